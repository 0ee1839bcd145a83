import type { Aggregate, Expression, TextAggregate } from '../expression/expression.ts';

/**
 * A formula with each aggregate that stands in it replaced, but not those inside an aggregate. What
 * holds none stays the object it was: a formula is plain data, whatever its kind.
 */
export function replaceAggregates<Node>(
  node: Node,
  replace: (aggregate: Aggregate | TextAggregate) => Expression,
): Node {
  if (typeof node !== 'object' || node === null) return node;
  if (isAggregate(node)) return replace(node) as Node;
  const before = Object.entries(node as Readonly<Record<string, unknown>>);
  const after = before.map(([name, part]) => [name, replaceAggregates(part, replace)] as const);
  if (after.every(([, part], at) => part === before[at][1])) return node;
  const parts = Array.isArray(node) ? after.map(([, part]) => part) : Object.fromEntries(after);
  return parts as Node;
}

function isAggregate(node: object): node is Aggregate | TextAggregate {
  return 'kind' in node && (node.kind === 'aggregate' || node.kind === 'text-aggregate');
}
