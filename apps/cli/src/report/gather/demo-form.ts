import { isOctroiError } from '@octroi/core';
import { formPreset, type DemoApplicant, type Policy, type Preset } from '@octroi/features';
import { openApplicationScorer, type Bundle } from '@octroi/scoring';
import type { MisclassificationCosts } from '@octroi/statistics';
import { bundleFolder, championOf, readPolicies } from '@octroi/workspace';
import type { Context } from '../../context.ts';
import {
  explainedContributions,
  type ExplainedContributions,
} from '../../explain/explained-contributions.ts';
import { decideAndDefend, type DefendedRow } from '../../defence/decide-and-defend.ts';
import { openDecider } from '../../scoring/open-decider.ts';
import { presetNamed } from '../../steps/preset-named.ts';
import { untouchedScores, type UntouchedScores } from './untouched-scores.ts';

/** The portfolio's demo applicants, scored and decided as its page does. */
export interface DemoForm {
  readonly bundle: Bundle;
  readonly preset: Preset;
  readonly policy: Policy;
  readonly untouched: UntouchedScores | undefined;
  readonly applicants: readonly DemoDecision[];
  /** The one in the middle, shown in full. */
  readonly shown: DemoDecision;
  /** What moved the shown one's probability. */
  readonly explained: ExplainedContributions;
  /** The riskiest whom a rule does not grant: the rule in force, or else another; undefined where none does. */
  readonly refused: { readonly policy: Policy; readonly decision: DemoDecision } | undefined;
}

export interface DemoDecision extends DefendedRow {
  readonly applicant: DemoApplicant;
}

/** Scores the demo applicants; undefined where the workspace has no model for their form. */
export async function demoForm(
  context: Context,
  costs: MisclassificationCosts,
): Promise<DemoForm | undefined> {
  const { portfolio, workspace, language } = context;
  const { demoApplicants, demoPreset } = portfolio;
  const opened = await openDecider(context, 'form', {}).catch(unlessUnknown);
  if (opened === undefined || demoApplicants.length === 0) return undefined;
  const { bundle, policy } = opened;
  const preset = presetNamed(portfolio, demoPreset);
  const scorer = openApplicationScorer(bundle, formPreset(preset));
  const rows = demoApplicants.map(({ values }) => ({ row: values }));
  const decideBy = (rule: Policy): DemoDecision[] =>
    decideAndDefend(context, { bundle, preset, policy: rule, scorer }, rows).map((row, at) => ({
      ...row,
      applicant: demoApplicants[at],
    }));
  const applicants = decideBy(policy);
  const shown = applicants[Math.floor((applicants.length - 1) / 2)];
  const policies = await readPolicies(await bundleFolder(workspace, championOf(demoPreset)));
  const [explanation] = scorer.explain([shown.applicant.values], 'training');
  return {
    bundle,
    preset,
    policy,
    untouched: await untouchedScores(context, { bundle, policies, costs }),
    applicants,
    shown,
    explained: explainedContributions({ bundle, preset, portfolio, explanation }, language),
    refused: firstRefused([policy, ...policies], decideBy),
  };
}

/** The riskiest that the first of some rules to refuse anyone does not grant. */
function firstRefused(
  policies: readonly Policy[],
  decideBy: (policy: Policy) => readonly DemoDecision[],
): DemoForm['refused'] {
  for (const policy of policies) {
    const decision = decideBy(policy)
      .filter(({ defence }) => defence !== null && defence.reasons.length > 0)
      .sort((one, other) => other.logOdds - one.logOdds)
      .at(0);
    if (decision !== undefined) return { policy, decision };
  }
  return undefined;
}

function unlessUnknown(error: unknown): undefined {
  if (isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) return undefined;
  throw error;
}
