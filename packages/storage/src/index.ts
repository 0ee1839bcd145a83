export { clearLeftovers } from './clear-leftovers.ts';
export { openJournal, type Journal } from './open-journal.ts';
export { moveFile } from './move-file.ts';
export { sha256File } from './sha256-file.ts';
export { storageError } from './storage-error.ts';
export { useTemporaryFolder } from './use-temporary-folder.ts';
export {
  produceFileAtomically,
  produceFilesAtomically,
  writeFileAtomically,
} from './write-file-atomically.ts';
export { writeFolderAtomically } from './write-folder-atomically.ts';
export { readStep, runStep, type StepRequest } from './run-step.ts';
