import { aucChart, costChart } from '@octroi/charts';
import type { ComparisonRow } from '@octroi/statistics';
import { calibrationWords } from '../../calibration/calibration-words.ts';
import { html, type Html } from '../../html/html.ts';
import { columns, table } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import type { DeckData } from '../deck-data.ts';
import { translations } from '../words/translations.ts';
import { costFormula } from './cost-formula.ts';
import type { WriteSlide } from './slide.ts';

/** 11. The models side by side with their intervals, ties said, and why one was chosen. */
export const selectionSlide: WriteSlide = (data, kit) => {
  const { run, evaluation, chosen } = data;
  const words = wordsIn(kit.language);
  const { comparison } = run;
  const models = evaluation?.models ?? [];
  const level = kit.percent(chosen.aucInterval.level, 0);
  return {
    lead: leadOf(data, kit),
    body: html`${columns(
      kit.chart((settings) => aucChart(comparison, settings), 560),
      kit.chart((settings) => costChart({ comparison, models }, settings), 560),
    )}
    ${table(
      [
        { title: words.model, kind: 'code' },
        { title: words.auc(level), kind: 'number' },
        { title: words.difference(level), kind: 'number' },
        { title: words.cost(costFormula(comparison.costs, kit), level), kind: 'number' },
        { title: words.verdict, kind: 'text' },
      ],
      comparison.rows.map((row) => ({
        marked: row.name === chosen.name,
        cells: [
          row.name,
          html`${kit.number(row.auc, 4)} <small>${kit.interval(row.aucInterval, 4)}</small>`,
          differenceOf(row, kit),
          html`${kit.number(row.cost)} <small>${kit.interval(row.costInterval, 0)}</small>`,
          row.name === chosen.name
            ? words.chosen(words.verdicts[row.verdict])
            : words.verdicts[row.verdict],
        ],
      })),
    )}
    ${calibrated(data, kit)}`,
    size: 'medium',
  };
};

/** Whether the chosen one's probabilities come true. */
function calibrated(
  { bundle }: DeckData,
  { language, percent, number, interval }: SlideKit,
): Html | undefined {
  if (!bundle?.calibration) return undefined;
  const { calibration, measured } = bundle.calibration;
  const words = calibrationWords(language);
  const line = words.line({
    method: words.methods[calibration.method],
    mean: percent(measured.meanProbability, 2),
    rate: percent(measured.baseRate, 2),
    error: `${number(measured.error, 4)} ${interval(measured.errorInterval, 4)}`,
  });
  return html`<p class="note">${line}</p>`;
}

function differenceOf({ difference }: ComparisonRow, kit: SlideKit) {
  if (difference === undefined) return '–';
  const { difference: value, interval } = difference;
  return html`${kit.signed(value, 4)} <small>${kit.interval(interval, 4)}</small>`;
}

/** Why the chosen one: by a figure that the untouched rows had no part in. */
function leadOf({ run, chosen }: DeckData, kit: SlideKit): string {
  const words = wordsIn(kit.language);
  const { rows } = run.comparison;
  const auc = kit.number(chosen.outOfFoldAuc, 4);
  if (rows.length === 1) return words.only(chosen.name, auc);
  const tied = rows
    .filter(({ name, verdict }) => name !== chosen.name && verdict !== 'worse')
    .map(({ name }) => name);
  if (chosen.verdict === 'worse') return words.beaten(chosen.name, auc, rows[0].name);
  return tied.length === 0
    ? words.clear(chosen.name, auc)
    : words.tied(chosen.name, auc, kit.list(tied));
}

const wordsIn = translations(
  {
    only: (model: string, auc: string) =>
      `${model} is the one model fitted: AUC out of fold ${auc}.`,
    clear: (model: string, auc: string) =>
      `${model} is chosen: best AUC out of fold (${auc}), and ahead beyond noise on the untouched rows.`,
    tied: (model: string, auc: string, tied: string) =>
      `${model} is chosen for its AUC out of fold (${auc}); on the untouched rows it cannot be told from ${tied}.`,
    beaten: (model: string, auc: string, best: string) =>
      `${model} was chosen for its AUC out of fold (${auc}), yet ${best} ranks better on the untouched rows.`,
    model: 'Model',
    auc: (level: string) => `AUC [${level}]`,
    difference: (level: string) => `Against the best [${level}]`,
    cost: (formula: string, level: string) => `Cost ${formula} [${level}]`,
    verdict: 'Verdict',
    chosen: (verdict: string) => `chosen; ${verdict}`,
    verdicts: { best: 'best', tie: 'tie (difference within noise)', worse: 'worse' },
  },
  {
    only: (model, auc) => `${model} est le seul modèle ajusté : AUC hors plis de ${auc}.`,
    clear: (model, auc) =>
      `${model} est retenu : meilleure AUC hors plis (${auc}), et en tête au-delà de l’incertitude sur les lignes intactes.`,
    tied: (model, auc, tied) =>
      `${model} est retenu sur son AUC hors plis (${auc}) ; sur les lignes intactes, il ne se distingue pas de ${tied}.`,
    beaten: (model, auc, best) =>
      `${model} a été retenu sur son AUC hors plis (${auc}), mais ${best} classe mieux les lignes intactes.`,
    model: 'Modèle',
    auc: (level) => `AUC [${level}]`,
    difference: (level) => `Écart au meilleur [${level}]`,
    cost: (formula, level) => `Coût ${formula} [${level}]`,
    verdict: 'Verdict',
    chosen: (verdict) => `retenu ; ${verdict}`,
    verdicts: { best: 'meilleur', tie: 'à égalité (écart dans l’incertitude)', worse: 'moins bon' },
  },
);
