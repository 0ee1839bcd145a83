import type { ErrorTable } from './error-table.ts';

/** Tracked runs: the MLflow server, the local store, and what is put into either. */
export const trackingErrors = {
  TRACKING_SETTING_INVALID: {
    message: {
      en: 'the tracking setting {name} is not usable: expected {expected}',
      fr: 'le réglage de suivi {name} n’est pas utilisable : attendu {expected}',
    },
    mend: {
      en: 'Correct {name}, or leave it out to keep runs in the workspace only.',
      fr: 'Corrigez {name}, ou retirez-le pour ne garder les exécutions que dans l’espace de travail.',
    },
  },
  TRACKING_UNREACHABLE: {
    message: {
      en: 'the MLflow server at {address} cannot be reached ({problem})',
      fr: 'le serveur MLflow à l’adresse {address} est injoignable ({problem})',
    },
    mend: {
      en: 'Check that it runs and that MLFLOW_TRACKING_URI names it; runs are kept in the workspace meanwhile.',
      fr: 'Vérifiez qu’il fonctionne et que MLFLOW_TRACKING_URI le désigne ; les exécutions sont gardées dans l’espace de travail en attendant.',
    },
  },
  TRACKING_TIMED_OUT: {
    message: {
      en: 'the MLflow server at {address} did not answer within {seconds} s',
      fr: 'le serveur MLflow à l’adresse {address} n’a pas répondu en {seconds} s',
    },
    mend: {
      en: 'Try again later, or allow more time with MLFLOW_HTTP_REQUEST_TIMEOUT (seconds).',
      fr: 'Réessayez plus tard, ou accordez plus de temps avec MLFLOW_HTTP_REQUEST_TIMEOUT (secondes).',
    },
  },
  TRACKING_BUSY: {
    message: {
      en: 'the MLflow server at {address} takes no more requests now (HTTP {status}, {errorCode})',
      fr: 'le serveur MLflow à l’adresse {address} n’accepte plus de requêtes pour le moment (HTTP {status}, {errorCode})',
    },
    mend: {
      en: 'Try again later; runs are kept in the workspace meanwhile.',
      fr: 'Réessayez plus tard ; les exécutions sont gardées dans l’espace de travail en attendant.',
    },
  },
  TRACKING_SERVER_FAILED: {
    message: {
      en: 'the MLflow server at {address} failed (HTTP {status}, {errorCode}): {problem}',
      fr: 'le serveur MLflow à l’adresse {address} a échoué (HTTP {status}, {errorCode}) : {problem}',
    },
    mend: {
      en: 'Look at the server’s log, then try again; what was sent may be sent again safely.',
      fr: 'Consultez le journal du serveur, puis réessayez ; ce qui a été envoyé peut l’être à nouveau sans risque.',
    },
  },
  TRACKING_NOT_MLFLOW: {
    message: {
      en: 'what answers at {address} is not MLflow: {problem} (HTTP {status})',
      fr: 'ce qui répond à l’adresse {address} n’est pas MLflow : {problem} (HTTP {status})',
    },
    mend: {
      en: 'Check MLFLOW_TRACKING_URI: a proxy, a log-in page or another program may stand at that address.',
      fr: 'Vérifiez MLFLOW_TRACKING_URI : un proxy, une page de connexion ou un autre programme se trouve peut-être à cette adresse.',
    },
  },
  TRACKING_DENIED: {
    message: {
      en: 'the MLflow server at {address} refuses these credentials (HTTP {status}, {errorCode})',
      fr: 'le serveur MLflow à l’adresse {address} refuse ces identifiants (HTTP {status}, {errorCode})',
    },
    mend: {
      en: 'Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, of a user who may do this.',
      fr: 'Définissez MLFLOW_TRACKING_TOKEN, ou MLFLOW_TRACKING_USERNAME et MLFLOW_TRACKING_PASSWORD, d’un utilisateur qui en a le droit.',
    },
  },
  TRACKING_REFUSED: {
    message: {
      en: 'the MLflow server at {address} refused the request (HTTP {status}, {errorCode}): {problem}',
      fr: 'le serveur MLflow à l’adresse {address} a refusé la requête (HTTP {status}, {errorCode}) : {problem}',
    },
    mend: {
      en: 'Correct what the server names, then try again.',
      fr: 'Corrigez ce que le serveur indique, puis réessayez.',
    },
  },
  TRACKING_NOT_FOUND: {
    message: {
      en: 'the MLflow server at {address} has no such thing (HTTP {status}, {errorCode}): {problem}',
      fr: 'le serveur MLflow à l’adresse {address} ne connaît pas cet objet (HTTP {status}, {errorCode}) : {problem}',
    },
    mend: {
      en: 'Check the name or id; it may have been removed, or be on another server.',
      fr: 'Vérifiez le nom ou l’identifiant ; il a peut-être été supprimé, ou se trouve sur un autre serveur.',
    },
  },
  TRACKING_NAME_IN_USE: {
    message: {
      en: 'the MLflow server at {address} has this name already (HTTP {status}, {errorCode}): {problem}',
      fr: 'le serveur MLflow à l’adresse {address} a déjà ce nom (HTTP {status}, {errorCode}) : {problem}',
    },
    mend: {
      en: 'Use what has the name, or choose another name.',
      fr: 'Utilisez l’objet qui porte ce nom, ou choisissez-en un autre.',
    },
  },
  TRACKING_EXPERIMENT_DELETED: {
    message: {
      en: 'the experiment {name} is deleted, so nothing can be logged in it',
      fr: 'l’expérience {name} est supprimée : rien ne peut y être consigné',
    },
    mend: {
      en: 'Restore it, or name another with MLFLOW_EXPERIMENT_NAME.',
      fr: 'Restaurez-la, ou nommez-en une autre avec MLFLOW_EXPERIMENT_NAME.',
    },
  },
  TRACKING_ARTIFACTS_NOT_PROXIED: {
    message: {
      en: 'the artifacts of this run are at {location}, which the MLflow server does not pass on',
      fr: 'les artefacts de cette exécution se trouvent à {location}, que le serveur MLflow ne relaie pas',
    },
    mend: {
      en: 'Start the server with --serve-artifacts and use an experiment made since.',
      fr: 'Démarrez le serveur avec --serve-artifacts et utilisez une expérience créée depuis.',
    },
  },
  TRACKING_TOO_LONG: {
    message: {
      en: 'the {what} {name} has {length} characters; MLflow takes {limit} at most',
      fr: '{what} {name} : {length} caractères, MLflow en accepte {limit} au plus',
    },
    mend: {
      en: 'Shorten it, or log it as an artifact.',
      fr: 'Raccourcissez-le, ou consignez-le comme artefact.',
    },
  },
  TRACKING_NAME_INVALID: {
    message: {
      en: 'the {what} “{name}” is not a name MLflow takes: {problem}',
      fr: '{what} « {name} » n’est pas un nom accepté par MLflow : {problem}',
    },
    mend: {
      en: 'Use letters, digits, _ - . / : and spaces, without leading, doubled or trailing slashes and without dots as a step.',
      fr: 'Utilisez des lettres, chiffres, _ - . / : et espaces, sans barre en tête, doublée ou finale, ni étape faite de points.',
    },
  },
  TRACKING_VALUE_INVALID: {
    message: {
      en: 'the {what} {name} is {found}; expected {expected}',
      fr: '{what} {name} vaut {found} ; attendu : {expected}',
    },
    mend: {
      en: 'Correct the value before it is logged; nothing of this call was logged.',
      fr: 'Corrigez la valeur avant de la consigner ; rien de cet appel n’a été consigné.',
    },
  },
  TRACKING_PARAMETER_CHANGED: {
    message: {
      en: 'the parameter {name} of run {run} has another value already: a parameter is logged once',
      fr: 'le paramètre {name} de l’exécution {run} a déjà une autre valeur : un paramètre n’est consigné qu’une fois',
    },
    mend: {
      en: 'Start another run (a nested one, say), or log it under another name or as a tag.',
      fr: 'Démarrez une autre exécution (imbriquée, par exemple), ou consignez-le sous un autre nom ou comme étiquette.',
    },
  },
  TRACKING_ARTIFACT_PATH: {
    message: {
      en: '“{path}” cannot be the path of an artifact: {problem}',
      fr: '« {path} » ne peut pas être le chemin d’un artefact : {problem}',
    },
    mend: {
      en: 'Give a relative path of plain names with / between them, such as curves/roc.json',
      fr: 'Donnez un chemin relatif de noms simples séparés par /, tel que courbes/roc.json',
    },
  },
  TRACKING_ARTIFACT_UNKNOWN: {
    message: {
      en: 'run {run} has no artifact {path}',
      fr: 'l’exécution {run} n’a pas d’artefact {path}',
    },
    mend: {
      en: 'List the artifacts of the run to see what there is.',
      fr: 'Listez les artefacts de l’exécution pour voir ce qui existe.',
    },
  },
  TRACKING_RUN_UNKNOWN: {
    message: {
      en: 'there is no run {run}',
      fr: 'il n’y a pas d’exécution {run}',
    },
    mend: {
      en: 'Take one of the ids that octroi runs list shows.',
      fr: 'Prenez l’un des identifiants que montre octroi runs list.',
    },
  },
  TRACKING_EXPERIMENT_UNKNOWN: {
    message: {
      en: 'there is no experiment {experiment}',
      fr: 'il n’y a pas d’expérience {experiment}',
    },
    mend: {
      en: 'Make it first, or use the id of one that exists.',
      fr: 'Créez-la d’abord, ou utilisez l’identifiant d’une expérience existante.',
    },
  },
  TRACKING_FILTER_INVALID: {
    message: {
      en: 'the search “{text}” cannot be read at character {position}: expected {expected}, found {found}',
      fr: 'la recherche « {text} » est illisible au caractère {position} : attendu {expected}, trouvé {found}',
    },
    mend: {
      en: "Write it as in: metrics.auc > 0.7 AND params.model = 'lgbm' AND attributes.status = 'FINISHED'",
      fr: "Écrivez-la comme dans : metrics.auc > 0.7 AND params.model = 'lgbm' AND attributes.status = 'FINISHED'",
    },
  },
  TRACKING_PAGE_INVALID: {
    message: {
      en: 'the page token is not one of this search',
      fr: 'le jeton de page n’est pas celui de cette recherche',
    },
    mend: {
      en: 'Start again from the first page, with the same filter and order throughout.',
      fr: 'Reprenez à la première page, avec le même filtre et le même ordre du début à la fin.',
    },
  },
  TRACKING_STORE_DAMAGED: {
    message: {
      en: 'the tracked runs in {file} cannot be read: {problem}',
      fr: 'les exécutions suivies dans {file} sont illisibles : {problem}',
    },
    mend: {
      en: 'Put a copy of the file back, or move it away: a new one is made, without these runs.',
      fr: 'Remettez une copie du fichier, ou déplacez-le : un nouveau est créé, sans ces exécutions.',
    },
  },
  TRACKING_PUSH_CONFLICT: {
    message: {
      en: 'run {run} is on the MLflow server at {address} with other content: {what} {name}',
      fr: 'l’exécution {run} se trouve sur le serveur MLflow à l’adresse {address} avec un autre contenu : {what} {name}',
    },
    mend: {
      en: 'Somebody changed it there. Delete that run on the server, then push again.',
      fr: 'Quelqu’un l’y a modifiée. Supprimez cette exécution sur le serveur, puis renvoyez-la.',
    },
  },
} as const satisfies ErrorTable;
