import { globSync } from 'node:fs';
import path from 'node:path';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { startWideApi } from '../load/octroi-api.ts';
import { startPythonApi } from '../load/python-api.ts';
import { runLoad, type Load } from '../load/run-load.ts';
import { wideFields } from '../wide/wide-portfolio.ts';
import { asApplication, wideRows } from '../wide/wide-rows.ts';
import { wideWorkspace } from '../wide/wide-workspace.ts';

export const apiLoad: BenchCase = {
  name: 'api-load',
  title: 'Load of the API',
  about:
    'POST /v1/score with bodies of 240 fields, validated, scored by LightGBM of 1,000 trees with 34 leaves ' +
    'and decided; 64 bodies in turn from wrk with 16 connections on the same machine, 20 s after 3 s of ' +
    'warm-up. The peers score the same bodies by the same model: FastAPI, pydantic 2 (strict, unknown ' +
    'fields refused), uvicorn with uvloop and httptools, one process; lightgbm on a numpy array, or on a ' +
    'pandas DataFrame. Explanations are saturated by 33 more connections: one at work, 32 in the queue. ' +
    'A cold start is from the start of the process to the line that it can answer.',
  needsRealData: false,
  run: measure,
};

interface Setting {
  readonly context: BenchContext;
  readonly workspace: string;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const setting = { context, workspace: await wideWorkspace(context) };
  const one = await loadOurs(setting, 1);
  const two = await loadOurs(setting, 2);
  const array = await loadPeer(setting, 'array');
  const frame = await loadPeer(setting, 'frame');
  return [
    ...figuresOf('one process', one, 2400),
    ...figuresOf('two processes', two, 4500),
    ...figuresOf('FastAPI with an array', array),
    ...figuresOf('FastAPI with a DataFrame', frame),
    times('one process over FastAPI with an array', [one, array], 1.5),
    times('one process over FastAPI with a DataFrame', [one, frame], 10),
    ...(await whileExplaining(setting)),
    await coldStart(setting),
  ];
}

async function loadOurs({ context, workspace }: Setting, workers: number): Promise<Load> {
  await using api = await startWideApi(context, workspace, workers);
  return await load(context, api.address);
}

async function loadPeer({ context, workspace }: Setting, kind: 'array' | 'frame'): Promise<Load> {
  const bundles = path.join(workspace, 'bundles');
  const [model] = globSync(path.join(bundles, '*-wide-lgbm', 'model.lightgbm.txt'));
  await using api = await startPythonApi(context, { kind, model, fields: wideFields });
  return await load(context, api.address);
}

async function load(context: BenchContext, address: string): Promise<Load> {
  const request = { ...scoring(context, address), connections: 16 };
  await runLoad({ ...request, seconds: context.quick ? 1 : 3 });
  return runLoad({ ...request, seconds: secondsOf(context) });
}

const secondsOf = ({ quick }: BenchContext): number => (quick ? 2 : 20);

function scoring({ work }: BenchContext, address: string) {
  const bodies = [...wideRows(64, 'bodies')].map((row) => ({ application: asApplication(row) }));
  return { address, path: '/v1/score', bodies, work };
}

function figuresOf(what: string, measured: Load, target?: number): Figure[] {
  const { requests, seconds, p50, p99, refused, broken } = measured;
  if (refused + broken > 0) throw new Error(`${what}: ${refused} refused, ${broken} broken`);
  return [
    {
      what,
      value: requests / seconds,
      unit: 'req/s',
      digits: 0,
      ...(target !== undefined && { target: { atLeast: target } }),
      detail: `median ${p50.toFixed(1)} ms`,
    },
    {
      what: `${what}: 99 % of the answers within`,
      value: p99,
      unit: 'ms',
      digits: 1,
      ...(target !== undefined && { target: { atMost: 25 } }),
    },
  ];
}

function times(what: string, [ours, theirs]: readonly [Load, Load], target: number): Figure {
  const rate = ({ requests, seconds }: Load) => requests / seconds;
  const value = rate(ours) / rate(theirs);
  return { what, value, unit: '×', digits: 1, target: { atLeast: target } };
}

async function whileExplaining({ context, workspace }: Setting): Promise<Figure[]> {
  await using api = await startWideApi(context, workspace, 1);
  const alone = await load(context, api.address);
  const scored = scoring(context, api.address);
  const explaining = runLoad({
    ...scored,
    path: '/v1/explain',
    connections: 33,
    seconds: secondsOf(context) + 2,
  });
  const together = await runLoad({ ...scored, connections: 16, seconds: secondsOf(context) });
  const explained = await explaining;
  const rate = (explained.requests / explained.seconds).toFixed(0);
  return [
    {
      what: 'time within which 99 % are scored while explanations are saturated, over the time alone',
      value: together.p99 / alone.p99,
      unit: '×',
      digits: 2,
      target: { atMost: 2 },
      detail: `${together.p99.toFixed(1)} ms and ${alone.p99.toFixed(1)} ms; ${rate} explanations/s meanwhile`,
    },
    {
      what: 'scores meanwhile',
      value: together.requests / together.seconds,
      unit: 'req/s',
      digits: 0,
    },
  ];
}

async function coldStart({ context, workspace }: Setting): Promise<Figure> {
  const times: number[] = [];
  for (let count = 0; count < (context.quick ? 2 : 9); count += 1) {
    await using api = await startWideApi(context, workspace, 1);
    times.push(api.startMs);
    const { status } = await fetch(`${api.address}/health/ready`);
    if (status !== 200) throw new Error(`a server that is not ready: ${status}`);
  }
  return {
    what: 'cold start to ready',
    value: median(times),
    unit: 'ms',
    digits: 0,
    target: { atMost: 500 },
    detail: `median of ${times.length}; the first ${times[0].toFixed(0)} ms`,
  };
}
