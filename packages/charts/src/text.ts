/** Mean width of a letter, as a share of the size of the type. */
const letterWidth = 0.54;

const controls = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu;

/** A label of a file or a person as a chart may hold it: on one line, without control characters. */
export function plainText(text: string): string {
  return text.replace(controls, ' ').replace(/ +/g, ' ').trim();
}

/** A text of at most about so many pixels, its end cut off with an ellipsis. */
export function shorten(text: string, width: number, size: number): string {
  const letters = Array.from(plainText(text));
  const most = Math.max(1, Math.floor(width / (size * letterWidth)));
  if (letters.length <= most) return letters.join('');
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** Lines of at most about so many pixels, broken between words; a longer word stands alone, cut. */
export function wrapText(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  for (const word of plainText(text).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(shorten(word, width, size));
    }
  }
  return lines;
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).length * size * letterWidth;
}
