import type { FormAnswer } from '@octroi/contract';
import type { Issue } from '../fields/issue.ts';
import { valuesOf, type Values } from '../fields/values.ts';
import type { RestoredState } from '../link/link-state.ts';

/** What the reader chose and entered. */
export interface SimulationState {
  /** Name of the demo applicant chosen. */
  readonly applicant: string;
  readonly values: Values;
  /** By field: why what stands in it is not taken; its value is the last one that was. */
  readonly issues: Readonly<Record<string, Issue>>;
  readonly policy: string;
  /** A decision was asked for since the applicant was chosen: from there on, edits score at once. */
  readonly decided: boolean;
  /** The link held a decision: it is to be asked for anew. */
  readonly restored: boolean;
  /** Counts the times the fields were filled anew, so that they forget what was typed. */
  readonly filled: number;
  /** Parts of the link that were not taken. */
  readonly ignored: readonly string[];
}

export type Change =
  | { readonly kind: 'choose'; readonly applicant: string }
  | { readonly kind: 'enter'; readonly field: string; readonly value: number | null }
  | { readonly kind: 'misread'; readonly field: string; readonly issue: Issue }
  | { readonly kind: 'refuse'; readonly issues: Readonly<Record<string, Issue>> }
  | { readonly kind: 'rule'; readonly policy: string }
  | { readonly kind: 'decide' }
  | { readonly kind: 'as-chosen' }
  | { readonly kind: 'restore'; readonly state: RestoredState };

/** A link read as a state to start from. */
export function startFrom(link: RestoredState): SimulationState {
  return { ...link, restored: link.decided, issues: {}, decided: false, filled: 0 };
}

/** The state after a change, for one form. */
export function changesOf(
  form: FormAnswer,
): (state: SimulationState, change: Change) => SimulationState {
  return (state, change) => {
    const filled = state.filled + 1;
    switch (change.kind) {
      case 'choose': {
        const { applicant } = change;
        const values = valuesOf(form, applicant);
        const fresh = { issues: {}, decided: false, restored: false, ignored: [] };
        return { ...state, ...fresh, applicant, values, filled };
      }
      case 'as-chosen':
        return { ...state, values: valuesOf(form, state.applicant), issues: {}, filled };
      case 'enter': {
        const { field, value } = change;
        const issues = Object.entries(state.issues).filter(([name]) => name !== field);
        const values = { ...state.values, [field]: value };
        return { ...state, values, issues: Object.fromEntries(issues) };
      }
      case 'misread':
        return { ...state, issues: { ...state.issues, [change.field]: change.issue } };
      case 'refuse':
        return { ...state, issues: change.issues };
      case 'rule':
        return { ...state, policy: change.policy };
      case 'decide':
        return { ...state, decided: true, restored: false };
      case 'restore':
        return { ...startFrom(change.state), filled };
    }
  };
}
