import { isOctroiError } from '@octroi/core';
import { describe, expect, test } from 'vitest';
import { mlflowSettings } from './settings.ts';

const uri = { MLFLOW_TRACKING_URI: 'https://mlflow.example/base/' };

describe('the settings of tracking', () => {
  test('say nothing of a server where none is named', () => {
    expect(mlflowSettings({ MLFLOW_TRACKING_URI: ' ', MLFLOW_TRACKING_TOKEN: 't' })).toEqual({});
  });

  test('are those of MLflow’s own clients', () => {
    const settings = mlflowSettings({
      ...uri,
      MLFLOW_TRACKING_USERNAME: 'ann',
      MLFLOW_TRACKING_PASSWORD: 'p w',
      MLFLOW_TRACKING_TOKEN: 'unused',
      MLFLOW_EXPERIMENT_NAME: 'credit',
      MLFLOW_RUN_ID: 'abc',
      MLFLOW_TRACKING_INSECURE_TLS: 'true',
      MLFLOW_TRACKING_SERVER_CERT_PATH: 'ca.pem',
      MLFLOW_HTTP_REQUEST_TIMEOUT: '30',
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: '0',
    });
    expect(settings).toEqual({
      server: {
        address: 'https://mlflow.example/base',
        credentials: { kind: 'basic', username: 'ann', password: 'p w' },
        insecureTls: true,
        timeoutMs: 30_000,
        retries: 0,
      },
      experimentName: 'credit',
      runId: 'abc',
      certificateFile: 'ca.pem',
    });
  });

  test('take user and password out of the address', () => {
    const { server } = mlflowSettings({ MLFLOW_TRACKING_URI: 'http://ann:p%40ss@host:5000' });
    expect(server).toEqual({
      address: 'http://host:5000',
      credentials: { kind: 'basic', username: 'ann', password: 'p@ss' },
    });
  });

  test.each([
    [{ MLFLOW_TRACKING_URI: 'sqlite:///s3cret.db' }, 'MLFLOW_TRACKING_URI'],
    [{ MLFLOW_TRACKING_URI: 'http://ann:s3cret%@host' }, 'MLFLOW_TRACKING_URI'],
    [{ ...uri, MLFLOW_TRACKING_TOKEN: 's3cret\nx' }, 'MLFLOW_TRACKING_TOKEN'],
    [{ ...uri, MLFLOW_TRACKING_USERNAME: 'a:s3cret' }, 'MLFLOW_TRACKING_USERNAME'],
    [{ ...uri, MLFLOW_HTTP_REQUEST_TIMEOUT: 's3cret' }, 'MLFLOW_HTTP_REQUEST_TIMEOUT'],
    [{ ...uri, MLFLOW_HTTP_REQUEST_TIMEOUT: '0' }, 'MLFLOW_HTTP_REQUEST_TIMEOUT'],
    [{ ...uri, MLFLOW_TRACKING_INSECURE_TLS: 's3cret' }, 'MLFLOW_TRACKING_INSECURE_TLS'],
  ])('%j is refused by name, its value is not told', (variables, name) => {
    try {
      mlflowSettings(variables);
      expect.unreachable();
    } catch (error) {
      if (!isOctroiError(error, 'TRACKING_SETTING_INVALID')) throw error;
      expect(error.message).toContain(name);
      expect(error.message + error.describe('fr').message).not.toContain('s3cret');
    }
  });
});
