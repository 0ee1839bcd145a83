/** Longer lines tire the eye, however wide the terminal is. */
const widest = 100;

/** A text in lines of at most `width` columns, broken at spaces, each after `indent`. */
export function wrapped(text: string, width: number, indent: string): string {
  const room = Math.max(20, Math.min(width, widest) - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((own) => indent + own).join('\n');
}
