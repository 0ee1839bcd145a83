import { routes } from '@octroi/contract';

/** True where the server of this page answers within 3 s. */
export async function isAlive(): Promise<boolean> {
  try {
    const response = await fetch(routes.live.path, { signal: AbortSignal.timeout(3000) });
    // A body left unread is a failed request in the browser’s eyes.
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
