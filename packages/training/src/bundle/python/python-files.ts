import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from '@octroi/core';
import type { BundleModel, Encoder } from '@octroi/scoring';
import { mlmodelText } from './mlmodel.ts';
import { readFeatures } from './read-features.ts';

export interface PythonFilesRequest {
  readonly createdAt: string;
  readonly engine: BundleModel['engine'];
  readonly encoder: Encoder;
  /** The encoder's features are among its columns. */
  readonly frame: Pick<Frame, 'columns'>;
}

/** Named for the bundle's format: modules of one name are imported once, whatever is in them. */
const module = 'octroi_pyfunc_v3';
/** The lowest that the packages below have in common. */
const pythonVersion = '3.11';

/** What test/python holds equal to our own scores; each lowest version is tested there or was by hand. */
const packages = ['mlflow>=3.17.2,<4', 'numpy>=2.4.6,<3', 'pandas>=2.3.3,<4'];
const enginePackages: Readonly<Record<BundleModel['engine'], readonly string[]>> = {
  linear: [],
  lightgbm: ['lightgbm>=4.6.0,<5'],
  xgboost: ['xgboost>=3.2.0,<4'],
};

/**
 * The files by which plain MLflow loads a bundle (docs/decisions/0016), by name. Our own program
 * writes and hashes them, and never reads one.
 */
export async function pythonFiles(request: PythonFilesRequest): Promise<Map<string, string>> {
  const { createdAt, engine, encoder, frame } = request;
  const features = readFeatures(encoder, frame);
  const requirements = [...packages, ...enginePackages[engine]];
  return new Map([
    ['MLmodel', mlmodelText({ createdAt, features, module, pythonVersion })],
    ['features.json', `${JSON.stringify({ features }, null, 2)}\n`],
    ['requirements.txt', requirements.map((line) => `${line}\n`).join('')],
    ['python_env.yaml', pythonEnvironment],
    [`${module}.py`, await readFile(path.join(import.meta.dirname, `${module}.py`), 'utf8')],
  ]);
}

const pythonEnvironment = `python: '${pythonVersion}'
build_dependencies:
- pip
dependencies:
- -r requirements.txt
`;
