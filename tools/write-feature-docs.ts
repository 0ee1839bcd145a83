/** Writes docs/features.md from the catalogue. */
import path from 'node:path';
import { writeFileAtomically } from '@octroi/storage';
import { featureDocs } from './docs/feature-docs.ts';

await writeFileAtomically(path.resolve(import.meta.dirname, '../docs/features.md'), featureDocs());
