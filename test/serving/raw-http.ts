import { connect } from 'node:net';

/** What came back over one connection. */
export interface RawAnswer {
  /** Status of the first answer; undefined where the connection was closed without one. */
  readonly status: number | undefined;
  /** Status lines on the connection. */
  readonly answers: number;
  readonly text: string;
  /** The server closed the connection, rather than our patience. */
  readonly closed: boolean;
  readonly milliseconds: number;
}

export interface RawRequest {
  readonly port: number;
  /** Sent as they are, one after the other. */
  readonly parts: Iterable<string | Uint8Array>;
  /** Between two parts. */
  readonly pauseMs?: number;
  readonly patienceMs?: number;
}

/** Sends bytes that no HTTP library would send, and reads until the server closes or time is up. */
export function rawHttp({
  port,
  parts,
  pauseMs = 0,
  patienceMs = 5000,
}: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    const end = (closed: boolean): void => {
      clearTimeout(patience);
      socket.destroy();
      const text = Buffer.concat(chunks).toString('latin1');
      const lines = [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)];
      const [first] = lines;
      resolve({
        status: lines.length > 0 ? Number(first[1]) : undefined,
        answers: lines.length,
        text,
        closed,
        milliseconds: performance.now() - started,
      });
    };
    const patience = setTimeout(() => {
      end(false);
    }, patienceMs);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => {
      end(true);
    });
    // A server that has answered may reset the connection while we still send.
    socket.on('error', () => undefined);
    const remaining = parts[Symbol.iterator]();
    const sendNext = (): void => {
      const next = remaining.next();
      if (next.done === true || socket.destroyed) return;
      socket.write(next.value, () => {
        setTimeout(sendNext, pauseMs);
      });
    };
    socket.on('connect', sendNext);
  });
}
