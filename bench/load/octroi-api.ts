import path from 'node:path';
import type { BenchContext } from '../case.ts';
import { startService, type RunningService } from './running-service.ts';

/** Starts our server on the wide workspace. */
export function startWideApi(
  { root }: BenchContext,
  workspace: string,
  workers: number,
): Promise<RunningService> {
  const program = path.join(root, 'bench', 'wide', 'server.ts');
  const options = ['--workspace', workspace, '--port', '0', '--workers', `${workers}`];
  return startService(process.execPath, [program, ...options]);
}
