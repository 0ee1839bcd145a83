import type { Model } from '@octroi/training';
import { costs, holdout, parametersName, type Training } from '../steps/training.ts';

/** What a training was asked for. */
export function trainingParameters(training: Training): Record<string, string> {
  const { context, preset, models, folds, seed, dataHash } = training;
  return texts({
    portfolio: context.portfolio.name,
    preset: preset.name,
    models: models.map(({ name }) => name).join(','),
    parameters: parametersName(training),
    folds,
    seed,
    threads: context.threads,
    holdout: `1/${holdout}`,
    features: preset.features.length + preset.learnt.length,
    data_hash: dataHash,
    cost_false_negative: costs.falseNegativeCost,
    cost_false_positive: costs.falsePositiveCost,
  });
}

/** What a model is fitted with; the engine's own names stand after `engine/`. */
export function modelParameters(training: Training, model: Model): Record<string, string> {
  const { preset, parameters, seed } = training;
  const settings = Object.entries(model.settings(parameters));
  return texts({
    model: model.name,
    engine: model.engine,
    preset: preset.name,
    parameters: parametersName(training),
    seed,
    class_weights: model.balanced(parameters) ? 'balanced' : 'none',
    ...Object.fromEntries(settings.map(([name, value]) => [`engine/${name}`, value])),
  });
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
