/// <reference lib="dom" />
import { DOMParser, parseHTML } from 'linkedom';

/** An empty page, as a browser would have it. */
export function pageDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

/** The root of an SVG file. */
export function parseSvg(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml') as unknown as Document;
  return parsed.documentElement as unknown as SVGSVGElement;
}
