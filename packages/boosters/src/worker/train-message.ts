import { OctroiError, type Matrix } from '@octroi/core';
import type { TrainRequest } from '../boosters.ts';
import { checkData, checkValidation, type BoosterData } from '../data-check.ts';
import type { EngineName, EngineParameters } from '../engine/engine.ts';
import { lightgbmParameterNames } from '../lightgbm/parameters.ts';
import { parameterTexts } from '../parameter-value.ts';
import { xgboostParameterNames } from '../xgboost/parameters.ts';
import type { MatrixHeader, TrainMessage } from './protocol.ts';

/** Checks a training request and writes its message. */
export function trainMessage(request: TrainRequest, codes: readonly string[]): TrainMessage {
  const { data, validation } = request;
  checkRequest(request);
  return {
    kind: 'train',
    engine: request.engine,
    parameters: parametersOf(request),
    rounds: request.rounds,
    earlyStoppingRounds: request.earlyStoppingRounds ?? null,
    data: matrixHeader({ ...data, codes }),
    validation: validation ? matrixHeader({ ...validation, codes }) : null,
  };
}

function checkRequest({ data, validation, engine, ...request }: TrainRequest): void {
  checkData(data);
  if (validation !== undefined) checkValidation(data, validation);
  checkCount(engine, 'rounds', request.rounds);
  if (request.earlyStoppingRounds === undefined) return;
  checkCount(engine, 'earlyStoppingRounds', request.earlyStoppingRounds);
  if (validation !== undefined) return;
  const values = { engine, name: 'validation', found: 'none', expected: 'rows to stop early by' };
  throw new OctroiError('BOOSTER_PARAMETER_INVALID', values);
}

function checkCount(engine: EngineName, name: string, found: number): void {
  if (Number.isSafeInteger(found) && found > 0) return;
  const expected = 'a whole number above 0';
  throw new OctroiError('BOOSTER_PARAMETER_INVALID', { engine, name, found, expected });
}

function parametersOf(request: TrainRequest): EngineParameters {
  const { engine, parameters } = request;
  return engine === 'lightgbm'
    ? parameterTexts(engine, parameters, lightgbmParameterNames)
    : parameterTexts(engine, parameters, xgboostParameterNames);
}

export function matrixHeader(source: {
  matrix: Matrix;
  codes: readonly string[];
  weights?: Float32Array;
}): MatrixHeader {
  const { matrix, codes, weights } = source;
  const categories = matrix.columns.flatMap(({ levels }, index) =>
    levels === undefined ? [] : [index],
  );
  return { rows: matrix.rows, codes, categories, weighted: weights !== undefined };
}

/** The arrays that follow a header, in its order. */
export function dataArrays({ matrix, labels, weights }: BoosterData): ArrayBufferView[] {
  return [matrix.values, labels, ...(weights ? [weights] : [])];
}
