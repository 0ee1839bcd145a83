import { OctroiError } from '@octroi/core';
import type { ConfusionMatrix } from '@octroi/statistics';
import type {
  ReportedData,
  ReportedDecision,
  ReportedDrift,
  ReportedModel,
  ReportedResults,
  ReportedTest,
} from './reported-results.ts';
import { invalid, ResultFields } from './result-fields.ts';

export interface ReadResults {
  readonly results: ReportedResults;
  /** Paths of fields that no check knows. */
  readonly ignored: readonly string[];
}

/** What tables of other tools call the same figure. */
const aliases: Readonly<Record<string, string>> = {
  name: 'model',
  business_cost: 'cost',
  best_threshold: 'threshold',
  cm: 'matrix',
  confusion_matrix: 'matrix',
  log_loss: 'logLoss',
  mean_probability: 'meanProbability',
};

/**
 * Reads reported results from parsed JSON (or a table made of CSV), every value checked.
 *
 * @throws AUDIT_FIELD_MISSING, AUDIT_VALUE_INVALID, AUDIT_PERCENT, AUDIT_MODEL_REPEATED,
 * AUDIT_MODEL_UNKNOWN
 */
export function readResults(content: unknown): ReadResults {
  const fields = new ResultFields(content);
  const rows = fields.needed('models', fields.take('models'), {
    en: 'a list with one object a model',
    fr: 'une liste d’un objet par modèle',
  });
  const ignored: string[] = [];
  const models = readModels(rows, ignored);
  const part = <T>(name: string, read: (own: ResultFields) => T): T | undefined => {
    const own = fields.object(name);
    const value = own === undefined ? undefined : read(own);
    ignored.push(...(own?.leftOver() ?? []));
    return value;
  };
  const results: ReportedResults = {
    title: fields.text('title'),
    models,
    costs: part('costs', readCosts) ?? { falseNegativeCost: 10, falsePositiveCost: 1 },
    data: part('data', readData) ?? readData(new ResultFields({})),
    winner: fields.text('winner'),
    tiedWith: fields.texts('tiedWith') ?? [],
    decision: part('decision', readDecision),
    inputs: fields.texts('inputs'),
    declaredInputs: fields.texts('declaredInputs') ?? [],
    drift: part('drift', (own) => readDrift(own, ignored)),
  };
  checkNames(results);
  return { results, ignored: [...fields.leftOver(), ...ignored] };
}

function readModels(rows: unknown, ignored: string[]): ReportedModel[] {
  const renamed = Array.isArray(rows) ? rows.map(withOurNames) : rows;
  const list = new ResultFields({ models: renamed }).objects('models') ?? [];
  if (list.length === 0) {
    throw invalid('models', rows, { en: 'one model or more', fr: 'un modèle ou plus' });
  }
  const models = list.map(readModel);
  ignored.push(...list.flatMap((own) => own.leftOver()));
  const names = models.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new OctroiError('AUDIT_MODEL_REPEATED', { model: repeated });
  return models;
}

function withOurNames(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  const entries: [string, unknown][] = Object.entries(row);
  return Object.fromEntries(
    entries.map(([name, value]) => [Object.hasOwn(aliases, name) ? aliases[name] : name, value]),
  );
}

function readModel(fields: ResultFields): ReportedModel {
  const name = fields.needed('model', fields.text('model'), {
    en: 'the name of the model',
    fr: 'le nom du modèle',
  });
  return {
    name,
    matrix: readMatrix(fields),
    auc: fields.share('auc'),
    f1: fields.share('f1'),
    cost: fields.amount('cost'),
    threshold: fields.share('threshold'),
    logLoss: fields.amount('logLoss'),
    brier: fields.share('brier'),
    meanProbability: fields.share('meanProbability'),
  };
}

const matrixForm = {
  en: '[[TN, FP], [FN, TP]] in rows, or the fields tn, fp, fn and tp',
  fr: '[[VN, FP], [FN, VP]] en lignes, ou les champs tn, fp, fn et tp',
};

function readMatrix(fields: ResultFields): ConfusionMatrix {
  const given = fields.take('matrix');
  const cells =
    given === undefined
      ? fields
      : new ResultFields(cellsOf(given, fields), fields.pathOf('matrix'));
  const count = (name: string): number => {
    const value = cells.count(name);
    return fields.needed(given === undefined ? 'matrix' : name, value, matrixForm);
  };
  const matrix = {
    trueNegatives: count('tn'),
    falsePositives: count('fp'),
    falseNegatives: count('fn'),
    truePositives: count('tp'),
  };
  const rows = Object.values(matrix).reduce((sum, cell) => sum + cell, 0);
  if (rows > 0) return matrix;
  throw invalid(fields.pathOf('matrix'), rows, { en: 'some rows', fr: 'des lignes' });
}

function cellsOf(given: unknown, fields: ResultFields): unknown {
  if (!Array.isArray(given)) return given;
  const cells: unknown[] = given.flat();
  if (given.length !== 2 || cells.length !== 4) {
    throw invalid(fields.pathOf('matrix'), given, matrixForm);
  }
  const [tn, fp, fn, tp] = cells;
  return { tn, fp, fn, tp };
}

function readCosts(fields: ResultFields): ReportedResults['costs'] {
  const cost = (name: string): number => {
    const expected = {
      en: 'what one such error costs, above 0',
      fr: 'ce que coûte une telle erreur, plus de 0',
    };
    const value = fields.needed(name, fields.amount(name), expected);
    if (value > 0) return value;
    throw invalid(fields.pathOf(name), value, expected);
  };
  return { falseNegativeCost: cost('falseNegative'), falsePositiveCost: cost('falsePositive') };
}

function readData(fields: ResultFields): ReportedData {
  return {
    rows: fields.count('rows'),
    defaultRate: fields.share('defaultRate'),
    split: fields.text('split'),
    reportedRows: fields.count('reportedRows'),
    reportedOn: fields.text('reportedOn'),
    thresholdChosenOn: fields.text('thresholdChosenOn'),
  };
}

function readDecision(fields: ResultFields): ReportedDecision {
  const cutOff = fields.needed('cutOff', fields.share('cutOff'), {
    en: 'the cut-off in use, from 0 to 1',
    fr: 'le seuil en usage, de 0 à 1',
  });
  return { model: fields.text('model'), cutOff };
}

function readDrift(fields: ResultFields, ignored: string[]): ReportedDrift {
  const part = <T>(name: string, read: (own: ResultFields) => T): T | undefined => {
    const own = fields.object(name);
    const value = own === undefined ? undefined : read(own);
    ignored.push(...(own?.leftOver() ?? []));
    return value;
  };
  const window = (name: string): ReportedDrift['reference'] =>
    fields.needed(name, part(name, readWindow), {
      en: 'its rows, and what they are',
      fr: 'son nombre de lignes, et ce qu’elles sont',
    });
  return {
    reference: window('reference'),
    current: window('current'),
    scores: part('scores', readTest),
    target: part('target', readTest),
  };
}

function readWindow(fields: ResultFields): ReportedDrift['reference'] {
  const expected = { en: 'a whole number of 1 or more', fr: 'un entier de 1 ou plus' };
  const rows = fields.needed('rows', fields.count('rows'), expected);
  if (rows === 0) throw invalid(fields.pathOf('rows'), rows, expected);
  return { rows, what: fields.text('what') };
}

function readTest(fields: ResultFields): ReportedTest {
  return {
    statistic: fields.needed('statistic', fields.share('statistic'), {
      en: 'the Kolmogorov–Smirnov distance, from 0 to 1',
      fr: 'la distance de Kolmogorov–Smirnov, de 0 à 1',
    }),
    pValue: fields.share('pValue'),
    referenceMean: fields.share('referenceMean'),
    currentMean: fields.share('currentMean'),
    referenceStd: fields.share('referenceStd'),
    currentStd: fields.share('currentStd'),
  };
}

function checkNames({ models, winner, tiedWith, decision }: ReportedResults): void {
  const known = new Set(models.map(({ name }) => name));
  const check = (field: string, model: string | undefined): void => {
    if (model === undefined || known.has(model)) return;
    throw new OctroiError('AUDIT_MODEL_UNKNOWN', { field, model, models: [...known].join(', ') });
  };
  check('winner', winner);
  check('decision.model', decision?.model);
  for (const model of tiedWith) check('tiedWith', model);
}
