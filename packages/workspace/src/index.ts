export { bundleFolder, champion, championOf, setAliases } from './aliases.ts';
export { openNamedBundle } from './open-bundle.ts';
export { latestRun, runFile, writeRun, type RunRecord } from './run-record.ts';
export { openWorkspace, type Workspace } from './workspace.ts';
