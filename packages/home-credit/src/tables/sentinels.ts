import type { Sentinel } from '@octroi/features';

export const farFuture = {
  equals: 365243,
  meaning: { en: 'a thousand years ahead: no date', fr: 'dans mille ans : pas de date' },
} as const satisfies Sentinel;

export const farPast = {
  below: -40000,
  meaning: { en: 'more than a century ago: no date', fr: 'il y a plus d’un siècle : pas de date' },
} as const satisfies Sentinel;

export const noDate = {
  equals: 0,
  meaning: { en: 'the very day: no date', fr: 'le jour même : pas de date' },
} as const satisfies Sentinel;

export const noRating = {
  below: 1,
  meaning: {
    en: 'below the lowest rating: none given',
    fr: 'sous la note la plus basse : non noté',
  },
} as const satisfies Sentinel;

export const noAmount = {
  equals: 0,
  meaning: { en: 'no amount given', fr: 'montant non renseigné' },
} as const satisfies Sentinel;

export const negative = {
  below: 0,
  meaning: { en: 'a negative drawing: an error', fr: 'un retrait négatif : une erreur' },
} as const satisfies Sentinel;

export const notAvailable = {
  equals: 'XNA',
  meaning: { en: 'not available', fr: 'non disponible' },
} as const satisfies Sentinel;

export const unknown = {
  equals: 'Unknown',
  meaning: { en: 'unknown', fr: 'inconnu' },
} as const satisfies Sentinel;
