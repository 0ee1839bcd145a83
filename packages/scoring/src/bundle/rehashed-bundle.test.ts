import { createRandom, isOctroiError, type Random } from '@octroi/core';
import { expect, test } from 'vitest';
import { openApplicationScorer } from '../application/application-scorer.ts';
import { loanBundle, loanCalibration, loanPreset } from '../testing/loan-bundle.ts';
import { openBundle, sha256 } from './bundle.ts';
import { referenceRowsOf } from './reference-rows.ts';

const bundle = loanBundle({ calibration: loanCalibration });
const { encoder, ranges, reference, model } = bundle;
const manifest = { ...bundle.manifest, formatVersion: 3 };
const texts: Readonly<Record<string, string>> = {
  'calibration.json': JSON.stringify(loanCalibration),
  'encoder.json': JSON.stringify(encoder),
  'ranges.json': JSON.stringify(ranges),
  'reference.json': JSON.stringify(referenceRowsOf(reference)),
  'metrics.json': '{}',
  'model.linear.json': new TextDecoder().decode(model),
};
const damaged = [...Object.keys(texts), 'manifest.json'];
const pieces = ['null', '-1', '1e999', '"cook"', '[', ']', '{', '}', ',', ':', '0', '"', '"x":1,'];

test('files altered and hashed anew open and score, or end in a typed error', async () => {
  const random = createRandom(23);
  const codes = new Map<string, number>();
  for (let round = 0; round < 1500; round += 1) {
    const file = damaged[round % damaged.length];
    const code = await outcome(file, (text) => mutate(text, random));
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(codes.get('scored')).toBeGreaterThan(50);
  expect(codes.get('BUNDLE_FILE_INVALID')).toBeGreaterThan(50);
  expect(codes.get('BUNDLE_UNREADABLE')).toBeGreaterThan(50);
});

test('the files as they are open and score', async () => {
  expect(await outcome('encoder.json', (text) => text)).toBe('scored');
});

/** `scored`, or the code of the error; any other error is thrown. */
async function outcome(file: string, change: (text: string) => string): Promise<string> {
  const altered: Record<string, string> = { ...texts };
  if (file !== 'manifest.json') altered[file] = change(texts[file]);
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries(altered)) files[name] = await sha256(bytesOf(text));
  const whole = JSON.stringify({ ...manifest, files });
  altered['manifest.json'] = file === 'manifest.json' ? change(whole) : whole;
  try {
    const bundle = await openBundle((name) => Promise.resolve(bytesOf(altered[name] ?? '')));
    const scorer = openApplicationScorer(bundle, loanPreset);
    const rows = [{ income: 4, debt: 2, band: 1, job: 'cook', town: 'south' }, {}];
    scorer.assess(rows);
    scorer.explain(rows, 'training');
    scorer.explain(rows, 'reference');
    scorer.outsideTraining(rows[0]);
    return 'scored';
  } catch (error) {
    if (isOctroiError(error)) return error.code;
    throw new Error(`${file}: ${altered[file]}`, { cause: error });
  }
}

/** Puts something else in the place of a few characters, or of a value: perhaps another value. */
function mutate(text: string, random: Random): string {
  const from = random.integer(text.length);
  const piece = pieces[random.integer(pieces.length)];
  switch (random.integer(4)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + piece + text.slice(from + random.integer(6));
    case 2:
      return replaceValue(text, from, piece);
    default:
      return replaceValue(text, from, valueAfter(text, random.integer(text.length)) ?? piece);
  }
}

/** A text, a number or a list without lists. */
const value = /"[^"]*"|\d+(\.\d+)?|\[[^[\]]*\]/;

function valueAfter(text: string, from: number): string | undefined {
  return value.exec(text.slice(from))?.[0];
}

function replaceValue(text: string, from: number, piece: string): string {
  return text.slice(0, from) + text.slice(from).replace(value, () => piece);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
