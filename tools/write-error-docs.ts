/** Writes docs/errors.md from the error table. */
import path from 'node:path';
import { writeFileAtomically } from '@octroi/storage';
import { errorDocs } from './docs/error-docs.ts';

await writeFileAtomically(path.resolve(import.meta.dirname, '../docs/errors.md'), errorDocs());
