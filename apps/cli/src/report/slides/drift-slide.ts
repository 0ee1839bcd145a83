import path from 'node:path';
import { explainedFeatures } from '../../explain/explained-feature.ts';
import type { DeckData } from '../deck-data.ts';
import { isSplit, type DeckDrift, type DriftTest, type DriftWindow } from '../gather/read-drift.ts';
import { html, type Html } from '../../html/html.ts';
import { columns, figures, missing, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

const mostColumns = 6;

/** 15. The drift report, in the reference project's own form, and the verdict beside it. */
export const driftSlide: WriteSlide = (data, kit) => {
  const { drift, bundle } = data;
  const words = wordsIn(kit.language);
  if (drift === undefined) {
    const command = 'octroi drift --reference A --current B';
    return {
      lead: words.none,
      body: html`${missing(words.what, command, kit)}
        <p>${words.will}</p>`,
    };
  }
  const { features } = drift.deck;
  const share = features.tested === 0 ? 0 : features.drifted / features.tested;
  return {
    lead: words.verdict[drift.verdict.level],
    body: html`${figures([
        { label: words.tested, value: kit.number(features.tested) },
        { label: words.drifted, value: `${kit.number(features.drifted)} (${kit.percent(share)})` },
        { label: 'Alpha', value: kit.short(drift.alpha) },
        {
          label: words.rows,
          value: `${kit.number(drift.rows.reference)} / ${kit.number(drift.rows.current)}`,
        },
      ])}
      ${columns(predictionTable(drift, kit), targetTable(drift, kit))}
      ${adversary(drift, data, kit)}
      <p class="note">${sourceOf(drift, bundle?.manifest.id, kit)}</p>`,
    size: 'medium',
  };
};

function predictionTable({ deck: { prediction } }: DeckDrift, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  if (prediction === null)
    return html`<h3>${words.prediction}</h3>
      <p>${words.noScores}</p>`;
  const { mean, deviation } = prediction;
  return testTable(words.prediction, kit, [
    ...testRows(prediction, kit),
    [words.mean, `${kit.number(mean.reference, 4)} / ${kit.number(mean.current, 4)}`],
    [
      words.deviation,
      `${kit.number(deviation.reference, 4)} / ${kit.number(deviation.current, 4)}`,
    ],
  ]);
}

function targetTable({ deck: { target } }: DeckDrift, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  if (target === null)
    return html`<h3>${words.target}</h3>
      <p>${words.noLabels}</p>`;
  const { rate, rows } = target;
  return testTable(words.target, kit, [
    ...testRows(target, kit),
    [words.rate, `${kit.number(rate.reference, 4)} / ${kit.number(rate.current, 4)}`],
    [words.n, `${kit.number(rows.reference)} / ${kit.number(rows.current)}`],
  ]);
}

function testRows({ pValue, statistic, drift }: DriftTest, kit: SlideKit): [string, string][] {
  const words = wordsIn(kit.language);
  return [
    [words.pValue, pValue < 1e-6 ? pValue.toExponential(1) : kit.number(pValue, 6)],
    [words.statistic, kit.number(statistic, 6)],
    [words.drift, drift ? words.yes : words.no],
  ];
}

function testTable(title: string, kit: SlideKit, rows: readonly [string, string][]): Html {
  const words = wordsIn(kit.language);
  return html`<h3>${title}</h3>
    ${table(
      [
        { title: words.figure, kind: 'text' },
        { title: words.windows, kind: 'number' },
      ],
      rows.map((cells) => ({ cells })),
    )}`;
}

function adversary(
  { adversary: found }: DeckDrift,
  { portfolio, preset }: DeckData,
  kit: SlideKit,
): Html | undefined {
  if (found === null) return undefined;
  const words = wordsIn(kit.language);
  const featureOf = explainedFeatures(portfolio, preset, kit.language);
  const auc = words.adversary(kit.number(found.auc, 3), kit.interval(found.interval, 3));
  const telling = found.columns.slice(0, mostColumns).map(({ name }) => featureOf(name).label);
  // Where the windows cannot be told apart, what the splits gained from is noise.
  const said =
    found.interval.lower > 0.5 ? words.telling(telling.join(' · ')) : words.cannotBeToldApart;
  return html`<p class="note">${auc} ${said}</p>`;
}

/** What was compared, when, and what such a comparison cannot say. */
function sourceOf(drift: DeckDrift, bundle: string | undefined, kit: SlideKit): string {
  const words = wordsIn(kit.language);
  const { source } = drift;
  const { reference, current } = source;
  const nameOf = ({ name, kind }: DriftWindow): string =>
    kind === 'file' ? path.basename(name) : words.windowKinds[kind];
  return [
    words.compared(nameOf(reference), nameOf(current), kit.day(new Date(source.createdAt))),
    ...(isSplit(drift) ? [words.split] : []),
    ...(source.bundle !== null && source.bundle.id !== bundle
      ? [words.otherModel(source.bundle.id)]
      : []),
  ].join(' ');
}

const wordsIn = translations(
  {
    none: 'No drift report in the workspace yet.',
    what: 'how far today’s applicants are from those of the training',
    will: 'The slide will show the features in drift, the drift of the scores and of the outcomes, each with its test, and a verdict that weighs the size of the change.',
    verdict: {
      none: 'No drift: nothing has changed by an amount that matters.',
      watch: 'To watch: some things have moved.',
      drift: 'Drift: the applicants are no longer those of the training.',
    },
    tested: 'columns tested (KS)',
    drifted: 'in drift, each at alpha',
    rows: 'rows, reference / current',
    prediction: 'Prediction drift',
    target: 'Target drift',
    figure: 'Figure',
    windows: 'Reference / current',
    pValue: 'p-value',
    statistic: 'KS statistic',
    drift: 'Drift',
    yes: 'yes',
    no: 'no',
    mean: 'Mean',
    deviation: 'Standard deviation',
    rate: 'Rate',
    n: 'N',
    windowKinds: { development: 'development rows', untouched: 'untouched rows' },
    compared: (reference: string, current: string, day: string) =>
      `Compared on ${day}: ${reference} (reference), ${current} (current).`,
    split:
      'Both are parts of one draw: here the absence of drift checks the tests and says nothing of new applicants.',
    otherModel: (id: string) => `The scores are those of ${id}.`,
    noScores: 'The report holds no score.',
    noLabels: 'The outcome of one of the windows is not known yet.',
    adversary: (auc: string, interval: string) =>
      `A model told to part the two windows has an AUC of ${auc} ${interval}; ½ is chance.`,
    telling: (columns: string) => `The columns that tell most: ${columns}.`,
    cannotBeToldApart: 'It does not tell them apart.',
  },
  {
    none: 'Pas encore de rapport de dérive dans l’espace de travail.',
    what: 'l’écart entre les demandeurs du jour et ceux de l’apprentissage',
    will: 'La page montrera les variables en dérive, la dérive des scores et des issues, chacune avec son test, et un verdict qui pèse l’ampleur du changement.',
    verdict: {
      none: 'Pas de dérive : rien n’a changé d’une ampleur qui compte.',
      watch: 'À surveiller : des choses ont bougé.',
      drift: 'Dérive : les demandeurs ne sont plus ceux de l’apprentissage.',
    },
    tested: 'colonnes testées (KS)',
    drifted: 'en dérive, chacune à alpha',
    rows: 'lignes, référence / actuel',
    prediction: 'Dérive des prédictions',
    target: 'Dérive de la cible',
    figure: 'Mesure',
    windows: 'Référence / actuel',
    pValue: 'p-valeur',
    statistic: 'Statistique KS',
    drift: 'Dérive',
    yes: 'oui',
    no: 'non',
    mean: 'Moyenne',
    deviation: 'Écart type',
    rate: 'Taux',
    n: 'N',
    windowKinds: { development: 'lignes d’ajustement', untouched: 'lignes intactes' },
    compared: (reference, current, day) =>
      `Comparés le ${day} : ${reference} (référence), ${current} (actuel).`,
    split:
      'Ce sont deux parts d’un même tirage : ici, l’absence de dérive vérifie les tests et ne dit rien de nouveaux demandeurs.',
    otherModel: (id) => `Les scores sont ceux de ${id}.`,
    noScores: 'Le rapport ne contient pas de score.',
    noLabels: 'L’issue d’une des fenêtres n’est pas encore connue.',
    adversary: (auc, interval) =>
      `Un modèle chargé de distinguer les deux fenêtres a une AUC de ${auc} ${interval} ; ½ est le hasard.`,
    telling: (columns) => `Les colonnes qui trahissent le plus : ${columns}.`,
    cannotBeToldApart: 'Il ne les distingue pas.',
  },
);
