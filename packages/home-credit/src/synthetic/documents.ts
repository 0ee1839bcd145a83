import { pick, type Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { documentsBeside, otherDocuments } from './shares/count-shares.ts';
import { mainDocuments } from './shares/situation-shares.ts';

const firstDocument = columnAt('FLAG_DOCUMENT_2');
const mainColumns = mainDocuments.levels.map((level) =>
  level === 'none' ? -1 : columnAt(`FLAG_DOCUMENT_${level}`),
);

interface DocumentShare {
  readonly column: number;
  readonly share: number;
}

const alone = {
  train: {
    cash: sharesOf(otherDocuments.train.cash),
    revolving: sharesOf(otherDocuments.train.revolving),
  },
  test: {
    cash: sharesOf(otherDocuments.test.cash),
    revolving: sharesOf(otherDocuments.test.revolving),
  },
};
const beside = { train: sharesOf(documentsBeside.train), test: sharesOf(documentsBeside.test) };

/** At most one of documents 3, 6 and 8, and at most one other. */
export function drawDocuments(applicant: Applicant): void {
  const { row, random } = applicant;
  row.fill(0, firstDocument, firstDocument + 20);
  const pensioner = applicant.work === 3 ? 1 : 0;
  const main = mainColumns[pick(applicant, mainDocuments, applicant.cash * 2 + pensioner)];
  if (main >= 0) row[main] = 1;
  const other = pickDocument(otherShares(applicant, main < 0), random.uniform());
  if (other >= 0) row[other] = 1;
}

function otherShares(applicant: Applicant, isAlone: boolean): readonly DocumentShare[] {
  const file = applicant.test ? 'test' : 'train';
  if (!isAlone) return beside[file];
  return applicant.cash === 1 ? alone[file].cash : alone[file].revolving;
}

function pickDocument(shares: readonly DocumentShare[], uniform: number): number {
  let left = uniform;
  for (const { column, share } of shares) {
    left -= share;
    if (left < 0) return column;
  }
  return -1;
}

function sharesOf(shares: Readonly<Record<string, number>>): readonly DocumentShare[] {
  return Object.entries(shares).map(([document, share]) => ({
    column: columnAt(`FLAG_DOCUMENT_${document}`),
    share,
  }));
}
