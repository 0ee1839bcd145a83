import { OctroiError } from '@octroi/core';
import { shortestKey } from '../edge/api-key.ts';
import { isLoopback } from '../edge/host.ts';

/**
 * A server that others on the network can reach needs an API key; a key needs enough characters, all of
 * which a header can hold.
 *
 * @throws OctroiError API_UNPROTECTED
 */
export function checkProtection(host: string, apiKey: string | undefined): void {
  if (apiKey === undefined && isLoopback(host)) return;
  if (apiKey !== undefined && apiKey.length >= shortestKey && /^[\x21-\x7e]+$/.test(apiKey)) return;
  throw new OctroiError('API_UNPROTECTED', { host, length: shortestKey });
}
