import type { Language } from '@octroi/core';
import type { AuditDocument } from './audit-document.ts';
import { auditWords } from './audit-words.ts';
import { sumFormat } from './finding-words.ts';

/** One column of the recomputed figures; the first names the model, the others are numbers. */
export interface FiguresColumn {
  readonly title: string;
  readonly cells: readonly string[];
}

/** What the figures of the file give, a row a model, then the two rules that need none. */
export function figuresColumns(
  { figures, reported }: AuditDocument,
  language: Language,
): FiguresColumn[] {
  const words = auditWords(language);
  const { count, number } = sumFormat(language);
  const { models, acceptAllCost, refuseAllCost } = figures;
  const column = (
    title: string,
    cells: readonly string[],
    rest: readonly string[] = ['', ''],
  ): FiguresColumn => ({ title, cells: [...cells, ...rest] });
  const orNone = (value: number | null | undefined, decimals: number): string =>
    value === null || value === undefined || Number.isNaN(value) ? '–' : number(value, decimals);
  return [
    column(
      words.model,
      models.map(({ model }) => model),
      [words.acceptAll, words.refuseAll],
    ),
    column(
      words.cost,
      models.map(({ cost }) => count(cost)),
      [count(acceptAllCost), count(refuseAllCost)],
    ),
    column(
      words.error,
      models.map(({ costError }) => count(costError)),
    ),
    column(
      words.f1,
      models.map(({ f1 }) => orNone(f1, 4)),
    ),
    column(
      words.auc,
      reported.map(({ auc }) => orNone(auc, 4)),
    ),
    column(
      words.error,
      models.map(({ aucError }) => orNone(aucError, 4)),
    ),
  ];
}

/** What holds for all models: the base rate and the best cut. */
export function figuresNotes({ figures }: AuditDocument, language: Language): string[] {
  const words = auditWords(language);
  const { number, percent } = sumFormat(language);
  const { baseRate, nullLogLoss, nullBrier, bayesThreshold } = figures;
  return [
    words.baseRate(percent(baseRate, 2), number(nullLogLoss, 5), number(nullBrier, 5)),
    words.bayes(number(bayesThreshold, 4)),
  ];
}

/** Which checks had nothing to say, which could not be made, and what no check reads. */
export function remainders(document: AuditDocument, language: Language): string[] {
  const words = auditWords(language);
  const { clear, unchecked, ignored } = document;
  return [
    ...(clear.length === 0
      ? []
      : [words.clear(clear.map((name) => words.checks[name]).join(', '))]),
    ...unchecked.map(({ check, missing }) =>
      words.unchecked(words.checks[check], missing.join(', ')),
    ),
    ...(ignored.length === 0 ? [] : [words.ignored(ignored.join(', '))]),
  ];
}

export function subjectOf(document: AuditDocument, language: Language): string {
  const words = auditWords(language);
  const { count } = sumFormat(language);
  const { title, reported, figures } = document;
  return words.subject(title ?? words.untitled, count(reported.length), count(figures.rows));
}
