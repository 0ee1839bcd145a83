import path from 'node:path';
import type { Context } from '../context.ts';

/** Limits of the data engine, from the options of the command. */
export function engineSettings({ memoryBytes, threads, workspace, signal }: Context): {
  memoryBytes: number;
  threads: number;
  spillFolder: string;
  signal: AbortSignal;
} {
  return { memoryBytes, threads, spillFolder: path.join(workspace.root, 'spill'), signal };
}
