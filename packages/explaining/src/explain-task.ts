import type { Matrix } from '@octroi/core';
import type {
  ApplicationScorer,
  Bundle,
  ExplainAgainst,
  openApplicationScorer,
  PrincipalReasons,
  RowExplanation,
} from '@octroi/scoring';

/** A bundle whose rows are explained, and the preset its features are of. */
export interface ExplainedModel {
  readonly bundle: Bundle;
  readonly preset: Parameters<typeof openApplicationScorer>[1];
  /** The reasons its decisions may be given for; none are told where absent. */
  readonly plan?: Parameters<ApplicationScorer['reasonFinder']>[0];
}

type Explain = Parameters<ApplicationScorer['explain']>;
export type ApplicationRows = Explain[0];
/** What other tables tell of each applicant, in the order of the rows. */
export type ApplicationHistories = NonNullable<Explain[2]>;

/** Why an application is not granted, and what would be. */
export interface ReasonsQuestion {
  /** In raw log-odds: whoever is below is accepted. */
  readonly cutoff: number;
  readonly policy: Parameters<ApplicationScorer['firstGranted']>[1];
  /** The same application as it could be asked for instead, the nearest first. */
  readonly alternatives: ApplicationRows;
}

export interface ReasonsAnswer {
  /** Null where the bundle keeps nobody to compare with. */
  readonly reasons: PrincipalReasons | null;
  /** The place of the first alternative that the policy grants; null where it grants none. */
  readonly granted: number | null;
}

/** An explanation, with the reasons that were asked for. */
export interface ExplainedApplication {
  readonly explanation: RowExplanation;
  readonly answer: ReasonsAnswer;
}

export type ExplainTask =
  | {
      readonly kind: 'reasons';
      readonly model: string;
      readonly row: ApplicationRows[number];
      readonly history?: ApplicationHistories[number];
      readonly against: ExplainAgainst;
      readonly question: ReasonsQuestion;
    }
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
