import { featureLabels, type Portfolio, type Preset } from '@octroi/features';
import type { WatchedFeature } from '@octroi/monitoring';
import type { Bundle, GlobalImportance } from '@octroi/scoring';

/**
 * The features that are compared: those a bundle's model reads, or all of the preset. What was not
 * measured of a model that has been explained weighs nothing.
 */
export function watchedFeatures(
  portfolio: Portfolio,
  preset: Preset,
  model: { readonly bundle: Bundle | null; readonly importance: GlobalImportance | undefined },
): WatchedFeature[] {
  const labels = featureLabels(portfolio, preset);
  const read = model.bundle === null ? undefined : sourcesOf(model.bundle);
  const weights = new Map(
    model.importance?.features.map(({ feature, meanAbsoluteShap }) => [
      feature,
      meanAbsoluteShap.estimate,
    ]),
  );
  return preset.features
    .filter(({ name, unit }) => unit !== 'rows' && (read === undefined || read.has(name)))
    .map(({ name, meaning }) => ({
      name,
      label: labels.get(name) ?? meaning,
      ...(model.importance !== undefined && { importance: weights.get(name) ?? 0 }),
    }));
}

function sourcesOf({ encoder }: Bundle): ReadonlySet<string> {
  return new Set(
    encoder.columns.flatMap((column) => [column.source, ...('by' in column ? column.by : [])]),
  );
}
