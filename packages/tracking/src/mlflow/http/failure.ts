import { OctroiError } from '@octroi/core';
import { isObject } from '../json/read-json.ts';

/** When a request that failed may be sent again. */
export type Repeat = 'always' | 'if idempotent' | 'never';

/** A try that failed, and whether another may help. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry';
  readonly error: OctroiError;
  readonly repeat: Repeat;
  /** The wait the server asks for. */
  readonly afterMs: number | undefined;

  constructor(error: OctroiError, repeat: Repeat, afterMs?: number) {
    super(error.message, { cause: error });
    this.error = error;
    this.repeat = repeat;
    this.afterMs = afterMs;
  }
}

/** What the server answered, as the cause of an error. */
export class MlflowAnswer extends Error {
  override readonly name = 'MlflowAnswer';
  readonly status: number;
  /** MLflow's own word for what happened, such as RESOURCE_DOES_NOT_EXIST. */
  readonly errorCode: string | undefined;

  constructor(status: number, errorCode: string | undefined, message: string) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
  }
}

export interface FailedAnswer {
  /** Of the server, for messages. */
  readonly address: string;
  readonly status: number;
  readonly body: string;
  /** Takes secrets out of a text. */
  readonly redact: (text: string) => string;
  readonly retryAfterMs?: number | undefined;
  /** Where a redirection leads. */
  readonly location?: string | undefined;
}

/** The known error for an answer that is none of success. */
export function failedTry(answer: FailedAnswer): FailedTry {
  const { address, status, redact } = answer;
  const { errorCode, message } = messageOf(answer.body);
  const cause = new MlflowAnswer(status, errorCode, redact(message));
  const problem = redact(firstLine(message));
  const known = errorCode ?? noCode;
  const values = { address, status, errorCode: known };
  if (status === 429 || status === 503) {
    const error = new OctroiError('TRACKING_BUSY', values, { cause });
    return new FailedTry(error, 'always', answer.retryAfterMs);
  }
  if (status >= 500 || status === 408) {
    const repeat = status === 501 ? 'never' : 'if idempotent';
    const told = { ...values, problem };
    return new FailedTry(new OctroiError('TRACKING_SERVER_FAILED', told, { cause }), repeat);
  }
  if (status === 401 || status === 403) {
    return new FailedTry(new OctroiError('TRACKING_DENIED', values, { cause }), 'never');
  }
  if (errorCode === undefined && (status < 400 || status === 404)) {
    const said = answer.location === undefined ? notJson : leadsTo(redact(answer.location));
    return new FailedTry(notMlflow({ address, status, problem: said }, cause), 'never');
  }
  const code = codes[errorCode ?? ''] ?? 'TRACKING_REFUSED';
  return new FailedTry(new OctroiError(code, { ...values, problem }, { cause }), 'never');
}

export function notMlflow(
  values: { address: string; status: number; problem: string | { en: string; fr: string } },
  cause: unknown,
): OctroiError {
  return new OctroiError('TRACKING_NOT_MLFLOW', values, { cause });
}

export const notJson = {
  en: 'it answers with a page or text where JSON belongs',
  fr: 'il répond par une page ou un texte au lieu de JSON',
};

const noCode = { en: 'no code', fr: 'sans code' };

const codes: Readonly<Record<string, 'TRACKING_NOT_FOUND' | 'TRACKING_NAME_IN_USE' | undefined>> = {
  RESOURCE_DOES_NOT_EXIST: 'TRACKING_NOT_FOUND',
  NOT_FOUND: 'TRACKING_NOT_FOUND',
  RESOURCE_ALREADY_EXISTS: 'TRACKING_NAME_IN_USE',
  ALREADY_EXISTS: 'TRACKING_NAME_IN_USE',
};

function leadsTo(location: string): { en: string; fr: string } {
  const place = URL.canParse(location) ? new URL(location).origin : location.split('?')[0];
  return { en: `it leads on to ${place}`, fr: `il renvoie vers ${place}` };
}

function messageOf(body: string): { errorCode: string | undefined; message: string } {
  try {
    const json: unknown = JSON.parse(body);
    if (isObject(json) && typeof json['error_code'] === 'string') {
      return { errorCode: json['error_code'], message: textOr(json['message'], '') };
    }
  } catch {
    // No JSON: its text is all there is.
  }
  return { errorCode: undefined, message: body.slice(0, 2000) };
}

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

/** MLflow's messages go on with SQL and stacks. */
function firstLine(message: string): string {
  const line = message.trim().split('\n', 1)[0];
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
