/** To three decimals, which is all that the source has. */
export function money(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}

/** To a multiple of `grain`. */
export function moneyBy(grain: number, amount: number): number {
  return money(Math.round(amount / grain) * grain);
}
