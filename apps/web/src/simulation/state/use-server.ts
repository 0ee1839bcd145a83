import type { PredictAnswer } from '@octroi/contract';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import type { ApiFailure } from '../../api/failure.ts';
import { isAlive } from '../../api/is-alive.ts';
import { failureOf } from '../../api/use-answer.ts';
import { useSpeech } from '../../words/words.ts';
import { bodyOf } from '../data/json-text.ts';
import type { Values } from '../fields/values.ts';

/** What was last asked of the API, and what came of it. */
export type Exchange =
  | { readonly state: 'none' | 'asking' }
  | { readonly state: 'failed'; readonly failure: ApiFailure }
  | {
      readonly state: 'answered';
      readonly values: Values;
      readonly policy: string;
      readonly answer: PredictAnswer;
    };

export interface Server {
  readonly exchange: Exchange;
  /** It was asked, and did not answer. */
  readonly gone: boolean;
  /** Asks for a decision; gives the failure, if any, or `overtaken` where a later question was put. */
  readonly decide: (
    values: Values,
    policy: string,
  ) => Promise<ApiFailure | 'overtaken' | undefined>;
  /** Sees whether it still answers, at most every 10 s. */
  readonly look: () => void;
  /** Forgets the last exchange. */
  readonly forget: () => void;
}

const lookEveryMs = 10_000;

/** The API as the simulation knows it. */
export function useServer(): Server {
  const { language } = useSpeech();
  const [exchange, setExchange] = useState<Exchange>({ state: 'none' });
  const [gone, setGone] = useState(false);
  const asked = useRef(0);
  const lookedAt = useRef(0);
  const decide: Server['decide'] = async (values, policy) => {
    const turn = (asked.current += 1);
    setExchange({ state: 'asking' });
    try {
      const answer = await ask('predict', { language, body: bodyOf(values), query: { policy } });
      setGone(false);
      if (turn !== asked.current) return 'overtaken';
      setExchange({ state: 'answered', values, policy, answer });
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      if (turn !== asked.current) return 'overtaken';
      setGone(failure.serverGone);
      setExchange({ state: 'failed', failure });
      return failure;
    }
  };
  const look = (): void => {
    if (performance.now() - lookedAt.current < lookEveryMs && lookedAt.current !== 0) return;
    lookedAt.current = performance.now();
    void isAlive().then((alive) => {
      setGone(!alive);
    });
  };
  const forget = (): void => {
    asked.current += 1;
    setExchange({ state: 'none' });
  };
  return { exchange, gone, decide, look, forget };
}
