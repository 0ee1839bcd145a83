import { weightOf } from '../problems/preferred-language.ts';

/** Whether an Accept header lets a media type through (RFC 9110, 12.5.1); the most specific range decides. */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined || header === '' || header === '*/*' || header === type) return true;
  const [family] = type.split('/');
  const ranges = header
    .slice(0, 1000)
    .split(',')
    .map((range) => {
      const [name, ...parameters] = range.split(';');
      return { name: name.trim().toLowerCase(), weight: weightOf(parameters) };
    });
  const weights = [type, `${family}/*`, '*/*'].map(
    (wanted) => ranges.find(({ name }) => name === wanted)?.weight,
  );
  return (weights.find((weight) => weight !== undefined) ?? 0) > 0;
}
