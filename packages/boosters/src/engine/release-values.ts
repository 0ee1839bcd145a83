import type { EngineMatrix } from './engine.ts';

/**
 * Frees a matrix's numbers at once, where the collector would wait: the engine has its own copy by
 * now, and training lasts minutes. The array is empty afterwards.
 */
export function releaseValues(matrix: EngineMatrix): void {
  const { buffer } = matrix.values;
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
