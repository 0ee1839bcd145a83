import type { AuditFigures, ModelFigures } from '../audit-figures.ts';
import type { ReportedModel, ReportedResults } from '../reported-results.ts';

/** What every check reads. */
export interface CheckInput {
  readonly results: ReportedResults;
  readonly figures: AuditFigures;
}

/** A reported model beside what its figures give. */
export interface Audited {
  readonly reported: ReportedModel;
  readonly figures: ModelFigures;
}

export function auditedModels({ results, figures }: CheckInput): Audited[] {
  return results.models.map((reported, at) => ({ reported, figures: figures.models[at] }));
}

/** The model that is put forward, else the cheapest by its matrix. */
export function auditedWinner(input: CheckInput): Audited {
  const models = auditedModels(input);
  const named = models.find(({ reported }) => reported.name === input.results.winner);
  return named ?? models.reduce((best, one) => (one.figures.cost < best.figures.cost ? one : best));
}
