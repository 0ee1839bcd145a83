import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { readNumber } from './read-number.ts';

interface NumberInputProps {
  readonly id: string;
  readonly name: string;
  /** Said to assistive technology where the visible label is another's. */
  readonly label?: string;
  readonly value: number | null;
  readonly decimals: number;
  readonly unit?: string | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly placeholder: string;
  /** The number typed; null where emptied; undefined where it is no number. */
  readonly enter: (value: number | null | undefined) => void;
  /** Goes up (or down) so many steps; undefined where the field would not take it. */
  readonly step: (steps: number) => number | undefined;
}

const stepKeys: Readonly<Partial<Record<string, number>>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A number as the reader's language writes it. What is shown is rounded; the value is kept whole. */
export function NumberInput(props: NumberInputProps): JSX.Element {
  const { language, formats } = useSpeech();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const { value, decimals } = props;
  const settled = value === null ? '' : formats.number(value, decimals);
  const type = (text: string): void => {
    setTyped(text);
    props.enter(text.trim() === '' ? null : readNumber(text, language));
  };
  const press = (event: KeyboardEvent): void => {
    const steps = stepKeys[event.key];
    if (steps === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = props.step(steps);
    if (next === undefined) return;
    setTyped(undefined);
    props.enter(next);
  };
  return (
    <span class="number">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        id={props.id}
        name={props.name}
        aria-label={props.label}
        aria-valuenow={value ?? undefined}
        aria-valuetext={typed ?? (settled || props.placeholder)}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={typed ?? settled}
        onInput={({ currentTarget }) => {
          type(currentTarget.value);
        }}
        onBlur={() => {
          if (!props.invalid) setTyped(undefined);
        }}
        onKeyDown={press}
      />
      {props.unit !== undefined && <span class="unit">{props.unit}</span>}
    </span>
  );
}
