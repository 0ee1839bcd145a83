import { useEffect } from 'preact/hooks';
import type { Simulation } from '../state/use-simulation.ts';
import { readLink, writeLink } from './link-state.ts';

/** Keeps the address in step with the state while the view is looked at, and follows a link pasted in. */
export function useLink({ form, state, change }: Simulation, looked: boolean): void {
  const hash = `#${writeLink(state, form)}`;
  useEffect(() => {
    if (!looked || location.hash === hash) return undefined;
    const timer = setTimeout(() => {
      history.replaceState(history.state, '', hash);
    }, 100);
    return () => {
      clearTimeout(timer);
    };
  }, [hash, looked]);
  useEffect(() => {
    const follow = (): void => {
      if (looked && location.hash !== hash && location.hash !== '') {
        change({ kind: 'restore', state: readLink(location.hash, form) });
      }
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, [hash, looked]);
}
