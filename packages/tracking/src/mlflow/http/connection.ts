import { Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import { isOctroiError, OctroiError } from '@octroi/core';
import type { Timing } from '../../timing.ts';
import { isObject, UnexpectedShape, type JsonObject } from '../json/read-json.ts';
import type { Credentials, MlflowSettings } from '../settings.ts';
import { startDeadline, type Deadline } from './deadline.ts';
import { bytesOf, exchange } from './exchange.ts';
import { failedTry, FailedTry, MlflowAnswer, notJson, notMlflow } from './failure.ts';
import { retryAfterMs } from './retry-after.ts';
import { withRetries } from './retry.ts';

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface Foreign {
  /** Signed as a rule: no message shows more than its host. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** After the server's address, such as /api/2.0/mlflow/runs/get; encoded already. */
  readonly path: string;
  readonly query?: Query;
  /** True where a call done twice is as one done once: it may be sent again after any failure. */
  readonly idempotent: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface JsonCall<Result> extends Call {
  /** Plain data, or JSON text as it is. */
  readonly body?: object | string;
  /** Takes the answer apart; UnexpectedShape where it is not as it should be. */
  readonly read: (answer: JsonObject) => Result;
}

export interface TransferCall<Result> extends Call {
  readonly content?: Uint8Array | (() => Readable);
  /** Length of `content` in bytes. */
  readonly bytes?: number;
  /** Another address, with headers of its own: it is not shown the server's credentials. */
  readonly foreign?: Foreign;
  readonly read: (answer: IncomingMessage) => Promise<Result>;
}

/** One MLflow server: requests sent, repeated where that is safe, and their failures told apart. */
export interface Connection {
  readonly address: string;
  /** Sends JSON, reads JSON, within the time-out. */
  readonly call: <Result>(call: JsonCall<Result>) => Promise<Result>;
  /** Sends or reads a file; the time-out is that of a pause. */
  readonly transfer: <Result>(call: TransferCall<Result>) => Promise<Result>;
  readonly timing: Timing;
  readonly close: () => void;
}

const usualTimeoutMs = 120_000;
const usualRetries = 4;
/** Shorter than servers keep an idle connection (uvicorn: 5 s), so that none is used as it ends. */
const idleMs = 4_000;

export function openConnection(settings: MlflowSettings, timing: Timing): Connection {
  const { address, timeoutMs = usualTimeoutMs, retries = usualRetries } = settings;
  const line: Line = {
    address,
    timeoutMs,
    timing,
    agent: agentOf(settings),
    authorization: authorizationOf(settings.credentials),
    redact: redactorOf(settings.credentials),
  };
  const repeat = <Result>(call: Call, attempt: () => Promise<Result>): Promise<Result> =>
    withRetries({ attempt, idempotent: call.idempotent, retries, timing, signal: call.signal });
  return {
    address,
    timing,
    call: (call) => repeat(call, () => sendJson(line, call)),
    transfer: (call) => repeat(call, () => sendFile(line, call)),
    close: () => {
      line.agent.destroy();
    },
  };
}

/** What every request to one server needs. */
interface Line {
  readonly address: string;
  readonly timeoutMs: number;
  readonly timing: Timing;
  readonly agent: HttpAgent;
  readonly authorization: string | undefined;
  readonly redact: (text: string) => string;
}

async function sendJson<Result>(line: Line, call: JsonCall<Result>): Promise<Result> {
  const { body } = call;
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const content = text === undefined ? undefined : Buffer.from(text);
  using deadline = startDeadline(line.timeoutMs, call.signal);
  return await guarded(line, { deadline, signal: call.signal }, async () => {
    const answer = await send(line, { ...call, content, type: 'application/json' }, deadline);
    const status = answer.statusCode ?? 0;
    const received = (await bytesOf(answer)).toString();
    if (status >= 300) throw failureOf(line, answer, received);
    return readJson(line, { status, received, read: call.read });
  });
}

function readJson<Result>(
  { address }: Line,
  answer: { status: number; received: string; read: (json: JsonObject) => Result },
): Result {
  const { status, received, read } = answer;
  try {
    const json: unknown = JSON.parse(received);
    if (!isObject(json)) throw new UnexpectedShape('the answer is no object');
    return read(json);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof UnexpectedShape)) throw error;
    const problem = error instanceof SyntaxError ? notJson : error.message;
    const cause = new MlflowAnswer(status, undefined, error.message);
    throw new FailedTry(notMlflow({ address, status, problem }, cause), 'never');
  }
}

async function sendFile<Result>(line: Line, call: TransferCall<Result>): Promise<Result> {
  const { content, bytes } = call;
  using deadline = startDeadline(line.timeoutMs, call.signal);
  const { foreign } = call;
  const place = foreign === undefined ? line : { ...line, address: new URL(foreign.url).origin };
  return await guarded(place, { deadline, signal: call.signal }, async () => {
    const type = 'application/octet-stream';
    const answer = await send(line, { ...call, content, bytes, type }, deadline);
    if ((answer.statusCode ?? 0) < 300) return await call.read(answer);
    throw failureOf(place, answer, (await bytesOf(answer)).toString());
  });
}

interface Sent extends Call {
  readonly content: Uint8Array | (() => Readable) | undefined;
  readonly bytes?: number | undefined;
  readonly foreign?: Foreign;
  readonly type: string;
}

function send(line: Line, call: Sent, deadline: Deadline): Promise<IncomingMessage> {
  const { method, content, bytes, foreign, type } = call;
  const length = content instanceof Uint8Array ? content.byteLength : bytes;
  const { authorization } = line;
  const own = {
    accept: 'application/json, */*',
    ...(content === undefined ? {} : { 'content-type': type }),
    ...(authorization === undefined ? {} : { authorization }),
  };
  return exchange({
    url: foreign === undefined ? urlOf(line.address, call) : new URL(foreign.url),
    method,
    headers: {
      'user-agent': 'octroi',
      ...(content === undefined ? {} : { 'content-length': length }),
      ...(foreign?.headers ?? own),
    },
    ...(content === undefined ? {} : { body: content }),
    ...(foreign === undefined ? { agent: line.agent } : {}),
    signal: deadline.signal,
    ...(type === 'application/json' ? {} : { onPiece: deadline.extend }),
  });
}

function urlOf(address: string, { path, query = {} }: Call): URL {
  const url = new URL(`${address}${path}`);
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'object' ? value : value === undefined ? [] : [String(value)];
    for (const one of values) url.searchParams.append(name, one);
  }
  return url;
}

function failureOf(line: Line, answer: IncomingMessage, body: string): FailedTry {
  const after = answer.headers['retry-after'];
  return failedTry({
    address: line.address,
    status: answer.statusCode ?? 0,
    body,
    redact: line.redact,
    retryAfterMs: retryAfterMs(after, line.timing.now()),
    location: answer.headers.location,
  });
}

/** Turns what a socket says into a known error; the caller's own abort goes through. */
async function guarded<Result>(
  { address, timeoutMs, redact }: Line,
  { deadline, signal }: { deadline: Deadline; signal: AbortSignal | undefined },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FailedTry || isOctroiError(error)) throw error;
    if (signal?.aborted === true) throw signal.reason;
    if (deadline.isOver()) {
      const values = { address, seconds: timeoutMs / 1000 };
      const known = new OctroiError('TRACKING_TIMED_OUT', values, { cause: error });
      throw new FailedTry(known, 'if idempotent');
    }
    if (!(error instanceof Error) || !('code' in error) || ofFiles.has(error.code)) throw error;
    const problem = redact(error.message === '' ? String(error.code) : error.message);
    const known = new OctroiError('TRACKING_UNREACHABLE', { address, problem }, { cause: error });
    throw new FailedTry(known, neverArrived.has(error.code) ? 'always' : 'if idempotent');
  }
}

/** Failures after which the server cannot have seen the request. */
const neverArrived = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Failures of the file that is sent or written, not of the connection. */
const ofFiles = new Set<unknown>([
  'ENOENT',
  'EACCES',
  'EISDIR',
  'EIO',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
]);

function agentOf({ address, insecureTls = false, certificates }: MlflowSettings): HttpAgent {
  const common = { keepAlive: true, timeout: idleMs, maxSockets: 8 };
  if (!address.startsWith('https:')) return new HttpAgent(common);
  return new HttpsAgent({
    ...common,
    rejectUnauthorized: !insecureTls,
    ...(certificates === undefined ? {} : { ca: [...rootCertificates, certificates] }),
  });
}

function authorizationOf(credentials: Credentials | undefined): string | undefined {
  if (credentials === undefined) return undefined;
  if (credentials.kind === 'bearer') return `Bearer ${credentials.token}`;
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function redactorOf(credentials: Credentials | undefined): (text: string) => string {
  const header = authorizationOf(credentials) ?? '';
  const word = header.slice(header.indexOf(' ') + 1);
  const secret = credentials?.kind === 'basic' ? credentials.password : '';
  const secrets = [header, word, secret].filter((text) => text !== '');
  return (text) => secrets.reduce((clean, one) => clean.replaceAll(one, '…'), text);
}
