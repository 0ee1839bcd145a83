/// <reference lib="dom" />
import { parseHTML } from 'linkedom';

/** An empty page for charts to be drawn in where there is no browser. */
export function chartDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
