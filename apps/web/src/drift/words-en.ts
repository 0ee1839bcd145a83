/** The drift view in English, beside what the report itself says; the type of both dictionaries. */
export const driftEn = {
  report: 'Report',
  option: (report: { date: string; verdict: string; current: string; reference: string }): string =>
    `${report.date}: ${report.verdict}, ${report.current} against ${report.reference}`,
  verdicts: { none: 'no drift', watch: 'worth a look', drift: 'drift' },
  verdict: 'Verdict',
  none: 'No report yet.',
  noneWhat:
    'What has changed since the model was made will stand here: features, scores, outcomes, and what it does to decisions. This command compares two files of applications and keeps the report:',
  command: 'octroi drift --reference last-year.csv --current this-month.csv',
  damaged: (ids: string): string =>
    `Reports that cannot be read any more, for their files were changed or cut: ${ids}.`,
};

export type DriftViewWords = typeof driftEn;
