import type { JSX } from 'preact';

interface ReadoutProps {
  /** Names and their values as they are said. */
  readonly figures: readonly (readonly [name: string, value: string])[];
}

/** A few figures, each under its name. */
export function Readout({ figures }: ReadoutProps): JSX.Element {
  return (
    <dl class="readout">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
