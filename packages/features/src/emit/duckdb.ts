import { isNumberExpression } from '../expression/is-number.ts';
import { largestValue } from '../expression/largest-value.ts';
import type { Sentinel } from '../table-contract.ts';
import type {
  Condition,
  Expression,
  FunctionName,
  NumberExpression,
  RowStatistic,
  TextExpression,
} from '../expression/expression.ts';

/**
 * A formula as DuckDB SQL, equal to `evaluate` to the bit (the logarithm to one unit in the last
 * place). Every column is cast to DOUBLE before any arithmetic, so that no decimal rule applies.
 */
export function toDuckdb(expression: Expression): string {
  if (isText(expression)) return textSql(expression);
  const sql = numberSql(expression);
  return `CASE WHEN abs(${sql}) <= ${numberLiteral(largestValue)} THEN ${sql} END`;
}

/** An SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function isText(expression: Expression): expression is TextExpression {
  return !isNumberExpression(expression);
}

function numberSql(expression: NumberExpression): string {
  switch (expression.kind) {
    case 'number-column':
      return cleanSql(`CAST(${quoteIdentifier(expression.name)} AS DOUBLE)`, expression.sentinels);
    case 'constant':
      return numberLiteral(expression.value);
    case 'missing':
      return 'CAST(NULL AS DOUBLE)';
    case 'arithmetic':
      return arithmeticSql(expression);
    case 'function':
      return functionSql[expression.name](numberSql(expression.of));
    case 'row-statistic':
      return rowStatisticSql[expression.statistic](expression.of.map(numberSql));
    case 'choose':
      return `CASE WHEN ${conditionSql(expression.when)} THEN ${numberSql(expression.then)} ELSE ${numberSql(expression.otherwise)} END`;
    case 'implied-rate':
    case 'aggregate':
    case 'feature':
      throw new Error(`${expression.kind} is not emitted yet`);
  }
}

function textSql(expression: TextExpression): string {
  if (expression.kind === 'text-column') {
    return cleanSql(quoteIdentifier(expression.name), expression.sentinels);
  }
  if (expression.kind === 'text-aggregate') throw new Error('aggregates are not emitted yet');
  const scaled = `(${numberSql(expression.of)}) * ${numberLiteral(10 ** expression.decimals)}`;
  return `CAST(CAST(floor(${scaled} + 0.5::DOUBLE) AS BIGINT) AS VARCHAR)`;
}

function arithmeticSql(expression: NumberExpression & { kind: 'arithmetic' }): string {
  const left = numberSql(expression.left);
  const right = numberSql(expression.right);
  if (expression.operator === '/') return `((${left}) / nullif(${right}, 0::DOUBLE))`;
  return `((${left}) ${expression.operator} (${right}))`;
}

function conditionSql(condition: Condition): string {
  switch (condition.kind) {
    case 'comparison':
      return `coalesce((${numberSql(condition.left)}) ${condition.operator} (${numberSql(condition.right)}), FALSE)`;
    case 'text-equals':
      return `coalesce((${textSql(condition.text)}) = ${textLiteral(condition.value)}, FALSE)`;
    case 'is-missing':
      return `((${isText(condition.of) ? textSql(condition.of) : numberSql(condition.of)}) IS NULL)`;
    case 'all':
      return `(${condition.of.map(conditionSql).join(' AND ')})`;
    case 'any':
      return `(${condition.of.map(conditionSql).join(' OR ')})`;
    case 'not':
      return `(NOT ${conditionSql(condition.of)})`;
  }
}

function cleanSql(sql: string, sentinels: readonly Sentinel[]): string {
  if (sentinels.length === 0) return sql;
  const tests = sentinels.map((sentinel) => {
    if ('below' in sentinel) return `${sql} < ${numberLiteral(sentinel.below)}`;
    const { equals } = sentinel;
    return `${sql} = ${typeof equals === 'number' ? numberLiteral(equals) : textLiteral(equals)}`;
  });
  return `CASE WHEN NOT (${tests.join(' OR ')}) THEN ${sql} END`;
}

function numberLiteral(value: number): string {
  return `CAST('${String(value)}' AS DOUBLE)`;
}

function textLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const functionSql: Readonly<Record<FunctionName, (sql: string) => string>> = {
  log: (sql) => `CASE WHEN (${sql}) > 0 THEN ln(${sql}) END`,
  sqrt: (sql) => `CASE WHEN (${sql}) >= 0 THEN sqrt(${sql}) END`,
  abs: (sql) => `abs(${sql})`,
  floor: (sql) => `floor(${sql})`,
};

const rowStatisticSql: Readonly<Record<RowStatistic, (parts: readonly string[]) => string>> = {
  mean: (parts) => `(${totalSql(parts)} / nullif(${countSql(parts)}, 0))`,
  min: (parts) => `least(${parts.join(', ')})`,
  max: (parts) => `greatest(${parts.join(', ')})`,
  sum: (parts) => `CASE WHEN ${countSql(parts)} > 0 THEN ${totalSql(parts)} END`,
  std: standardDeviationSql,
  'count-missing': (parts) => `CAST(${parts.length} - ${countSql(parts)} AS DOUBLE)`,
};

function countSql(parts: readonly string[]): string {
  return `(${parts.map((part) => `CAST((${part}) IS NOT NULL AS INTEGER)`).join(' + ')})`;
}

function totalSql(parts: readonly string[]): string {
  return `(${parts.map((part) => `coalesce(${part}, 0::DOUBLE)`).join(' + ')})`;
}

function standardDeviationSql(parts: readonly string[]): string {
  const mean = rowStatisticSql.mean(parts);
  const squares = parts.map((part) => `coalesce(((${part}) - ${mean}) * ((${part}) - ${mean}), 0)`);
  const variance = `(${squares.join(' + ')}) / (${countSql(parts)} - 1)`;
  return `CASE WHEN ${countSql(parts)} >= 2 THEN sqrt(${variance}) END`;
}
