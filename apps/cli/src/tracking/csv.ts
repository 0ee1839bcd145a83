/** Records of numbers and texts as CSV, their names in the first line; what is undefined is left empty. */
export function csv<Name extends string>(
  names: readonly Name[],
  records: readonly Readonly<Record<Name, Field>>[],
): string {
  const lines = records.map((record) => names.map((name) => field(record[name])).join());
  return [names.join(), ...lines, ''].join('\n');
}

type Field = string | number | null | undefined;

function field(value: Field): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
