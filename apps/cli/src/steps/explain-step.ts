import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { Bundle, ExplainAgainst, GlobalImportance } from '@octroi/scoring';
import { runStep, writeFileAtomically } from '@octroi/storage';
import { importanceFile, openNamedBundle, writeImportance } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { explainBundle } from '../explain/explain-bundle.ts';
import { bundleCharts } from '../explain/bundle-charts.ts';
import { explainedFeatures } from '../explain/explained-feature.ts';
import { checkTrainingFeatures } from './check-training-features.ts';
import { presetNamed } from './preset-named.ts';

export interface ExplainStepOptions {
  /** Folder, id, alias or preset. */
  readonly bundle: string;
  readonly rows: number;
  readonly seed: number;
  readonly against: ExplainAgainst;
  /** Where the pictures go; beside the importance where absent. */
  readonly out?: string | undefined;
  /** A feature that has a picture whatever its weight. */
  readonly feature?: string | undefined;
}

export interface ExplainStepResult {
  readonly importance: GlobalImportance;
  readonly preset: string;
  /** The pictures, absolute paths. */
  readonly charts: readonly string[];
}

/** What is explained where nothing else is asked for: so a later command finds it done. */
export const usualExplanation = { rows: 1000, seed: 42, against: 'training' } as const;

/**
 * Measures what matters to a bundle's model on rows it was not fitted on, and draws it; the same inputs
 * give the first outcome again.
 *
 * @throws OctroiError EXPLAIN_FEATURES_MISSING, EXPLAIN_FEATURES_CHANGED, EXPLAIN_FEATURE_UNKNOWN, those
 * of `openNamedBundle`
 */
export async function explainStep(
  context: Context,
  options: ExplainStepOptions,
): Promise<ExplainStepResult> {
  const { workspace, portfolio, version, language } = context;
  const { rows, seed, against, feature } = options;
  const bundle = await openNamedBundle(workspace, options.bundle);
  const { id, files, training, preset: presetName } = bundle.manifest;
  const preset = presetNamed(portfolio, presetName);
  await checkTrainingFeatures(context, bundle);
  if (feature !== undefined) checkFeature(bundle, feature);
  const beside = path.dirname(importanceFile(workspace, id));
  const folder = options.out === undefined ? beside : path.resolve(options.out);
  const inputs = { version, id, files, training, rows, seed, against, feature, language, folder };
  const { result } = await runStep<ExplainStepResult>({
    folder: workspace.steps,
    name: `explain-${id}`,
    inputs,
    outputs: ({ charts }) => [importanceFile(workspace, id), ...charts],
    produce: async () => {
      const explained = await explainBundle(context, { bundle, preset, rows, seed, against });
      await writeImportance(workspace, explained.importance);
      const featureOf = explainedFeatures(portfolio, preset, language);
      const charts = bundleCharts({ explained, featureOf, language, feature });
      for (const [name, svg] of charts) await writeFileAtomically(path.join(folder, name), svg);
      return {
        importance: explained.importance,
        preset: presetName,
        charts: Array.from(charts.keys(), (name) => path.join(folder, name)),
      };
    },
  });
  return result;
}

function checkFeature({ encoder, manifest }: Bundle, feature: string): void {
  if (encoder.columns.some(({ source }) => source === feature)) return;
  throw new OctroiError('EXPLAIN_FEATURE_UNKNOWN', { bundle: manifest.id, feature });
}
