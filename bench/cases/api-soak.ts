import { processesFrom, residentBytes } from '../../test/serving/processes.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { startWideApi } from '../load/octroi-api.ts';
import { runLoad } from '../load/run-load.ts';
import { wideFields } from '../wide/wide-portfolio.ts';
import { wideRows } from '../wide/wide-rows.ts';
import { wideWorkspace } from '../wide/wide-workspace.ts';

export const apiSoak: BenchCase = {
  name: 'api-soak',
  title: 'Memory of the API over many requests',
  about:
    'POST /predict with 20 fields from 16 connections, one body in five wrong, until 500,000 requests are ' +
    'answered: resident memory of the process after them over that after the first 50,000.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const workspace = await wideWorkspace({ ...context, quick: true });
  await using api = await startWideApi(context, workspace, 1);
  const names = wideFields.slice(0, 20);
  const good = [...wideRows(64, 'soak')].map((row) =>
    Object.fromEntries(names.map((name, column) => [name, within(row[column])])),
  );
  const bodies = good.map((body, at) => (at % 5 === 0 ? { ...body, F000: 'x' } : body));
  const memory = (): number =>
    processesFrom(api.processId).reduce((sum, one) => sum + residentBytes(one), 0) / 2 ** 20;
  const send = async (count: number): Promise<number> => {
    let sent = 0;
    while (sent < count) {
      const seconds = context.quick ? 1 : 5;
      const { address } = api;
      const load = await runLoad({
        ...{ address, path: '/predict', bodies, connections: 16, seconds },
        work: context.work,
      });
      if (load.broken > 0) throw new Error(`${load.broken} connections broke`);
      sent += load.requests;
    }
    return sent;
  };
  const warm = await send(context.quick ? 500 : 50_000);
  const before = memory();
  const sent = await send(context.quick ? 1000 : 500_000);
  const after = memory();
  return [
    {
      what: 'growth of resident memory',
      value: after - before,
      unit: 'MB',
      digits: 1,
      target: { atMost: 50 },
      detail: `from ${before.toFixed(0)} to ${after.toFixed(0)} MB; ${warm} and ${sent} requests`,
    },
  ];
}

/** A share, as the form's fields take it. */
function within(value: number | null): number | null {
  return value === null ? null : Math.min(1, Math.abs(value) / 10);
}
