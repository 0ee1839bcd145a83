import type { FormAnswer } from '@octroi/contract';
import { useRef, useState } from 'preact/hooks';
import { askFile } from '../../api/ask.ts';
import { useSpeech } from '../../words/words.ts';
import { fieldsOf } from '../fields/values.ts';
import type { PageEngine } from './page-engine.ts';

export type EngineState =
  | { readonly state: 'away' | 'coming' | 'failed' }
  | { readonly state: 'ready'; readonly engine: PageEngine };

export interface EngineHandle {
  readonly engine: EngineState;
  /** Brings the model to the page, once; after a failure, again. */
  readonly bring: () => void;
}

const fileTimeoutMs = 60_000;

/** The model in the page: brought when it is first needed, its code and its files together. */
export function usePageEngine(form: FormAnswer): EngineHandle {
  const { language } = useSpeech();
  const [engine, setEngine] = useState<EngineState>({ state: 'away' });
  const underWay = useRef(false);
  const bring = (): void => {
    if (underWay.current) return;
    underWay.current = true;
    setEngine({ state: 'coming' });
    const read = (file: string): Promise<Uint8Array> =>
      askFile(file, { language, timeoutMs: fileTimeoutMs });
    import('./page-engine.ts')
      .then(({ openPageEngine }) =>
        openPageEngine(read, { fields: fieldsOf(form), reasons: form.reasons }),
      )
      .then((opened) => {
        setEngine({ state: 'ready', engine: opened });
      })
      .catch(() => {
        underWay.current = false;
        setEngine({ state: 'failed' });
      });
  };
  return { engine, bring };
}
