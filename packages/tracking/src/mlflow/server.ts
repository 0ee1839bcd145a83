import { bytesOf } from './http/exchange.ts';
import type { Connection } from './http/connection.ts';
import { booleanIn, optionalTextIn } from './json/read-json.ts';

export interface ServerInfo {
  /** Such as SqlStore. */
  readonly storeType?: string;
  /** True where large artifacts go up in parts, straight to the store behind the server. */
  readonly multipartUploads: boolean;
  readonly multipartDownloads: boolean;
}

/** The MLflow server itself. */
export interface Server {
  /** Such as 3.17.2. */
  version(): Promise<string>;
  /** True where the server answers that it is well; it is asked once. */
  isHealthy(signal?: AbortSignal): Promise<boolean>;
  /** Servers before 3.5 have no such page: TRACKING_NOT_MLFLOW. */
  info(): Promise<ServerInfo>;
}

export function serverOf(connection: Connection): Server {
  const text = (path: string, signal?: AbortSignal): Promise<string> =>
    connection.transfer({
      method: 'GET',
      path,
      idempotent: true,
      signal,
      read: async (answer) => (await bytesOf(answer)).toString().trim(),
    });
  return {
    version: () => text('/version'),
    isHealthy: async (signal) => (await text('/health', signal).catch(() => '')) === 'OK',
    info: () =>
      connection.call({
        method: 'GET',
        path: '/api/3.0/mlflow/server-info',
        idempotent: true,
        read: (json) => {
          const storeType = optionalTextIn(json, 'store_type');
          return {
            ...(storeType === undefined ? {} : { storeType }),
            multipartUploads: booleanIn(json, 'multipart_uploads_enabled'),
            multipartDownloads: booleanIn(json, 'multipart_downloads_enabled'),
          };
        },
      }),
  };
}
