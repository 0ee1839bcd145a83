import type { ReportPart } from '@octroi/monitoring/report';

/** What stands below one heading. */
export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

/** Parts that belong together: those below a subheading, or what stands between two of them. */
export interface ReportBlock {
  readonly subheading: string | null;
  readonly parts: readonly ReportPart[];
}

/** Parts that may stand below a subheading; any other ends its block. */
const ofSubheading = new Set<ReportPart['kind']>(['table', 'text', 'list']);

/** The parts of a report by the headings above them; what stands before the first has none. */
export function reportSections(parts: readonly ReportPart[]): ReportSection[] {
  const sections: { heading: string; parts: ReportPart[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'heading') sections.push({ heading: part.text, parts: [] });
    else if (sections.length === 0) sections.push({ heading: '', parts: [part] });
    else sections[sections.length - 1].parts.push(part);
  }
  return sections.map((section) => ({
    heading: section.heading,
    blocks: reportBlocks(section.parts),
  }));
}

function reportBlocks(parts: readonly ReportPart[]): ReportBlock[] {
  const blocks: { subheading: string | null; parts: ReportPart[] }[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    if (part.kind === 'subheading') blocks.push({ subheading: part.text, parts: [] });
    else if (last !== undefined && (last.subheading === null || ofSubheading.has(part.kind))) {
      last.parts.push(part);
    } else blocks.push({ subheading: null, parts: [part] });
  }
  return blocks;
}
