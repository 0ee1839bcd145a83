import type { Meters, Queue, ServerMetrics } from './figures.ts';

/**
 * Counters of one server, those of its process with them.
 *
 * What counts is loaded by `load`, after the server listens or when it is first asked for figures; what
 * happens before is kept and counted then.
 */
export function createMetrics(queue: () => Queue): ServerMetrics & { load(): Promise<void> } {
  let meters: Meters | undefined;
  let loading: Promise<Meters> | undefined;
  const early: ((loaded: Meters) => void)[] = [];
  const load = async (): Promise<Meters> => {
    const { openMeters } = await import('./meters.ts');
    const loaded = await openMeters(queue);
    meters = loaded;
    for (const count of early.splice(0)) count(loaded);
    return loaded;
  };
  const once = (): Promise<Meters> => (loading ??= load());
  return {
    contentType: 'text/plain; version=0.0.4; charset=utf-8',
    load: async () => {
      await once();
    },
    text: async () => (await once()).text(),
    decided: (role, decision) => {
      if (meters !== undefined) meters.decided(role, decision);
      else
        early.push((loaded) => {
          loaded.decided(role, decision);
        });
    },
    answered: (request) => {
      if (meters !== undefined) meters.answered(request);
      else
        early.push((loaded) => {
          loaded.answered(request);
        });
    },
  };
}
