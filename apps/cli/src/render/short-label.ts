/** Letters a feature's name may take in a table. */
const most = 46;

/** The name of a feature, its end cut off where a table has no room for it. */
export function shortLabel(label: string): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
