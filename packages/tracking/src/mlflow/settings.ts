import { OctroiError, type Translated } from '@octroi/core';

export type Credentials =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** Which MLflow server, as whom, and with how much patience. */
export interface MlflowSettings {
  /** Address of the server, without credentials; a path in it stands before every route. */
  readonly address: string;
  readonly credentials?: Credentials;
  /** Takes any certificate of the server: for tests and closed networks. */
  readonly insecureTls?: boolean;
  /** Certificates (PEM) to trust beside the usual ones. */
  readonly certificates?: string;
  /** Of a whole JSON exchange; of a pause in the transfer of a file. 120,000 where absent. */
  readonly timeoutMs?: number;
  /** Tries after the first. 4 where absent. */
  readonly retries?: number;
  /** A file from this size on goes up in parts, where the server can. 500 MiB where absent. */
  readonly multipartFromBytes?: number;
  /** Of one part. 10 MiB where absent. */
  readonly partBytes?: number;
}

/** What the environment says of tracking. */
export interface MlflowEnvironment {
  /** Absent where no server is set. */
  readonly server?: MlflowSettings;
  /** A name for the experiment. */
  readonly experimentName?: string;
  /** A run that is there already and is to be logged to. */
  readonly runId?: string;
  /** PEM file to read `certificates` from. */
  readonly certificateFile?: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables that MLflow's own clients read. Only http and https servers are taken;
 * an address may hold the user and password (https://user:password@host).
 *
 * @throws OctroiError TRACKING_SETTING_INVALID, which names the variable and never its value
 */
export function mlflowSettings(variables: Variables): MlflowEnvironment {
  const uri = textOf(variables, 'MLFLOW_TRACKING_URI');
  const experimentName = textOf(variables, 'MLFLOW_EXPERIMENT_NAME');
  const runId = textOf(variables, 'MLFLOW_RUN_ID');
  const certificateFile = textOf(variables, 'MLFLOW_TRACKING_SERVER_CERT_PATH');
  return {
    ...(uri === undefined ? {} : { server: serverOf(uri, variables) }),
    ...(experimentName === undefined ? {} : { experimentName }),
    ...(runId === undefined ? {} : { runId }),
    ...(certificateFile === undefined ? {} : { certificateFile }),
  };
}

function serverOf(uri: string, variables: Variables): MlflowSettings {
  const { address, username, password } = addressOf(uri);
  const credentials = credentialsOf({
    username: textOf(variables, 'MLFLOW_TRACKING_USERNAME') ?? username,
    password: variables['MLFLOW_TRACKING_PASSWORD'] ?? password,
    token: textOf(variables, 'MLFLOW_TRACKING_TOKEN'),
  });
  const seconds = numberOf(variables, 'MLFLOW_HTTP_REQUEST_TIMEOUT', 1);
  const retries = numberOf(variables, 'MLFLOW_HTTP_REQUEST_MAX_RETRIES', 0);
  return {
    address,
    ...(credentials === undefined ? {} : { credentials }),
    ...(isTrue(variables, 'MLFLOW_TRACKING_INSECURE_TLS') ? { insecureTls: true } : {}),
    ...(seconds === undefined ? {} : { timeoutMs: seconds * 1000 }),
    ...(retries === undefined ? {} : { retries }),
  };
}

function addressOf(uri: string): { address: string; username?: string; password?: string } {
  if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) {
    throw invalid('MLFLOW_TRACKING_URI', {
      en: 'the address of a server, such as http://localhost:5000',
      fr: 'l’adresse d’un serveur, telle que http://localhost:5000',
    });
  }
  const url = new URL(uri);
  const address = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  if (url.username === '') return { address };
  try {
    const username = decodeURIComponent(url.username);
    return { address, username, password: decodeURIComponent(url.password) };
  } catch {
    throw invalid('MLFLOW_TRACKING_URI', {
      en: 'a user and password with % written as %25',
      fr: 'un utilisateur et un mot de passe où % s’écrit %25',
    });
  }
}

/** A user stands before a token, as in MLflow's own clients. */
function credentialsOf(given: {
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly token: string | undefined;
}): Credentials | undefined {
  const { username, password, token } = given;
  if (username !== undefined) {
    if (username.includes(':')) {
      throw invalid('MLFLOW_TRACKING_USERNAME', { en: 'a name without :', fr: 'un nom sans :' });
    }
    return { kind: 'basic', username, password: password ?? '' };
  }
  if (token === undefined) return undefined;
  if (!/^[\u0021-\u007e]+$/.test(token)) {
    throw invalid('MLFLOW_TRACKING_TOKEN', {
      en: 'one word of plain characters, without a line break',
      fr: 'un mot de caractères simples, sans saut de ligne',
    });
  }
  return { kind: 'bearer', token };
}

function textOf(variables: Variables, name: string): string | undefined {
  const text = variables[name]?.trim();
  return text === '' ? undefined : text;
}

function numberOf(variables: Variables, name: string, lowest: number): number | undefined {
  const text = textOf(variables, name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= lowest && number <= 86_400) return number;
  throw invalid(name, {
    en: `a whole number from ${lowest} to 86400`,
    fr: `un nombre entier de ${lowest} à 86400`,
  });
}

function isTrue(variables: Variables, name: string): boolean {
  const text = textOf(variables, name)?.toLowerCase();
  if (text === undefined || text === 'false' || text === '0') return false;
  if (text === 'true' || text === '1') return true;
  throw invalid(name, { en: 'true or false', fr: 'true ou false' });
}

function invalid(name: string, expected: Translated): OctroiError {
  return new OctroiError('TRACKING_SETTING_INVALID', { name, expected });
}
