import type { Timing } from '../timing.ts';
import { artifactsOf, type Artifacts } from './artifacts.ts';
import { experimentsOf, type Experiments } from './experiments.ts';
import { openConnection } from './http/connection.ts';
import { loggedModelsOf, type LoggedModels } from './logged-models.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { modelVersionsOf, type ModelVersions } from './model-versions.ts';
import { registeredModelsOf, type RegisteredModels } from './registered-models.ts';
import { runsOf, type Runs } from './runs.ts';
import { serverOf, type Server } from './server.ts';
import type { MlflowSettings } from './settings.ts';

/**
 * A client of MLflow's REST interface 2.0 (and of the parts of 3.0 used here), held against 3.17.2.
 *
 * Every call throws, beside what it says itself: TRACKING_UNREACHABLE, TRACKING_TIMED_OUT,
 * TRACKING_BUSY (429, 503), TRACKING_SERVER_FAILED (other 5xx), TRACKING_NOT_MLFLOW (no JSON, or of
 * another shape), TRACKING_DENIED (401, 403), TRACKING_NOT_FOUND, TRACKING_NAME_IN_USE,
 * TRACKING_REFUSED. `values` has the HTTP status and MLflow's error code, `cause` the server's answer
 * or the socket's error. What is safe to send again is sent again first, with growing waits.
 */
export interface MlflowClient extends Disposable {
  readonly address: string;
  readonly server: Server;
  readonly experiments: Experiments;
  readonly runs: Runs;
  readonly metrics: Metrics;
  readonly artifacts: Artifacts;
  readonly registeredModels: RegisteredModels;
  readonly modelVersions: ModelVersions;
  readonly loggedModels: LoggedModels;
  close(): void;
}

const mebibyte = 2 ** 20;

export function openMlflowClient(settings: MlflowSettings, timing: Timing): MlflowClient {
  const connection = openConnection(settings, timing);
  const multipart = {
    fromBytes: settings.multipartFromBytes ?? 500 * mebibyte,
    partBytes: settings.partBytes ?? 10 * mebibyte,
  };
  return {
    address: connection.address,
    server: serverOf(connection),
    experiments: experimentsOf(connection),
    runs: runsOf(connection),
    metrics: metricsOf(connection),
    artifacts: artifactsOf(connection, multipart),
    registeredModels: registeredModelsOf(connection),
    modelVersions: modelVersionsOf(connection),
    loggedModels: loggedModelsOf(connection),
    close: connection.close,
    [Symbol.dispose]: connection.close,
  };
}
