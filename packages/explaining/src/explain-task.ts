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

type Explain = Parameters<ApplicationScorer['explain']>;
export type ApplicationRows = Explain[0];
/** What other tables tell of each applicant, in the order of the rows. */
export type ApplicationHistories = NonNullable<Explain[2]>;

export type ExplainTask =
  | {
      readonly kind: 'applications';
      readonly model: string;
      readonly rows: ApplicationRows;
      readonly histories?: ApplicationHistories;
      readonly against: ExplainAgainst;
    }
  | {
      readonly kind: 'matrix';
      readonly model: string;
      readonly matrix: Matrix;
      readonly against: ExplainAgainst;
    };
