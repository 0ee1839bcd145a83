import { quoteIdentifier } from '@octroi/features';
import type { Characteristic, Scorecard } from './scorecard.ts';
import { logOddsOfPoints, pointsPerLogOdds } from './scorecard.ts';

/**
 * A query in DuckDB's SQL that gives every row of `table` its points and its probability of default.
 *
 * Points are whole numbers, the same as `scoreCard` gives; numbers are compared as doubles, NULL and NaN
 * are missing. `table` is put in as it is: a name, or an expression such as read_parquet('…').
 */
export function scorecardSql(card: Scorecard, table: string): string {
  const terms = card.characteristics.map(characteristicSql);
  const points = [`    ${card.basePoints}`, ...terms].join('\n    + ');
  const atZero = logOddsOfPoints(0, card.scale);
  return [
    '-- Points of a scorecard: more points, less risk. Made by octroi scorecard.',
    'SELECT',
    '  *,',
    `  1 / (1 + exp(points / ${doubleLiteral(pointsPerLogOdds(card.scale))} - ${doubleLiteral(atZero)})) AS probability`,
    'FROM (',
    '  SELECT',
    '    *,',
    points,
    '      AS points',
    `  FROM ${table}`,
    ') AS scored;',
    '',
  ].join('\n');
}

function characteristicSql(characteristic: Characteristic): string {
  const { name, bins, missing } = characteristic;
  const lines: string[] = [];
  if (characteristic.kind === 'number') {
    const value = `CAST(${quoteIdentifier(name)} AS DOUBLE)`;
    lines.push(`WHEN ${value} IS NULL OR isnan(${value}) THEN ${missing.points}`);
    characteristic.edges.forEach((edge, at) => {
      lines.push(`WHEN ${value} <= ${doubleLiteral(edge)} THEN ${bins[at].points}`);
    });
    lines.push(`ELSE ${bins[bins.length - 1].points}`);
  } else {
    const value = quoteIdentifier(name);
    lines.push(`WHEN ${value} IS NULL THEN ${missing.points}`);
    characteristic.levels.forEach((levels, at) => {
      const list = levels.map((level) => `'${level.replaceAll("'", "''")}'`).join(', ');
      lines.push(`WHEN ${value} IN (${list}) THEN ${bins[at].points}`);
    });
    lines.push(`ELSE ${characteristic.other.points}`);
  }
  return `CASE\n${lines.map((line) => `        ${line}`).join('\n')}\n      END`;
}

/** With an exponent: DuckDB reads other literals as decimals. */
function doubleLiteral(value: number): string {
  const text = String(value);
  const literal = text.includes('e') ? text : `${text}e0`;
  return value < 0 ? `(${literal})` : literal;
}
