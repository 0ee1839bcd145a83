/** A choice kept in this browser; null where storage is empty or refused. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`octroi.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice in this browser; where storage is refused, it lasts as long as the page. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`octroi.${name}`, value);
  } catch {
    // The choice still holds for this page.
  }
}
