import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRandom } from '@octroi/core';
import { expect, test } from 'vitest';
import { killLogging } from './killed-logging.ts';

const kills = 8;

test(`${kills} processes killed while they log lose nothing acknowledged, and leave nothing double`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-kill-'));
  const random = createRandom(1);
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const kept = await killLogging(folder, random);
    expect([kept.lost, kept.doubled]).toEqual([0, 0]);
    acknowledged += kept.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(kills);
  rmSync(folder, { recursive: true });
});
