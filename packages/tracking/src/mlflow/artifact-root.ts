import { OctroiError } from '@octroi/core';

/** Where the server passes artifacts on. */
export const proxyRoute = '/api/2.0/mlflow-artifacts/artifacts';

/**
 * The path under `proxyRoute` of a location that the server passes on, without slashes at its ends.
 *
 * Such locations are mlflow-artifacts:/1/abc/artifacts, or an address under the server's own proxy.
 * Another host is never asked: it would be shown the credentials of this one.
 *
 * @throws OctroiError TRACKING_ARTIFACTS_NOT_PROXIED
 */
export function proxiedRoot(location: string, address: string): string {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  const isSameHost = url?.host === '' || url?.host === new URL(address).host;
  if (url !== undefined && isSameHost) {
    const decoded = decodeURIComponent(url.pathname);
    if (url.protocol === 'mlflow-artifacts:') return trimmed(decoded);
    const at = decoded.indexOf('/mlflow-artifacts/artifacts/');
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    if (isWeb && at >= 0) {
      return trimmed(decoded.slice(at + '/mlflow-artifacts/artifacts/'.length));
    }
  }
  throw new OctroiError('TRACKING_ARTIFACTS_NOT_PROXIED', { location: withoutQuery(location) });
}

/** A path as an address has it: each name encoded. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function trimmed(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** A query may hold a signature. */
function withoutQuery(location: string): string {
  return location.split(/[?#]/, 1)[0].replace(/\/\/[^/@]*@/, '//');
}
