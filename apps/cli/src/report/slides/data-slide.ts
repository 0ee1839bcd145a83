import type { Portfolio } from '@octroi/features';
import type { Profile, TableProfile } from '@octroi/pipeline';
import { html, type Html } from '../../html/html.ts';
import { columns, missing, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 4. The tables: rows, columns, mean share missing, most missing first. */
export const dataSlide: WriteSlide = ({ tables, portfolio, ingest, synthetic }, kit) => {
  const words = wordsIn(kit.language);
  if (tables === undefined) {
    return { lead: words.none, body: missing(words.what, 'octroi ingest SOURCE', kit) };
  }
  const labels = new Map(portfolio.tables.map(({ name, label }) => [name, label]));
  const rows = tables.tables.reduce((sum, one) => sum + one.rows, 0);
  const rejected = ingest?.tables.reduce((sum, one) => sum + one.rowsRejected, 0);
  const absent = ingest?.missingTables ?? [];
  const orphans = ({ orphans: found }: TableProfile): number =>
    found.reduce((sum, one) => sum + one.rows, 0);
  const notes = [
    ...(synthetic ? [words.synthetic] : []),
    ...(rejected === undefined ? [] : [words.rejected(kit.number(rejected), rejected)]),
    ...(absent.length > 0 ? [words.absent(kit.list(absent))] : []),
    words.meaning,
  ];
  return {
    lead: words.lead(kit.number(tables.tables.length), kit.number(rows)),
    body: html`${table(
      [
        { title: words.table, kind: 'code' },
        { title: words.holds, kind: 'text' },
        { title: words.rows, kind: 'number' },
        { title: words.columns, kind: 'number' },
        { title: words.missing, kind: 'number' },
        { title: words.duplicates, kind: 'number' },
        { title: words.orphans, kind: 'number' },
      ],
      tables.tables.map((one) => ({
        marked: one.table === portfolio.labelled,
        cells: [
          one.table,
          labels.get(one.table)?.[kit.language],
          kit.number(one.rows),
          kit.number(one.columns),
          kit.number(one.meanMissingPercent, 2),
          one.key.length === 0 ? '–' : kit.number(one.duplicateKeys),
          kit.number(orphans(one)),
        ],
      })),
    )}
    ${columns(emptiest(tables, portfolio, kit), html`<p class="note">${notes.join(' ')}</p>`)}`,
    ...(tables.tables.length > 5 ? {} : { size: 'large' as const }),
  };
};

const mostEmpty = 4;

/** The columns of the labelled table that miss most. */
function emptiest({ tables }: Profile, { labelled, labels }: Portfolio, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const found = tables.find(({ table: name }) => name === labelled);
  const worst = (found?.missingValues ?? [])
    .toSorted((one, other) => other.rows - one.rows)
    .slice(0, mostEmpty);
  return table(
    [
      { title: words.emptiest(labelled), kind: 'text' },
      { title: words.share, kind: 'number' },
    ],
    worst.map(({ column, rows }) => ({
      cells: [
        Object.hasOwn(labels, column) ? labels[column].label[kit.language] : column,
        kit.percent(rows / Math.max(found?.rows ?? 0, 1)),
      ],
    })),
  );
}

const wordsIn = translations(
  {
    none: 'The workspace holds no table yet.',
    what: 'rows, columns and missing values of each table',
    lead: (tables: string, rows: string) => `${tables} tables, ${rows} rows in all.`,
    table: 'Table',
    holds: 'Holds',
    rows: 'Rows',
    columns: 'Columns',
    missing: 'Mean % missing',
    duplicates: 'Keys repeated',
    orphans: 'Rows without parent',
    emptiest: (table: string) => `Emptiest columns of ${table}`,
    share: '% missing',
    synthetic:
      'The rows are synthetic, made by the program after the statistics of a real portfolio.',
    rejected: (count: string, rejected: number) =>
      rejected === 0
        ? 'No row was rejected at reading.'
        : `${count} rows were rejected at reading.`,
    absent: (names: string) => `Not in the source: ${names}.`,
    meaning:
      'Missing: mean over the columns; a stand-in value such as a sentinel is counted apart.',
  },
  {
    none: 'L’espace de travail ne contient encore aucune table.',
    what: 'lignes, colonnes et valeurs manquantes de chaque table',
    lead: (tables, rows) => `${tables} tables, ${rows} lignes en tout.`,
    table: 'Table',
    holds: 'Contenu',
    rows: 'Lignes',
    columns: 'Colonnes',
    missing: '% NA moyen',
    duplicates: 'Clés en double',
    orphans: 'Orphelins',
    emptiest: (table) => `Colonnes les plus vides de ${table}`,
    share: '% NA',
    synthetic:
      'Les lignes sont synthétiques, fabriquées par le programme d’après les statistiques d’un vrai portefeuille.',
    rejected: (count, rejected) =>
      rejected === 0
        ? 'Aucune ligne rejetée à la lecture.'
        : `${count} lignes rejetées à la lecture.`,
    absent: (names) => `Absentes de la source : ${names}.`,
    meaning:
      'Manquants : moyenne sur les colonnes ; les valeurs de convention sont comptées à part.',
  },
);
