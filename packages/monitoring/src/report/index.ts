export { sayDrift } from './drift-words.ts';
export { driftPage, type DriftPage } from './drift-page.ts';
export { leastPValue } from './feature-parts.ts';
export type { ReportFigure, ReportPage, ReportPart, ReportTable } from './report-part.ts';
export { reportReader, type ReportReader } from './report-reader.ts';
export { windowName } from './window-name.ts';
export { reasonSentences, warningSentences } from './verdict-words.ts';
