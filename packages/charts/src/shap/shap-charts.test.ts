import { createRandom } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { svgFile } from '../svg-file.ts';
import { pageDocument, parseSvg } from '../testing/page-document.ts';
import { colours } from '../theme.ts';
import { beeswarm } from './beeswarm.ts';
import { dependence } from './dependence.ts';
import { levelEffects } from './level-effects.ts';
import { waterfall } from './waterfall.ts';

const fr = { language: 'fr', width: 720, document: pageDocument() } as const;
const en = { ...fr, language: 'en' } as const;
const hostile = '</text><script>alert(1)</script>"\'& <b>';

/** The chart as its file, read again. */
function read(svg: SVGSVGElement): SVGSVGElement {
  const text = svgFile(svg);
  expect(text).not.toMatch(/<script|NaN|undefined|Infinity/);
  return parseSvg(text);
}

function textOf(svg: SVGSVGElement): string {
  return Array.from(svg.querySelectorAll('text'), (text) => text.textContent).join(' | ');
}

function title(svg: SVGSVGElement): string | null | undefined {
  return svg.querySelector('title')?.textContent;
}

const random = createRandom(1);
const values = Array.from({ length: 400 }, () => random.uniform());
const falling = values.map((value) => 0.5 - value + 0.05 * random.normal());

describe('waterfall', () => {
  const data = {
    scale: 'probability',
    base: 0.07,
    contributions: [
      { label: 'Âge', amount: -0.021 },
      { label: 'Score externe 2', detail: 'niveau bas', amount: 0.061 },
    ],
  } as const;

  test('a bar for each contribution, red up and blue down, in points', () => {
    const svg = read(waterfall(data, fr));
    expect(svg.querySelectorAll('rect[fill="#d55e00"]')).toHaveLength(1);
    expect(svg.querySelectorAll('rect[fill="#0072b2"]')).toHaveLength(1);
    expect(textOf(svg)).toContain('+6,1 points');
    expect(textOf(svg)).toContain('−2,1 points');
    expect(textOf(svg)).toContain('niveau bas');
    expect(title(svg)).toBe(
      'De 7,0\u00a0% à 11,0\u00a0%\u202f: «\u202fScore externe 2\u202f» pèse le plus',
    );
  });

  test('speaks English', () => {
    const svg = read(waterfall(data, en));
    expect(title(svg)).toBe('From 7.0% to 11.0%: “Score externe 2” weighs most');
    expect(textOf(svg)).toContain('+6.1 points');
  });

  test('has the cut-off where there is one', () => {
    expect(textOf(read(waterfall({ ...data, cutoff: 0.2 }, en)))).toContain('cut-off 20.0%');
    expect(textOf(read(waterfall(data, en)))).not.toContain('cut-off');
  });

  test('says so where nothing weighs', () => {
    const svg = read(waterfall({ ...data, contributions: [] }, en));
    expect(title(svg)).toBe('Nothing sets this application apart: 7.0%');
  });

  test('keeps hostile labels as text', () => {
    const svg = read(waterfall({ ...data, contributions: [{ label: hostile, amount: 0.1 }] }, en));
    expect(svg.querySelector('b')).toBeNull();
    expect(title(svg)).toContain('<script>alert(1)</script>');
  });
});

describe('beeswarm', () => {
  const features = [
    { label: 'score', contributions: falling, values },
    {
      label: hostile,
      contributions: falling.map((value) => value / 2),
      values: values.map(() => NaN),
    },
  ];

  test('250 dots a feature at most, those without an order in grey', () => {
    const svg = read(beeswarm({ features }, en));
    const grey = svg.querySelectorAll(`g[fill="${literal(colours.reference)}"] circle`);
    expect(grey).toHaveLength(250 + 1);
    expect(svg.querySelectorAll('circle')).toHaveLength(500 + 6 + 1);
  });

  test('the title tells the direction of the first feature', () => {
    expect(title(read(beeswarm({ features }, en)))).toBe(
      '“score” moves the score most: low values raise the risk',
    );
    const rising = [{ ...features[0], contributions: values }];
    expect(title(read(beeswarm({ features: rising }, fr)))).toContain('valeurs hautes');
    const flat = [{ ...features[0], values: values.map(() => 1) }];
    expect(title(read(beeswarm({ features: flat }, en)))).toBe('“score” moves the score most');
  });

  test('without applications it says so', () => {
    expect(title(read(beeswarm({ features: [] }, fr)))).toBe('Aucun dossier à montrer');
    const none = [{ label: 'score', contributions: [], values: [] }];
    expect(title(read(beeswarm({ features: none }, en)))).toBe('No application to show');
  });
});

describe('dependence', () => {
  test('the title tells the direction, the line is the running median', () => {
    const svg = read(dependence({ label: 'score', values, contributions: falling }, en));
    expect(title(svg)).toBe('The lower “score”, the higher the risk');
    expect(svg.querySelectorAll('path[d]')).toHaveLength(1);
    const rising = dependence({ label: 'score', values, contributions: values }, fr);
    expect(title(read(rising))).toContain('augmente, plus le risque augmente');
    const turning = values.map((value) => (value - 0.5) ** 2);
    const turns = read(dependence({ label: 'score', values, contributions: turning }, en));
    expect(title(turns)).toBe('“score” acts in no single direction');
  });

  test('missing values are counted, not drawn', () => {
    const holes = values.map((value, row) => (row % 4 === 0 ? NaN : value));
    const contributions = holes.map((value) => (Number.isNaN(value) ? 0.25 : -value));
    const svg = read(dependence({ label: 'score', values: holes, contributions }, en));
    expect(textOf(svg)).toContain('missing for 25.0%: +0.25 at the median');
    expect(svg.querySelectorAll('circle').length).toBeLessThanOrEqual(300);
  });

  test.each([0, 1, 10])('%i applications are drawn without a line', (rows) => {
    const part = values.slice(0, rows);
    const svg = read(dependence({ label: hostile, values: part, contributions: part }, en));
    expect(svg.querySelectorAll('path[d]')).toHaveLength(0);
  });
});

describe('level effects', () => {
  const levels = [
    { label: 'Pensioner', contributions: [-0.3, -0.2, -0.1] },
    { label: 'Working', contributions: [0.1, 0.2] },
    { label: 'Never seen', contributions: [] },
  ];

  test('a dot and a line for each level that has applications, the riskiest first', () => {
    const svg = read(levelEffects({ label: 'Income type', levels }, en));
    expect(svg.querySelectorAll('circle')).toHaveLength(2);
    expect(title(svg)).toBe('“Working” raises the risk most, “Pensioner” lowers it most');
  });

  test('one level, or none', () => {
    const one = levelEffects({ label: 'Income type', levels: levels.slice(0, 1) }, en);
    expect(title(read(one))).toBe('Only one level of “Income type”');
    expect(title(read(levelEffects({ label: 'x', levels: [] }, en)))).toBe(
      'No application to show',
    );
  });
});

function literal(colour: string): string {
  return /#[\da-f]{6}/.exec(colour)?.[0] ?? '';
}
