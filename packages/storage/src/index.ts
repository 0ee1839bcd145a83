export { clearLeftovers } from './clear-leftovers.ts';
export { sha256File } from './sha256-file.ts';
export { storageError } from './storage-error.ts';
export { produceFileAtomically, writeFileAtomically } from './write-file-atomically.ts';
export { writeFolderAtomically } from './write-folder-atomically.ts';
export { runStep, type StepRequest } from './run-step.ts';
