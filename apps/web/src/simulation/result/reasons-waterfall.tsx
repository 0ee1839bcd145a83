import type { waterfall } from '@octroi/charts';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { fieldsOf } from '../fields/values.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { useWidth } from './use-width.ts';
import { reasonWords } from './reason-words.ts';
import type { ReasonsShown } from './reasons-panel.tsx';

interface ReasonsWaterfallProps {
  readonly simulation: Simulation;
  readonly shown: ReasonsShown;
}

/** From the mean answer to this applicant, step by step. The drawing code comes with the first one. */
export function ReasonsWaterfall({ simulation, shown }: ReasonsWaterfallProps): JSX.Element {
  const speech = useSpeech();
  const { form, rule } = simulation;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const draw = useWaterfall();
  useEffect(() => {
    if (draw === undefined || width === 0) return;
    const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
    const contributions = shown.reasons.map((reason) => ({
      label: reasonWords(reason, fields.get(reason.feature), {
        speech,
        seen: form.seen[reason.feature],
      }),
      amount: reason.points / 100,
    }));
    const data = { scale: rule.scale, base: shown.start, contributions, cutoff: rule.threshold };
    place.current?.replaceChildren(draw(data, { language: speech.language, width }));
  }, [draw, width, shown, speech.language]);
  return <div ref={place} class="chart" />;
}

function useWaterfall(): typeof waterfall | undefined {
  const [draw, setDraw] = useState<typeof waterfall | undefined>(undefined);
  useEffect(() => {
    import('./draw-waterfall.ts').then(
      (charts) => {
        setDraw(() => charts.waterfall);
      },
      () => undefined,
    );
  }, []);
  return draw;
}
