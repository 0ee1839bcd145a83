import { separabilityChart } from '@octroi/charts';
import type { ClassProjection } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { Chart } from './chart.tsx';
import { CommandNotice } from './command-notice.tsx';
import { sideFigures } from './figures.ts';
import { useModelsWords } from './models-words.ts';

interface SeparabilitySectionProps {
  /** Null where the run has no linear model. */
  readonly projection: ClassProjection | null;
}

/** Whether a straight boundary parts the classes. */
export function SeparabilitySection({ projection }: SeparabilitySectionProps): JSX.Element {
  const { separable } = useModelsWords();
  return (
    <section class="models-section" aria-labelledby="separable">
      <h2 id="separable">{separable.heading}</h2>
      {projection === null ? (
        <CommandNotice command="octroi train">{separable.none}</CommandNotice>
      ) : (
        <Plane projection={projection} />
      )}
    </section>
  );
}

function Plane({ projection }: { readonly projection: ClassProjection }): JSX.Element {
  const words = useModelsWords();
  const { formats } = useSpeech();
  const { auc, heaviest } = projection;
  const { separable } = words;
  return (
    <>
      <p>{auc === 1 ? separable.parted : separable.lead(formats.fixed(auc, 4))}</p>
      <Chart
        draw={(settings) => separabilityChart(projection, settings)}
        of={[projection]}
        table={sideFigures(projection, words)}
      />
      <p class="note">{separable.directions(heaviest.x.join(', '), heaviest.y.join(', '))}</p>
    </>
  );
}
