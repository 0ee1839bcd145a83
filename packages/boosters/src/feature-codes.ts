/** What LightGBM or XGBoost refuse or change in a feature's name. */
const refused = /[\s"'\\,:[\]{}<>\p{Cc}]/gu;

/**
 * A name for each column that both engines take unchanged: the caller's own where possible, else
 * with `_` for each refused character, made unique by a number.
 */
export function featureCodes(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const clean = name.replaceAll(refused, '_') || `f${index}`;
    let code = clean;
    for (let copy = 2; taken.has(code); copy += 1) code = `${clean}_${copy}`;
    taken.add(code);
    return code;
  });
}
