import type { ReadFeature } from './read-features.ts';

export interface MlmodelRequest {
  readonly createdAt: string;
  readonly features: readonly ReadFeature[];
  /** Module of the bundle that has `_load_pyfunc`. */
  readonly module: string;
  /** Of the environment that MLflow makes where it is asked for one. */
  readonly pythonVersion: string;
}

const answered = ['score', 'probability', 'balanced_score', 'log_odds'];

/**
 * MLflow's description of a model, with the one flavor python_function: the features it takes, the
 * numbers it gives, the module that loads it. The module lies beside this file (`code: .`).
 */
export function mlmodelText(request: MlmodelRequest): string {
  const { createdAt, features, module, pythonVersion } = request;
  const inputs = features.map(({ name, kind }) => ({
    type: kind === 'number' ? 'double' : 'string',
    name,
    required: true,
  }));
  const outputs = answered.map((name) => ({ type: 'double', name, required: true }));
  return `flavors:
  python_function:
    code: .
    env:
      virtualenv: python_env.yaml
    loader_module: ${module}
    python_version: '${pythonVersion}'
signature:
  inputs: ${quotedJson(inputs)}
  outputs: ${quotedJson(outputs)}
  params: null
utc_time_created: '${createdAt.replace('T', ' ').replace('Z', '')}'
`;
}

/** JSON in ASCII, as a YAML text in single quotes: MLflow opens the file in whatever encoding it runs. */
function quotedJson(value: unknown): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify(value).replaceAll(/[^ -~]/g, escaped);
  return `'${json.replaceAll("'", "''")}'`;
}
