import type { ErrorTable } from './error-table.ts';

/** Native boosters and the training child. */
export const boosterErrors = {
  BOOSTER_LIBRARY_MISSING: {
    message: {
      en: 'the {engine} library was not found at {path}',
      fr: 'la bibliothèque {engine} est introuvable : {path}',
    },
    mend: {
      en: 'Run tools/setup.sh boosters, or set {variable} to a library of your own.',
      fr: 'Lancez tools/setup.sh boosters, ou indiquez votre bibliothèque dans {variable}.',
    },
  },
  BOOSTER_LIBRARY_UNLOADABLE: {
    message: {
      en: 'the {engine} library at {path} cannot be loaded: {reason}',
      fr: 'la bibliothèque {engine} ({path}) ne se charge pas : {reason}',
    },
    mend: {
      en: 'Run tools/setup.sh boosters again. A missing libgomp comes with the system package libgomp1, a missing libomp (macOS) with "brew install libomp". A library of your own must be LightGBM 4.7 or XGBoost 3.4.',
      fr: 'Relancez tools/setup.sh boosters. libgomp manquante : paquet système libgomp1 ; libomp manquante (macOS) : « brew install libomp ». Votre propre bibliothèque doit être LightGBM 4.7 ou XGBoost 3.4.',
    },
  },
  BOOSTER_PLATFORM_UNKNOWN: {
    message: {
      en: 'no native boosters are known for {platform}; known are {known}',
      fr: 'aucune bibliothèque native connue pour {platform} ; sont connues {known}',
    },
    mend: {
      en: 'Install LightGBM and XGBoost yourself and set OCTROI_LIGHTGBM_LIB and OCTROI_XGBOOST_LIB to their shared libraries.',
      fr: 'Installez LightGBM et XGBoost vous-même et indiquez leurs bibliothèques dans OCTROI_LIGHTGBM_LIB et OCTROI_XGBOOST_LIB.',
    },
  },
  BOOSTER_CHILD_DIED: {
    message: {
      en: 'the training process died while {engine} was at work (signal or exit code: {signal}). Its last lines: {log}',
      fr: 'le processus d’entraînement est mort pendant le travail de {engine} (signal ou code de sortie : {signal}). Ses dernières lignes : {log}',
    },
    mend: {
      en: 'Nothing was written; the next request starts a new process. SIGKILL usually means that memory ran out: use fewer rows, columns or threads. SIGABRT or SIGSEGV on a model file means that the file is damaged or hostile.',
      fr: 'Rien n’a été écrit ; la prochaine demande lance un nouveau processus. SIGKILL : souvent la mémoire a manqué ; prenez moins de lignes, de colonnes ou de fils. SIGABRT ou SIGSEGV sur un fichier de modèle : le fichier est abîmé ou hostile.',
    },
  },
  BOOSTER_REFUSED: {
    message: {
      en: '{engine} refused to {action}: {reason}',
      fr: '{engine} a refusé l’action « {action} » : {reason}',
    },
    mend: {
      en: 'Check the parameters and the model text named in the message.',
      fr: 'Vérifiez les paramètres et le texte du modèle cités dans le message.',
    },
  },
  BOOSTER_CANCELLED: {
    message: {
      en: 'the {engine} training was cancelled after {rounds} rounds',
      fr: 'l’entraînement {engine} a été annulé après {rounds} itérations',
    },
    mend: { en: 'Nothing to mend: it was asked for.', fr: 'Rien à réparer : c’était demandé.' },
  },
  BOOSTER_CLOSED: {
    message: {
      en: 'the training process was closed before the request was done',
      fr: 'le processus d’entraînement a été fermé avant la fin de la demande',
    },
    mend: {
      en: 'Await every request before the boosters are disposed of.',
      fr: 'Attendez chaque demande avant de fermer le processus.',
    },
  },
  BOOSTER_MATRIX_SHAPE: {
    message: {
      en: '{what}: expected {expected} values, found {found}',
      fr: '{what} : {expected} valeurs attendues, {found} trouvées',
    },
    mend: {
      en: 'Give one value per row and column, one label and one weight per row, and the columns the model was trained on.',
      fr: 'Donnez une valeur par ligne et colonne, une cible et un poids par ligne, et les colonnes de l’entraînement.',
    },
  },
  BOOSTER_MATRIX_VALUE: {
    message: {
      en: 'column {column}, row {row}: {found} is not {expected}',
      fr: 'colonne {column}, ligne {row} : {found} n’est pas {expected}',
    },
    mend: {
      en: 'Missing is NaN. Find where the value is made (a division by zero gives infinity) and make it missing or finite.',
      fr: 'Une valeur manquante est NaN. Cherchez où naît la valeur (une division par zéro donne l’infini) et rendez-la manquante ou finie.',
    },
  },
  BOOSTER_PARAMETER_INVALID: {
    message: {
      en: '{engine} parameter {name} has the value {found}; expected {expected}',
      fr: 'paramètre {name} de {engine} : valeur {found} ; attendu {expected}',
    },
    mend: {
      en: 'Use the parameter names and values of the engine’s own documentation. Threads and rounds are arguments, not parameters.',
      fr: 'Utilisez les noms et valeurs de la documentation du moteur. Les fils et les itérations sont des arguments, pas des paramètres.',
    },
  },
  BOOSTER_WHEEL_UNAVAILABLE: {
    message: {
      en: 'pip could not bring {wheel}: {reason}',
      fr: 'pip n’a pas pu apporter {wheel} : {reason}',
    },
    mend: {
      en: 'Check the network and the package index of pip ("python3 -m pip config list"), or put the wheel in a folder and set OCTROI_WHEELS to it.',
      fr: 'Vérifiez le réseau et l’index de pip (« python3 -m pip config list »), ou mettez l’archive dans un dossier et indiquez-le dans OCTROI_WHEELS.',
    },
  },
  BOOSTER_PIP_MISSING: {
    message: {
      en: 'python3 with pip was not found; it downloads the native boosters ({reason})',
      fr: 'python3 avec pip est introuvable ; il télécharge les bibliothèques natives ({reason})',
    },
    mend: {
      en: 'Install python3 and pip, or download {wheels} elsewhere and set OCTROI_WHEELS to their folder.',
      fr: 'Installez python3 et pip, ou téléchargez {wheels} ailleurs et indiquez leur dossier dans OCTROI_WHEELS.',
    },
  },
  BOOSTER_WHEEL_HASH: {
    message: {
      en: 'the wheel {path} is not the expected one: sha256 {expected} expected, {found} found; nothing was unpacked',
      fr: 'l’archive {path} n’est pas celle attendue : sha256 {expected} attendu, {found} trouvé ; rien n’a été extrait',
    },
    mend: {
      en: 'Delete the file and download it again; if the hash stays wrong, the package index serves another file: do not use it.',
      fr: 'Supprimez le fichier et téléchargez-le à nouveau ; si l’empreinte reste fausse, l’index sert un autre fichier : ne l’utilisez pas.',
    },
  },
  BOOSTER_WHEEL_DAMAGED: {
    message: {
      en: 'the wheel {path} cannot be unpacked: {reason}',
      fr: 'l’archive {path} ne peut pas être extraite : {reason}',
    },
    mend: {
      en: 'Free some disk space, then run tools/setup.sh boosters again.',
      fr: 'Libérez de l’espace disque, puis relancez tools/setup.sh boosters.',
    },
  },
} as const satisfies ErrorTable;
