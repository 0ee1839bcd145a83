const name = 'octroi.key';
/** Where storage is refused, the key lasts as long as the page. */
let unstored: string | undefined;
const listeners = new Set<() => void>();

/** The API key given in this tab; undefined where none was. */
export function keyHeld(): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? unstored;
  } catch {
    return unstored;
  }
}

/** Keeps a key until the tab is closed: in no address, and for no other tab. */
export function holdKey(key: string): void {
  unstored = key;
  try {
    sessionStorage.setItem(name, key);
  } catch {
    // It is held for this page.
  }
}

/** Calls back whenever the server refuses the key that was sent, or asks for one; gives the end of it. */
export function onKeyRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells that the server has refused. */
export function keyRefused(): void {
  for (const listener of listeners) listener();
}
