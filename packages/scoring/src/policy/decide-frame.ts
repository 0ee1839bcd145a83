import { columnNamed, columnsByName, type Column, type Frame } from '@octroi/core';
import type { Cutoffs, Decision, FeatureCondition, Policy } from '@octroi/features';
import { holds } from './decide.ts';

/** Decisions in the order of their codes. */
export const decisionCodes = ['granted', 'review', 'refused'] as const satisfies Decision[];

/** What a policy says of many applications, one entry a row in each list. */
export interface FrameRulings {
  /** Places in `decisionCodes`. */
  readonly decisions: Uint8Array;
  /** Place of the hard rule that decided; -1 where a cut-off did. */
  readonly rules: Int32Array;
  /** Place of the segment whose cut-offs decided; -1 where they were the policy's own, or a rule decided. */
  readonly segments: Int32Array;
}

/**
 * Decides on rows as `ruleOn` does. `values` are on the policy's scale; the frame holds its features.
 *
 * @throws OctroiError FEATURE_MISSING_FROM_FRAME
 */
export function decideFrame(policy: Policy, frame: Frame, values: Float64Array): FrameRulings {
  const { rules: hard = [], segments: parts = [] } = policy;
  const columns = columnsByName(frame);
  const meet = ({ when }: { readonly when: FeatureCondition }): Uint8Array =>
    rowsMeeting(when, columnNamed(columns, when.feature));
  const rules = firstMeeting(hard.map(meet), values.length);
  const segments = firstMeeting(parts.map(meet), values.length);
  const decisions = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const rule = rules[row];
    if (rule >= 0) {
      segments[row] = -1;
      decisions[row] = decisionCodes.indexOf(hard[rule].decision);
      continue;
    }
    const cutoffs: Cutoffs = segments[row] < 0 ? policy : parts[segments[row]];
    const value = values[row];
    if (value >= cutoffs.threshold) decisions[row] = 2;
    else if (cutoffs.review !== undefined && value >= cutoffs.review) decisions[row] = 1;
  }
  return { decisions, rules, segments };
}

/** 1 where the condition holds. */
function rowsMeeting(condition: FeatureCondition, column: Column): Uint8Array {
  if (column.kind === 'number') {
    const { values } = column;
    const met = new Uint8Array(values.length);
    for (let row = 0; row < met.length; row += 1) met[row] = Number(holds(condition, values[row]));
    return met;
  }
  const ofLevel = column.levels.map((level) => Number(holds(condition, level)));
  const ofMissing = Number(holds(condition, null));
  const { codes } = column;
  const met = new Uint8Array(codes.length);
  for (let row = 0; row < met.length; row += 1) {
    met[row] = codes[row] < 0 ? ofMissing : ofLevel[codes[row]];
  }
  return met;
}

function firstMeeting(met: readonly Uint8Array[], rows: number): Int32Array {
  const first = new Int32Array(rows).fill(-1);
  for (let place = met.length - 1; place >= 0; place -= 1) {
    const own = met[place];
    for (let row = 0; row < rows; row += 1) if (own[row] === 1) first[row] = place;
  }
  return first;
}
