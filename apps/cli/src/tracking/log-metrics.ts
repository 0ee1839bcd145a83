import type { Metric } from '@octroi/tracking';
import type { LossCurve } from '@octroi/training';
import type { MetricValues } from './model-metrics.ts';

/** Values as metrics of one step; what is not a number is left out. */
export function metricsAt(values: MetricValues, timestampMs: number, step = 0): Metric[] {
  return Object.entries(values)
    .filter(([, value]) => Number.isFinite(value))
    .map(([key, value]) => ({ key, value, timestampMs, step }));
}

/** The loss of a fit, a step a round. */
export function lossMetrics({ of, points }: LossCurve, timestampMs: number): Metric[] {
  return points.map(({ round, loss }) => ({
    ...{ key: `${of}_loss`, value: loss, timestampMs, step: round },
  }));
}
