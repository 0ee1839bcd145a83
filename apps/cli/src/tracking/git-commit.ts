import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Context } from '../context.ts';

const patienceMs = 5000;

/** The commit of the code that runs, with `-dirty` where files differ from it; undefined outside git. */
export async function gitCommit({
  home,
  environment,
}: Pick<Context, 'home' | 'environment'>): Promise<string | undefined> {
  const asked = ['-C', home, 'describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
  try {
    const { stdout } = await promisify(execFile)('git', asked, {
      env: { ...environment },
      timeout: patienceMs,
    });
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch {
    return undefined;
  }
}
