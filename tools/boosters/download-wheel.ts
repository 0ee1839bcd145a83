import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { requirement, type Wheel } from './wheels.ts';

export interface Download {
  readonly wheel: Wheel;
  /** A folder of its own, made when it is not there. */
  readonly folder: string;
  /** pip's settings (index, proxy, certificates) come from here. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The wheels run on Python from 3.12 on; no Python code of theirs is run, whichever is here. */
const pythonVersion = '3.13';

/**
 * Downloads one wheel with pip, and no dependency. Returns its path.
 *
 * Throws BOOSTER_PIP_MISSING without python3 or pip, BOOSTER_WHEEL_UNAVAILABLE with pip's own words.
 */
export function downloadWheel({ wheel, folder, environment }: Download): string {
  mkdirSync(folder, { recursive: true });
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check'];
  const what = ['--no-deps', '--only-binary=:all:', '--python-version', pythonVersion];
  const where = ['--platform', wheel.platform, '--dest', folder, requirement(wheel)];
  const run = spawnSync('python3', [...pip, ...what, ...where], {
    env: environment,
    encoding: 'utf8',
  });
  if (run.error !== undefined) throw pipMissing(wheel, run.error.message);
  if (run.stderr.includes('No module named pip')) throw pipMissing(wheel, 'No module named pip');
  const file = readdirSync(folder).find((entry) => entry.endsWith('.whl'));
  if (run.status === 0 && file !== undefined) return path.join(folder, file);
  throw new OctroiError('BOOSTER_WHEEL_UNAVAILABLE', {
    wheel: requirement(wheel),
    reason: reasonOf(run.stderr),
  });
}

function pipMissing(wheel: Wheel, reason: string): OctroiError {
  const values = { reason, wheels: `${requirement(wheel)} (${wheel.platform})` };
  return new OctroiError('BOOSTER_PIP_MISSING', values);
}

/** pip's lines about errors and refused connections, the rest left out. */
function reasonOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /error|refused|resolution|unreachable/i.test(line));
  const shown = telling.length > 0 ? telling : lines;
  return [...new Set(shown.slice(-2))].join(' | ').slice(0, 400) || 'pip ended without a word';
}
