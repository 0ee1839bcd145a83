import { describe, expect, test } from 'vitest';
import { checkArtifactPath } from './check-artifact-path.ts';
import { checkBatch, checkDataset } from './check-batch.ts';
import { checkAlias, checkModelName, checkName } from './check-name.ts';
import { kinds } from './check-text.ts';

const metric = { key: 'auc', value: 0.5, timestampMs: 0, step: 0 };

describe('what MLflow would refuse is refused before it is logged', () => {
  test.each(['', '..', '../a', 'a/../b', './a', 'a//b', '/a', 'a/', 'a#b', 'a%b', 'é\n', '..a'])(
    'the name %j',
    (name) => {
      expect(() => {
        checkName(kinds.metric, name);
      }).toThrow('is not a name MLflow takes');
    },
  );

  test.each(['auc', 'fold 1/auc', 'a-b_c.d:e', 'prévision', 'x..y'])(
    'but not the name %j',
    (name) => {
      checkName(kinds.metric, name);
      checkName(kinds.metric, 'x'.repeat(250));
    },
  );

  test('a long name, with its limit', () => {
    expect(() => {
      checkName(kinds.tag, 'x'.repeat(251));
    }).toThrow(/251 characters; MLflow takes 250/);
  });

  test('a parameter of 5 MB, with its limit', () => {
    const parameters = { query: 'x'.repeat(5_000_000) };
    expect(() => {
      checkBatch({ parameters });
    }).toThrow('the parameter query has 5000000 characters; MLflow takes 6000 at most');
  });

  test('lengths count characters as the server does, not their halves', () => {
    checkBatch({ parameters: { faces: '😀'.repeat(6000) } });
    expect(() => {
      checkBatch({ parameters: { faces: '😀'.repeat(6001) } });
    }).toThrow('6001 characters');
  });

  test.each([
    [{ ...metric, step: 0.5 }, 'step'],
    [{ ...metric, step: NaN }, 'step'],
    [{ ...metric, timestampMs: -1 }, 'time'],
    [{ ...metric, timestampMs: 1e17 }, 'time'],
  ])('the metric %j', (wrong, what) => {
    expect(() => {
      checkBatch({ metrics: [metric, wrong] });
    }).toThrow(what);
  });

  test('NaN and the infinities are metrics', () => {
    const values = [NaN, Infinity, -Infinity].map((value) => ({ ...metric, value, step: -3 }));
    checkBatch({ metrics: values });
  });

  test.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a/./b',
    'a//b',
    'a/',
    'C:/x',
    'file:/x',
    'a\\b',
    'a#b',
    '%2e%2e/x',
    'a?b',
    'a\u0000b',
    '\ud800',
    'x'.repeat(151),
  ])('the artifact path %j', (path) => {
    expect(() => {
      checkArtifactPath(path);
    }).toThrow('cannot be the path of an artifact');
  });

  test.each(['a', 'model/MLmodel', 'courbes/roc à 5 plis.json', '...', 'ab:c', "it's (1) & more"])(
    'but not the artifact path %j',
    (path) => {
      checkArtifactPath(path);
    },
  );

  test('an alias that is reserved, a model name with a slash, a data set without digest', () => {
    expect(() => {
      checkAlias(kinds.alias, 'latest');
    }).toThrow();
    expect(() => {
      checkAlias(kinds.alias, 'v12');
    }).toThrow();
    expect(() => {
      checkModelName(kinds.model, 'a/b');
    }).toThrow();
    expect(() => {
      checkDataset({ name: 'a', digest: '', sourceType: 'local', source: 'x' });
    }).toThrow();
    checkAlias(kinds.alias, 'champion');
  });
});
