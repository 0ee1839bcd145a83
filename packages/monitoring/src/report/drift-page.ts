import { driftCharts } from './drift-charts.ts';
import { deckParts } from './deck-parts.ts';
import { decisionParts } from './decision-parts.ts';
import { allFeatures, featureParts, levelParts, missingParts } from './feature-parts.ts';
import type { ReportPage, ReportPart } from './report-part.ts';
import type { ReportReader } from './report-reader.ts';
import { windowName } from './window-name.ts';
import { reasonSentences, warningSentences } from './verdict-words.ts';

/** A report on drift; its parts, all of them, are `tests` and then `rest`. */
export interface DriftPage extends ReportPage {
  /** The usual tests, of which the verdict does not depend. */
  readonly tests: readonly ReportPart[];
  /** What lies behind the verdict. */
  readonly rest: readonly ReportPart[];
}

/** The report on drift as a person reads it: the verdict and why, then the figures behind it. */
export function driftPage(reader: ReportReader): DriftPage {
  const { document, say, figures, language } = reader;
  const { source, rows, verdict } = document;
  const charts = driftCharts(reader);
  const tests = deckParts(reader);
  const rest: ReportPart[] = [
    ...decisionParts(reader, charts),
    ...featureParts(reader, charts),
    ...missingParts(reader),
    ...levelParts(reader),
    ...adversaryParts(reader),
    ...evidentlyParts(reader),
    ...methodParts(reader),
    allFeatures(reader),
  ];
  const date = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(source.createdAt))
    .replaceAll(' ', '\u00a0');
  return {
    title: say('title'),
    level: verdict.level,
    verdict: say(`verdict_${verdict.level}`),
    subject: say('subject', {
      current: windowName(source.current, language),
      currentRows: figures.count(rows.current),
      reference: windowName(source.reference, language),
      referenceRows: figures.count(rows.reference),
      date,
    }),
    reasons: reasonSentences(reader),
    warnings: warningSentences(reader),
    tests,
    rest,
    parts: [...tests, ...rest],
  };
}

function adversaryParts({ document, say, figures, labelOf }: ReportReader): ReportPart[] {
  const { adversary } = document;
  const heading: ReportPart = { kind: 'heading', text: say('adversaryHeading') };
  if (adversary === null) return [heading, { kind: 'text', text: say('adversaryNone') }];
  const { model, auc, interval, rows, columns } = adversary;
  const text = say('adversaryText', {
    model,
    auc: figures.number(auc, 3),
    interval: figures.interval(interval, 3),
    current: figures.count(rows.current),
    reference: figures.count(rows.reference),
  });
  const table: ReportPart = {
    kind: 'table',
    columns: [
      { title: say('adversaryColumns'), numeric: false },
      { title: say('adversaryShare'), numeric: true },
    ],
    rows: columns.map(({ name, share }) => [labelOf(name), figures.percent(share)]),
  };
  // Where the windows cannot be told apart, what the splits gained from is noise.
  const telling = interval.lower > 0.5 && columns.length > 0;
  return [heading, { kind: 'text', text }, ...(telling ? [table] : [])];
}

function evidentlyParts({ document, say, figures }: ReportReader): ReportPart[] {
  const { columns, drifted, share, driftShare, drift } = document.evidently;
  return [
    { kind: 'heading', text: say('evidentlyHeading') },
    {
      kind: 'text',
      text: say('evidentlyText', {
        drifted: figures.count(drifted),
        columns: figures.count(columns.length),
        share: figures.percent(share),
        limit: figures.percent(driftShare, 0),
        answer: say(drift ? 'yes' : 'no'),
      }),
    },
  ];
}

function methodParts({ document, say, figures }: ReportReader): ReportPart[] {
  const { thresholds, alpha, source } = document;
  const limits = ({ watch, drift }: { watch: number; drift: number }): string =>
    `${figures.number(watch, 2)}${say('and')}${figures.number(drift, 2)}`;
  const percents = ({ watch, drift }: { watch: number; drift: number }): string =>
    `${figures.percent(watch, 0)}${say('and')}${figures.percent(drift, 0)}`;
  const points = ({ watch, drift }: { watch: number; drift: number }): string =>
    `${figures.count(100 * watch)}${say('and')}${figures.count(100 * drift)}`;
  const values = {
    alpha: figures.number(alpha, 2),
    stability: limits(thresholds.stability),
    mean: limits(thresholds.meanShift),
    missing: points(thresholds.missing),
    levels: percents(thresholds.levels),
    weight: figures.percent(thresholds.weight.drift, 0),
    refusals: points(thresholds.refusals),
    relative: percents(thresholds.relative),
    adversary: limits(thresholds.adversary),
    bundle: source.bundle?.id ?? say('none'),
    model: source.bundle?.model ?? say('none'),
    preset: source.preset,
    seed: String(source.seed),
    version: source.version,
  };
  const texts = (['method_1', 'method_2', 'method_3', 'method_4'] as const).map(
    (word): ReportPart => ({ kind: 'text', text: say(word, values) }),
  );
  return [{ kind: 'heading', text: say('methodHeading') }, ...texts];
}
