import { limits } from '../limits.ts';
import type { Metric } from '../run.ts';
import type { LogBatch } from '../tracker.ts';

type Field = 'params' | 'tags' | 'metrics';

/**
 * The JSON bodies of the log-batch requests that together log a batch: each within MLflow's limits,
 * parameters first, then tags, then metrics in the order given.
 */
export function* batchBodies(runId: string, batch: LogBatch): Generator<string> {
  let body = new Body(runId);
  for (const [field, entry] of entriesOf(batch)) {
    const bytes = Buffer.byteLength(entry);
    if (!body.takes(field, bytes)) {
      yield body.text();
      body = new Body(runId);
    }
    body.add({ field, entry, bytes });
  }
  if (!body.isEmpty) yield body.text();
}

/** A metric value as protobuf's JSON has it: what JSON cannot write is a text. */
export function wireNumber(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** One metric as MLflow's JSON has it. */
export function wireMetric({ key, value, timestampMs, step }: Metric): object {
  return { key, value: wireNumber(value), timestamp: timestampMs, step };
}

function* entriesOf({
  metrics = [],
  parameters = {},
  tags = {},
}: LogBatch): Generator<[Field, string]> {
  for (const [key, value] of Object.entries(parameters)) {
    yield ['params', JSON.stringify({ key, value })];
  }
  for (const [key, value] of Object.entries(tags)) yield ['tags', JSON.stringify({ key, value })];
  for (const metric of metrics) yield ['metrics', JSON.stringify(wireMetric(metric))];
}

const most: Readonly<Record<Field, number>> = {
  params: limits.textsPerBatch,
  tags: limits.textsPerBatch,
  metrics: limits.metricsPerBatch,
};

class Body {
  readonly #runId: string;
  readonly #entries: Record<Field, string[]> = { params: [], tags: [], metrics: [] };
  #count = 0;
  #bytes: number;

  constructor(runId: string) {
    this.#runId = runId;
    this.#bytes = Buffer.byteLength(this.text());
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  takes(field: Field, bytes: number): boolean {
    return (
      this.#entries[field].length < most[field] &&
      this.#count < limits.entriesPerBatch &&
      this.#bytes + bytes + 1 <= limits.batchBytes
    );
  }

  add({ field, entry, bytes }: { field: Field; entry: string; bytes: number }): void {
    this.#entries[field].push(entry);
    this.#count += 1;
    this.#bytes += bytes + 1;
  }

  text(): string {
    const { params, tags, metrics } = this.#entries;
    const lists = `"params":[${params.join()}],"tags":[${tags.join()}],"metrics":[${metrics.join()}]`;
    return `{"run_id":${JSON.stringify(this.#runId)},${lists}}`;
  }
}
