import { describe, expect, test } from 'vitest';
import { parseResultsCsv } from './parse-results-csv.ts';
import { readResults } from './read-results.ts';

const model = {
  model: 'one',
  matrix: [
    [90, 10],
    [4, 6],
  ],
};
const read = (content: unknown) => () => readResults(content);
const readCsv = (text: string) => () => readResults(parseResultsCsv(text));

describe('a table is read from either form', () => {
  const matrix = { trueNegatives: 90, falsePositives: 10, falseNegatives: 4, truePositives: 6 };

  test.each([
    ['commas', 'model,auc,tn,fp,fn,tp\none,0.71,90,10,4,6\n'],
    ['semicolons, decimal commas', '\u{feff}model;auc;tn;fp;fn;tp\r\none;0,71;90;10;4;6\r\n'],
    ['tabs and the names of other tools', '\tauc\tcm\none\t0.71\t[[90, 10], [4, 6]]\n'],
    ['quotes', 'model,auc,confusion_matrix\n"one",0.71,"[[90, 10], [4, 6]]"\n'],
  ])('%s', (_, text) => {
    const { results, ignored } = readCsv(text)();
    expect(results.models).toMatchObject([{ name: 'one', auc: 0.71, matrix }]);
    expect(ignored).toEqual([]);
  });

  test('facts and lists stand on lines of their own; empty cells are not said', () => {
    const text =
      '# data.rows = 500\n# inputs = a, b\n# a remark\nmodel,auc,tn,fp,fn,tp\none,,90,10,4,6';
    const { results } = readCsv(text)();
    expect(results.data.rows).toBe(500);
    expect(results.inputs).toEqual(['a', 'b']);
    expect(results.models[0].auc).toBeUndefined();
  });

  test('fields that no check reads are named', () => {
    const { ignored } = read({
      models: [{ ...model, accuracy: 0.9 }],
      data: { row: 1 },
      seed: 1,
    })();
    expect(ignored).toEqual(['seed', 'models[0].accuracy', 'data.row']);
  });
});

describe('a bad file is a clear error', () => {
  test.each([
    ['no table', {}, 'the file has no models'],
    ['no object', [], 'results is [], expected an object'],
    ['no model', { models: [] }, 'models is [], expected one model or more'],
    [
      'no name',
      {
        models: [
          {
            matrix: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      },
      'models[0] has no model',
    ],
    ['no matrix', { models: [{ model: 'one' }] }, 'models[0] has no matrix'],
    ['half a matrix', { models: [{ model: 'one', tn: 1, fp: 2 }] }, 'models[0] has no matrix'],
    [
      'a flat matrix',
      { models: [{ model: 'one', matrix: [1, 2, 3, 4] }] },
      'models[0].matrix is [1,2,3,4]',
    ],
    [
      'shares for counts',
      {
        models: [
          {
            model: 'one',
            matrix: [
              [0.9, 0.1],
              [0.4, 0.6],
            ],
          },
        ],
      },
      'models[0].matrix.tn is 0.9, expected a whole number of 0 or more',
    ],
    [
      'no rows',
      {
        models: [
          {
            model: 'one',
            matrix: [
              [0, 0],
              [0, 0],
            ],
          },
        ],
      },
      'expected some rows',
    ],
    ['percent', { models: [{ ...model, auc: 76.1 }] }, 'models[0].auc is 76.1: a percentage'],
    [
      'a percent rate',
      { models: [model], data: { defaultRate: 8.07 } },
      'data.defaultRate is 8.07',
    ],
    ['a negative share', { models: [{ ...model, f1: -0.1 }] }, 'models[0].f1 is -0.1, expected'],
    ['a text', { models: [{ ...model, cost: 'much' }] }, 'models[0].cost is "much", expected'],
    ['a name twice', { models: [model, model] }, 'two models are called one'],
    ['another winner', { models: [model], winner: 'two' }, 'winner names two'],
    [
      'a cost of zero',
      { models: [model], costs: { falseNegative: 0, falsePositive: 1 } },
      'above 0',
    ],
    [
      'half the costs',
      { models: [model], costs: { falseNegative: 5 } },
      'costs has no falsePositive',
    ],
    ['a window without rows', { models: [model], drift: { reference: {} } }, 'has no rows'],
    ['one window', { models: [model], drift: { reference: { rows: 5 } } }, 'drift has no current'],
  ])('%s', (_, content, message) => {
    expect(read(content)).toThrow(message);
  });

  test('what a percentage should be is said', () => {
    try {
      read({ models: [{ ...model, auc: 76.1 }] })();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'AUDIT_PERCENT', values: { share: '0.761' } });
    }
  });

  test.each([
    ['', 'line 1 of the results: no table of models'],
    ['model,tn,fp,fn,tp\none,1,2,3\n', 'line 2 of the results: 4 fields where the header has 5'],
    ['model,tn\n"one,1\n', 'line 2 of the results: a quote is not closed'],
    [
      '# data = 5\n# data.rows = 5\nmodel,tn\none,1\n',
      'line 2 of the results: data.rows is no fact',
    ],
    ['# title = a\n# title = b\nmodel,tn\none,1\n', 'line 2 of the results: title is said twice'],
    ['model,cm\none,[[1\n', 'models[0].matrix is "[[1"'],
  ])('CSV %j', (text, message) => {
    expect(readCsv(text)).toThrow(message);
  });
});
