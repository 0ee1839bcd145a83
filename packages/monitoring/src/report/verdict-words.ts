import type { Estimate } from '../both-windows.ts';
import type { SchemaChange } from '../features/schema-changes.ts';
import type { Change } from '../predictions/change.ts';
import type { DriftReason } from '../verdict/drift-verdict.ts';
import { effectWords } from './effect-words.ts';
import type { ReportReader } from './report-reader.ts';
import { timesThousand } from './times-thousand.ts';
import { windowName } from './window-name.ts';

/** Columns of the adversary that are named in a sentence. */
const mostNamed = 3;

/** Why the verdict is what it is, a sentence a reason. */
export function reasonSentences(reader: ReportReader): string[] {
  const { reasons } = reader.document.verdict;
  if (reasons.length === 0) return [reader.say('noReason')];
  return reasons.map((reason) => reasonSentence(reason, reader));
}

function reasonSentence({ kind }: DriftReason, reader: ReportReader): string {
  switch (kind) {
    case 'schema':
      return schemaSentence(reader);
    case 'features':
      return featuresSentence(reader);
    case 'adversary':
      return adversarySentence(reader);
    case 'scores':
    case 'probability':
    case 'refusals':
    case 'cost':
    case 'target':
      return answerSentence(kind, reader);
  }
}

function schemaSentence({ document, say }: ReportReader): string {
  const words: Readonly<Record<SchemaChange['change'], Parameters<typeof say>[0]>> = {
    'absent-from-reference': 'change_absentReference',
    'absent-from-current': 'change_absentCurrent',
    'absent-from-both': 'change_absentBoth',
    'number-to-category': 'change_type',
    'category-to-number': 'change_type',
  };
  const list = document.schema.map(({ feature, change }) => say(words[change], { feature }));
  return say('reason_schema', { features: list.join(', ') });
}

function featuresSentence(reader: ReportReader): string {
  const { document, say, figures } = reader;
  const { compared, drift, watch, driftWeight } = document.verdict.features;
  const counts = {
    compared: figures.count(compared),
    drift: figures.count(drift),
    watch: figures.count(watch),
  };
  const sentence =
    driftWeight === null || drift === 0
      ? say('reason_featuresPlain', counts)
      : say('reason_features', { ...counts, weight: figures.percent(driftWeight) });
  return `${sentence} ${movedMost(reader)}`;
}

/** The first features that moved, which are the worst, each with the size of its change. */
function movedMost(reader: ReportReader): string {
  const { document, say, labelOf } = reader;
  const moved = document.features
    .filter(({ level }) => level !== 'none')
    .slice(0, mostNamed)
    .map(
      (feature) =>
        `${say('quoted', { name: labelOf(feature.name) })} (${effectWords(feature, reader)})`,
    );
  return say('movedMost', { features: moved.join(', ') });
}

function adversarySentence({ document, say, figures, labelOf }: ReportReader): string {
  const { adversary } = document;
  if (adversary === null) return '';
  const columns = adversary.columns
    .slice(0, mostNamed)
    .map(({ name }) => say('quoted', { name: labelOf(name) }));
  return say('reason_adversary', {
    auc: figures.number(adversary.auc, 3),
    interval: figures.interval(adversary.interval, 3),
    columns: columns.join(', '),
  });
}

type Answer = 'scores' | 'probability' | 'refusals' | 'cost' | 'target';

function answerSentence(kind: Answer, { document, say, figures }: ReportReader): string {
  const { predictions, target } = document;
  const share = (change: Change | null | undefined, decimals: number) =>
    beforeAfter(change, {
      write: (value) => figures.percent(value, decimals),
      writeChange: (change) => figures.points(change, 2),
    });
  switch (kind) {
    case 'scores':
      return say('reason_scores', {
        index: figures.number(predictions?.stability.estimate ?? NaN, 3),
        interval: predictions === null ? '' : figures.interval(predictions.stability, 3),
      });
    case 'probability':
      return say('reason_probability', share(predictions?.meanProbability, 2));
    case 'refusals':
      return say('reason_refusals', share(predictions?.refusals, 1));
    case 'cost':
      return say(
        'reason_cost',
        beforeAfter(predictions?.expectedCost, {
          write: (value) => figures.count(1000 * value),
          writeChange: (change) => figures.signed(timesThousand(change), 0),
        }),
      );
    case 'target':
      return say('reason_target', share(target?.rate, 2));
  }
}

interface Writers {
  readonly write: (value: number) => string;
  readonly writeChange: (difference: Estimate) => string;
}

function beforeAfter(
  change: Change | null | undefined,
  { write, writeChange }: Writers,
): { before: string; after: string; change: string } {
  const difference = change?.difference ?? null;
  return {
    before: write(change?.reference ?? NaN),
    after: write(change?.current ?? NaN),
    change: difference === null ? '–' : writeChange(difference),
  };
}

/** What a reader must know before the figures. */
export function warningSentences({ document, say, figures, language }: ReportReader): string[] {
  const { source } = document;
  const warnings: string[] = [];
  if (source.bundle === null) warnings.push(say('warnNoModel'));
  else {
    const { id, referenceIsTraining } = source.bundle;
    if (!referenceIsTraining) warnings.push(say('warnOtherData', { bundle: id }));
    if (document.predictions?.inSample === true) warnings.push(say('warnInSample'));
    if (!source.weighted) warnings.push(say('warnNoImportance'));
  }
  for (const window of [source.reference, source.current]) {
    const { rejected, missingColumns } = window;
    const name = windowName(window, language);
    if (rejected > 0) warnings.push(say('warnRejected', { name, rows: figures.count(rejected) }));
    if (missingColumns.length > 0) {
      warnings.push(say('warnColumns', { name, columns: missingColumns.join(', ') }));
    }
  }
  if (source.noAdversary === 'few-rows') warnings.push(say('warnNoAdversary_few'));
  if (source.noAdversary === 'no-engine') warnings.push(say('warnNoAdversary_engine'));
  return warnings;
}
