export { counts, cross, crossTexts, shares, variety } from './catalogue/cross.ts';
export { describeFeatures, type FeatureDescription } from './catalogue/describe-features.ts';
export {
  measure,
  textMeasure,
  trait,
  type Measure,
  type TextMeasure,
  type Trait,
} from './catalogue/measure.ts';
export { namedRowsOf, type NamedRows } from './catalogue/named-rows.ts';
export { rowsLimit, tooManyRows } from './emit/accumulators.ts';
export type { ColumnFacts, TableFacts } from './emit/column-facts.ts';
export { blockToDuckdb, quoteIdentifier, toDuckdb } from './emit/duckdb.ts';
export { toFormula } from './emit/formula.ts';
export { blockToSpark, toSpark } from './emit/spark.ts';
export {
  compileFeatures,
  type CompiledFeatures,
  type FeatureValues,
} from './evaluate/compile-features.ts';
export { compileBlock } from './evaluate/compile-block.ts';
export { inNeededOrder } from './plan/needed-order.ts';
export { compileColumns, type ColumnValues } from './evaluate/compile-columns.ts';
export { evaluateFeatures } from './evaluate/evaluate-features.ts';
export { historyOf, type Cell, type History, type HistoryTable } from './evaluate/history.ts';
export type { Row } from './evaluate/row.ts';
export * from './expression/aggregates.ts';
export * from './expression/build.ts';
export { columnsOf, raw } from './expression/columns.ts';
export { columnsUsed } from './expression/columns-used.ts';
export type {
  Aggregate,
  Condition,
  Expression,
  NumberExpression,
  Rows,
  SortColumn,
  TextAggregate,
  TextExpression,
} from './expression/expression.ts';
export { historyNeeds, type HistoryNeed, type HistoryTie } from './expression/history-needs.ts';
export { isNumberExpression } from './expression/is-number.ts';
export { largestValue } from './expression/largest-value.ts';
export { resolveFeatures } from './expression/resolve-features.ts';
export * from './expression/rows.ts';
export { tablesUsed } from './expression/tables-used.ts';
export { featureLabels } from './feature-labels.ts';
export { levelLabelsOf } from './level-labels-of.ts';
export type {
  Feature,
  GroupMedianDifference,
  LearntFeature,
  Monotone,
  NeighbourShare,
  Preset,
  Residual,
  RowRisk,
  Unit,
} from './feature.ts';
export type { Form, FormField, FormGroup, FormInput, FormOption } from './form.ts';
export { formPreset } from './form-preset.ts';
export { planFeatures, type Block, type BlockColumn, type Plan } from './plan/plan-features.ts';
export {
  policyFeatures,
  usualCosts,
  type Cutoffs,
  type Decision,
  type FeatureCondition,
  type HardRule,
  type Policy,
  type PolicyCosts,
  type PolicyScale,
  type PolicySegment,
} from './policy.ts';
export {
  definePortfolio,
  type ColumnLabel,
  type DemoApplicant,
  type Portfolio,
} from './portfolio.ts';
export type {
  ClientBlock,
  RowRange,
  SyntheticColumn,
  SyntheticPart,
  SyntheticPortfolio,
  SyntheticRows,
  SyntheticTable,
} from './synthetic-portfolio.ts';
export type { Alternative, FindAlternatives } from './alternatives/alternative.ts';
export { loanAlternatives, type LoanLevers } from './alternatives/loan-alternatives.ts';
export type { ReasonGroup } from './reasons/reason-group.ts';
export { reasonPlan, type PlannedReason } from './reasons/reason-plan.ts';
export { spokenNumber, unitWords } from './unit-words.ts';
export {
  defineTable,
  type ColumnContract,
  type Columns,
  type Reference,
  type Sentinel,
  type TableContract,
  type ValueRange,
} from './table-contract.ts';
