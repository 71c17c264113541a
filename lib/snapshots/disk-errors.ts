// The last two are the databases' own words for a full disk.
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', '53100'];
const UNWRITABLE = ['EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'EIO'];

/** Whether the system refused with this code. */
export function isErrnoException(error: unknown, code: string): boolean {
  return codeOf(error) === code;
}

/** What the disk refused: no room, or no writing at all; null for an error that is not the disk's. */
export function diskRefusal(error: unknown): 'captureDiskFull' | 'captureUnwritable' | null {
  const code = codeOf(error);
  if (FULL.includes(code)) return 'captureDiskFull';
  return UNWRITABLE.includes(code) ? 'captureUnwritable' : null;
}

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return cause ? codeOf(cause) : '';
}
