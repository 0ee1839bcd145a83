import type { Readable } from 'node:stream';
import type { Connection } from './http/connection.ts';
import { bytesOf } from './http/exchange.ts';

export interface SentPart {
  /** Signed: whoever has it may write there. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array | (() => Readable);
  readonly bytes: number;
}

/**
 * Sends one part to the address it belongs to, without the credentials of the MLflow server.
 *
 * @returns its ETag, empty where the store gives none
 */
export function sendPart(connection: Connection, part: SentPart): Promise<string> {
  const { url, headers, content, bytes } = part;
  return connection.transfer({
    method: 'PUT',
    path: '',
    foreign: { url, headers },
    content,
    bytes,
    idempotent: true,
    read: async (answer) => {
      await bytesOf(answer);
      return answer.headers.etag ?? '';
    },
  });
}
