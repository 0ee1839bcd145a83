import type { SortKey } from './filter.ts';
import { TokenReader } from './token-reader.ts';

/**
 * Reads a list of what to sort by, such as `metrics.auc DESC`; ascending where nothing is said.
 *
 * @throws OctroiError TRACKING_FILTER_INVALID
 */
export function parseOrder(orderBy: readonly string[]): SortKey[] {
  return orderBy.map((one) => {
    const reader = new TokenReader(one);
    const subject = reader.subject();
    const descending = reader.takes('DESC');
    if (!descending) reader.takes('ASC');
    const rest = reader.peek();
    if (rest.kind !== 'end') {
      throw reader.problem(rest, { en: 'ASC, DESC or the end', fr: 'ASC, DESC ou la fin' });
    }
    return { subject, descending };
  });
}
