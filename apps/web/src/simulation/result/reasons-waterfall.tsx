import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { fieldsOf } from '../fields/values.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { reasonSteps, stretchOf } from './reason-steps.ts';
import { reasonWords } from './reason-words.ts';
import type { ReasonsShown } from './reasons.ts';

interface ReasonsWaterfallProps {
  readonly simulation: Simulation;
  readonly shown: ReasonsShown;
}

/**
 * From the mean answer to this applicant, step by step: each step is a line of words, its points, and a
 * bar that begins where the one before ended.
 */
export function ReasonsWaterfall({ simulation, shown }: ReasonsWaterfallProps): JSX.Element {
  const speech = useSpeech();
  const { words, formats } = speech;
  const said = words.simulation.reasons;
  const { form, rule } = simulation;
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const steps = reasonSteps(shown.start, shown.reasons);
  const end = steps.at(-1)?.to ?? shown.start;
  const cutoff = Math.min(1, rule.threshold);
  const stretch = stretchOf([shown.start, cutoff, ...steps.map(({ to }) => to)]);
  const scale = { ...stretch, cutoff };
  return (
    <ol class="waterfall">
      <li class="waterfall-end">
        <span>{said.start}</span>
        <strong>{formats.percent(shown.start)}</strong>
        <Bar from={shown.start} to={shown.start} scale={scale} />
      </li>
      {steps.map(({ reason, fields: count, from, to }) => (
        <li key={reason?.feature ?? ''}>
          <span>
            {reason === null
              ? said.others(count)
              : reasonWords(reason, fields.get(reason.feature), {
                  speech,
                  seen: form.seen[reason.feature],
                })}
          </span>
          <span class="waterfall-points">
            {said.point(formats.signed(100 * (to - from), 1))}
            <span class="unseen">, {to > from ? said.against : said.favour}</span>
          </span>
          <Bar from={from} to={to} scale={scale} />
        </li>
      ))}
      <li class="waterfall-end">
        <span>{said.end}</span>
        <strong>{formats.percent(end)}</strong>
        <Bar from={end} to={end} scale={scale} />
      </li>
    </ol>
  );
}

interface BarProps {
  readonly from: number;
  readonly to: number;
  readonly scale: { readonly from: number; readonly to: number; readonly cutoff: number };
}

function Bar({ from, to, scale }: BarProps): JSX.Element {
  const place = (value: number): number => (100 * (value - scale.from)) / (scale.to - scale.from);
  const percent = (share: number): string => `${share.toFixed(3)}%`;
  const left = place(Math.min(from, to));
  return (
    <svg aria-hidden="true" class="waterfall-bar" width="100%" height="12">
      <rect class="waterfall-cutoff" x={percent(place(scale.cutoff))} width="1.5" height="12" />
      {from === to ? (
        <circle class="waterfall-dot" cx={percent(left)} cy="6" r="4" />
      ) : (
        <rect
          class="waterfall-step"
          data-raises={to > from}
          x={percent(left)}
          y="2"
          width={percent(Math.max(0.4, place(Math.max(from, to)) - left))}
          height="8"
        />
      )}
    </svg>
  );
}
