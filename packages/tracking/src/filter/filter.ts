export type NumberOperator = '=' | '!=' | '>' | '>=' | '<' | '<=';
export type TextOperator = '=' | '!=' | 'LIKE' | 'ILIKE';
export type ListOperator = 'IN' | 'NOT IN';
export type NullOperator = 'IS NULL' | 'IS NOT NULL';

export const numberAttributes = ['start_time', 'end_time'] as const;
export const textAttributes = ['run_id', 'run_name', 'status'] as const;

/** What a comparison looks at. */
export type Subject =
  | { readonly kind: 'metric' | 'parameter' | 'tag'; readonly key: string }
  | { readonly kind: 'number attribute'; readonly key: (typeof numberAttributes)[number] }
  | { readonly kind: 'text attribute'; readonly key: (typeof textAttributes)[number] };

/** One condition; a filter is all of its conditions. */
export type Condition =
  | { readonly subject: Subject; readonly operator: NumberOperator; readonly value: number }
  | { readonly subject: Subject; readonly operator: TextOperator; readonly value: string }
  | {
      readonly subject: Subject;
      readonly operator: ListOperator;
      readonly value: readonly string[];
    }
  | { readonly subject: Subject; readonly operator: NullOperator; readonly value: undefined };

export interface SortKey {
  readonly subject: Subject;
  readonly descending: boolean;
}
