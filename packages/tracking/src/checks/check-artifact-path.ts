import { OctroiError, type Translated } from '@octroi/core';

/**
 * Refuses a path that would leave the artifacts of its run, or that MLflow's server refuses or alters.
 *
 * The server decodes %41 to A however often it is encoded, and takes # for the end of an address.
 *
 * @throws OctroiError TRACKING_ARTIFACT_PATH
 */
export function checkArtifactPath(path: string): void {
  const problem = problemOf(path);
  if (problem !== undefined) throw new OctroiError('TRACKING_ARTIFACT_PATH', { path, problem });
}

function problemOf(path: string): Translated | undefined {
  if (path === '') return { en: 'it is empty', fr: 'il est vide' };
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || /^file:/i.test(path)) {
    return { en: 'it is absolute', fr: 'il est absolu' };
  }
  const steps = path.split('/');
  if (steps.some((step) => step === '..' || step === '.' || step === '')) {
    return { en: 'it has “..”, “.” or an empty step', fr: 'il a une étape « .. », « . » ou vide' };
  }
  if (steps.some((step) => Buffer.byteLength(step) > longestName)) {
    return {
      en: `a name in it has more than ${longestName} bytes`,
      fr: `un nom y dépasse ${longestName} octets`,
    };
  }
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[#%?;\\\u0000-\u001f\u007f]/.test(path) || !path.isWellFormed()) {
    return {
      en: 'it has # % ? ; \\ or a control character',
      fr: 'il contient # % ? ; \\ ou un caractère de commande',
    };
  }
  return undefined;
}

/** Of one file name on the disks in use, less what a temporary name adds. */
const longestName = 150;
