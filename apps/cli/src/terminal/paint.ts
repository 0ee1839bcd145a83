const codes = { fault: '1;31', good: '32', advice: '36', quiet: '2' } as const;

export type Tone = keyof typeof codes;

/** Gives a text a colour, or leaves it where there are none. */
export type Paint = (text: string, tone: Tone) => string;

export function painter(colour: boolean): Paint {
  return colour ? (text, tone) => `\u001b[${codes[tone]}m${text}\u001b[0m` : (text) => text;
}
