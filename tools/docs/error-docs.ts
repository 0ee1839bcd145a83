import { errorTable } from '@octroi/core';

/** docs/errors.md: one section an error, in the order of their codes. */
export function errorDocs(): string {
  const sections = Object.entries(errorTable)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { message, mend }]) =>
      [
        `## ${code}`,
        '',
        `${message.en}  `,
        `*${mend.en}*`,
        '',
        `${message.fr}  `,
        `*${mend.fr}*`,
      ].join('\n'),
    );
  const heading = [
    '# Errors',
    '',
    'Every known error: what happened, and how to mend it. Words in braces are filled in.',
    'Generated from `packages/core/src/errors/` by `node tools/write-error-docs.ts`.',
  ].join('\n');
  return `${[heading, ...sections].join('\n\n')}\n`;
}
