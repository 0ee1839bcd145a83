import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../words/words.ts';
import { ask, type AnswerTo, type Asking, type Question } from './ask.ts';
import { ApiFailure } from './failure.ts';

/** One question on its way: nothing is shown for the first moment, then a skeleton. */
export type Asked<Answer> =
  | { readonly state: 'loading'; readonly slow: boolean }
  | { readonly state: 'ready'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly failure: ApiFailure; readonly retry: () => void };

const slowAfterMs = 150;

/** Asks once when the view appears; `retry` asks again. Answers hold both languages. */
export function useAnswer<Name extends Question>(
  question: Name,
  options: Omit<Asking, 'language' | 'signal'> = {},
): Asked<AnswerTo<Name>> {
  const { language } = useSpeech();
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<Asked<AnswerTo<Name>>>({ state: 'loading', slow: false });
  useEffect(() => {
    const stop = new AbortController();
    setAsked({ state: 'loading', slow: false });
    const timer = setTimeout(() => {
      setAsked((now) => (now.state === 'loading' ? { state: 'loading', slow: true } : now));
    }, slowAfterMs);
    const retry = (): void => {
      setAttempt((count) => count + 1);
    };
    ask(question, { ...options, language, signal: stop.signal })
      .then((answer) => {
        setAsked({ state: 'ready', answer });
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setAsked({ state: 'failed', failure: failureOf(error), retry });
      });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [question, attempt]);
  return asked;
}

/** An error of any kind as a failure to show. */
export function failureOf(error: unknown): ApiFailure {
  return error instanceof ApiFailure
    ? error
    : new ApiFailure({ kind: 'unreadable' }, { cause: error });
}
