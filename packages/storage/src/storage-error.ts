import { OctroiError } from '@octroi/core';

const fullCodes: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const deniedCodes: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR'];

/**
 * The known form of an error met while `path` was written; other errors are returned as they are.
 *
 * A native engine tells of a full disk in its message only, so the message is looked at too.
 */
export function storageError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof OctroiError) return error;
  const code = 'code' in error ? error.code : undefined;
  if (
    fullCodes.includes(code) ||
    /no space left on device|disk quota exceeded/i.test(error.message)
  ) {
    return new OctroiError('STORAGE_DISK_FULL', { path }, { cause: error });
  }
  if (deniedCodes.includes(code)) {
    return new OctroiError(
      'STORAGE_NOT_WRITABLE',
      { path, problem: error.message },
      { cause: error },
    );
  }
  return error;
}
