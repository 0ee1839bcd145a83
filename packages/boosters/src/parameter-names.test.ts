import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lightgbmParameterNames } from './lightgbm/parameters.ts';
import { librariesOfThisMachine } from './testing/this-machine.ts';
import { xgboostParameterNames } from './xgboost/parameters.ts';

/** Not kept in the configuration XGBoost writes, though it takes them. */
const notInConfiguration = new Set(['eval_metric', 'tree_method', 'verbosity']);

describe('parameter names', () => {
  it('are names the libraries know', async () => {
    const { lightgbm, xgboost } = await knownNames();
    expect(Object.keys(lightgbmParameterNames).filter((name) => !lightgbm.has(name))).toEqual([]);
    expect(
      Object.keys(xgboostParameterNames).filter(
        (name) => !xgboost.has(name) && !notInConfiguration.has(name),
      ),
    ).toEqual([]);
    expect([...lightgbm].length).toBeGreaterThan(100);
  });
});

async function knownNames(): Promise<{ lightgbm: Set<string>; xgboost: Set<string> }> {
  const libraries = librariesOfThisMachine();
  const script = fileURLToPath(new URL('testing/known-parameters.ts', import.meta.url));
  const env = { LD_LIBRARY_PATH: libraries.openmp ?? '', OMP_NUM_THREADS: '1' };
  const child = fork(script, { env, execArgv: [] });
  child.send(libraries);
  const [names] = (await once(child, 'message')) as [{ lightgbm: string[]; xgboost: string[] }];
  return { lightgbm: new Set(names.lightgbm), xgboost: new Set(names.xgboost) };
}
