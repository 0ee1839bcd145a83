import path from 'node:path';
import type { BenchContext } from '../case.ts';
import { pythonWithPackages } from '../python-peer.ts';
import { startService, type RunningService } from './running-service.ts';

/** Starts bench/peers/api_peer.py, which scores a row by lightgbm as an array or as a data frame. */
export function startPythonApi(
  context: BenchContext,
  peer: {
    readonly kind: 'array' | 'frame';
    /** LightGBM's text. */
    readonly model: string;
    readonly fields: readonly string[];
  },
): Promise<RunningService> {
  const script = path.join(context.root, 'bench', 'peers', 'api_peer.py');
  const args = [script, peer.model, peer.kind, ...peer.fields];
  return startService(pythonWithPackages(context), args);
}
