/** A sentence to go on after a colon. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
