import { evaluateFeatures, type DemoApplicant, type Feature } from '@octroi/features';
import type { Frame } from '@octroi/core';
import { championOf, openNamedBundle } from '@octroi/workspace';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { policyOf, scoreRows } from './score-rows.ts';

/** Scores and decides the portfolio's demo applicants with the best bundle of their preset. */
export async function scoreDemoApplicants(context: Context): Promise<Decisions> {
  const { demoApplicants, demoPreset } = context.portfolio;
  const bundle = await openNamedBundle(context.workspace, championOf(demoPreset));
  const { features } = presetNamed(context.portfolio, demoPreset);
  const frame = frameOfFeatureValues(
    features,
    demoApplicants.map(({ values }) => values),
  );
  const rows = await scoreRows(context, bundle, frame);
  return {
    policy: await policyOf(context, bundle),
    bundle: bundle.manifest.id,
    rows: rows.map((row, index) => ({
      applicant: nameOf(demoApplicants[index], context),
      ...row,
    })),
  };
}

function nameOf(applicant: DemoApplicant, { language }: Context): string {
  return applicant.label[language];
}

/** A frame from records that hold a preset's features by name, not the columns they are made of. */
export function frameOfFeatureValues(
  features: readonly Feature[],
  records: readonly DemoApplicant['values'][],
): Frame {
  const asColumns = features.map((feature): Feature => ({
    ...feature,
    expression: {
      kind: feature.unit === 'category' ? 'text-column' : 'number-column',
      name: feature.name,
      sentinels: [],
    },
  }));
  return evaluateFeatures(asColumns, records);
}
