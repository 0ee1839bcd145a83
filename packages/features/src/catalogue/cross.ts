import type { Translated } from '@octroi/core';
import { count, distinct, entropy, share } from '../expression/aggregates.ts';
import type { Feature } from '../feature.ts';
import type { NamedRows } from './named-rows.ts';
import type { Measure, TextMeasure, Trait } from './measure.ts';
import { possessed } from './noun.ts';
import {
  statistics,
  textStatistics,
  type StatisticName,
  type TextStatisticName,
} from './statistics.ts';

/** A feature for each statistic of each measure over each history: `PREFIX_MEASURE_STATISTIC_ROWS`. */
export function cross<Outer extends string, Inner extends string>(
  names: readonly StatisticName[],
  measures: readonly Measure<NoInfer<Inner>>[],
  histories: readonly NamedRows<Outer, Inner>[],
): Feature[] {
  return measures.flatMap((measure) =>
    histories.flatMap((history) =>
      names.map((name): Feature => {
        const { code, alike, said, of } = statistics[name];
        return {
          name: history.name(`${measure.code}_${code}`),
          meaning: history.meaning(said(measure.noun, measure.unit)),
          unit: alike ? measure.unit : 'none',
          ...(alike && measure.monotone && { monotone: measure.monotone }),
          expression: of(history, measure.of),
        };
      }),
    ),
  );
}

/** A category for each statistic of each text over each history. */
export function crossTexts<Outer extends string, Inner extends string>(
  names: readonly TextStatisticName[],
  measures: readonly TextMeasure<NoInfer<Inner>>[],
  histories: readonly NamedRows<Outer, Inner>[],
): Feature[] {
  return measures.flatMap((measure) =>
    histories.flatMap((history) =>
      names.map((name): Feature => {
        const { code, said, of } = textStatistics[name];
        return {
          name: history.name(`${measure.code}_${code}`),
          meaning: history.meaning(said(measure.noun)),
          unit: 'category',
          expression: of(history.rows, measure.of),
        };
      }),
    ),
  );
}

/** How many different texts there are, and how evenly the rows are spread over them. */
export function variety<Outer extends string, Inner extends string>(
  measures: readonly TextMeasure<NoInfer<Inner>>[],
  histories: readonly NamedRows<Outer, Inner>[],
): Feature[] {
  return measures.flatMap(({ code, noun, of }) =>
    histories.flatMap((history): Feature[] => {
      const said = (en: string, fr: string): Translated =>
        history.meaning(possessed(noun, { en, fr }));
      return [
        {
          name: history.name(`${code}_DISTINCT`),
          meaning: said('different values', 'valeurs différentes'),
          unit: 'count',
          expression: distinct(history.rows, of),
        },
        {
          name: history.name(`${code}_ENTROPY`),
          meaning: said('entropy', 'entropie'),
          unit: 'none',
          expression: entropy(history.rows, of),
        },
      ];
    }),
  );
}

/** How many rows each history has. */
export function counts<Outer extends string, Inner extends string>(
  histories: readonly NamedRows<Outer, Inner>[],
): Feature[] {
  return histories.map((history) => ({
    name: history.name('COUNT'),
    meaning: history.number(),
    unit: 'count',
    expression: count(history.rows),
  }));
}

/** The share of each history's rows that each trait holds of. */
export function shares<Outer extends string, Inner extends string>(
  traits: readonly Trait<NoInfer<Inner>>[],
  histories: readonly NamedRows<Outer, Inner>[],
): Feature[] {
  return traits.flatMap(({ code, en, fr, monotone, when }) =>
    histories.map((history) => ({
      name: history.name(`${code}_SHARE`),
      meaning: history.share({ en, fr }),
      unit: 'share',
      ...(monotone && { monotone }),
      expression: share(history.rows, when),
    })),
  );
}
