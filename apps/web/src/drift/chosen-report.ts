import type { DriftListAnswer } from '@octroi/contract';

/** The report that the address names, else the newest; undefined where none is kept. */
export function chosenReport(
  hash: string,
  reports: DriftListAnswer['reports'],
): string | undefined {
  const named = new URLSearchParams(hash.replace(/^#/, '')).get('report');
  return (reports.find(({ id }) => id === named) ?? reports.at(0))?.id;
}

/** Puts the report in the address, so that a link leads to it; not a move in the history. */
export function chooseReport(id: string): void {
  history.replaceState(null, '', `#${new URLSearchParams({ report: id }).toString()}`);
}
