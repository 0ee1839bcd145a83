import type { Column, Frame } from '@octroi/core';
import { spokenNumber } from '@octroi/features';
import type { Context } from '../context.ts';
import { fitAdversary } from '../drift/fit-adversary.ts';
import { frameRows } from '../drift/frame-rows.ts';
import { groupColumn } from '../policies/group-column.ts';
import { formatNumber } from '../render/numbers.ts';
import { openBoosters } from '../steps/boosters.ts';
import { say } from '../words.ts';
import type { ProxyTest } from '@octroi/scoring';

export interface ProxyRequest {
  /** Features of all labelled applications. */
  readonly frame: Frame;
  /** Features that may be asked: none that reads a protected column. */
  readonly features: readonly string[];
  /** The attributes as the applications have them, in the rows of the frame. */
  readonly attributes: readonly Column[];
  readonly seed: number;
}

const mostFeatures = 5;

/**
 * How well LightGBM tells an attribute from features that do not read it, out of fold: a text's most
 * frequent group from all others, a number's upper half from its lower.
 */
export async function proxyTests(context: Context, request: ProxyRequest): Promise<ProxyTest[]> {
  const { frame, features, attributes, seed } = request;
  await using boosters = await openBoosters(context, 1);
  const tests: ProxyTest[] = [];
  for (const column of attributes) {
    const { group, inside } = sideOf(column, context);
    const rowsWhere = (side: number): Int32Array =>
      Int32Array.from(inside.keys()).filter((row) => inside[row] === side);
    const step = say('stepProxy', context.language, { of: column.name });
    const found = await fitAdversary({
      reference: frameRows(frame, rowsWhere(0)),
      current: frameRows(frame, rowsWhere(1)),
      features,
      seed,
      boosters,
      onFold: (done, total) => {
        context.progress({ step, done, total, unit: 'fits' });
      },
      signal: context.signal,
    });
    tests.push({
      attribute: column.name,
      group,
      auc: found?.auc ?? null,
      interval: found === undefined ? null : [found.interval.lower, found.interval.upper],
      features: (found?.columns ?? []).slice(0, mostFeatures),
    });
  }
  return tests;
}

interface Side {
  readonly group: string;
  /** 1 is in the group, 0 is not, -1 is not known. */
  readonly inside: Int8Array;
}

/** The most frequent level of a text; of a number, the half above its median. */
function sideOf(column: Column, { portfolio, language }: Context): Side {
  if (column.kind === 'category') {
    const { codes, name } = column;
    const counts = new Float64Array(column.levels.length);
    for (const code of codes) if (code >= 0) counts[code] += 1;
    const most = counts.indexOf(Math.max(...counts));
    const inside = Int8Array.from(codes, (code) => (code < 0 ? -1 : Number(code === most)));
    return { group: groupColumn(column, { portfolio, language }).levels[most] ?? name, inside };
  }
  const unit = new Map(Object.entries(portfolio.labels)).get(column.name)?.unit ?? 'none';
  const values = column.values.map((value) => spokenNumber(value, unit));
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const median = known[known.length >> 1];
  const inside = Int8Array.from(values, (value) =>
    Number.isNaN(value) ? -1 : Number(value >= median),
  );
  return { group: `≥ ${formatNumber(median, 0, language)}`, inside };
}
