/** Mean length of a month. Months count from the application: -1 is the one that ended with it. */
export const daysPerMonth = 30.4375;

/** Nothing older is kept of earlier loans. */
export const oldestMonth = -96;
