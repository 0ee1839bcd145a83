import { isMissingAt, type Column, type Frame } from '@octroi/core';
import { formPreset, reasonPlan, type Portfolio, type Preset, type Row } from '@octroi/features';
import { isFaithful, openApplicationScorer, type Bundle } from '@octroi/scoring';

/** How many applications at most are told their reasons, to see whether these are faithful. */
const most = 500;

export interface FaithfulRequest {
  readonly bundle: Bundle;
  readonly portfolio: Portfolio;
  readonly preset: Preset;
  /** Features of the preset. */
  readonly frame: Frame;
  /** Applications that cut-offs do not grant. */
  readonly refusals: readonly Refusal[];
}

export interface Refusal {
  /** Of the frame. */
  readonly row: number;
  /** In raw log-odds: whoever is below is accepted. */
  readonly cutoff: number;
}

/**
 * Share of applications whose principal reasons account for the decision, of the first 500; null where there
 * is none, or the bundle keeps nobody to compare with.
 *
 * @throws OctroiError MODEL_UNSUPPORTED for trees too deep to explain
 */
export function faithfulShare(request: FaithfulRequest): number | null {
  const { bundle, portfolio, preset, frame } = request;
  const refusals = request.refusals.slice(0, most);
  if (refusals.length === 0 || bundle.typical === null) return null;
  const scorer = openApplicationScorer(bundle, formPreset(preset));
  const find = scorer.reasonFinder(reasonPlan(portfolio, preset));
  const faithful = refusals.filter(({ row, cutoff }) =>
    isFaithful(find(featuresOf(frame, row), cutoff)),
  );
  return faithful.length / refusals.length;
}

/** A row of features as an application that holds the features themselves. */
function featuresOf({ columns }: Frame, row: number): Row {
  return Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)]));
}

function cellOf(column: Column, row: number): Row[string] {
  if (isMissingAt(column, row)) return null;
  return column.kind === 'number' ? column.values[row] : column.levels[column.codes[row]];
}
