import { expect, test } from 'vitest';
import { errorTable } from './errors/index.ts';
import { isOctroiError, OctroiError } from './octroi-error.ts';

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('an error describes itself in both languages', () => {
  const error = new OctroiError('TRAINING_MODEL_UNKNOWN', { model: 'svm', known: 'lgbm, xgb' });
  expect(error.message).toBe('no model is named svm');
  expect(error.describe('fr')).toEqual({
    message: 'aucun modèle ne s’appelle svm',
    mend: 'Modèles connus : lgbm, xgb.',
  });
  expect(isOctroiError(error, 'TRAINING_MODEL_UNKNOWN')).toBe(true);
});

test('a value may differ by language', () => {
  const problem = { en: 'it is empty', fr: 'il est vide' };
  const error = new OctroiError('CLI_JSON_INVALID', { file: 'a.json', problem });
  expect(error.message).toContain('a.json is not a JSON object or a list of objects: it is empty');
  expect(error.describe('fr').message).toContain(': il est vide');
});

test.each(Object.entries(errorTable))('%s names the same values in both languages', (_, row) => {
  expect(new Set(places(row.message.fr + row.mend.fr))).toEqual(
    new Set(places(row.message.en + row.mend.en)),
  );
});
