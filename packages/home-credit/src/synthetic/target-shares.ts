/** What a synthetic file should show, by column. */
export interface TargetShares {
  readonly missing: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
