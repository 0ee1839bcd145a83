import { describeFeatures, type FeatureDescription } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';

const documented = 'relational-learnt';

/** docs/features.md: every feature of the widest preset, by the tables it is computed from. */
export function featureDocs(): string {
  const preset = homeCredit.presets.find(({ name }) => name === documented);
  if (preset === undefined) throw new Error(`no preset is called ${documented}`);
  const features = describeFeatures(homeCredit, preset);
  const bySources = Map.groupBy(features, ({ sources }) => sources.join(', '));
  const sections = [...bySources].map(
    ([sources, own]) => `## ${sources}\n\n${count(own.length)}\n\n${table(own)}`,
  );
  return `${[heading(features.length), ...sections].join('\n\n')}\n`;
}

function heading(features: number): string {
  return [
    '# Features',
    '',
    `The ${features} features of the preset \`${documented}\`, by the tables they are computed from. Generated from`,
    '`packages/home-credit/src/features/` by `node tools/write-feature-docs.ts`.',
    '',
    'A formula reads sentinels as missing, and leaves out rows dated after the application. `count(months)` inside',
    'another aggregate is over the rows of each row: two levels. `[x > 0]` is 1 where it holds, else 0; `rate(a, c, n)` the',
    'monthly rate of a credit c paid back in n instalments a. “Protected” is what reads a column that law protects; ↑ and ↓',
    'whether the risk of default rises or falls with the value, where that goes without saying. The last features are learnt',
    'from training rows, inside folds; the preset `relational` lacks the shares of neighbours, the risks of rows and the residuals.',
  ].join('\n');
}

function count(features: number): string {
  return features === 1 ? '1 feature.' : `${features} features.`;
}

function table(features: readonly FeatureDescription[]): string {
  const rows = features.map(({ name, meaning, unit, formula, ...flags }) =>
    row([`\`${name}\``, `${meaning.en}${marks(flags)}`, meaning.fr, unit, `\`${formula}\``]),
  );
  return [
    row(['Name', 'Meaning', 'Sens', 'Unit', 'Formula']),
    row(Array(5).fill('---')),
    ...rows,
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function marks(flags: Pick<FeatureDescription, 'protected' | 'monotone'>): string {
  const direction = { increasing: ' ↑', decreasing: ' ↓' };
  return `${flags.monotone === null ? '' : direction[flags.monotone]}${flags.protected ? ' (protected)' : ''}`;
}
