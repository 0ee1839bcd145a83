import type { DriftLevel, DriftReport, DriftTests } from '@octroi/monitoring';

/** Whose verdict the exit code follows. */
export const driftTests = ['octroi', 'deck', 'evidently'] as const satisfies readonly DriftTests[];

/** The level by the chosen tests; the deck and Evidently know no watch. */
export function levelBy(tests: DriftTests, report: DriftReport): DriftLevel {
  const { verdict, deck, evidently } = report;
  switch (tests) {
    case 'octroi':
      return verdict.level;
    case 'evidently':
      return evidently.drift ? 'drift' : 'none';
    case 'deck': {
      const { features, prediction, target } = deck;
      const drift = features.share >= 0.5 || prediction?.drift === true || target?.drift === true;
      return drift ? 'drift' : 'none';
    }
  }
}

/** From which level on the command ends with exit code 1. */
export const failingLevels = ['drift', 'watch'] as const;
export type FailingLevel = (typeof failingLevels)[number];

export function fails(level: DriftLevel, from: FailingLevel): boolean {
  return level === 'drift' || level === from;
}
