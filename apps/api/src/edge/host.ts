const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase()) || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * True for a Host header that a browser on this machine sends for a page of ours. A page of another site
 * whose name was made to point here (DNS rebinding) sends its own.
 */
export function isOwnHost(header: string | undefined): boolean {
  if (header === undefined) return false;
  return isLoopback(header.replace(/:\d{1,5}$/, ''));
}
