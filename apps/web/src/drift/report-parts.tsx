import type { ReportPart } from '@octroi/monitoring/report';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Chart } from '../charts/chart.tsx';
import { reportSections, type ReportBlock, type ReportSection } from './report-sections.ts';
import { ReportTable } from './report-table.tsx';

interface ReportPartsProps {
  readonly parts: readonly ReportPart[];
}

/** Parts of a report, a section a heading. */
export function ReportParts({ parts }: ReportPartsProps): JSX.Element {
  return (
    <>
      {reportSections(parts).map((section, index) =>
        section.heading === '' ? (
          <Blocks key={index} section={section} />
        ) : (
          <Section key={index} section={section} />
        ),
      )}
    </>
  );
}

function Section({ section }: { readonly section: ReportSection }): JSX.Element {
  const id = useId();
  return (
    <section class="drift-section" aria-labelledby={id}>
      <h2 id={id}>{section.heading}</h2>
      <Blocks section={section} />
    </section>
  );
}

/** Blocks with a subheading stand side by side where there is room. */
function Blocks({ section }: { readonly section: ReportSection }): JSX.Element {
  const groups: ReportBlock[][] = [];
  for (const block of section.blocks) {
    const last = groups.at(-1);
    const besides = last !== undefined && last[0].subheading !== null;
    if (block.subheading !== null && besides) last.push(block);
    else groups.push([block]);
  }
  return (
    <>
      {groups.map((group, index) =>
        group[0].subheading === null ? (
          <Parts key={index} parts={group[0].parts} name={section.heading} />
        ) : (
          <div key={index} class="drift-blocks">
            {group.map((block) => (
              <div key={block.subheading} class="drift-block">
                <h3>{block.subheading}</h3>
                <Parts parts={block.parts} name={block.subheading ?? section.heading} />
              </div>
            ))}
          </div>
        ),
      )}
    </>
  );
}

interface PartsProps extends ReportPartsProps {
  /** Of what the tables among them are. */
  readonly name: string;
}

function Parts({ parts, name }: PartsProps): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} name={name} />
      ))}
    </>
  );
}

function Part({
  part,
  name,
}: {
  readonly part: ReportPart;
  readonly name: string;
}): JSX.Element | null {
  switch (part.kind) {
    case 'heading':
    case 'subheading':
      return null;
    case 'text':
      return <p>{part.text}</p>;
    case 'note':
      return <p class="note">{part.text}</p>;
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <ReportTable table={part} name={name} />;
    case 'figures':
      return (
        <div class="drift-figures" data-wide={part.wide}>
          {part.figures.map(({ draw, table }) => (
            <Chart key={table.name} draw={draw} of={[draw]} table={table} />
          ))}
        </div>
      );
    case 'fold':
      return (
        <details class="drift-fold">
          <summary>{part.title}</summary>
          <Parts parts={part.parts} name={part.title} />
        </details>
      );
  }
}
