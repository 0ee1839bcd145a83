import type { FunctionComponent, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../states/skeleton.tsx';
import { useSpeech } from '../words/words.ts';

interface LazyViewProps {
  /** Brings the view; asked once. */
  readonly load: () => Promise<FunctionComponent>;
}

type Loaded = { readonly View: FunctionComponent } | 'waiting' | 'slow' | 'failed';

/** A view whose code comes when it is first looked at. */
export function LazyView({ load }: LazyViewProps): JSX.Element | null {
  const { words } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded>('waiting');
  useEffect(() => {
    const timer = setTimeout(() => {
      setLoaded((now) => (now === 'waiting' ? 'slow' : now));
    }, 150);
    load().then(
      (View) => {
        setLoaded({ View });
      },
      () => {
        setLoaded('failed');
      },
    );
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (loaded === 'waiting') return null;
  if (loaded === 'slow') return <Skeleton heights={[320, 320]} />;
  if (loaded !== 'failed') return <loaded.View />;
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{words.states.viewFailed}</strong>
      </p>
      <p>{words.states.viewFailedMend}</p>
    </div>
  );
}
