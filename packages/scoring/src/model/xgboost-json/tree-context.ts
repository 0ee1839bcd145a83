import type { CategorySetList } from '../category-set-list.ts';

/** What the trees of one model share while they are read. */
export interface TreeContext {
  readonly features: number;
  readonly sets: CategorySetList;
  /** Words all category sets of the model may have. */
  readonly mostWords: number;
}
