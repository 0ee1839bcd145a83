/**
 * The largest 32-bit float: models read no larger number, so a feature beyond it is missing. A feature of -0
 * is 0: Parquet does not tell them apart.
 */
export const largestValue = 3.4028234663852886e38;
