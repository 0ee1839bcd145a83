import { createRandom, isOctroiError, type Matrix } from '@octroi/core';
import { openScorer, type ModelFile } from '@octroi/scoring';
import { mutateFile } from './mutate-file.ts';

export interface MutationOutcome {
  opened: number;
  refused: number;
  /** Files that ended in anything but a typed error or scores: none. */
  readonly failures: string[];
  slowestMilliseconds: number;
}

/** Opens `count` mutated copies of the files and scores rows with those that still open. */
export function openMutatedFiles(
  files: readonly ModelFile[],
  request: { readonly count: number; readonly seed: number; readonly matrix: Matrix },
): MutationOutcome {
  const outcome: MutationOutcome = { opened: 0, refused: 0, failures: [], slowestMilliseconds: 0 };
  for (let index = 0; index < request.count; index += 1) {
    const { engine, bytes } = files[index % files.length];
    const random = createRandom(`${request.seed}/${index}`);
    const started = performance.now();
    try {
      const scorer = openScorer({ engine, bytes: mutateFile(bytes, random) });
      const scores = scorer.score(request.matrix);
      if (scores.some(Number.isNaN)) outcome.failures.push(`${engine} ${index}: a score is NaN`);
      outcome.opened += 1;
    } catch (error) {
      if (isOctroiError(error)) outcome.refused += 1;
      else outcome.failures.push(`${engine} ${index}: ${String(error)}`);
    }
    const milliseconds = performance.now() - started;
    outcome.slowestMilliseconds = Math.max(outcome.slowestMilliseconds, milliseconds);
  }
  return outcome;
}
