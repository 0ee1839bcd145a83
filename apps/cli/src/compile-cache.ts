import path from 'node:path';

/**
 * Where Node keeps the compiled form of Octroi's files: in its own folder, for what lies there is run
 * as code, and a temporary folder is anybody's.
 */
export const compileCache = (home: string): string => path.join(home, '.tools', 'compile-cache');
