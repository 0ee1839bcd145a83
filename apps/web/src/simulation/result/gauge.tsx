import type { Decision } from '@octroi/features';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';

interface GaugeProps {
  readonly value: number;
  readonly threshold: number;
  readonly decision: Decision;
}

const barTop = 24;
const barHeight = 12;

/** The number the rule cuts from 0 to 100 %, with the cut-off's mark. */
export function Gauge({ value, threshold, decision }: GaugeProps): JSX.Element {
  const { words, formats } = useSpeech();
  const said = words.simulation.result;
  const cutoff = formats.shortPercent(Math.min(1, threshold));
  const at = share(value);
  const cut = share(Math.min(1, threshold));
  return (
    <svg
      class="gauge"
      role="img"
      aria-label={said.gauge(formats.percent(value), cutoff)}
      width="100%"
      height="58"
    >
      <rect class="gauge-all" y={barTop} width="100%" height={barHeight} rx="2" />
      <rect
        class="gauge-value"
        data-decision={decision}
        y={barTop}
        width={at}
        height={barHeight}
        rx="2"
      />
      <text x={cut} y="12" text-anchor={anchor(threshold)}>
        {`${said.gaugeCutoff} ${cutoff}`}
      </text>
      <rect class="gauge-cutoff" x={cut} y={barTop - 8} width="2" height={barHeight + 14} />
      {value >= 0.24 && <text y="54">{formats.shortPercent(0)}</text>}
      <text class="gauge-number" x={at} y="54" text-anchor={anchor(value)}>
        {formats.percent(value)}
      </text>
      {value <= 0.8 && (
        <text x="100%" y="54" text-anchor="end">
          {formats.shortPercent(1)}
        </text>
      )}
    </svg>
  );
}

function share(of: number): string {
  return `${(100 * of).toFixed(3)}%`;
}

/** Words near an end of the scale stay on it. */
function anchor(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.12) return 'start';
  return place > 0.88 ? 'end' : 'middle';
}
