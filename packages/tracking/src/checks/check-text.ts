import { OctroiError, type Translated } from '@octroi/core';

/** What a text is, as messages call it. */
export const kinds = {
  metric: { en: 'metric', fr: 'la métrique' },
  parameter: { en: 'parameter', fr: 'le paramètre' },
  tag: { en: 'tag', fr: 'l’étiquette' },
  experiment: { en: 'experiment', fr: 'l’expérience' },
  dataset: { en: 'data set', fr: 'le jeu de données' },
  model: { en: 'model', fr: 'le modèle' },
  alias: { en: 'alias', fr: 'l’alias' },
  run: { en: 'run', fr: 'l’exécution' },
} as const satisfies Record<string, Translated>;

export interface CheckedText {
  readonly what: Translated;
  /** What the text belongs to; the text itself where it is a name. */
  readonly name: string;
  readonly text: string;
  readonly limit: number;
}

/** @throws OctroiError TRACKING_TOO_LONG */
export function checkLength({ what, name, text, limit }: CheckedText): void {
  if (text.length <= limit) return;
  const length = characters(text);
  if (length > limit) {
    throw new OctroiError('TRACKING_TOO_LONG', { what, name: shortened(name), length, limit });
  }
}

/** A name as messages show it: long ones are cut. */
export function shortened(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}

/** Unicode code points, without an array of them. */
function characters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    if (isPair && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) count -= 1;
  }
  return count;
}
