import type { Translated } from '@octroi/core';
import {
  earliest,
  latest,
  latestText,
  max,
  mean,
  min,
  mode,
  slope,
  std,
  sum,
  weightedMean,
} from '../expression/aggregates.ts';
import type { NumberExpression, Rows, TextExpression } from '../expression/expression.ts';
import type { Unit } from '../feature.ts';
import type { NamedRows } from './named-rows.ts';
import { possessed, preceded, qualified, type Adjective, type Noun } from './noun.ts';

/** How a number of many rows becomes one number, and how that is said. */
export interface Statistic {
  readonly code: string;
  /** False where the result is not of the measure's kind, such as a trend: it has no unit then. */
  readonly alike: boolean;
  readonly said: (noun: Noun, unit: Unit) => Translated;
  readonly of: <Outer extends string, Inner extends string>(
    history: NamedRows<Outer, Inner>,
    of: NumberExpression<NoInfer<Inner>>,
  ) => NumberExpression<Outer>;
}

type OfRows = <Outer extends string, Inner extends string>(
  rows: Rows<Outer, Inner>,
  of: NumberExpression<NoInfer<Inner>>,
) => NumberExpression<Outer>;

/** Weight of a row against that of the next newer one. */
const decay = 0.8;

const after = (code: string, of: OfRows, adjective: Adjective): Statistic => ({
  code,
  alike: true,
  said: (noun) => qualified(noun, adjective),
  of: ({ rows }, expression) => of(rows, expression),
});
/** Of lengths of time one says otherwise in English. */
const extreme = (
  code: string,
  of: OfRows,
  { length, ...adjective }: Adjective & { readonly length: string },
): Statistic => ({
  ...after(code, of, adjective),
  said: (noun, unit) =>
    qualified(
      noun,
      unit === 'days' || unit === 'months' ? { ...adjective, en: length } : adjective,
    ),
});
const first = (code: string, of: OfRows, adjective: Adjective): Statistic => ({
  ...after(code, of, adjective),
  said: (noun) => preceded(noun, adjective),
});

/** Statistics by the name they are asked for. */
export const statistics = {
  mean: after('MEAN', mean, { en: 'mean', m: 'moyen', f: 'moyenne' }),
  max: extreme('MAX', max, { en: 'highest', length: 'longest', m: 'maximal', f: 'maximale' }),
  min: extreme('MIN', min, { en: 'lowest', length: 'shortest', m: 'minimal', f: 'minimale' }),
  sum: after('SUM', sum, { en: 'total', m: 'total', f: 'totale' }),
  latest: first('LATEST', latest, { en: 'latest', m: 'dernier', f: 'dernière' }),
  earliest: first('EARLIEST', earliest, { en: 'first', m: 'premier', f: 'première' }),
  /** The newer a row, the more it weighs. */
  fading: after('FADING', (rows, of) => weightedMean(rows, of, decay), {
    en: 'recency-weighted mean',
    m: 'moyen pondéré par récence',
    f: 'moyenne pondérée par récence',
  }),
  std: {
    ...after('STD', std, { en: '', m: '', f: '' }),
    said: (noun: Noun) => possessed(noun, { en: 'spread', fr: 'dispersion' }),
  },
  /** Change a day or a month, whichever the rows are dated in. */
  trend: {
    code: 'TREND',
    alike: false,
    said: (noun: Noun) => possessed(noun, { en: 'trend', fr: 'tendance' }),
    of: (history, of) => slope(history.rows, of, history.when),
  },
} as const satisfies Readonly<Record<string, Statistic>>;

export type StatisticName = keyof typeof statistics;

/** How a text of many rows becomes one text, and how that is said. */
export interface TextStatistic {
  readonly code: string;
  readonly said: (noun: Noun) => Translated;
  readonly of: <Outer extends string, Inner extends string>(
    rows: Rows<Outer, Inner>,
    of: TextExpression<NoInfer<Inner>>,
  ) => TextExpression<Outer>;
}

export const textStatistics = {
  mode: {
    code: 'MODE',
    said: (noun: Noun) =>
      qualified(noun, { en: 'most frequent', m: 'le plus fréquent', f: 'la plus fréquente' }),
    of: mode,
  },
  latest: {
    code: 'LATEST',
    said: (noun: Noun) => preceded(noun, { en: 'latest', m: 'dernier', f: 'dernière' }),
    of: latestText,
  },
} as const satisfies Readonly<Record<string, TextStatistic>>;

export type TextStatisticName = keyof typeof textStatistics;
