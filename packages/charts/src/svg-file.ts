/// <reference lib="dom" />
import { colours, darkColours } from './theme.ts';

const property = /(?<==")var\((--[\w-]+), (#[\da-f]{6})\)(?=")/g;
const geometry = [
  'cx',
  'cy',
  'd',
  'height',
  'transform',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
];
const fraction = /\d+\.\d{3,}/g;
/** What no XML document may hold, escaped or not. */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const namespace = 'http://www.w3.org/2000/svg';

/**
 * A chart as a file that stands alone: the text of an SVG document with its colours written out, on
 * paper of its own, dark for readers who have set that. No script, nothing fetched.
 */
export function svgFile(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', namespace);
  copy.querySelector('desc')?.after(paper(copy));
  round(copy);
  const used = new Map<string, string>();
  const text = copy.outerHTML.replace(property, (_, name: string, literal: string) => {
    if (Object.hasOwn(darkColours, name)) used.set(literal, name);
    return literal;
  });
  const written = text.replace('</desc>', (end) => `${end}${darkStyle(used)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written.replace(notXml, '')}\n`;
}

/**
 * A chart as text to stand in a page that sets the colours' properties (or leaves the light ones): the
 * same picture without a paper of its own.
 */
export function svgElement(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  round(copy);
  return copy.outerHTML.replace(notXml, '');
}

function paper(svg: SVGSVGElement): SVGElement {
  const rectangle = svg.ownerDocument.createElementNS(namespace, 'rect');
  rectangle.setAttribute('width', '100%');
  rectangle.setAttribute('height', '100%');
  rectangle.setAttribute('fill', colours.paper);
  return rectangle;
}

/** A hundredth of a pixel is as fine as a picture needs. */
function round(svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const name of geometry) {
      const value = element.getAttribute(name);
      if (value === null) continue;
      const rounded = value.replace(fraction, (number) =>
        String(Number(Number(number).toFixed(2))),
      );
      if (rounded !== value) element.setAttribute(name, rounded);
    }
  }
}

/** Each light colour names one property, so that it can be exchanged by what it is. */
function darkStyle(used: ReadonlyMap<string, string>): string {
  const rules = Array.from(used, ([literal, name]) =>
    ['fill', 'stroke', 'color'].map(
      (attribute) => `[${attribute}="${literal}"]{${attribute}:${darkColours[name]}}`,
    ),
  );
  return `<style>@media(prefers-color-scheme:dark){${rules.flat().join('')}}</style>`;
}
