import {
  routes,
  type ApplicantAnswer,
  type ComparisonAnswer,
  type DriftListAnswer,
  type DriftReportAnswer,
  type ExplainAnswer,
  type FairnessAnswer,
  type FormAnswer,
  type ImportanceAnswer,
  type ModelAnswer,
  type PredictAnswer,
  type Problem,
  type ScoreAnswer,
} from '@octroi/contract';
import type { Language } from '@octroi/core';
import { keyHeld, keyRefused } from '../access/key.ts';
import { ApiFailure } from './failure.ts';

interface Answers {
  readonly predict: PredictAnswer;
  readonly score: ScoreAnswer;
  readonly explain: ExplainAnswer;
  readonly model: ModelAnswer;
  readonly applicant: ApplicantAnswer;
  readonly form: FormAnswer;
  readonly comparison: ComparisonAnswer;
  readonly importance: ImportanceAnswer;
  readonly fairness: FairnessAnswer;
  readonly drift: DriftListAnswer;
  readonly driftReport: DriftReportAnswer;
}

/** The questions answered in JSON. */
export type Question = keyof Answers;
export type AnswerTo<Asked extends Question> = Answers[Asked];

export interface Asking {
  readonly language: Language;
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string>>;
  /** Values of the `:name` parts of the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** An API key to try; the one held where absent. */
  readonly key?: string;
  /** 10 s by default. */
  readonly timeoutMs?: number;
}

/**
 * Asks the API of this origin.
 *
 * @throws ApiFailure; the signal's reason where the caller stopped the question
 */
export async function ask<Asked extends Question>(
  question: Asked,
  asking: Asking,
): Promise<AnswerTo<Asked>> {
  const response = await send(question, asking);
  const type = response.headers.get('content-type') ?? '';
  const answer = /\bjson\b/.test(type) ? await read(response) : undefined;
  if (response.ok && answer !== undefined) return answer as AnswerTo<Asked>;
  if (!response.ok && isProblem(answer)) throw new ApiFailure({ kind: 'problem', problem: answer });
  throw new ApiFailure({ kind: response.ok ? 'unreadable' : 'unreachable' });
}

/** One file of the form's bundle, as it is on the server's disk. */
export async function askFile(file: string, asking: Asking): Promise<Uint8Array> {
  const response = await send('formFile', { ...asking, path: { file } });
  if (!response.ok) {
    const answer = await read(response).catch(() => undefined);
    throw new ApiFailure(
      isProblem(answer) ? { kind: 'problem', problem: answer } : { kind: 'unreachable' },
    );
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function send(name: keyof typeof routes, asking: Asking): Promise<Response> {
  const { method } = routes[name];
  const { language, body, signal, key = keyHeld(), timeoutMs = 10_000 } = asking;
  const timeOut = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(addressOf(name, asking), {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language,
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal === undefined ? timeOut : AbortSignal.any([signal, timeOut]),
    });
    if (response.status === 401 && asking.key === undefined) keyRefused();
    return response;
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason;
    const kind = timeOut.aborted ? 'timed-out' : 'unreachable';
    throw new ApiFailure({ kind, afterMs: timeoutMs }, { cause });
  }
}

function addressOf(name: keyof typeof routes, { path = {}, query }: Asking): string {
  const filled = routes[name].path.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(path[part] ?? ''),
  );
  return query === undefined ? filled : `${filled}?${new URLSearchParams(query).toString()}`;
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiFailure({ kind: 'unreadable' }, { cause });
  }
}

function isProblem(answer: unknown): answer is Problem {
  const problem = answer as Partial<Problem> | null | undefined;
  return typeof problem?.code === 'string' && typeof problem.detail === 'string';
}
