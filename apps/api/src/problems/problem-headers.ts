import { isOctroiError, type ErrorCode, type OctroiError } from '@octroi/core';

type Values = OctroiError['values'];

const headersOf: Readonly<Partial<Record<ErrorCode, (values: Values) => Record<string, string>>>> =
  {
    API_KEY_WRONG: () => ({ 'www-authenticate': 'Bearer realm="octroi"' }),
    API_METHOD_REFUSED: ({ allowed }) => ({ allow: textOf(allowed) }),
    API_TOO_MANY_REQUESTS: ({ seconds }) => ({ 'retry-after': textOf(seconds) }),
    EXPLAIN_QUEUE_FULL: ({ seconds }) => ({ 'retry-after': textOf(seconds) }),
    EXPLAIN_CLOSED: () => ({ 'retry-after': '1' }),
    EXPLAIN_WORKER_DIED: () => ({ 'retry-after': '1' }),
    API_SHUTTING_DOWN: () => ({ 'retry-after': '1' }),
  };

/** The headers that go with some problems. */
export function problemHeaders(error: unknown): Readonly<Record<string, string>> {
  return isOctroiError(error) ? (headersOf[error.code]?.(error.values) ?? {}) : {};
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
