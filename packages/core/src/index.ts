export type { ErrorRow, ErrorTable, ErrorValues } from './errors/error-table.ts';
export { errorTable, type ErrorCode } from '#error-table';
export {
  categoryColumnNamed,
  columnNamed,
  columnsByName,
  isMissingAt,
  numberColumnNamed,
  type ColumnsByName,
} from './frame-columns.ts';
export type { CategoryColumn, Column, Frame, NumberColumn } from './frame.ts';
export { languageOf, languages, type Language, type Translated } from './language.ts';
export { matrixRows, type Matrix, type MatrixColumn } from './matrix.ts';
export { isOctroiError, OctroiError } from './octroi-error.ts';
export { noProgress, type Progress, type ProgressUpdate } from './progress.ts';
export { createRandom, type Random } from './random.ts';
export { quoteField, splitFields } from './split-fields.ts';
