import type { ErrorCode, Translated } from '@octroi/core';

/** Errors that a request can meet, by HTTP status; any other is a fault of the server’s: 500. */
export const problemStatus = {
  API_JSON_INVALID: 400,
  API_BODY_MISSING: 400,
  API_NOT_UTF8: 400,
  API_KEY_REPEATED: 400,
  API_TOO_DEEP: 400,
  API_REQUEST_MALFORMED: 400,
  API_KEY_WRONG: 401,
  API_ROUTE_UNKNOWN: 404,
  API_APPLICANT_UNKNOWN: 404,
  API_FILE_UNKNOWN: 404,
  API_NO_COMPARISON: 404,
  WORKSPACE_DRIFT_UNKNOWN: 404,
  API_METHOD_REFUSED: 405,
  API_NOT_ACCEPTABLE: 406,
  API_TOO_SLOW: 408,
  API_BODY_TOO_LARGE: 413,
  API_LINE_TOO_LONG: 413,
  API_MEDIA_TYPE: 415,
  API_HOST_UNKNOWN: 421,
  API_FIELDS_INVALID: 422,
  FEATURE_HISTORY_OF_ANOTHER: 422,
  WORKSPACE_POLICY_UNKNOWN: 422,
  API_TOO_MANY_REQUESTS: 429,
  API_HEADERS_TOO_LARGE: 431,
  EXPLAIN_QUEUE_FULL: 503,
  EXPLAIN_CLOSED: 503,
  EXPLAIN_WORKER_DIED: 503,
  API_SHUTTING_DOWN: 503,
  API_MODEL_MISSING: 503,
  API_HISTORY_NOT_INDEXED: 503,
  API_DRIFT_DAMAGED: 503,
} as const satisfies Readonly<Partial<Record<ErrorCode, number>>>;

/** The HTTP status of a known error. */
export function statusOf(code: ErrorCode): number {
  return Object.hasOwn(problemStatus, code)
    ? problemStatus[code as keyof typeof problemStatus]
    : 500;
}

/** What kind of problem a status is: the title of problem details, the same for all of its codes. */
export const statusTitles: Readonly<Record<number, Translated>> = {
  400: { en: 'The request cannot be read', fr: 'La requête est illisible' },
  401: { en: 'An API key is needed', fr: 'Une clé d’accès est nécessaire' },
  404: { en: 'Not found', fr: 'Introuvable' },
  405: { en: 'The method is not allowed', fr: 'La méthode n’est pas admise' },
  406: { en: 'No acceptable form of the answer', fr: 'Aucune forme acceptable de la réponse' },
  408: { en: 'The request took too long', fr: 'La requête a trop tardé' },
  413: { en: 'The body is too large', fr: 'Le corps est trop grand' },
  415: { en: 'The body is of another type', fr: 'Le corps est d’un autre type' },
  421: { en: 'The request is for another host', fr: 'La requête est pour un autre hôte' },
  422: { en: 'The request is not valid', fr: 'La requête n’est pas valide' },
  429: { en: 'Too many requests', fr: 'Trop de requêtes' },
  431: { en: 'The headers are too large', fr: 'Les en-têtes sont trop grands' },
  500: { en: 'The server failed', fr: 'Le serveur a échoué' },
  503: { en: 'Not available now', fr: 'Indisponible pour l’instant' },
};
