import type { EvidentlyColumn, EvidentlyDrift } from './evidently-drift.ts';

/** What Evidently's own `Report.json()` holds of a drift preset with tests. */
export interface EvidentlyJson {
  readonly metrics: readonly EvidentlyMetric[];
  readonly tests: readonly EvidentlyTest[];
}

interface EvidentlyMetric {
  readonly id: string;
  readonly metric_name: string;
  readonly config: Readonly<Record<string, string | number>>;
  readonly value: number | { readonly count: number; readonly share: number };
}

interface EvidentlyTest {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly status: 'SUCCESS' | 'FAIL';
  readonly metric_config: {
    readonly metric_id: string;
    readonly params: EvidentlyMetric['config'];
  };
}

/** The same findings in Evidently's shape, for tools that read its JSON; ids are ours. */
export function evidentlyJson(found: EvidentlyDrift): EvidentlyJson {
  const columns = found.columns.map((column) => ({ column, metric: columnMetric(column) }));
  const count = countMetric(found);
  return {
    metrics: [count, ...columns.map(({ metric }) => metric)],
    tests: [
      countTest(found, count),
      ...columns.map(({ column, metric }) => columnTest(column, metric)),
    ],
  };
}

function countMetric({ drifted, share, driftShare }: EvidentlyDrift): EvidentlyMetric {
  return {
    id: 'drifted-columns-count',
    metric_name: `DriftedColumnsCount(drift_share=${driftShare})`,
    config: { type: 'evidently:metric_v2:DriftedColumnsCount', drift_share: driftShare },
    value: { count: drifted, share },
  };
}

function columnMetric({ name, method, threshold, score }: EvidentlyColumn): EvidentlyMetric {
  return {
    id: `value-drift:${name}`,
    metric_name: `ValueDrift(column=${name},method=${method},threshold=${threshold})`,
    config: { type: 'evidently:metric_v2:ValueDrift', column: name, method, threshold },
    value: score,
  };
}

function countTest(
  { share, driftShare, drift }: EvidentlyDrift,
  metric: EvidentlyMetric,
): EvidentlyTest {
  const sign = drift ? '>=' : '<';
  return {
    id: 'lt',
    name: `Share of Drifted Columns: Less ${driftShare.toFixed(3)}`,
    description: `Share of Drifted Columns: Actual value ${share.toFixed(3)} ${sign} ${driftShare.toFixed(3)}`,
    status: drift ? 'FAIL' : 'SUCCESS',
    metric_config: { metric_id: metric.id, params: metric.config },
  };
}

function columnTest(
  { name, method, threshold, score, drift }: EvidentlyColumn,
  metric: EvidentlyMetric,
): EvidentlyTest {
  return {
    id: 'drift',
    name: `Value Drift for column ${name}`,
    description:
      `Drift score is ${score.toFixed(2)}. The drift detection method is ${method}. ` +
      `The drift threshold is ${threshold}.`,
    status: drift ? 'FAIL' : 'SUCCESS',
    metric_config: { metric_id: metric.id, params: metric.config },
  };
}
