import type { Language } from '@octroi/core';
import type { Portfolio, Preset } from '@octroi/features';
import { contributionPoints, scaleValue, type Bundle, type RowExplanation } from '@octroi/scoring';
import { explainedFeatures } from './explained-feature.ts';
import { valueWords } from './value-words.ts';

export interface ExplainedContribution {
  readonly feature: string;
  readonly label: string;
  readonly value: number | string | null;
  /** The value as a person says it. */
  readonly words: string;
  readonly logOdds: number;
  /** Its part of the way from the average application's probability to this one's, from 0 to 1. */
  readonly points: number;
}

export interface ExplainedContributions {
  /** The average application's. */
  readonly baseProbability: number;
  /** Largest first. */
  readonly contributions: readonly ExplainedContribution[];
}

export interface ContributionsRequest {
  readonly bundle: Bundle;
  readonly preset: Preset;
  readonly portfolio: Portfolio;
  readonly explanation: RowExplanation;
}

/** An explanation in points of probability, named and valued as a person says it. */
export function explainedContributions(
  { bundle, preset, portfolio, explanation }: ContributionsRequest,
  language: Language,
): ExplainedContributions {
  const { ranges } = bundle;
  const { base, contributions } = explanation;
  const inPoints = contributionPoints({
    base,
    contributions: contributions.map(({ logOdds }) => logOdds),
    share: scaleValue(bundle, 'probability'),
  });
  const featureOf = explainedFeatures(portfolio, preset, language);
  return {
    baseProbability: inPoints.base,
    contributions: contributions.map(({ feature, value, logOdds }, index) => {
      const { label, unit, named } = featureOf(feature);
      const seen = Object.hasOwn(ranges, feature) ? ranges[feature] : undefined;
      const words = valueWords(value, { unit, named, seen }, language);
      return { feature, label, value, words, logOdds, points: inPoints.points[index] };
    }),
  };
}
