import { formPreset } from '@octroi/features';
import { openApplicationScorer } from '@octroi/scoring';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { decideRows } from './decide-rows.ts';
import { openDecider } from './open-decider.ts';

/** Scores and decides the portfolio's demo applicants with the best bundle of their preset. */
export async function scoreDemoApplicants(context: Context): Promise<Decisions> {
  const { demoApplicants, demoPreset } = context.portfolio;
  const { bundle, policy } = await openDecider(context, 'form', {});
  const scorer = openApplicationScorer(
    bundle,
    formPreset(presetNamed(context.portfolio, demoPreset)),
  );
  const rows = decideRows(
    scorer,
    policy,
    demoApplicants.map(({ values }) => ({ row: values })),
  );
  return {
    policy,
    bundle: bundle.manifest.id,
    rows: rows.map((row, at) => ({
      applicant: demoApplicants[at].label[context.language],
      ...row,
      defence: null,
    })),
  };
}
