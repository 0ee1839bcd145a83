/**
 * Half a unit of a printed number's last decimal, as far as it can be wrong by rounding alone. Zeros at
 * the end are lost in reading, so that it is rather too large than too small.
 */
export function roundingError(printed: number): number {
  const [digits, exponent = '0'] = String(printed).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  // The last term is for the rounding of the binary number itself.
  return 0.5 * 10 ** -decimals + Math.abs(printed) * 1e-12;
}

/** Whether a printed number can stand for `value`. */
export function agrees(printed: number, value: number): boolean {
  return Math.abs(printed - value) <= roundingError(printed);
}

/** p / (1 - p). */
export function oddsOf(probability: number): number {
  return probability / (1 - probability);
}
