import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../serving/test-workspace.ts';
import { pageSizes } from './built-page.ts';

const built = existsSync(path.join(root, 'apps', 'web', 'dist', 'index.html'));

test.skipIf(!built)(
  'the first view is at most 60 kB of JavaScript, and all of it 200 kB (needs the built page: `tools/setup.sh web`)',
  () => {
    const { firstView, all } = pageSizes(root);
    expect(firstView).toBeGreaterThan(1000);
    expect(firstView).toBeLessThanOrEqual(60_000);
    expect(all).toBeGreaterThan(firstView);
    expect(all).toBeLessThanOrEqual(200_000);
  },
);
