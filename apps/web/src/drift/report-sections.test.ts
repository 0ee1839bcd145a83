import type { ReportPart } from '@octroi/monitoring/report';
import { expect, test } from 'vitest';
import { reportSections } from './report-sections.ts';

const text = (words: string): ReportPart => ({ kind: 'text', text: words });
const note: ReportPart = { kind: 'note', text: 'note' };

test('parts stand below their headings, a note ends what a subheading began', () => {
  const parts: ReportPart[] = [
    { kind: 'heading', text: 'Tests' },
    text('intro'),
    { kind: 'subheading', text: 'Scores' },
    text('a table'),
    { kind: 'subheading', text: 'Labels' },
    text('none'),
    note,
    { kind: 'heading', text: 'Features' },
  ];
  expect(reportSections(parts)).toEqual([
    {
      heading: 'Tests',
      blocks: [
        { subheading: null, parts: [text('intro')] },
        { subheading: 'Scores', parts: [text('a table')] },
        { subheading: 'Labels', parts: [text('none')] },
        { subheading: null, parts: [note] },
      ],
    },
    { heading: 'Features', blocks: [] },
  ]);
});

test('what stands before any heading is kept', () => {
  expect(reportSections([note])).toEqual([
    { heading: '', blocks: [{ subheading: null, parts: [note] }] },
  ]);
});
