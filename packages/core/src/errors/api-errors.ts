import type { ErrorTable } from './error-table.ts';

/** The HTTP API: what a request does wrong, and what keeps a server from starting. */
export const apiErrors = {
  API_JSON_INVALID: {
    message: { en: 'the body is not JSON{place}', fr: 'le corps n’est pas du JSON{place}' },
    mend: {
      en: 'Send one JSON value in UTF-8; NaN and Infinity are not JSON.',
      fr: 'Envoyez une valeur JSON en UTF-8 ; NaN et Infinity n’en sont pas.',
    },
  },
  API_BODY_MISSING: {
    message: { en: 'the request has no body', fr: 'la requête n’a pas de corps' },
    mend: {
      en: 'Send a JSON object with the header Content-Type: application/json.',
      fr: 'Envoyez un objet JSON avec l’en-tête Content-Type: application/json.',
    },
  },
  API_NOT_UTF8: {
    message: { en: 'the body is not valid UTF-8', fr: 'le corps n’est pas de l’UTF-8 valide' },
    mend: { en: 'Send the text in UTF-8.', fr: 'Envoyez le texte en UTF-8.' },
  },
  API_KEY_REPEATED: {
    message: {
      en: 'the field {field} is given more than once',
      fr: 'le champ {field} est donné plusieurs fois',
    },
    mend: { en: 'Give each field once.', fr: 'Donnez chaque champ une seule fois.' },
  },
  API_TOO_DEEP: {
    message: {
      en: 'the body is nested more than {limit} levels deep',
      fr: 'le corps est imbriqué sur plus de {limit} niveaux',
    },
    mend: {
      en: 'Send flat values; /docs shows the body of each route.',
      fr: 'Envoyez des valeurs à plat ; /docs montre le corps de chaque route.',
    },
  },
  API_REQUEST_MALFORMED: {
    message: { en: 'the request is not valid HTTP', fr: 'la requête n’est pas du HTTP valide' },
    mend: { en: 'Send HTTP/1.1.', fr: 'Envoyez du HTTP/1.1.' },
  },
  API_KEY_WRONG: {
    message: {
      en: 'the API key is missing or wrong',
      fr: 'la clé d’accès manque ou n’est pas la bonne',
    },
    mend: {
      en: 'Send the header Authorization: Bearer KEY.',
      fr: 'Envoyez l’en-tête Authorization: Bearer CLÉ.',
    },
  },
  API_ROUTE_UNKNOWN: {
    message: { en: 'there is nothing at {path}', fr: 'il n’y a rien à {path}' },
    mend: { en: '/docs lists every route.', fr: '/docs énumère les routes.' },
  },
  API_HISTORY_NOT_INDEXED: {
    message: {
      en: 'the index of applicants lacks what the model {model} reads of other tables',
      fr: 'l’index des demandeurs n’a pas ce que le modèle {model} lit dans d’autres tables',
    },
    mend: {
      en: 'Start the server again by octroi serve, which makes the index, or send the application with its history.',
      fr: 'Redémarrez le serveur par octroi serve, qui fait l’index, ou envoyez la demande avec son historique.',
    },
  },
  API_APPLICANT_UNKNOWN: {
    message: {
      en: 'the workspace has no applicant {applicant}',
      fr: 'l’espace de travail n’a pas de demandeur {applicant}',
    },
    mend: {
      en: 'Check the id, or send the application itself; octroi ingest brings in applicants.',
      fr: 'Vérifiez l’identifiant, ou envoyez la demande ; octroi ingest apporte des demandeurs.',
    },
  },
  API_FILE_UNKNOWN: {
    message: {
      en: 'the bundle has no file {file}',
      fr: 'le modèle enregistré n’a pas de fichier {file}',
    },
    mend: {
      en: 'GET /v1/form lists them under model.files.',
      fr: 'GET /v1/form les énumère sous model.files.',
    },
  },
  API_DRIFT_DAMAGED: {
    message: {
      en: 'the drift report {report} is no longer what Octroi wrote',
      fr: 'le rapport de dérive {report} n’est plus ce qu’Octroi a écrit',
    },
    mend: {
      en: 'Delete its folder in drift/ of the workspace, then run octroi drift again.',
      fr: 'Supprimez son dossier dans drift/ de l’espace de travail, puis relancez octroi drift.',
    },
  },
  API_NO_COMPARISON: {
    message: {
      en: 'the workspace holds no comparison of models',
      fr: 'l’espace de travail n’a pas de comparaison de modèles',
    },
    mend: { en: 'Run octroi train.', fr: 'Lancez octroi train.' },
  },
  API_METHOD_REFUSED: {
    message: { en: '{path} does not take {method}', fr: '{path} n’accepte pas {method}' },
    mend: { en: 'Use {allowed}.', fr: 'Utilisez {allowed}.' },
  },
  API_NOT_ACCEPTABLE: {
    message: {
      en: 'the answer is {offered}, which the Accept header leaves out',
      fr: 'la réponse est en {offered}, ce que l’en-tête Accept exclut',
    },
    mend: {
      en: 'Send Accept: {offered}, or none.',
      fr: 'Envoyez Accept: {offered}, ou aucun.',
    },
  },
  API_TOO_SLOW: {
    message: {
      en: 'the request did not arrive within {seconds} s',
      fr: 'la requête n’est pas arrivée en {seconds} s',
    },
    mend: { en: 'Send it again.', fr: 'Renvoyez-la.' },
  },
  API_BODY_TOO_LARGE: {
    message: {
      en: 'the body is larger than {limit} bytes',
      fr: 'le corps dépasse {limit} octets',
    },
    mend: {
      en: 'Send one application; for many, POST /v1/batch with a line each.',
      fr: 'Envoyez une demande ; pour plusieurs, POST /v1/batch, une par ligne.',
    },
  },
  API_LINE_TOO_LONG: {
    message: {
      en: 'line {line} is longer than {limit} bytes',
      fr: 'la ligne {line} dépasse {limit} octets',
    },
    mend: { en: 'Send one application a line.', fr: 'Envoyez une demande par ligne.' },
  },
  API_MEDIA_TYPE: {
    message: {
      en: 'the body is {found}; this route takes {expected}',
      fr: 'le corps est en {found} ; cette route accepte {expected}',
    },
    mend: {
      en: 'Send the header Content-Type: {expected}, in UTF-8 and not compressed.',
      fr: 'Envoyez l’en-tête Content-Type: {expected}, en UTF-8 et sans compression.',
    },
  },
  API_HOST_UNKNOWN: {
    message: {
      en: 'this server does not answer for the host {host}',
      fr: 'ce serveur ne répond pas pour l’hôte {host}',
    },
    mend: { en: 'Ask for 127.0.0.1 or localhost.', fr: 'Demandez 127.0.0.1 ou localhost.' },
  },
  API_FIELDS_INVALID: {
    message: {
      en: 'wrong fields: {count}',
      fr: 'champs incorrects : {count}',
    },
    mend: {
      en: 'Correct the fields listed; null stands for a missing value.',
      fr: 'Corrigez les champs énumérés ; null indique une valeur manquante.',
    },
  },
  API_TOO_MANY_REQUESTS: {
    message: {
      en: 'more than {limit} requests a minute from this address',
      fr: 'plus de {limit} requêtes par minute depuis cette adresse',
    },
    mend: { en: 'Ask again in {seconds} s.', fr: 'Redemandez dans {seconds} s.' },
  },
  API_HEADERS_TOO_LARGE: {
    message: {
      en: 'the headers are larger than {limit} bytes',
      fr: 'les en-têtes dépassent {limit} octets',
    },
    mend: { en: 'Send fewer or shorter headers.', fr: 'Envoyez des en-têtes plus courts.' },
  },
  API_UNEXPECTED: {
    message: { en: 'the server failed', fr: 'le serveur a échoué' },
    mend: {
      en: 'Give its operator the request id: the log says more under it.',
      fr: 'Donnez l’identifiant de la requête à l’exploitant : le journal en dit plus.',
    },
  },
  API_SHUTTING_DOWN: {
    message: { en: 'the server is shutting down', fr: 'le serveur s’arrête' },
    mend: {
      en: 'Ask another one, or again soon.',
      fr: 'Demandez à un autre, ou un peu plus tard.',
    },
  },
  API_MODEL_MISSING: {
    message: {
      en: 'no model of the preset {preset} is served',
      fr: 'aucun modèle du jeu {preset} n’est servi',
    },
    mend: {
      en: 'Run octroi train --preset {preset}, then octroi serve again.',
      fr: 'Lancez octroi train --preset {preset}, puis de nouveau octroi serve.',
    },
  },
  API_PRESET_UNKNOWN: {
    message: {
      en: 'the bundle is of the preset {preset}, which the portfolio {portfolio} does not have',
      fr: 'le modèle enregistré est du jeu {preset}, que le portefeuille {portfolio} n’a pas',
    },
    mend: {
      en: 'Name another bundle with --bundle, or train again.',
      fr: 'Nommez-en un autre avec --bundle, ou relancez l’apprentissage.',
    },
  },
  API_PORT_TAKEN: {
    message: {
      en: 'another program listens on {host}:{port}',
      fr: 'un autre programme écoute sur {host}:{port}',
    },
    mend: {
      en: 'Stop it, or choose another with --port.',
      fr: 'Arrêtez-le, ou choisissez un autre port avec --port.',
    },
  },
  API_ADDRESS_UNUSABLE: {
    message: {
      en: 'cannot listen on {host}:{port}: {problem}',
      fr: 'impossible d’écouter sur {host}:{port} : {problem}',
    },
    mend: {
      en: 'Choose another with --host and --port.',
      fr: 'Choisissez-en une autre avec --host et --port.',
    },
  },
  API_UNPROTECTED: {
    message: {
      en: 'without an API key, others on the network could use {host}',
      fr: 'sans clé d’accès, d’autres sur le réseau pourraient utiliser {host}',
    },
    mend: {
      en: 'Set OCTROI_API_KEY to at least {length} characters, or leave --host out.',
      fr: 'Mettez au moins {length} caractères dans OCTROI_API_KEY, ou retirez --host.',
    },
  },
  API_WORKERS_DIE: {
    message: {
      en: '{count} workers ended within a minute',
      fr: '{count} processus de travail se sont arrêtés en une minute',
    },
    mend: {
      en: 'The log says why; memory may be short: try fewer --workers.',
      fr: 'Le journal dit pourquoi ; la mémoire manque peut-être : essayez moins de --workers.',
    },
  },
  API_OPTION_INVALID: {
    message: {
      en: 'the option {option}: expected {expected}, found {found}',
      fr: 'l’option {option} : attendu {expected}, trouvé {found}',
    },
    mend: {
      en: 'Correct it; see octroi serve --help.',
      fr: 'Corrigez ; voir octroi serve --help.',
    },
  },
} as const satisfies ErrorTable;
