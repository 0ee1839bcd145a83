import path from 'node:path';
import type { Decision, Policy } from '@octroi/features';
import { svgFile, waterfall } from '@octroi/charts';
import {
  openApplicationScorer,
  ruleOn,
  type Assessment,
  type Bundle,
  type ExplainAgainst,
} from '@octroi/scoring';
import { writeFileAtomically } from '@octroi/storage';
import type { Context } from '../context.ts';
import { applicationOf } from '../scoring/applicant.ts';
import { openDecider, type DeciderNames } from '../scoring/open-decider.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { chartDocument } from './chart-document.ts';
import { cutoffProbability } from './cutoff-probability.ts';
import { explainedContributions, type ExplainedContribution } from './explained-contributions.ts';

export interface ExplainApplicantOptions extends DeciderNames {
  readonly applicant: number;
  readonly against: ExplainAgainst;
  /** Where the picture goes; the bundle's folder of explanations where absent. */
  readonly out?: string | undefined;
}

export interface ExplainedApplicant {
  readonly applicant: number;
  readonly bundle: string;
  readonly model: string;
  readonly preset: string;
  readonly assessment: Assessment;
  readonly decision: Decision;
  readonly policy: Policy;
  /** The average application's. */
  readonly baseProbability: number;
  readonly baseLogOdds: number;
  /** Largest first. */
  readonly contributions: readonly ExplainedContribution[];
  /** The picture, an absolute path. */
  readonly chart: string;
}

/** Why a model gives an applicant the probability it gives, in figures, words and a picture. */
export async function explainApplicant(
  context: Context,
  options: ExplainApplicantOptions,
): Promise<ExplainedApplicant> {
  const { workspace, portfolio, language } = context;
  const { bundle, policy } = await openDecider(context, 'application', options);
  const { manifest } = bundle;
  const preset = presetNamed(portfolio, manifest.preset);
  const { row, history } = await applicationOf(context, options.applicant, preset);
  const scorer = openApplicationScorer(bundle, preset);
  const [assessment] = scorer.assess([row], [history]);
  const [explanation] = scorer.explain([row], options.against, [history]);
  const inPoints = explainedContributions({ bundle, preset, portfolio, explanation }, language);
  const folder = options.out ?? path.join(workspace.explanations, manifest.id);
  const explained: ExplainedApplicant = {
    applicant: options.applicant,
    bundle: manifest.id,
    model: manifest.model.name,
    preset: manifest.preset,
    assessment,
    decision: ruleOn(assessment, policy, scorer.featuresOf(row, history)).decision,
    policy,
    ...inPoints,
    baseLogOdds: explanation.base,
    chart: path.resolve(folder, `waterfall-${options.applicant}.svg`),
  };
  await writeFileAtomically(explained.chart, waterfallFile(explained, bundle, context));
  return explained;
}

function waterfallFile(
  { baseProbability, contributions, policy }: ExplainedApplicant,
  bundle: Bundle,
  { language }: Context,
): string {
  const chart = waterfall(
    {
      scale: 'probability',
      base: baseProbability,
      contributions: contributions.map(({ label, words, points }) => ({
        label,
        detail: words,
        amount: points,
      })),
      cutoff: cutoffProbability(policy, bundle),
    },
    { language, width: 760, document: chartDocument() },
  );
  return svgFile(chart);
}
