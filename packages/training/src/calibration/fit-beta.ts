import { softplus, type BetaCalibration } from '@octroi/statistics';
import { fitFewColumns } from './fit-few-columns.ts';
import { plattTargets, type ScoredOutcomes } from './scored-outcomes.ts';

/**
 * Beta calibration: a logistic regression on ln s and -ln(1 - s). A coefficient that comes out negative is
 * left out and the other fitted again, as in the authors' betacal, so that the order is kept.
 */
export function fitBeta({ logOdds, labels }: ScoredOutcomes): BetaCalibration {
  const targets = plattTargets(labels);
  const columns = {
    lower: logOdds.map((x) => -softplus(-x)),
    upper: logOdds.map(softplus),
  };
  let kept: (keyof typeof columns)[] = ['lower', 'upper'];
  for (;;) {
    const weights = fitFewColumns({ columns: kept.map((name) => columns[name]), targets });
    const least = kept.reduce((worst, _, at) => (weights[at] < weights[worst] ? at : worst), 0);
    if (kept.length === 0 || weights[least] >= 0) {
      const of = (name: keyof typeof columns): number =>
        kept.includes(name) ? weights[kept.indexOf(name)] : 0;
      const intercept = weights[kept.length];
      return { method: 'beta', lower: of('lower'), upper: of('upper'), intercept };
    }
    kept = kept.filter((_, at) => at !== least);
  }
}
