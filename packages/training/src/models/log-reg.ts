import type { Preset } from '@octroi/features';
import { oneHot, type EncodingPlan } from '../encoder/encoding-plan.ts';
import { fitAside } from '../logistic-regression/fit-aside.ts';
import type { Model, ParameterSet } from './model.ts';

/** Weight of the loss against the L2 penalty. */
const inverseL2: Readonly<Record<ParameterSet, number>> = {
  /** scikit-learn's default. */
  deck: 1,
  /** Many hinges need a strong penalty. */
  tuned: 0.001,
};

/** Largest entry of the gradient at which to stop. */
const tolerance = 1e-5;

/** Logistic regression: L2, median imputation, standard scaling. */
export const logReg: Model = {
  name: 'log_reg',
  label: { en: 'logistic regression', fr: 'régression logistique' },
  engine: 'linear',
  plan: linearPlan,
  balanced: (parameters) => parameters === 'deck',
  settings: (parameters) => ({ inverse_l2: inverseL2[parameters], tolerance }),
  fit: async ({ matrix, mayTakeMatrix, labels, weights, parameters, signal }) => {
    const startedAt = performance.now();
    const task = { matrix, labels, inverseL2: inverseL2[parameters], tolerance };
    const { model, losses } = await fitAside(
      { ...task, ...(weights && { weights }) },
      { mayTakeMatrix, signal },
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const points = losses.map((loss, at) => ({ round: at + 1, loss }));
    return {
      fitted: { engine: 'linear', model },
      seconds,
      losses: { of: 'training', points },
    };
  },
};

/** Tuned: outliers kept in, missing values flagged, straight lines that may bend at five quantiles. */
function linearPlan(preset: Preset, parameters: ParameterSet): EncodingPlan {
  if (parameters === 'deck') return oneHot;
  return {
    categories: 'one-hot',
    maximumLevels: 100,
    minimumLevelRows: preset.categories === 'native' ? 50 : 0,
    leaveOut: preset.weak,
    missingFlags: true,
    winsorise: [0.01, 0.99],
    hinges: { sources: preset.bending, quantiles: [0.1, 0.25, 0.5, 0.75, 0.9] },
  };
}
