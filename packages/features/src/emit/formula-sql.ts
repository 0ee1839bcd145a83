import type {
  Condition,
  Expression,
  FunctionName,
  ImpliedRate,
  NumberExpression,
  RowStatistic,
  TextExpression,
} from '../expression/expression.ts';
import { impliedRateDecimals, impliedRateSteps } from '../expression/implied-rate.ts';
import { isNumberExpression } from '../expression/is-number.ts';
import { largestValue } from '../expression/largest-value.ts';
import type { Sentinel } from '../table-contract.ts';
import { isComplete, type TableFacts } from './column-facts.ts';
import type { Dialect } from './dialect.ts';

/** Writes formulas in one engine's SQL; every column is made a 64-bit float before any arithmetic. */
export class FormulaSql {
  readonly #dialect: Dialect;
  readonly #facts: TableFacts;

  constructor(dialect: Dialect, facts: TableFacts = {}) {
    this.#dialect = dialect;
    this.#facts = facts;
  }

  /** A whole feature: a number beyond `largestValue` is missing, and -0 is 0. */
  feature(expression: Expression): string {
    if (!isNumberExpression(expression)) return this.text(expression);
    const sql = this.number(expression);
    return `CASE WHEN abs(${sql}) <= ${double(largestValue)} THEN ${sql} + ${double(0)} END`;
  }

  number(expression: NumberExpression): string {
    switch (expression.kind) {
      case 'number-column': {
        const column = `CAST(${this.#dialect.identifier(expression.name)} AS DOUBLE)`;
        return this.#clean(column, expression.sentinels);
      }
      case 'constant':
        return double(expression.value);
      case 'missing':
        return 'CAST(NULL AS DOUBLE)';
      case 'arithmetic':
        return this.#arithmetic(expression);
      case 'function':
        return this.#apply(expression.name, this.number(expression.of));
      case 'row-statistic':
        return rowStatistics[expression.statistic](expression.of.map((part) => this.number(part)));
      case 'choose':
        return `CASE WHEN ${this.condition(expression.when)} THEN ${this.number(expression.then)} ELSE ${this.number(expression.otherwise)} END`;
      case 'implied-rate':
        return this.#impliedRate(expression);
      case 'aggregate':
      case 'feature':
        throw new Error(`a plan leaves no ${expression.kind} in a formula`);
    }
  }

  text(expression: TextExpression): string {
    switch (expression.kind) {
      case 'text-column':
        return this.#clean(this.#dialect.identifier(expression.name), expression.sentinels);
      case 'category': {
        const scaled = `(${this.number(expression.of)}) * ${double(10 ** expression.decimals)}`;
        const whole = this.#dialect.floor(`${scaled} + ${double(0.5)}`);
        return this.#dialect.asText(`CAST(${whole} AS BIGINT)`);
      }
      case 'text-aggregate':
        throw new Error(`a plan leaves no ${expression.kind} in a formula`);
    }
  }

  /** Never missing. */
  condition(condition: Condition): string {
    switch (condition.kind) {
      case 'comparison':
        return this.#certain(
          `(${this.number(condition.left)}) ${condition.operator} (${this.number(condition.right)})`,
          [condition.left, condition.right],
        );
      case 'text-equals':
        return this.#certain(
          `(${this.text(condition.text)}) = ${this.#dialect.textLiteral(condition.value)}`,
          [condition.text],
        );
      case 'is-missing':
        return `((${this.#any(condition.of)}) IS NULL)`;
      case 'all':
        return this.#joined(condition.of, 'AND', 'TRUE');
      case 'any':
        return this.#joined(condition.of, 'OR', 'FALSE');
      case 'not':
        return `(NOT ${this.condition(condition.of)})`;
    }
  }

  /** False where one of its parts is missing. */
  #certain(comparison: string, parts: readonly Expression[]): string {
    const isCertain = parts.every((part) => isComplete(part, this.#facts));
    return isCertain ? `(${comparison})` : `coalesce(${comparison}, FALSE)`;
  }

  #any(expression: Expression): string {
    return isNumberExpression(expression) ? this.number(expression) : this.text(expression);
  }

  #joined(conditions: readonly Condition[], operator: string, ofNone: string): string {
    if (conditions.length === 0) return ofNone;
    return `(${conditions.map((each) => this.condition(each)).join(` ${operator} `)})`;
  }

  #arithmetic(expression: NumberExpression & { kind: 'arithmetic' }): string {
    const left = this.number(expression.left);
    const right = this.number(expression.right);
    if (expression.operator === '/') return `((${left}) / nullif(${right}, ${double(0)}))`;
    return `((${left}) ${expression.operator} (${right}))`;
  }

  #apply(name: FunctionName, sql: string): string {
    switch (name) {
      case 'log':
        return `CASE WHEN (${sql}) > 0 THEN ln(${sql}) END`;
      case 'sqrt':
        return `CASE WHEN (${sql}) >= 0 THEN sqrt(${sql}) END`;
      case 'abs':
        return `abs(${sql})`;
      case 'floor':
        return this.#dialect.floor(sql);
    }
  }

  #impliedRate(expression: ImpliedRate): string {
    const [annuity, credit, term] = [expression.annuity, expression.credit, expression.term].map(
      (part) => `(${this.number(part)})`,
    );
    const share = `(${annuity} / ${credit})`;
    const scale = double(10 ** impliedRateDecimals);
    const rate = this.#dialect.iterate(share, impliedRateSteps, (before) =>
      nextRate(before, share, term),
    );
    const rounded = `${this.#dialect.floor(`${rate} * ${scale} + ${double(0.5)}`)} / ${scale}`;
    const paid = `${term} * ${annuity}`;
    const isLoan = `${annuity} > 0 AND ${credit} > 0 AND ${term} > 0`;
    return `CASE WHEN NOT (${isLoan}) THEN NULL WHEN ${paid} = ${credit} THEN ${double(0)} WHEN ${paid} > ${credit} THEN ${rounded} END`;
  }

  #clean(sql: string, sentinels: readonly Sentinel[]): string {
    if (sentinels.length === 0) return sql;
    const tests = sentinels.map((sentinel) => {
      if ('below' in sentinel) return `${sql} < ${double(sentinel.below)}`;
      const { equals } = sentinel;
      return `${sql} = ${typeof equals === 'number' ? double(equals) : this.#dialect.textLiteral(equals)}`;
    });
    return `CASE WHEN NOT (${tests.join(' OR ')}) THEN ${sql} END`;
  }
}

/** A literal that no rule of decimal types touches. */
export function double(value: number): string {
  return `CAST('${String(value)}' AS DOUBLE)`;
}

function nextRate(rate: string, share: string, term: string): string {
  const one = double(1);
  const discount = `pow(${one} + ${rate}, -${term})`;
  const excess = `(${share} * (${one} - ${discount}) - ${rate})`;
  const growth = `((${share} * ${term} * ${discount}) / (${one} + ${rate}) - ${one})`;
  return `${rate} - ${excess} / ${growth}`;
}

const rowStatistics: Readonly<Record<RowStatistic, (parts: readonly string[]) => string>> = {
  mean: (parts) => `(${total(parts)} / nullif(${count(parts)}, 0))`,
  min: (parts) => extreme('least', parts),
  max: (parts) => extreme('greatest', parts),
  sum: (parts) => `CASE WHEN ${count(parts)} > 0 THEN ${total(parts)} END`,
  std: standardDeviation,
  'count-missing': (parts) => `CAST(${parts.length} - ${count(parts)} AS DOUBLE)`,
};

function extreme(name: 'least' | 'greatest', parts: readonly string[]): string {
  return parts.length === 1 ? parts[0] : `${name}(${parts.join(', ')})`;
}

function count(parts: readonly string[]): string {
  return `(${parts.map((part) => `CAST((${part}) IS NOT NULL AS INTEGER)`).join(' + ')})`;
}

function total(parts: readonly string[]): string {
  return `(${parts.map((part) => `coalesce(${part}, ${double(0)})`).join(' + ')})`;
}

function standardDeviation(parts: readonly string[]): string {
  const mean = rowStatistics.mean(parts);
  const squares = parts.map((part) => `coalesce(((${part}) - ${mean}) * ((${part}) - ${mean}), 0)`);
  const variance = `(${squares.join(' + ')}) / (${count(parts)} - 1)`;
  return `CASE WHEN ${count(parts)} >= 2 THEN sqrt(${variance}) END`;
}
