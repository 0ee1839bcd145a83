/// <reference lib="dom" />
import type { Comparison, ModelEvaluation } from '@octroi/statistics';
import { numberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { drawIntervals } from './interval-chart.ts';
import { costFormula, listed, wordsIn } from './words.ts';

/** AUC of every model with its interval; a lead within noise is said to be. */
export function aucChart({ rows, chosen }: Comparison, settings: ChartSettings): SVGSVGElement {
  const words = wordsIn(settings.language);
  const format = numberFormat(settings.language, 4);
  const [best] = rows;
  const tied = rows.filter(({ verdict }) => verdict === 'tie').map(({ name }) => name);
  return drawIntervals(
    {
      title: titleOf({
        only: rows.length === 1 ? words.aucOnly(best.name, format(best.auc)) : undefined,
        tie: words.aucTie(best.name, listed(tied, settings.language)),
        clear: words.aucBest(best.name),
        tied,
      }),
      subtitle: words.aucSubtitle,
      axis: words.auc,
      format,
      rows: rows.map(({ name, auc, aucInterval: { lower, upper } }) => ({
        name,
        estimate: auc,
        lower,
        upper,
        emphasised: name === chosen,
      })),
    },
    settings,
  );
}

export interface CostChart {
  readonly comparison: Comparison;
  /** Of the same run: who is distinguishable from the cheapest; empty where that was not kept. */
  readonly models: readonly ModelEvaluation[];
}

/** Cost of every model at its threshold with its interval, the cheapest first. */
export function costChart(
  { comparison, models }: CostChart,
  settings: ChartSettings,
): SVGSVGElement {
  const words = wordsIn(settings.language);
  const format = numberFormat(settings.language, 0);
  const rows = comparison.rows.toSorted((one, other) => one.cost - other.cost);
  const [best] = rows;
  const tied = rows.map(({ name }) => name).filter((name) => isTied(models, name));
  const compared = models.some(({ name }) => name === best.name);
  return drawIntervals(
    {
      title: titleOf({
        only: rows.length === 1 ? words.costOnly(best.name, format(best.cost)) : undefined,
        tie: words.costTie(best.name, listed(tied, settings.language)),
        clear: compared ? words.costBest(best.name) : words.costLeast(best.name),
        tied,
      }),
      subtitle: words.costSubtitle(costFormula(comparison.costs, settings.language)),
      axis: words.costLabel,
      format,
      rows: rows.map(({ name, cost, costInterval: { lower, upper } }) => ({
        name,
        estimate: cost,
        lower,
        upper,
        emphasised: name === comparison.chosen,
      })),
    },
    settings,
  );
}

function isTied(models: readonly ModelEvaluation[], name: string): boolean {
  return models.find((model) => model.name === name)?.againstCheapest?.verdict === 'tie';
}

interface Titles {
  readonly only: string | undefined;
  readonly tie: string;
  readonly clear: string;
  readonly tied: readonly string[];
}

function titleOf({ only, tie, clear, tied }: Titles): string {
  return only ?? (tied.length > 0 ? tie : clear);
}
