import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { metricsReader } from './cluster-metrics.ts';
import type { Meters, Queue } from './figures.ts';

const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** prom-client’s counters under Octroi’s names. */
export async function openMeters(queue: () => Queue): Promise<Meters> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const durations = new Histogram({
    name: 'octroi_http_request_seconds',
    help: 'Time from a request’s headers to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: seconds,
    registers,
  });
  const decisions = new Counter({
    name: 'octroi_decisions_total',
    help: 'Applications decided, by model and decision.',
    labelNames: ['model', 'decision'],
    registers,
  });
  addQueueGauges(registry, queue);
  const text = await metricsReader(registry);
  const known = new Map<string, ReturnType<typeof durations.labels>>();
  return {
    text,
    decided: (role, decision) => {
      decisions.inc({ model: role, decision });
    },
    answered: ({ route, method, status, seconds: taken }) => {
      const key = `${method} ${status} ${route}`;
      let duration = known.get(key);
      if (duration === undefined) {
        duration = durations.labels(route, method, String(status));
        known.set(key, duration);
      }
      duration.observe(taken);
    },
  };
}

function addQueueGauges(registry: Registry, queue: () => Queue): void {
  const gauge = (name: string, help: string, read: (now: Queue) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(queue()));
      },
    });
  };
  gauge(
    'octroi_explanations_waiting',
    'Explanations that wait for a worker.',
    (now) => now.waiting,
  );
  gauge('octroi_explanations_running', 'Explanations that a worker is at.', (now) => now.running);
}
