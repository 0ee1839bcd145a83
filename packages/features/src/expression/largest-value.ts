/** The largest 32-bit float: models read no larger number, so a feature beyond it is missing. */
export const largestValue = 3.4028234663852886e38;
