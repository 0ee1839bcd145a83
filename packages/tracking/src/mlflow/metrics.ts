import type { Metric } from '../run.ts';
import { wireMetric } from './batch-bodies.ts';
import type { Connection } from './http/connection.ts';
import { readMetric } from './json/read-run.ts';
import { allPages, readNothing, readPage } from './page.ts';

/** Metric values of runs on an MLflow server. */
export interface Metrics {
  log(runId: string, metric: Metric): Promise<void>;
  /** Every value of a metric, in the server's order. */
  history(runId: string, key: string): Promise<Metric[]>;
}

const valuesPerPage = 25_000;

export function metricsOf(connection: Connection): Metrics {
  return {
    log: (runId, metric) =>
      connection.call({
        method: 'POST',
        path: '/api/2.0/mlflow/runs/log-metric',
        body: { run_id: runId, ...wireMetric(metric) },
        idempotent: true,
        read: readNothing,
      }),
    history: (runId, key) =>
      allPages((pageToken) =>
        connection.call({
          method: 'GET',
          path: '/api/2.0/mlflow/metrics/get-history',
          query: {
            run_id: runId,
            metric_key: key,
            max_results: valuesPerPage,
            page_token: pageToken,
          },
          idempotent: true,
          read: readPage('metrics', readMetric),
        }),
      ),
  };
}
