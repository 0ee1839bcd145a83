import { meanArea } from '@octroi/training';
import type { TuningDocument } from '../tune/tuning.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatInterval, formatNumber } from './numbers.ts';
import { renderTable } from './table.ts';

/** What a search found: the trials that saw every fold, then the winner on rows that chose nothing. */
export function renderTuning(document: TuningDocument, display: Display): string {
  const { language } = display;
  const { preset, trials, seed, folds, minutes, rows, interrupted } = document;
  const said = say('tuned', language, {
    ...{ preset, trials, seed, folds },
    minutes: formatNumber(minutes, 1, language),
    development: formatNumber(rows.development, 0, language),
  });
  if (document.leaders.length === 0) return `${said}\n\n${say('tunedNothing', language)}`;
  return [
    `${said}${interrupted ? ` ${say('tuneInterrupted', language)}` : ''}`,
    '',
    leadersTable(document, display),
    '',
    say('tunedChosen', language),
    ...leftOut(document, display),
    '',
    measured(document, display),
  ].join('\n');
}

function leadersTable({ leaders }: TuningDocument, { language, width }: Display): string {
  const [left, right, decimal] = ['left', 'right', 'decimal'] as const;
  const settings = leaders.map(({ settings: own }) => own);
  const title = (word: Parameters<typeof say>[0]): string => say(word, language);
  return renderTable(
    [
      {
        title: title('trial'),
        align: left,
        cells: leaders.map(({ number }, at) => `${at === 0 ? '▸' : ' '} ${number}`),
      },
      { title: title('model'), align: left, cells: settings.map(({ model }) => model) },
      {
        title: title('meanAuc'),
        align: decimal,
        cells: leaders.map((trial) => formatNumber(meanArea(trial), 4, language)),
      },
      {
        title: title('keep'),
        align: right,
        cells: settings.map(({ keep }) =>
          keep === 0 ? title('keepAll') : `> ${formatNumber(100 * keep, 0, language)} %`,
        ),
      },
      {
        title: title('rounds'),
        align: right,
        cells: settings.map(({ rounds }) => formatNumber(rounds, 0, language)),
      },
      {
        title: title('parameters'),
        align: left,
        cells: settings.map(({ parameters }) =>
          Object.entries(parameters)
            .map(([name, value]) => `${name} ${value}`)
            .join(' · '),
        ),
      },
    ],
    width,
  );
}

function leftOut({ models }: TuningDocument, { language }: Display): string[] {
  return Object.entries(models)
    .filter(([, { leaveOut }]) => leaveOut.length > 0)
    .map(([model, { leaveOut }]) =>
      say('tunedLeftOut', language, { model, count: leaveOut.length }),
    );
}

function measured({ measure }: TuningDocument, { language }: Display): string {
  if (measure === null) return say('tunedNotMeasured', language);
  const area = (value: number): string => formatNumber(value, 4, language);
  const { interval, differenceInterval: between, difference } = measure;
  return say('tunedMeasured', language, {
    model: measure.model,
    rows: formatNumber(measure.rows, 0, language),
    auc: `${area(measure.auc)} ${formatInterval([interval.lower, interval.upper], 4, language)}`,
    starting: area(measure.startingAuc),
    difference: `${difference > 0 ? '+' : ''}${area(difference)} ${formatInterval([between.lower, between.upper], 4, language)}`,
    verdict: say(verdicts[measure.verdict], language),
  });
}

const verdicts = { best: 'tunedBetter', tie: 'tie', worse: 'worse' } as const;
