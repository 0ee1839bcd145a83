import { costCurveChart, type ChartSettings } from '@octroi/charts';
import type { DeckData } from '../deck-data.ts';
import { html, type Html } from '../../html/html.ts';
import { columns, missing, table, type TableRow } from '../page/pieces.ts';
import type { SlideKit } from '../page/slide-kit.ts';
import { translations } from '../words/translations.ts';
import { costFormula } from './cost-formula.ts';
import type { WriteSlide } from './slide.ts';
import { trivialDecisions } from './trivial-decisions.ts';

/** Rules told of. */
const mostRules = 3;

/** 9. AUC, F1 and the business cost, and what the model saves against deciding without it. */
export const metricsSlide: WriteSlide = (data, kit) => {
  const { run, chosen } = data;
  const words = wordsIn(kit.language);
  const { costs } = run.comparison;
  const trivial = trivialDecisions(chosen, costs);
  const saved = kit.percent(Math.abs(trivial.saved), 0);
  const share = (cost: number): string => kit.percent(cost / trivial.approveAll, 0);
  return {
    lead: trivial.saved > 0 ? words.saves(chosen.name, saved) : words.loses(chosen.name, saved),
    body: columns(
      costCurve(data, kit),
      html`${table(
          [
            { title: words.metric, kind: 'text' },
            { title: chosen.name, kind: 'number' },
            { title: words.says, kind: 'text' },
          ],
          [
            { cells: ['AUC', kit.number(chosen.auc, 4), words.auc] },
            { cells: ['F1', kit.number(chosen.f1, 4), words.f1(kit.number(chosen.threshold, 4))] },
            {
              cells: [words.cost, kit.number(chosen.cost), words.formula(costFormula(costs, kit))],
              marked: true,
            },
            ...calibrationRow(data, kit),
          ],
        )}
        ${table(
          [
            { title: words.deciding, kind: 'text' },
            { title: words.cost, kind: 'number' },
            { title: words.ofApproveAll, kind: 'number' },
          ],
          [
            {
              cells: [words.approveAll, kit.number(trivial.approveAll), share(trivial.approveAll)],
            },
            { cells: [words.refuseAll, kit.number(trivial.refuseAll), share(trivial.refuseAll)] },
            {
              cells: [
                words.withModel(chosen.name),
                html`${kit.number(chosen.cost)}
                  <small>${kit.interval(chosen.costInterval, 0)}</small>`,
                share(chosen.cost),
              ],
              marked: true,
            },
          ],
        )}
        <p class="note">
          ${words.where(kit.number(run.rows.untouched), kit.percent(chosen.costInterval.level, 0))}
        </p>
        ${rules(data, kit)}`,
    ),
    size: 'medium',
  };
};

/** What the rules kept beside it do, and whether the reasons they are given for hold. */
function rules({ untouched }: DeckData, kit: SlideKit): Html | undefined {
  const words = wordsIn(kit.language);
  if (untouched === undefined) return undefined;
  const told = untouched.policies.slice(0, mostRules).map(({ policy, refused, faithful }) => {
    const rule = `${policy.name} v${policy.version}`;
    const share = kit.percent(refused);
    return faithful === null
      ? words.refuses(rule, share)
      : words.refusesWithReasons(rule, share, kit.percent(faithful));
  });
  return html`<p class="note">${told.join(' ')}</p>`;
}

function calibrationRow({ bundle }: DeckData, kit: SlideKit): TableRow[] {
  if (!bundle?.calibration) return [];
  const { error, errorByChance } = bundle.calibration.measured;
  const words = wordsIn(kit.language);
  const by = words.byChance(kit.number(errorByChance, 4));
  return [{ cells: [words.calibrationError, kit.number(error, 4), by] }];
}

function costCurve({ evaluation, chosen, run }: DeckData, kit: SlideKit): Html {
  const words = wordsIn(kit.language);
  const model = evaluation?.models.find(({ name }) => name === chosen.name);
  const cutoff = model?.cost.find(({ threshold }) => threshold === chosen.threshold);
  if (model === undefined || cutoff === undefined) {
    return missing(words.curve, 'octroi train', kit);
  }
  const marks = [{ label: words.bayes, threshold: model.bayesThreshold }];
  const { costs } = run.comparison;
  const data = { points: model.cost, costs, cutoff, chosen: chosen.threshold, marks };
  return kit.chart((settings: ChartSettings) => costCurveChart(data, settings), 560);
}

const wordsIn = translations(
  {
    saves: (model: string, share: string) =>
      `${model} costs ${share} less than the cheaper of granting or refusing everyone.`,
    loses: (model: string, share: string) =>
      `${model} costs ${share} more than the cheaper of granting or refusing everyone.`,
    metric: 'Metric',
    says: 'Says',
    auc: 'chance that a default scores above a loan repaid',
    f1: (threshold: string) => `at the cut-off ${threshold}, not at one half`,
    cost: 'Business cost',
    formula: (formula: string) => `${formula}: what decides`,
    calibrationError: 'Calibration error',
    byChance: (error: string) => `predicted against observed, ${error} by chance alone`,
    refuses: (rule: string, share: string) => `The rule ${rule} refuses ${share}.`,
    refusesWithReasons: (rule: string, share: string, faithful: string) =>
      `The rule ${rule} refuses ${share}; its reasons account for ${faithful} of those not granted.`,
    deciding: 'Deciding',
    ofApproveAll: 'of granting all',
    approveAll: 'grant everyone',
    refuseAll: 'refuse everyone',
    withModel: (model: string) => `with ${model}`,
    where: (rows: string, level: string) => `On ${rows} untouched rows; interval at ${level}.`,
    curve: 'the cost at each cut-off',
    bayes: 'cut-off of an exact probability',
  },
  {
    saves: (model, share) =>
      `${model} coûte ${share} de moins que le moins cher de tout accorder ou tout refuser.`,
    loses: (model, share) =>
      `${model} coûte ${share} de plus que le moins cher de tout accorder ou tout refuser.`,
    metric: 'Métrique',
    says: 'Sens',
    auc: 'chance qu’un défaut ait un score plus haut qu’un crédit remboursé',
    f1: (threshold) => `au seuil ${threshold}, et non à un demi`,
    cost: 'Coût métier',
    formula: (formula) => `${formula} : ce qui décide`,
    calibrationError: 'Erreur de calibration',
    byChance: (error) => `prédit contre observé ; ${error} par hasard seul`,
    refuses: (rule, share) => `La règle ${rule} refuse ${share}.`,
    refusesWithReasons: (rule, share, faithful) =>
      `La règle ${rule} refuse ${share} ; ses motifs expliquent ${faithful} de ceux qui ne sont pas acceptés.`,
    deciding: 'Décider',
    ofApproveAll: 'de tout accorder',
    approveAll: 'tout accorder',
    refuseAll: 'tout refuser',
    withModel: (model) => `avec ${model}`,
    where: (rows, level) => `Sur ${rows} lignes intactes ; intervalle à ${level}.`,
    curve: 'le coût à chaque seuil',
    bayes: 'seuil d’une probabilité exacte',
  },
);
