import { setImmediate } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import { LineSplitter, type StreamLine } from './line-splitter.ts';

export interface AnswerStreamRequest {
  readonly source: Readable;
  /** Longer lines, in bytes, are given without their bytes. */
  readonly longestLine: number;
  /** The answer to one line, with its end; empty where there is nothing to say. */
  readonly answer: (line: StreamLine) => string;
}

/** After so long, others get their turn. */
const turnMs = 2;

/**
 * Answers a stream line by line, in order, no faster than the answers are taken.
 *
 * A client that goes away ends it without an error.
 */
export async function* answerStream(request: AnswerStreamRequest): AsyncGenerator<string, void> {
  const { source, longestLine, answer } = request;
  const splitter = new LineSplitter(longestLine);
  let turnEnds = performance.now() + turnMs;
  let answers = '';
  try {
    for await (const chunk of source) {
      for (const line of splitter.push(chunk as Buffer)) {
        answers += answer(line);
        if (performance.now() < turnEnds) continue;
        if (answers !== '') yield answers;
        answers = '';
        await setImmediate();
        turnEnds = performance.now() + turnMs;
      }
      if (answers !== '') yield answers;
      answers = '';
    }
  } catch (error) {
    if (source.readableAborted) return;
    throw error;
  }
  for (const line of splitter.end()) answers += answer(line);
  if (answers !== '') yield answers;
}
