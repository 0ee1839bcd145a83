import type { Matrix } from '@octroi/core';
import type {
  ApplicationScorer,
  Bundle,
  ExplainAgainst,
  openApplicationScorer,
} from '@octroi/scoring';

/** A bundle whose rows are explained, and the preset its features are of. */
export interface ExplainedModel {
  readonly bundle: Bundle;
  readonly preset: Parameters<typeof openApplicationScorer>[1];
}

export type ApplicationRows = Parameters<ApplicationScorer['explain']>[0];

export type ExplainTask =
  | {
      readonly kind: 'applications';
      readonly model: string;
      readonly rows: ApplicationRows;
      readonly against: ExplainAgainst;
    }
  | {
      readonly kind: 'matrix';
      readonly model: string;
      readonly matrix: Matrix;
      readonly against: ExplainAgainst;
    };
