import type { Feature, Preset, Unit } from '@octroi/features';
import { html, type Html } from '../../html/html.ts';
import { columns, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import type { DeckData } from '../deck-data.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

const mostSentinels = 6;
const mostExamples = 3;

/** 7. Where the features come from, what they count, and which values stood for missing. */
export const featuresSlide: WriteSlide = (data, kit) => {
  const { preset, chosen } = data;
  const words = wordsIn(kit.language);
  const families = familiesOf(preset);
  const all = families.reduce((sum, { features }) => sum + features.length, 0);
  return {
    lead: words.lead(kit.number(all), kit.number(chosen.columns), chosen.name),
    body: columns(
      html`${table(
          [
            { title: words.family, kind: 'text' },
            { title: words.count, kind: 'number' },
            { title: words.examples, kind: 'text' },
          ],
          families
            .filter(({ features }) => features.length > 0)
            .map(({ name, features }) => ({
              cells: [
                words.families[name],
                kit.number(features.length),
                examplesOf(features, data, kit),
              ],
            })),
        )}
        <p class="note">${words.units(unitsOf(preset, kit))}</p>`,
      sentinels(data, kit),
    ),
    size: 'medium',
  };
};

type FamilyName = 'numbers' | 'categories' | 'formulas' | 'peers';
type Named = Pick<Feature, 'name' | 'meaning' | 'unit'>;

interface Family {
  readonly name: FamilyName;
  readonly features: readonly Named[];
}

function familiesOf({ features, learnt }: Preset): Family[] {
  const kindOf = ({ expression: { kind } }: Feature): FamilyName => {
    if (kind === 'number-column') return 'numbers';
    return kind === 'text-column' ? 'categories' : 'formulas';
  };
  const of = (name: FamilyName): Family => ({
    name,
    features: features.filter((feature) => kindOf(feature) === name),
  });
  return [of('numbers'), of('categories'), of('formulas'), { name: 'peers', features: learnt }];
}

/** The features of most weight where that was measured, else the first ones. */
function examplesOf(
  features: readonly Named[],
  { importance, portfolio }: DeckData,
  { language }: SlideKit,
): Html {
  const order = new Map(importance?.features.map(({ feature }, rank) => [feature, rank]));
  const rank = ({ name }: Named): number => order.get(name) ?? order.size;
  const first = features.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostExamples);
  const labelOf = ({ name, meaning }: Named): string =>
    (Object.hasOwn(portfolio.labels, name) ? portfolio.labels[name].label : meaning)[language];
  return html`${first.map(labelOf).join(' · ')}`;
}

function unitsOf({ features, learnt }: Preset, kit: SlideKit): string {
  const words = wordsIn(kit.language);
  const counts = new Map<string, number>();
  for (const { unit } of [...features, ...learnt]) {
    const said = words.unit[unit];
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return Array.from(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([unit, count]) => `${unit} ${kit.number(count)}`)
    .join(' · ');
}

/** Values that stood for missing, counted at reading. */
function sentinels({ ingest, portfolio }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const found = (ingest?.tables ?? [])
    .flatMap(({ table: name, sentinels: own }) => own.map((one) => ({ table: name, ...one })))
    .filter(({ rows, table: name }) => rows > 0 && name !== portfolio.unlabelled)
    .sort((one, other) => other.rows - one.rows);
  const shown = found.slice(0, mostSentinels);
  const rules = html`<ul class="bullets">
    ${words.rules.map((rule) => html`<li>${rule}</li>`)}
  </ul>`;
  if (shown.length === 0)
    return html`<h3>${words.cleaning}</h3>
      ${rules}`;
  return html`<h3>${words.cleaning}</h3>
    ${table(
      [
        { title: words.standIn, kind: 'code' },
        { title: words.rows, kind: 'number' },
      ],
      shown.map(({ table: name, column, rule, rows }) => ({
        cells: [
          name === portfolio.labelled ? `${column} ${rule}` : `${name}.${column} ${rule}`,
          kit.number(rows),
        ],
      })),
    )}${found.length > shown.length && html`<p class="note">${words.more(kit.number(found.length - shown.length))}</p>`}
    ${rules}`;
}

const unitsEn: Readonly<Record<Unit, string>> = {
  euro: 'amounts',
  days: 'durations',
  'days-before': 'dates',
  years: 'durations',
  months: 'durations',
  hour: 'hours',
  count: 'counts',
  share: 'shares',
  ratio: 'ratios',
  score: 'scores',
  flag: 'yes or no',
  category: 'categories',
  rows: 'histories',
  none: 'others',
};

const unitsFr: Readonly<Record<Unit, string>> = {
  euro: 'montants',
  days: 'durées',
  'days-before': 'dates',
  years: 'durées',
  months: 'durées',
  hour: 'heures',
  count: 'comptes',
  share: 'parts',
  ratio: 'ratios',
  score: 'scores',
  flag: 'oui ou non',
  category: 'catégories',
  rows: 'historiques',
  none: 'autres',
};

const wordsIn = translations(
  {
    lead: (features: string, encoded: string, model: string) =>
      `${features} features, each with one definition; ${encoded} columns once encoded for ${model}.`,
    family: 'Family',
    count: 'Features',
    examples: 'Such as',
    families: {
      numbers: 'Columns as they are, numbers',
      categories: 'Columns as they are, categories',
      formulas: 'Computed from several columns',
      peers: 'Against people alike, learnt within folds',
    },
    units: (counts: string) => `By what they count: ${counts}`,
    unit: unitsEn,
    cleaning: 'Values that stood for missing',
    standIn: 'Column and value',
    rows: 'Rows',
    more: (count: string) => `${count} more rules found rows.`,
    rules: [
      'Counted at reading, read as missing by the same rule in batch and at serving.',
      'Missing is never 0 and never dropped in silence.',
      'Levels, medians and bounds are learnt from the rows being fitted only.',
    ],
  },
  {
    lead: (features, encoded, model) =>
      `${features} variables, une définition pour chacune ; ${encoded} colonnes une fois encodées pour ${model}.`,
    family: 'Famille',
    count: 'Variables',
    examples: 'Par exemple',
    families: {
      numbers: 'Colonnes telles quelles, nombres',
      categories: 'Colonnes telles quelles, catégories',
      formulas: 'Calculées de plusieurs colonnes',
      peers: 'Écart aux pairs, appris dans les plis',
    },
    units: (counts) => `Par nature : ${counts}`,
    unit: unitsFr,
    cleaning: 'Valeurs qui tenaient lieu de manquant',
    standIn: 'Colonne et valeur',
    rows: 'Lignes',
    more: (count) => `${count} autres règles ont trouvé des lignes.`,
    rules: [
      'Comptées à la lecture, lues comme manquantes par la même règle par lot et en service.',
      'Manquant n’est jamais 0 et jamais effacé en silence.',
      'Modalités, médianes et bornes s’apprennent sur les seules lignes ajustées.',
    ],
  },
);
