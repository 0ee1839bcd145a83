import { separabilityChart } from '@octroi/charts';
import type { ImportanceAnswer } from '@octroi/contract';
import type { ClassProjection } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { Chart } from '../charts/chart.tsx';
import { CommandNotice } from '../states/command-notice.tsx';
import { sideFigures } from './figures.ts';
import { labelOf } from './label-of.ts';
import { useModelsWords } from './models-words.ts';

interface SeparabilitySectionProps {
  /** Null where the run has no linear model. */
  readonly projection: ClassProjection | null;
  readonly labels: ImportanceAnswer['labels'];
}

/** Whether a straight boundary parts the classes. */
export function SeparabilitySection({ projection, labels }: SeparabilitySectionProps): JSX.Element {
  const { separable } = useModelsWords();
  return (
    <section class="models-section" aria-labelledby="separable">
      <h2 id="separable">{separable.heading}</h2>
      {projection === null ? (
        <CommandNotice command="octroi train">{separable.none}</CommandNotice>
      ) : (
        <Plane projection={projection} labels={labels} />
      )}
    </section>
  );
}

interface PlaneProps extends SeparabilitySectionProps {
  readonly projection: ClassProjection;
}

function Plane({ projection, labels }: PlaneProps): JSX.Element {
  const words = useModelsWords();
  const { formats, language } = useSpeech();
  const { auc, heaviest } = projection;
  const { separable } = words;
  const named = (features: readonly string[]): string =>
    features.map((feature) => labelOf(labels, feature, language)).join(' · ');
  return (
    <>
      <p>{auc === 1 ? separable.parted : separable.lead(formats.fixed(auc, 4))}</p>
      <Chart
        draw={(settings) => separabilityChart(projection, settings)}
        of={[projection]}
        table={sideFigures(projection, words)}
      />
      <p class="note">{separable.directions(named(heaviest.x), named(heaviest.y))}</p>
    </>
  );
}
