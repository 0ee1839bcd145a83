import { separabilityChart } from '@octroi/charts';
import { html, type Html } from '../../html/html.ts';
import { bullets, columns, missing, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import type { DeckData } from '../deck-data.ts';
import { translations } from '../words/translations.ts';
import type { WriteSlide } from './slide.ts';

/** 8. Can a straight boundary do it? And which models were fitted, how. */
export const approachSlide: WriteSlide = (data, kit) => {
  const { run, evaluation } = data;
  const words = wordsIn(kit.language);
  const projection = evaluation?.projection ?? undefined;
  return {
    lead: leadOf(data, kit),
    body: columns(
      projection === undefined
        ? missing(words.what, 'octroi train --models log_reg,xgb,lgbm,gb', kit)
        : kit.chart((settings) => separabilityChart(projection, settings), 600),
      html`${models(data, kit)}
      ${bullets([
        words.split(kit.number(run.rows.untouched), kit.number(run.rows.development)),
        words.folds(kit.number(run.folds)),
        words.seed(String(run.seed), run.parameters),
      ])}`,
    ),
  };
};

/** What straight and bent boundaries come to, where both were tried. */
function leadOf({ run, evaluation }: DeckData, kit: SlideKit): string {
  const words = wordsIn(kit.language);
  const linear = run.comparison.rows.find(({ name }) => name === evaluation?.projection?.model);
  const [best] = run.comparison.rows;
  const auc = kit.number(best.auc, 4);
  if (linear === undefined) return words.bentOnly(best.name, auc);
  const straight = kit.number(linear.auc, 4);
  if (linear.name === best.name) return words.straightBest(straight);
  return linear.verdict === 'tie'
    ? words.straightTie(straight, best.name, auc)
    : words.straightWorse(straight, best.name, auc);
}

function models({ run }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const { rows, chosen } = run.comparison;
  return table(
    [
      { title: words.model, kind: 'code' },
      { title: words.name, kind: 'text' },
      { title: words.columns, kind: 'number' },
      { title: words.outOfFold, kind: 'number' },
      { title: words.seconds, kind: 'number' },
    ],
    rows.map(({ name, label, columns: encoded, outOfFoldAuc, fitSeconds }) => ({
      marked: name === chosen,
      cells: [
        name,
        label[kit.language],
        kit.number(encoded),
        kit.number(outOfFoldAuc, 4),
        kit.number(fitSeconds, 1),
      ],
    })),
  );
}

const wordsIn = translations(
  {
    what: 'both classes in the plane of a linear model',
    bentOnly: (best: string, auc: string) =>
      `${best} ranks with an AUC of ${auc}; no linear model was fitted.`,
    straightBest: (auc: string) =>
      `A straight boundary is enough here: no other model beats its AUC of ${auc}.`,
    straightTie: (straight: string, best: string, auc: string) =>
      `A straight boundary has an AUC of ${straight}; ${best}, at ${auc}, cannot be told from it.`,
    straightWorse: (straight: string, best: string, auc: string) =>
      `A straight boundary stops at an AUC of ${straight}; ${best}, which bends, comes to ${auc}.`,
    model: 'Model',
    name: 'Is',
    columns: 'Columns',
    outOfFold: 'AUC out of fold',
    seconds: 'Fit (s)',
    split: (untouched: string, development: string) =>
      `${untouched} rows are set aside before anything is learnt; ${development} remain to fit.`,
    folds: (folds: string) =>
      `${folds} stratified folds; applications of one person stay in one fold.`,
    seed: (seed: string, parameters: string) =>
      `Parameters “${parameters}”, seed ${seed}: the same inputs give the same figures.`,
  },
  {
    what: 'les deux classes dans le plan d’un modèle linéaire',
    bentOnly: (best, auc) =>
      `${best} classe avec une AUC de ${auc} ; aucun modèle linéaire n’a été ajusté.`,
    straightBest: (auc) =>
      `Une frontière droite suffit ici : aucun autre modèle ne dépasse son AUC de ${auc}.`,
    straightTie: (straight, best, auc) =>
      `Une frontière droite a une AUC de ${straight} ; ${best}, à ${auc}, ne s’en distingue pas.`,
    straightWorse: (straight, best, auc) =>
      `Une frontière droite s’arrête à une AUC de ${straight} ; ${best}, qui se courbe, atteint ${auc}.`,
    model: 'Modèle',
    name: 'Nature',
    columns: 'Colonnes',
    outOfFold: 'AUC hors plis',
    seconds: 'Ajust. (s)',
    split: (untouched, development) =>
      `${untouched} lignes sont mises de côté avant tout apprentissage ; ${development} restent pour ajuster.`,
    folds: (folds) =>
      `${folds} plis stratifiés ; les demandes d’une personne restent dans un même pli.`,
    seed: (seed, parameters) =>
      `Réglages « ${parameters} », graine ${seed} : les mêmes entrées donnent les mêmes chiffres.`,
  },
);
