import type { ErrorTable } from './error-table.ts';

/** What a workspace holds: runs, bundles and their names, policies, applicants. */
export const workspaceErrors = {
  WORKSPACE_DAMAGED: {
    message: {
      en: '{path} is not what Octroi wrote: {problem}',
      fr: '{path} n’est plus ce qu’Octroi a écrit : {problem}',
    },
    mend: {
      en: 'Delete the file, then run octroi run again (octroi drift for a report on drift): it makes what is missing.',
      fr: 'Supprimez ce fichier, puis relancez octroi run (octroi drift pour un rapport de dérive) : ce qui manque est refait.',
    },
  },
  WORKSPACE_RUN_UNKNOWN: {
    message: { en: 'no run has the id {run}', fr: 'aucun apprentissage n’a l’identifiant {run}' },
    mend: {
      en: 'octroi compare --json shows the latest.',
      fr: 'octroi compare --json montre le dernier.',
    },
  },
  WORKSPACE_DRIFT_UNKNOWN: {
    message: {
      en: 'no drift report has the id {report}',
      fr: 'aucun rapport de dérive n’a l’identifiant {report}',
    },
    mend: {
      en: 'octroi drift makes one and keeps it; GET /v1/drift lists those there are.',
      fr: 'octroi drift en fait un et le garde ; GET /v1/drift énumère ceux qui existent.',
    },
  },
  WORKSPACE_BUNDLE_UNKNOWN: {
    message: {
      en: 'no bundle is called {bundle}: neither a folder, an id, an alias nor a preset',
      fr: 'aucun modèle enregistré ne s’appelle {bundle} : ni dossier, ni identifiant, ni alias, ni jeu de variables',
    },
    mend: {
      en: 'Run octroi run first, or name another with --bundle: a folder, or a preset that was trained.',
      fr: 'Lancez d’abord octroi run, ou nommez-en un autre par --bundle : dossier, ou jeu déjà ajusté.',
    },
  },
  WORKSPACE_ALIAS_DANGLING: {
    message: {
      en: 'the alias {alias} points at the bundle {target}, which is not there ({file})',
      fr: 'l’alias {alias} désigne le modèle {target}, qui n’existe pas ({file})',
    },
    mend: {
      en: 'Restore the bundle, or run octroi run again: it trains what is missing.',
      fr: 'Restaurez le modèle, ou relancez octroi run : ce qui manque est ajusté de nouveau.',
    },
  },
  WORKSPACE_BUNDLE_MISCALIBRATED: {
    message: {
      en: 'the bundle {bundle} is not promoted: its mean probability is {mean} where {rate} of {rows} untouched rows default, more than {bound} apart',
      fr: 'le modèle {bundle} n’est pas promu : sa probabilité moyenne est {mean} pour {rate} de défauts sur {rows} lignes intactes, à plus de {bound}',
    },
    mend: {
      en: 'The champion stays. See octroi calibration --bundle {bundle}; train on more rows, or with other --folds or --seed.',
      fr: 'Le modèle en service reste. Voyez octroi calibration --bundle {bundle} ; ajustez sur plus de lignes, ou avec d’autres --folds ou --seed.',
    },
  },
  WORKSPACE_BUNDLE_UNCALIBRATED: {
    message: {
      en: 'the bundle {bundle} has no calibration: it was written before there was any',
      fr: 'le modèle {bundle} n’a pas de calibration : il date d’avant',
    },
    mend: {
      en: 'It still scores. Train again for a calibrated one.',
      fr: 'Il note encore. Relancez l’apprentissage pour en avoir un calibré.',
    },
  },
  WORKSPACE_POLICIES_MISSING: {
    message: {
      en: 'the bundle has no policy beside it: {folder} is missing or empty',
      fr: 'le modèle n’a aucune politique à ses côtés : {folder} est absent ou vide',
    },
    mend: {
      en: 'Copy the folder along with the bundle, or add a policy with octroi policy add.',
      fr: 'Copiez ce dossier avec le modèle, ou ajoutez une politique par octroi policy add.',
    },
  },
  WORKSPACE_POLICY_UNKNOWN: {
    message: {
      en: 'no policy is called {policy}; there is: {known}',
      fr: 'aucune politique ne s’appelle {policy} ; il y a : {known}',
    },
    mend: {
      en: 'Name one of these, or add yours with octroi policy add.',
      fr: 'Nommez l’une d’elles, ou ajoutez la vôtre par octroi policy add.',
    },
  },
  WORKSPACE_POLICY_INVALID: {
    message: {
      en: '{file} is not a policy: {field} is {found}, expected {expected}',
      fr: '{file} n’est pas une politique : {field} vaut {found}, attendu : {expected}',
    },
    mend: {
      en: 'Correct the file, or remove it and write the policy with octroi policy add.',
      fr: 'Corrigez ce fichier, ou retirez-le et écrivez la politique par octroi policy add.',
    },
  },
  WORKSPACE_POLICY_EXISTS: {
    message: {
      en: 'version {version} of the policy {policy} exists and differs: {file}',
      fr: 'la version {version} de la politique {policy} existe et diffère : {file}',
    },
    mend: {
      en: 'A version is never changed: write the new rule as the next version.',
      fr: 'Une version ne change jamais : écrivez la nouvelle règle comme version suivante.',
    },
  },
  WORKSPACE_APPLICANTS_DAMAGED: {
    message: {
      en: '{file} is not the index of applicants that Octroi wrote: {problem}',
      fr: '{file} n’est pas l’index des demandeurs qu’Octroi a écrit : {problem}',
    },
    mend: {
      en: 'Delete the file; octroi serve makes it again from the tables.',
      fr: 'Supprimez ce fichier ; octroi serve le refait à partir des tables.',
    },
  },
} as const satisfies ErrorTable;
