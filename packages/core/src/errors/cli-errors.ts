import type { ErrorTable } from './error-table.ts';

/** The command line. */
export const cliErrors = {
  CLI_USAGE: {
    message: { en: '{problem}', fr: '{problem}' },
    mend: { en: 'See {command} --help.', fr: 'Voir {command} --help.' },
  },
  CLI_INTERRUPTED: {
    message: { en: 'interrupted', fr: 'interrompu' },
    mend: {
      en: 'Nothing is half written. Run the command again: it goes on from its last whole step.',
      fr: 'Rien n’est écrit à moitié. Relancez : la commande reprend à la dernière étape complète.',
    },
  },
  CLI_BOOSTERS_NOT_BROUGHT: {
    message: {
      en: 'LightGBM and XGBoost are not installed and could not be brought: {problem}',
      fr: 'LightGBM et XGBoost ne sont pas installés et n’ont pas pu être apportés : {problem}',
    },
    mend: {
      en: 'Mend that and run the command again, or set OCTROI_LIGHTGBM_LIB and OCTROI_XGBOOST_LIB to libraries of your own.',
      fr: 'Corrigez cela et relancez, ou indiquez vos bibliothèques dans OCTROI_LIGHTGBM_LIB et OCTROI_XGBOOST_LIB.',
    },
  },
  CLI_NOTHING_TO_SERVE: {
    message: {
      en: 'the workspace {workspace} has no trained model to serve',
      fr: 'l’espace {workspace} n’a aucun modèle ajusté à servir',
    },
    mend: {
      en: 'Run octroi run first, or name another workspace with --workspace.',
      fr: 'Lancez d’abord octroi run, ou indiquez un autre espace par --workspace.',
    },
  },
  CLI_NOTHING_TO_REPORT: {
    message: {
      en: 'the workspace {workspace} has no run to tell of',
      fr: 'l’espace {workspace} n’a aucun entraînement à raconter',
    },
    mend: {
      en: 'Run octroi run or octroi train first, or name another workspace with --workspace.',
      fr: 'Lancez d’abord octroi run ou octroi train, ou indiquez un autre espace par --workspace.',
    },
  },
  CLI_CARD_WITHOUT_RUN: {
    message: {
      en: 'the workspace {workspace} has no record of the training of {bundle}',
      fr: 'l’espace {workspace} n’a pas trace de l’entraînement de {bundle}',
    },
    mend: {
      en: 'A card tells of the training too: name a bundle of this workspace, or the workspace it was trained in with --workspace.',
      fr: 'Une fiche dit aussi l’entraînement : nommez un modèle de cet espace, ou son espace par --workspace.',
    },
  },
  CLI_DRIFT_REPORT_INVALID: {
    message: {
      en: '{file} is not a drift report of Octroi in JSON',
      fr: '{file} n’est pas un rapport de dérive d’Octroi en JSON',
    },
    mend: {
      en: 'Name the JSON file that octroi drift wrote, or leave --drift out.',
      fr: 'Indiquez le fichier JSON écrit par octroi drift, ou retirez --drift.',
    },
  },
  CLI_RUN_AMBIGUOUS: {
    message: {
      en: 'several runs begin with {run}: {found}',
      fr: 'plusieurs exécutions commencent par {run} : {found}',
    },
    mend: {
      en: 'Give more characters of the id.',
      fr: 'Donnez plus de caractères de l’identifiant.',
    },
  },
  CLI_BROWSER_MISSING: {
    message: {
      en: 'a PDF needs Chromium or Chrome, and neither is on the PATH',
      fr: 'un PDF exige Chromium ou Chrome, et aucun n’est dans le PATH',
    },
    mend: {
      en: 'Install Chromium, or open {file} in a browser and print it to a PDF. The page is written.',
      fr: 'Installez Chromium, ou ouvrez {file} dans un navigateur et imprimez en PDF. La page est écrite.',
    },
  },
  CLI_PRINTING_FAILED: {
    message: {
      en: '{browser} did not print {file}: {problem}',
      fr: '{browser} n’a pas imprimé {file} : {problem}',
    },
    mend: {
      en: 'Open {file} in a browser and print it to a PDF. The page is written.',
      fr: 'Ouvrez {file} dans un navigateur et imprimez en PDF. La page est écrite.',
    },
  },
  CLI_SERVER_DIED: {
    message: {
      en: 'the server was killed by {signal}',
      fr: 'le serveur a été tué par {signal}',
    },
    mend: {
      en: 'Look at what it printed before; where memory was short, serve with fewer --workers.',
      fr: 'Voyez ce qu’il a affiché avant ; si la mémoire manquait, réduisez --workers.',
    },
  },
  CLI_APPLICANT_UNKNOWN: {
    message: {
      en: 'no applicant {applicant} in {tables}',
      fr: 'aucun demandeur {applicant} dans {tables}',
    },
    mend: {
      en: 'Check the id; octroi ingest brings in more tables.',
      fr: 'Vérifiez l’identifiant ; octroi ingest ajoute des tables.',
    },
  },
  CLI_TABLES_MISSING: {
    message: {
      en: 'the workspace {workspace} has no table {table}',
      fr: 'l’espace {workspace} n’a pas de table {table}',
    },
    mend: {
      en: 'Run octroi ingest SOURCE, or octroi run.',
      fr: 'Lancez octroi ingest SOURCE, ou octroi run.',
    },
  },
  CLI_NO_SYNTHETIC: {
    message: {
      en: 'the portfolio {portfolio} has no synthetic form',
      fr: 'le portefeuille {portfolio} n’a pas de forme synthétique',
    },
    mend: { en: 'Give the data: --data FOLDER.', fr: 'Indiquez les données : --data DOSSIER.' },
  },
  CLI_JSON_INVALID: {
    message: {
      en: '{file} is not a JSON object or a list of objects: {problem}',
      fr: '{file} n’est ni un objet JSON ni une liste d’objets : {problem}',
    },
    mend: {
      en: 'Give one application as an object, or several in a list.',
      fr: 'Donnez une demande sous forme d’objet, ou plusieurs dans une liste.',
    },
  },
  CLI_FIELD_UNKNOWN: {
    message: {
      en: 'application {row}: there is no field {field}',
      fr: 'demande {row} : le champ {field} n’existe pas',
    },
    mend: {
      en: 'Correct the name or leave the field out; fields: {known} ….',
      fr: 'Corrigez le nom ou retirez le champ ; champs : {known} ….',
    },
  },
  CLI_FIELD_INVALID: {
    message: {
      en: 'application {row}, field {field}: expected {expected}, found {found}',
      fr: 'demande {row}, champ {field} : attendu {expected}, trouvé {found}',
    },
    mend: {
      en: 'Correct the field; null stands for a missing value.',
      fr: 'Corrigez le champ ; null indique une valeur manquante.',
    },
  },
} as const satisfies ErrorTable;
