import type { FormField, FormInput } from '@octroi/features';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import type { FieldInputProps } from './field-props.ts';

interface ChoiceFieldProps extends FieldInputProps {
  readonly field: FormField & { readonly input: FormInput & { readonly kind: 'choice' } };
}

const none = '';

/** A field of a few known values, or none. */
export function ChoiceField({ field, value, describedBy, enter }: ChoiceFieldProps): JSX.Element {
  const { words, language } = useSpeech();
  const options = [
    ...field.input.options.map((option) => ({
      value: option.value,
      label: option.label[language],
    })),
    { value: null, label: words.simulation.field.none },
  ];
  return (
    <select
      id={field.name}
      name={field.name}
      aria-describedby={describedBy}
      value={value === null ? none : String(value)}
      onChange={({ currentTarget }) => {
        enter(currentTarget.value === none ? null : Number(currentTarget.value));
      }}
    >
      {options.map((option) => (
        <option key={option.label} value={option.value === null ? none : String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
