import type { FormField } from '@octroi/features';
import type { Speech } from '../../words/words.ts';
import type { Issue } from './issue.ts';
import { bareUnit, valueWords } from './value-words.ts';

/** What to enter instead, in the field's own units. */
export function issueWords(issue: Issue, field: FormField, speech: Speech): string {
  const words = speech.words.simulation.field.issues;
  if (issue.kind === 'refused') return words.refused(issue.expected);
  if (issue.kind !== 'outside') return words[issue.kind];
  const says = (value: number): string => valueWords(bareUnit(field), value, speech);
  const { minimum, maximum, above } = timeForward(field, issue.range);
  if (above !== undefined) return words.above(says(above));
  if (minimum !== undefined && maximum !== undefined) {
    return words.between(says(minimum), says(maximum));
  }
  if (minimum !== undefined) return words.least(says(minimum));
  return maximum === undefined ? words.unreadable : words.most(says(maximum));
}

/** Days before the application: the larger time is the smaller number. */
function timeForward({ input }: FormField, range: FormField['range']): FormField['range'] {
  if (input.kind !== 'age' && input.kind !== 'since') return range;
  return {
    ...(range.maximum === undefined ? {} : { minimum: range.maximum }),
    ...(range.minimum === undefined ? {} : { maximum: range.minimum }),
  };
}
