import type { ReportPage, ReportPart, ReportTable } from '@octroi/monitoring/report';

/** The same report as Markdown: its pictures are in the HTML alone, their figures in its tables. */
export function markdownPage({
  title,
  verdict,
  subject,
  reasons,
  warnings,
  parts,
}: ReportPage): string {
  const blocks = [
    `# ${plain(title)}`,
    plain(subject),
    `**${plain(verdict)}**`,
    listOf(reasons),
    ...warnings.map((warning) => `> ${plain(warning)}`),
    ...parts.map((part) => partOf(part, 2)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function partOf(part: ReportPart, depth: number): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(depth)} ${plain(part.text)}`;
    case 'subheading':
      return `${'#'.repeat(depth + 1)} ${plain(part.text)}`;
    case 'text':
      return plain(part.text);
    case 'note':
      return `_${plain(part.text)}_`;
    case 'list':
      return listOf(part.items);
    case 'table':
      return tableOf(part);
    case 'figures':
      return '';
    case 'fold': {
      const heading: ReportPart = { kind: 'subheading', text: part.title };
      return [heading, ...part.parts].map((inner) => partOf(inner, depth)).join('\n\n');
    }
  }
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${plain(item)}`).join('\n');
}

function tableOf({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  const rule = columns.map(({ numeric }) => (numeric ? '---:' : '---'));
  return [
    line(columns.map(({ title }) => title)),
    `| ${rule.join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

/** A text on one line, without what Markdown or HTML would read as a mark. */
function plain(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(/[\\`*_|<>[\]#]/g, (mark) => `\\${mark}`);
}
