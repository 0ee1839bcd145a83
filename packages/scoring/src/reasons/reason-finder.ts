import type { Matrix } from '@octroi/core';
import type { FeatureValues, PlannedReason } from '@octroi/features';
import type { Bundle } from '../bundle/bundle.ts';
import type { RowEncoder } from '../encoder/row-encoder.ts';
import type { Scorer } from '../scorer.ts';
import { foldContributions } from '../shap/fold-contributions.ts';
import { chooseReasons } from './choose-reasons.ts';
import { MixedFeatures } from './mixed-features.ts';
import type { PrincipalReasons, Reason, ReasonField } from './principal-reasons.ts';
import { acceptedNearCutoff, type TypicalApplicants } from './typical-applicants.ts';

export interface ReasonFinderRequest {
  readonly bundle: Pick<Bundle, 'encoder'>;
  readonly typical: TypicalApplicants;
  readonly rowEncoder: RowEncoder;
  readonly scorer: Scorer;
  readonly plan: readonly PlannedReason[];
}

/**
 * Finds the principal reasons of applications that are not accepted.
 *
 * An applicant is compared with the typical one of those accepted near the cut-off, who is taken to be alike
 * in all that law protects: a feature outside the plan has the applicant's own value on both sides, and so
 * cannot argue for or against. SHAP values against that one reference row (interventional) are added up
 * over the features of a reason.
 */
export class ReasonFinder {
  readonly #request: ReasonFinderRequest;
  readonly #features: readonly string[];

  constructor(request: ReasonFinderRequest) {
    this.#request = request;
    this.#features = request.plan.flatMap(({ features }) => features);
  }

  /**
   * @param own the applicant's features; a copy is taken
   * @param cutoff in raw log-odds: whoever is below is accepted
   * @throws OctroiError MODEL_UNSUPPORTED for trees too deep to explain
   */
  find(own: FeatureValues, cutoff: number): PrincipalReasons {
    const { typical, rowEncoder, scorer, plan } = this.#request;
    const band = acceptedNearCutoff(typical, cutoff);
    const mixed = new MixedFeatures(rowEncoder.places, own, band.values);
    const matrix = rowEncoder.encodeFeatures([mixed.replaced([])]);
    const reasons = this.#against(mixed, matrix);
    const { chosen, closes } = chooseReasons({
      candidates: Array.from(reasons, ([place, { logOdds }]) => ({ place, weight: logOdds })),
      own: scorer.score(matrix)[0],
      cutoff,
      without: (sets) =>
        scorer.score(
          rowEncoder.encodeFeatures(
            sets.map((set) => mixed.replaced(set.flatMap(({ place }) => plan[place].features))),
          ),
        ),
    });
    return {
      reasons: chosen.flatMap(({ place }) => reasons.get(place) ?? []),
      referenceRows: band.rows,
      closes,
    };
  }

  /** The reasons that argue against an applicant by their place in the plan, most weight first. */
  #against(mixed: MixedFeatures, matrix: Matrix): ReadonlyMap<number, Reason> {
    const { bundle, rowEncoder, scorer, plan } = this.#request;
    const reference = rowEncoder.encodeFeatures([mixed.replaced(this.#features)]);
    const { contributions } = scorer.explainAgainst(reference)(matrix);
    const folded = foldContributions(bundle.encoder, contributions);
    const ofFeature = new Map(
      folded.sources.map((source, at) => [source, folded.contributions[at]]),
    );
    const reasons = plan.map(({ name, features }): Reason => {
      const known = features.map((feature) => ({ feature, logOdds: ofFeature.get(feature) ?? 0 }));
      const logOdds = known.reduce((sum, one) => sum + one.logOdds, 0);
      return { name, logOdds, fields: fieldsAgainst(known, mixed) };
    });
    return new Map(
      [...reasons.entries()]
        .filter(([, { logOdds }]) => logOdds > 0)
        .sort(([, one], [, other]) => other.logOdds - one.logOdds),
    );
  }
}

function fieldsAgainst(
  known: readonly { readonly feature: string; readonly logOdds: number }[],
  mixed: MixedFeatures,
): ReasonField[] {
  return known
    .filter(({ logOdds }) => logOdds > 0)
    .sort((one, other) => other.logOdds - one.logOdds)
    .map(({ feature, logOdds }) => ({
      feature,
      value: mixed.own(feature),
      typical: mixed.typical(feature),
      logOdds,
    }));
}
