import type { AnswerName } from '../load-answers.ts';
import type { RouteName } from '../routes.ts';

/** What a route answers: when it goes well, and which problems it can meet. */
export interface Operation {
  readonly answer:
    | { readonly schema: AnswerName; readonly type: 'application/json' | 'application/x-ndjson' }
    | { readonly type: 'text/plain' | 'application/json' }
    /** Bytes, under a type of their own where it is known. */
    | { readonly type: 'application/octet-stream'; readonly also: readonly string[] };
  /** HTTP statuses beside those that any request can meet. */
  readonly problems: readonly number[];
}

/** Any request may meet these: an address or header that is wrong, a key, too many requests, a fault of ours. */
export const commonProblems = [400, 401, 406, 408, 421, 422, 429, 431, 500] as const;

const json = (schema: AnswerName): Operation['answer'] => ({ schema, type: 'application/json' });
const body = [413, 415] as const;

export const operations: Readonly<Record<RouteName, Operation>> = {
  predict: { answer: json('predictAnswer'), problems: [...body, 503] },
  score: { answer: json('scoreAnswer'), problems: [...body, 404, 503] },
  explain: { answer: json('explainAnswer'), problems: [...body, 404, 503] },
  batch: {
    answer: { schema: 'batchLine', type: 'application/x-ndjson' },
    problems: [...body, 503],
  },
  model: { answer: json('modelAnswer'), problems: [] },
  applicant: { answer: json('applicantAnswer'), problems: [404] },
  form: { answer: json('formAnswer'), problems: [503] },
  formFile: {
    answer: { type: 'application/octet-stream', also: ['application/json', 'text/plain'] },
    problems: [404, 503],
  },
  comparison: { answer: json('comparisonAnswer'), problems: [404] },
  importance: { answer: json('importanceAnswer'), problems: [503] },
  fairness: { answer: json('fairnessAnswer'), problems: [503] },
  drift: { answer: json('driftListAnswer'), problems: [] },
  driftReport: { answer: json('driftReportAnswer'), problems: [404, 503] },
  live: { answer: json('healthAnswer'), problems: [] },
  ready: { answer: json('healthAnswer'), problems: [503] },
  metrics: { answer: { type: 'text/plain' }, problems: [] },
  openapi: { answer: { type: 'application/json' }, problems: [] },
};
