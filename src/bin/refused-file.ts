// A file system that refuses – a folder that is read-only, a path through a file, a full disk – is for whoever named the
// place to mend: one line says what, where, and how. Every command's failure passes here, so that none has to foresee it.

/** By Node's name for the refusal: why, and the mend. */
const refusals: Readonly<Record<string, string>> = {
  ENOENT: 'nothing is there, or can be made there; name another place',
  EEXIST: 'a file stands there; move it away, or name another place',
  EACCES: 'this user may not; give it the right, or name another place',
  EPERM: 'this user may not; give it the right, or name another place',
  EROFS: 'it is read-only; make it writable, or name another place',
  ENOTDIR: 'a file stands where a folder is needed; move it away, or name another place',
  EISDIR: 'a folder stands where a file is needed; name a file',
  ENOSPC: 'the disk is full; make room, then do it again',
  EDQUOT: 'this user’s share of the disk is used up; make room, then do it again',
  EIO: 'the disk fails; look at it, or name another place',
  ENAMETOOLONG: 'a name in it is too long; choose a shorter one',
  ELOOP: 'its links lead round in a circle; mend them, or name another place',
};

/** SQLite's number for a disk that is full; it names no file. */
const SQLITE_FULL = 13;

interface Refusal extends NodeJS.ErrnoException {
  readonly dest?: string;
  readonly errcode?: number;
}

/** Undefined for every other failure. */
export function refusedFile(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', errcode, syscall, path, dest }: Refusal = error;
  if (errcode === SQLITE_FULL) return `Cannot write the database: ${refusals.ENOSPC}.`;
  const why = refusals[code];
  if (why === undefined || path === undefined) return undefined;
  const what =
    syscall === 'mkdir'
      ? `make the folder ${path}`
      : dest === undefined
        ? `use ${path}`
        : `use ${path} as ${dest}`;
  return `Cannot ${what}: ${why} (${code}).`;
}
