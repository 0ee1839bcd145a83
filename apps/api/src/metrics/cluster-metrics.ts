import cluster, { type Worker } from 'node:cluster';
import type { Registry } from 'prom-client';

interface Question {
  readonly octroi: 'metrics?';
  readonly id: number;
}

interface Answer {
  readonly octroi: 'metrics';
  readonly id: number;
  readonly text: string;
}

const isQuestion = (message: unknown): message is Question =>
  (message as Partial<Question> | null)?.octroi === 'metrics?';

const isAnswer = (message: unknown): message is Answer =>
  (message as Partial<Answer> | null)?.octroi === 'metrics';

/** In the first process: answers a worker that is asked for figures with those of all workers. */
export function answerMetrics(): void {
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (isQuestion(message)) void answer(worker, message);
  });
}

let aggregator: { clusterMetrics(): Promise<string> } | undefined;

async function answer(worker: Worker, { id }: Question): Promise<void> {
  if (aggregator === undefined) {
    const { AggregatorRegistry } = await import('prom-client');
    aggregator ??= new AggregatorRegistry();
  }
  const text = await aggregator.clusterMetrics().catch(() => '');
  if (worker.isConnected()) worker.send({ octroi: 'metrics', id, text } satisfies Answer);
}

/** In a worker: the figures of all workers; of this one alone where it is the whole server. */
export async function metricsReader(registry: Registry): Promise<() => Promise<string>> {
  const { worker } = cluster;
  if (worker === undefined) return () => registry.metrics();
  const { AggregatorRegistry } = await import('prom-client');
  new AggregatorRegistry();
  AggregatorRegistry.setRegistries(registry);
  const waiting = new Map<number, (text: string) => void>();
  let asked = 0;
  worker.on('message', (message: unknown) => {
    if (isAnswer(message)) waiting.get(message.id)?.(message.text);
  });
  return () =>
    new Promise((resolve) => {
      asked += 1;
      const id = asked;
      waiting.set(id, (text) => {
        waiting.delete(id);
        resolve(text);
      });
      worker.send({ octroi: 'metrics?', id } satisfies Question);
    });
}
