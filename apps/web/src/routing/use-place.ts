import { useEffect, useState } from 'preact/hooks';
import { placeOf, type Place } from './place.ts';

export interface Travel extends Place {
  /** How many times the reader moved since the page was opened. */
  readonly moves: number;
  /** Goes to an address of this page, in its history. */
  readonly goTo: (path: string) => void;
  /** Changes the address of where the reader is: not a move. */
  readonly replace: (path: string) => void;
}

/** The reader's place, kept in step with the address and the back button. */
export function usePlace(): Travel {
  const [{ href, moves }, setWhere] = useState({ href: location.href, moves: 0 });
  const arrive = (): void => {
    setWhere((before) => ({ href: location.href, moves: before.moves + 1 }));
  };
  useEffect(() => {
    addEventListener('popstate', arrive);
    return () => {
      removeEventListener('popstate', arrive);
    };
  }, []);
  const goTo = (path: string): void => {
    history.pushState(null, '', path);
    arrive();
  };
  const replace = (path: string): void => {
    history.replaceState(null, '', path);
    setWhere((before) => ({ ...before, href: location.href }));
  };
  return { ...placeOf(new URL(href)), moves, goTo, replace };
}
