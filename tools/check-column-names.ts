/** Fails where a Home Credit column name stands outside packages/home-credit, tests, benches and docs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';

const root = path.resolve(import.meta.dirname, '..');
const rooms = ['packages', 'apps', 'tools'];
const allowed = [path.join('packages', 'home-credit'), path.join('tools', 'check-column-names.ts')];

const names = new Set(homeCredit.tables.flatMap(({ columns }) => Object.keys(columns)));
/** Words of the contracts that are also plain English or other identifiers in capitals. */
const ambiguous = new Set(['Table', 'Row', 'Description', 'Special', 'STATUS', '']);

const offences = rooms.flatMap(sourceFiles).flatMap((file) =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => namesIn(line).map((name) => `${file}:${index + 1} names ${name}`)),
);

for (const offence of offences) process.stderr.write(`${offence}\n`);
if (offences.length > 0) {
  process.stderr.write(
    'Only packages/home-credit knows Home Credit’s columns: take names from the portfolio.\n',
  );
  process.exitCode = 1;
}

function namesIn(line: string): string[] {
  return [...line.matchAll(/\b[A-Z][A-Z0-9_]+\b/g)]
    .map(([word]) => word)
    .filter((word) => names.has(word) && !ambiguous.has(word));
}

function sourceFiles(room: string): string[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(room, name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !file.includes('node_modules'))
    .filter((file) => !allowed.some((prefix) => file.startsWith(prefix)));
}
