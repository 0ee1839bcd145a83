import type { Random } from '@octroi/core';
import { normalProbability } from '../normal-distribution.ts';

/**
 * A uniform in (0, 1) that rises with a trait: correlation `loading` between the trait and the normal
 * score of the result. Over all clients it stays uniform, so that margins do not move.
 */
export function leaning(random: Random, trait: number, loading: number): number {
  const own = Math.sqrt(1 - loading * loading);
  return normalProbability(loading * trait + own * random.normal());
}

/**
 * Chance of a client with a trait, for a chance of `mean` over all clients: the probit of the chance
 * is linear in the trait, with slope `spread`.
 */
export function chanceOf(probit: number, spread: number, trait: number): number {
  return normalProbability(probit * Math.sqrt(1 + spread * spread) + spread * trait);
}
