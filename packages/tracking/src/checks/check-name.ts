import { OctroiError, type Translated } from '@octroi/core';
import { limits } from '../limits.ts';
import { checkLength, shortened } from './check-text.ts';

/**
 * Refuses a name of a metric, parameter or tag that MLflow would not take: it may stand for a file.
 *
 * @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG
 */
export function checkName(what: Translated, name: string): void {
  const problem = problemOf(name);
  if (problem !== undefined) {
    throw new OctroiError('TRACKING_NAME_INVALID', { what, name: shortened(name), problem });
  }
  checkLength({ what, name, text: name, limit: limits.key });
}

/** Letters and digits of any script, as Python's \w has them. */
const plain = /^[/\p{L}\p{N}_.\- :]+$/u;

function problemOf(name: string): Translated | undefined {
  if (name === '') return { en: 'it is empty', fr: 'il est vide' };
  if (!plain.test(name)) {
    return { en: 'it has a character of another kind', fr: 'il a un caractère d’un autre genre' };
  }
  const steps = name.split('/');
  if (name.startsWith('..') || steps.some((step) => step === '' || step === '.' || step === '..')) {
    return {
      en: 'as a path it would be another name',
      fr: 'comme chemin, ce serait un autre nom',
    };
  }
  return undefined;
}

/** @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG */
export function checkModelName(what: Translated, name: string): void {
  if (name.trim() === '' || /[/:]/.test(name) || name === '.' || name === '..') {
    const problem = { en: 'it is empty or has / or :', fr: 'il est vide ou contient / ou :' };
    throw new OctroiError('TRACKING_NAME_INVALID', { what, name: shortened(name), problem });
  }
  checkLength({ what, name, text: name, limit: limits.key });
}

/** @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG */
export function checkAlias(what: Translated, alias: string): void {
  const isReserved = /^v\d+$/i.test(alias) || alias.toLowerCase() === 'latest';
  if (isReserved || !/^[\p{L}\p{N}_-]+$/u.test(alias)) {
    const problem = {
      en: 'an alias has letters, digits, _ and - only, and is not latest or v1, v2 …',
      fr: 'un alias n’a que lettres, chiffres, _ et -, et n’est pas latest ni v1, v2 …',
    };
    throw new OctroiError('TRACKING_NAME_INVALID', { what, name: shortened(alias), problem });
  }
  checkLength({ what, name: alias, text: alias, limit: limits.alias });
}
