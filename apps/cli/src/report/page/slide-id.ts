/** The place of a slide in the page, counted from 1. */
export const slideId = (number: number): string => `slide-${number}`;
