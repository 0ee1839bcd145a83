import { CategorySetList } from '../category-set-list.ts';
import { flattenTrees } from '../flatten-trees.ts';
import { checkFileSize, decodeText, parseJson } from '../invalid-model.ts';
import type { TreeEnsemble } from '../tree-ensemble.ts';
import { unsupportedModel } from '../unsupported-model.ts';
import {
  countAt,
  fieldsOf,
  invalidField,
  listAt,
  objectAt,
  textAt,
  textsAt,
  wholeNumbersAt,
  type Fields,
} from './fields.ts';
import { logarithmSingle } from './logarithm-single.ts';
import { readTree } from './read-tree.ts';
import { isUbjson, parseUbjson } from './ubjson.ts';

/** Bytes of category sets for each byte of the file. */
const setBytesPerByte = 64;

/** XGBoost takes a base score nearer to 0 or 1 for this near. */
const nearestScore = Math.fround(1e-6);

const notFinite = /[[,:](?:NaN|-?Infinity)(?=[\],}])/;
const infinite = /(?<=[[,:]-?)Infinity(?=[\],}])/g;
const notNumber = /(?<=[[,:])NaN(?=[\],}])/g;

/**
 * Reads an XGBoost model of gbtree and binary:logistic, as JSON or as UBJSON.
 *
 * Every length, index and number is checked; memory stays below 200 times the size of the file.
 * Source: XGBoost 3.4.1, doc/model.schema; equality with the native engine in test/parity/scoring.
 *
 * @throws OctroiError MODEL_FILE_INVALID; MODEL_UNSUPPORTED for dart, gblinear, several classes,
 * targets or values a leaf, and other objectives
 */
export function parseXgboostModel(bytes: Uint8Array): TreeEnsemble {
  checkFileSize('XGBoost', bytes);
  const file = isUbjson(bytes) ? parseUbjson(bytes) : parseText(decodeText('XGBoost', bytes));
  const learner = objectAt(fieldsOf(file, ''), 'learner');
  const booster = objectAt(learner, 'gradient_booster');
  const name = textAt(booster, 'name');
  if (name !== 'gbtree') throw unsupportedModel('XGBoost', `booster=${name.slice(0, 40)}`);
  const objective = textAt(objectAt(learner, 'objective'), 'name');
  if (objective !== 'binary:logistic') {
    throw unsupportedModel('XGBoost', `objective=${objective.slice(0, 40)}`);
  }
  const parameters = objectAt(learner, 'learner_model_param');
  if (countAt(parameters, 'num_class') > 1) throw unsupportedModel('XGBoost', 'num_class above 1');
  if (countAt(parameters, 'num_target') > 1) {
    throw unsupportedModel('XGBoost', 'num_target above 1');
  }
  const features = featureNames(learner, countAt(parameters, 'num_feature'), bytes.length);
  const sets = new CategorySetList();
  const mostWords = (bytes.length * setBytesPerByte) / Uint32Array.BYTES_PER_ELEMENT;
  const context = { features: features.length, sets, mostWords };
  const trees = treesOf(objectAt(booster, 'model')).map((tree) => readTree(tree, context));
  const base = baseMargin(parameters);
  return flattenTrees({ engine: 'xgboost', features, trees, categories: sets.flat(), base });
}

/** XGBoost writes what is not finite as no JSON does: 1e999 is read as infinity, NaN as null. */
function parseText(text: string): unknown {
  if (!notFinite.test(text)) return parseJson('XGBoost', text);
  const standard = text.replace(infinite, '1e999').replace(notNumber, 'null');
  return parseJson('XGBoost', standard);
}

function treesOf(model: Fields): Fields[] {
  const list = listAt(model, 'trees');
  const count = countAt(objectAt(model, 'gbtree_model_param'), 'num_trees');
  const { place } = model;
  if (list.length !== count) {
    const found = `a list of ${list.length}`;
    throw invalidField(`${place}.trees`, { found, expected: `a list of ${count}` });
  }
  wholeNumbersAt(model, 'tree_info', { length: count, from: 0, below: 1 });
  return Array.from(list, (tree, index) => fieldsOf(tree, `${place}.trees[${index}]`));
}

/** XGBoost's names; `f0`, `f1` … where the model carries none. */
function featureNames(learner: Fields, count: number, most: number): string[] {
  if (count > most) {
    const expected = `at most ${most}, the bytes of the file`;
    throw invalidField('learner.learner_model_param.num_feature', { found: count, expected });
  }
  const names = textsAt(learner, 'feature_names');
  if (names.length === 0) return Array.from({ length: count }, (_, index) => `f${index}`);
  if (names.length === count) return names;
  const found = `${names.length} names`;
  throw invalidField('learner.feature_names', { found, expected: `${count} names` });
}

/** The log-odds of the base score, in 32 bits: -ln(1 / score - 1), the score kept off 0 and 1. */
function baseMargin(parameters: Fields): number {
  const text = textAt(parameters, 'base_score');
  const digits = /^\[?([-+.\deE]+)\]?$/.exec(text)?.[1];
  const score = digits === undefined ? NaN : Math.fround(Number(digits));
  if (score >= 0 && score <= 1) {
    const inside = Math.min(Math.max(score, nearestScore), Math.fround(1 - nearestScore));
    return -logarithmSingle(Math.fround(Math.fround(1 / inside) - 1));
  }
  const place = `${parameters.place}.base_score`;
  throw invalidField(place, { found: text, expected: 'a share from 0 to 1' });
}
