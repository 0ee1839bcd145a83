import type { CutoffMark } from '@octroi/charts';
import type { ServedModel } from '@octroi/contract';
import type { Comparison, ModelEvaluation } from '@octroi/statistics';
import { useMemo } from 'preact/hooks';
import { useSpeech } from '../words/words.ts';
import { useModelsWords } from './models-words.ts';
import { scoreOfRule } from './rule-marks.ts';

interface Marked {
  readonly comparison: Comparison;
  readonly model: ModelEvaluation;
  readonly served: ServedModel | undefined;
}

/**
 * The rules worth seeing on one model's cost curve, its own threshold first: Bayes' rule, and those
 * served rules that say what they cut without a word of whose score it is, or cut this model's.
 */
export function useCutoffMarks({ comparison, model, served }: Marked): CutoffMark[] {
  const { cutoffs } = useModelsWords();
  const { language, formats } = useSpeech();
  return useMemo(() => {
    const own = comparison.rows.find(({ name }) => name === model.name);
    const { falseNegativeCost, falsePositiveCost } = comparison.costs;
    const odds = (falseNegativeCost + falsePositiveCost) / falsePositiveCost;
    const share = Number.isInteger(odds) ? `1/${formats.number(odds)}` : formats.percent(1 / odds);
    const rules = (served?.policies ?? []).filter(
      ({ name, scale }) =>
        name !== 'least-cost' && (scale !== 'score' || served?.name === model.name),
    );
    return [
      { label: cutoffs.chosen, threshold: own?.threshold ?? model.bayesThreshold },
      { label: cutoffs.bayes(share), threshold: model.bayesThreshold },
      ...rules.map((rule) => ({
        label: rule.label[language],
        threshold: scoreOfRule(rule, {
          weightRatio: model.weightRatio,
          calibration: model.calibration,
          baseRate: served?.baseRate ?? 0.5,
        }),
      })),
    ];
  }, [comparison, model, served, language]);
}
