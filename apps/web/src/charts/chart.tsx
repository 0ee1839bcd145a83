import type { ChartSettings, FigureTable } from '@octroi/charts';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../words/words.ts';
import { FigureData } from './figure-data.tsx';
import './charts.css';

interface ChartProps {
  readonly draw: (settings: ChartSettings) => SVGSVGElement;
  /** What the drawing depends on, besides language and width. */
  readonly of: readonly unknown[];
  readonly table: FigureTable;
  /** Takes the place of a cut-off dragged to, on the chart's x scale. */
  readonly onDrag?: (x: number) => void;
}

/** A chart as wide as its place, and its figures behind a fold. */
export function Chart({ draw, of, table, onDrag }: ChartProps): JSX.Element {
  const { language } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  useLayoutEffect(() => {
    if (width > 0) place.current?.replaceChildren(draw({ language, width }));
  }, [language, width, ...of]);
  const drag = (event: PointerEvent): void => {
    const x = scalePlace(place.current?.firstElementChild, event.clientX);
    if (x !== undefined) onDrag?.(x);
  };
  return (
    <figure class="chart">
      <div
        ref={place}
        class="chart-picture"
        {...(onDrag !== undefined && {
          'data-drag': true,
          onPointerDown: (event: PointerEvent) => {
            place.current?.setPointerCapture(event.pointerId);
            drag(event);
          },
          onPointerMove: (event: PointerEvent) => {
            if (place.current?.hasPointerCapture(event.pointerId) === true) drag(event);
          },
        })}
      />
      <FigureData table={table} />
    </figure>
  );
}

/** Width of an element in whole pixels, 0 before it is known. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    setWidth(Math.floor(element.current.getBoundingClientRect().width));
    return () => {
      observer.disconnect();
    };
  }, []);
  return width;
}

interface Plotted {
  readonly scale: (name: 'x') => { readonly invert?: (pixels: number) => number } | undefined;
}

/** Where on the x scale of a chart a pointer is. */
function scalePlace(svg: Element | null | undefined, clientX: number): number | undefined {
  if (!(svg instanceof SVGSVGElement) || !('scale' in svg)) return undefined;
  const { left, width } = svg.getBoundingClientRect();
  const pixels = ((clientX - left) * svg.viewBox.baseVal.width) / width;
  return (svg as unknown as Plotted).scale('x')?.invert?.(pixels);
}
