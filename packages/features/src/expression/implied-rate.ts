/**
 * Steps of Newton's method from r = A / C, which lies above the root, so that each step comes nearer
 * from above: r - f / f' with f = (A / C) (1 - (1 + r)^-n) - r and f' = (A / C) n (1 + r)^(-n - 1) - 1.
 */
export const impliedRateSteps = 12;
/** Digits after the point that the result is rounded to: engines' powers differ far behind them. */
export const impliedRateDecimals = 6;
