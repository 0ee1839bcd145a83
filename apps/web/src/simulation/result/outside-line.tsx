import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { fieldsOf, isOutside } from '../fields/values.ts';
import type { Simulation } from '../state/use-simulation.ts';

/** One line for all fields whose value training never saw. */
export function OutsideLine({
  simulation,
}: {
  readonly simulation: Simulation;
}): JSX.Element | null {
  const { words, language } = useSpeech();
  const said = words.simulation.result;
  const { form, state } = simulation;
  const outside = fieldsOf(form).filter(
    ({ name, input }) =>
      input.kind !== 'choice' && isOutside(state.values[name] ?? null, form.seen[name]),
  );
  if (outside.length === 0) return null;
  return (
    <p class="outside-line">
      <span aria-hidden="true">▲ </span>
      {said.outside(outside.length)}{' '}
      {outside.map(({ name, label }, index) => (
        <>
          {index > 0 && ', '}
          <a
            key={name}
            href={`#${name}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(name)?.focus();
            }}
          >
            {label[language]}
          </a>
        </>
      ))}
      . {said.outsideMeaning}
    </p>
  );
}
