import type {
  Aggregate,
  Condition,
  Expression,
  ImpliedRate,
  NumberExpression,
  Rows,
  TextAggregate,
} from '../expression/expression.ts';

/**
 * A formula for people, on one line: `sum(DEBT) / sum(CREDIT) over loans where STATUS = 'open'`.
 *
 * Rows that all aggregates of a formula share are named once, at the end. That rows after the application
 * are left out, and that sentinels are missing, goes without saying.
 */
export function toFormula(expression: Expression): string {
  const rows = [...new Set(rowsIn(expression).map(rowsText))];
  return rows.length === 1
    ? `${new Printer(false).text(expression)} over ${rows[0]}`
    : new Printer(true).text(expression);
}

type AnyAggregate = Aggregate | TextAggregate;
type Arithmetic = NumberExpression & { kind: 'arithmetic' };

/** How strongly an operator binds; what binds less strongly inside it takes brackets. */
const strength = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;
const atom = 3;

class Printer {
  readonly #namesRows: boolean;

  /** @param namesRows each aggregate says which rows it is over */
  constructor(namesRows: boolean) {
    this.#namesRows = namesRows;
  }

  text(expression: Expression): string {
    switch (expression.kind) {
      case 'number-column':
      case 'text-column':
      case 'feature':
        return expression.name;
      case 'constant':
        return String(expression.value);
      case 'missing':
        return 'missing';
      case 'arithmetic':
        return this.#arithmetic(expression);
      case 'function':
        return `${expression.name}(${this.text(expression.of)})`;
      case 'row-statistic':
        return `${expression.statistic} of (${this.#list(expression.of)})`;
      case 'choose':
        return this.#choice(expression);
      case 'implied-rate':
        return this.#impliedRate(expression);
      case 'category':
        return `class(${this.text(expression.of)}, ${expression.decimals} decimals)`;
      case 'aggregate':
      case 'text-aggregate':
        return this.#aggregate(expression);
    }
  }

  condition(condition: Condition): string {
    switch (condition.kind) {
      case 'comparison':
        return `${this.#bracketed(condition.left, 1)} ${condition.operator} ${this.#bracketed(condition.right, 1)}`;
      case 'text-equals':
        return `${this.text(condition.text)} = '${condition.value}'`;
      case 'is-missing':
        return `${this.text(condition.of)} is missing`;
      case 'all':
      case 'any':
        return this.#several(condition);
      case 'not':
        return `not (${this.condition(condition.of)})`;
    }
  }

  #several({ kind, of }: Condition & { kind: 'all' | 'any' }): string {
    const anyOf = kind === 'any' ? this.#oneOf(of) : undefined;
    if (anyOf !== undefined) return anyOf;
    const parts = of.map((part) => {
      const text = this.condition(part);
      return (part.kind === 'all' || part.kind === 'any') && part.kind !== kind
        ? `(${text})`
        : text;
    });
    return parts.join(kind === 'all' ? ' and ' : ' or ');
  }

  /** `STATUS in ('1', '2')`, where all parts compare one text. */
  #oneOf(parts: readonly Condition[]): string | undefined {
    const equals = parts.filter((part) => part.kind === 'text-equals');
    const texts = [...new Set(equals.map((part) => this.text(part.text)))];
    if (texts.length !== 1 || equals.length < parts.length) return undefined;
    return `${texts[0]} in (${equals.map(({ value }) => `'${value}'`).join(', ')})`;
  }

  #list(parts: readonly NumberExpression[]): string {
    return parts.map((part) => this.text(part)).join(', ');
  }

  #arithmetic({ operator, left, right }: Arithmetic): string {
    const own = strength[operator];
    const isNegation = operator === '-' && left.kind === 'constant' && left.value === 0;
    const rightText = this.#bracketed(right, own + (operator === '+' || operator === '*' ? 0 : 1));
    if (isNegation) return `-${rightText}`;
    return `${this.#bracketed(left, own)} ${operator} ${rightText}`;
  }

  #bracketed(part: NumberExpression, least: number): string {
    const text = this.text(part);
    return binding(part) < least ? `(${text})` : text;
  }

  #choice({ when, then, otherwise }: NumberExpression & { kind: 'choose' }): string {
    if (isFlag(then, otherwise)) return `[${this.condition(when)}]`;
    return `if ${this.condition(when)} then ${this.text(then)} else ${this.text(otherwise)}`;
  }

  #impliedRate({ annuity, credit, term }: ImpliedRate): string {
    return `rate(${this.#list([annuity, credit, term])})`;
  }

  #aggregate(aggregate: AnyAggregate): string {
    const rows = this.#namesRows ? rowsText(aggregate.rows) : '';
    if (aggregate.statistic === 'count') return `count(${rows})`;
    const over = rows === '' ? '' : ` over ${rows}`;
    return `${statisticOf(aggregate)}(${this.#argument(aggregate)}${over})`;
  }

  #argument(aggregate: Exclude<AnyAggregate, { statistic: 'count' }>): string {
    const inner = new Printer(true);
    if (isShare(aggregate)) return inner.condition(aggregate.of.when);
    const of = inner.text(aggregate.of);
    if (aggregate.statistic === 'slope') return `${of} by ${inner.text(aggregate.over)}`;
    if (aggregate.statistic === 'weighted-mean') return `${of}, decay ${aggregate.decay}`;
    return of;
  }
}

function binding(expression: NumberExpression): number {
  if (expression.kind === 'arithmetic') return strength[expression.operator];
  const isChoice = expression.kind === 'choose' && !isFlag(expression.then, expression.otherwise);
  return isChoice ? 0 : atom;
}

function isFlag(then: NumberExpression, otherwise: NumberExpression): boolean {
  return (
    then.kind === 'constant' &&
    otherwise.kind === 'constant' &&
    then.value === 1 &&
    otherwise.value === 0
  );
}

type Share = Aggregate & { statistic: 'mean'; of: NumberExpression & { kind: 'choose' } };

function isShare(aggregate: AnyAggregate): aggregate is Share {
  if (aggregate.kind !== 'aggregate' || aggregate.statistic !== 'mean') return false;
  const { of } = aggregate;
  return of.kind === 'choose' && isFlag(of.then, of.otherwise);
}

function statisticOf(aggregate: AnyAggregate): string {
  return isShare(aggregate) ? 'share' : aggregate.statistic;
}

function rowsText({ table, order, steps }: Rows): string {
  const printer = new Printer(true);
  let text = table;
  let joint = 'where';
  for (const step of steps) {
    if (step.kind === 'end') {
      text += `, the ${step.end} ${step.count}`;
      joint = 'where';
    } else if (!isBeforeApplication(step.condition, order[0].name)) {
      text += ` ${joint} ${printer.condition(step.condition)}`;
      joint = 'and';
    }
  }
  return text;
}

/** The condition of every history: its date is not after the application. */
function isBeforeApplication(condition: Condition, date: string): boolean {
  if (condition.kind !== 'not' || condition.of.kind !== 'comparison') return false;
  const { operator, left, right } = condition.of;
  const isDate = left.kind === 'number-column' && left.name === date;
  return isDate && operator === '>' && right.kind === 'constant' && right.value === 0;
}

/** The rows of a formula's own aggregates; those that stand inside them are left out. */
function rowsIn(node: unknown): Rows[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('rows' in node) return [node.rows as Rows];
  return Object.values(node).flatMap(rowsIn);
}
