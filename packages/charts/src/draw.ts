/// <reference lib="dom" />
import { plot, type Markish, type PlotOptions, type ScaleOptions } from '@observablehq/plot';
import { shortNumberFormat } from './formats.ts';
import type { ChartSettings } from './settings.ts';
import { plainText, wrapText } from './text.ts';
import { colours, fonts } from './theme.ts';

const namespace = 'http://www.w3.org/2000/svg';
const titleLine = 22;
const subtitleLine = 18;
/** Bold letters are wider. */
const boldWidth = 1.1;

/** What a chart is: what it says, its axes and its marks. */
export interface Drawing {
  /** The finding, in a sentence. */
  readonly title: string;
  /** What is drawn, of what. */
  readonly subtitle?: string;
  /** For those who do not see it: the figures in words. */
  readonly description: string;
  /** Pixels from the top of the marks to the bottom of the axis, the heading aside. */
  readonly height: number;
  readonly margins?: { readonly left?: number; readonly right?: number; readonly bottom?: number };
  readonly x: Axis;
  readonly y: Axis;
  /** Other scales, as Plot takes them. */
  readonly scales?: Pick<PlotOptions, 'color' | 'opacity' | 'r' | 'symbol'>;
  readonly marks: readonly Markish[];
}

/** One of Plot's scales; `label` is the axis title with its unit, null for none. */
export interface Axis extends ScaleOptions {
  readonly label: string | null;
}

/**
 * Draws a chart: heading, axes, light grid, marks. The element holds no style sheet, script or id, so
 * that it may stand in any page, under any content security policy, any number of times.
 */
export function draw(drawing: Drawing, settings: ChartSettings): SVGSVGElement {
  const { width } = settings;
  const lines = wrapText(drawing.title, width, fonts.title * boldWidth);
  const under = drawing.subtitle === undefined ? [] : wrapText(drawing.subtitle, width, fonts.text);
  const axisTitle = drawing.y.label === null ? [] : [drawing.y.label];
  const headed = titleLine * lines.length + subtitleLine * under.length;
  const marginTop = headed + 1.5 * subtitleLine * axisTitle.length + 16;
  const format = shortNumberFormat(settings.language);
  const tickFormat = (value: unknown): string =>
    typeof value === 'number' ? format(value) : String(value);
  const { left = 56, right = 16, bottom = 48 } = drawing.margins ?? {};
  const svg = plot({
    ...(settings.document === undefined ? {} : { document: settings.document }),
    width,
    height: marginTop + drawing.height,
    marginTop,
    marginLeft: left,
    marginRight: right,
    marginBottom: bottom,
    className: 'octroi-chart',
    x: axis(drawing.x, { labelAnchor: 'center', labelOffset: bottom - 6, tickFormat }),
    // Plot would put its title at the very top, into the heading.
    y: axis({ ...drawing.y, label: null }, { tickFormat }),
    ...drawing.scales,
    marks: [...drawing.marks],
  }) as SVGSVGElement;
  dress(svg, drawing);
  write(svg, { lines, size: fonts.title, from: fonts.title });
  write(svg, { lines: under, size: fonts.text, from: titleLine * lines.length + fonts.text });
  write(svg, { lines: axisTitle, size: fonts.text, from: headed + 1.5 * subtitleLine });
  return svg;
}

function axis({ label, ...scale }: Axis, place: ScaleOptions): ScaleOptions {
  return { grid: true, tickSize: 0, tickPadding: 6, labelArrow: 'none', ...place, ...scale, label };
}

/** Names the chart for assistive technology, in the reader's words; drops Plot's style sheet. */
function dress(svg: SVGSVGElement, { title, description }: Drawing): void {
  svg.querySelector('style')?.remove();
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('color', colours.ink);
  svg.setAttribute('font-family', fonts.family);
  svg.setAttribute('font-size', String(fonts.text));
  svg.prepend(
    element(svg, 'title', plainText(title)),
    element(svg, 'desc', plainText(description)),
  );
}

interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
  /** Base line of the first. */
  readonly from: number;
}

function write(svg: SVGSVGElement, { lines, size, from }: Lines): void {
  const heading = size === fonts.title;
  lines.forEach((line, index) => {
    const text = element(svg, 'text', line);
    text.setAttribute('x', '0');
    text.setAttribute('y', String(from + index * (heading ? titleLine : subtitleLine)));
    text.setAttribute('text-anchor', 'start');
    text.setAttribute('font-size', String(size));
    text.setAttribute('font-weight', heading ? '600' : '400');
    text.setAttribute('fill', heading ? colours.ink : colours.muted);
    svg.append(text);
  });
}

function element(svg: SVGSVGElement, name: 'title' | 'desc' | 'text', content: string): SVGElement {
  const made = svg.ownerDocument.createElementNS(namespace, name);
  made.textContent = content;
  return made;
}
