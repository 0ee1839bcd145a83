import type { FormField } from '@octroi/features';
import type { Issue } from './issue.ts';

/** What an input of a field knows and says. */
export interface FieldInputProps {
  readonly field: FormField;
  readonly value: number | null;
  /** The value of the applicant as chosen: entered again, it is that very value, unrounded. */
  readonly chosen: number | null;
  readonly invalid: boolean;
  /** Ids of what explains the field. */
  readonly describedBy: string;
  readonly enter: (value: number | null) => void;
  readonly misread: (issue: Issue) => void;
}
