/**
 * Colours by meaning (Okabe and Ito's set, safe for colour-blind eyes), each a custom property that a
 * page may set and the colour that stands where it does not. A text is never in another colour than
 * `ink` or `muted`.
 */
export const colours = {
  ink: 'var(--octroi-ink, #1b2228)',
  muted: 'var(--octroi-muted, #59636c)',
  paper: 'var(--octroi-paper, #fefefe)',
  grid: 'var(--octroi-grid, #dfe3e6)',
  granted: 'var(--octroi-granted, #0072b2)',
  refused: 'var(--octroi-refused, #d55e00)',
  review: 'var(--octroi-review, #e69f00)',
  reference: 'var(--octroi-reference, #8a949c)',
  accent: 'var(--octroi-accent, #0b6e69)',
  /** A chosen cut-off: the same dark line on every chart. */
  cutoff: 'var(--octroi-cutoff, #1b2229)',
} as const;

/**
 * One colour a curve or model, told apart by colour-blind eyes, in this order; a direct label goes
 * with each.
 */
export const seriesColours = [
  'var(--octroi-series-1, #0072b3)',
  'var(--octroi-series-2, #d55e01)',
  'var(--octroi-series-3, #009e73)',
  'var(--octroi-series-4, #b3568d)',
  'var(--octroi-series-5, #8a6d00)',
  'var(--octroi-series-6, #56b4e9)',
] as const;

/** Low to high: the eye reads the order from the lightness alone. */
export const ramp = [
  'var(--octroi-ramp-1, #3aa0dc)',
  'var(--octroi-ramp-2, #4a86cc)',
  'var(--octroi-ramp-3, #6369b5)',
  'var(--octroi-ramp-4, #764c98)',
  'var(--octroi-ramp-5, #7f3075)',
  'var(--octroi-ramp-6, #7d1450)',
] as const;

/** The same properties on dark paper: what a page sets in its dark theme, and a file for dark readers. */
export const darkColours: Readonly<Record<string, string>> = {
  '--octroi-ink': '#e6eaed',
  '--octroi-muted': '#a3adb5',
  '--octroi-paper': '#14191d',
  '--octroi-grid': '#2f383f',
  '--octroi-granted': '#56b4ea',
  '--octroi-refused': '#ff8a3d',
  '--octroi-review': '#f0b73c',
  '--octroi-reference': '#79848d',
  '--octroi-accent': '#4fc3bb',
  '--octroi-cutoff': '#f4f6f7',
  '--octroi-series-1': '#56b4eb',
  '--octroi-series-2': '#ff8a3e',
  '--octroi-series-3': '#35c99b',
  '--octroi-series-4': '#e08bbd',
  '--octroi-series-5': '#d9b93b',
  '--octroi-series-6': '#9ad0f2',
  '--octroi-ramp-1': '#3f78a8',
  '--octroi-ramp-2': '#6381c0',
  '--octroi-ramp-3': '#8b8ad2',
  '--octroi-ramp-4': '#b394db',
  '--octroi-ramp-5': '#d9a4da',
  '--octroi-ramp-6': '#fbbbd6',
};

export const fonts = {
  family: "'Inter Variable', Inter, system-ui, sans-serif",
  /** Pixels. */
  text: 12,
  title: 16,
} as const;
