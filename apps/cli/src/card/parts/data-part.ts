import type { ReportPart } from '@octroi/monitoring/report';
import type { SlideKit } from '../../report/page/slide-kit.ts';
import type { CardData } from '../card-data.ts';
import { factsTable, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** What it was learnt from. */
export const dataPart: WriteCardPart = (data, kit) => {
  const { run, portfolio, preset, bundle } = data;
  const words = cardWords(kit.language);
  const { facts } = words;
  return [
    { kind: 'heading', text: words.data },
    factsTable(
      [words.what, words.value],
      [
        [facts.portfolio, portfolio.name],
        [facts.rows, kit.number(run.rows.all)],
        [facts.baseRate, kit.percent(run.baseRate, 2)],
        [facts.development, kit.number(run.rows.development)],
        [facts.untouched, kit.number(run.rows.untouched)],
        [facts.features, words.featuresOf(kit.number(run.features), preset.name)],
        [facts.hash, bundle.manifest.training.dataHash],
      ],
    ),
    ...tablesRead(data, kit),
  ];
};

function tablesRead({ tables }: CardData, kit: SlideKit): ReportPart[] {
  if (tables === undefined) return [];
  const words = cardWords(kit.language);
  return [
    {
      kind: 'table',
      columns: [
        { title: words.table, numeric: false, short: true },
        { title: words.rowsTitle, numeric: true },
        { title: words.columnsTitle, numeric: true },
        { title: words.missing, numeric: true },
      ],
      rows: tables.tables.map(({ table, rows, columns, meanMissingPercent }) => [
        table,
        kit.number(rows),
        kit.number(columns),
        kit.number(meanMissingPercent, 2),
      ]),
    },
  ];
}
