// Why a database could not be opened, in words for whoever set it up. Passwords in a URL are never repeated.

import path from 'node:path';
import { UserError } from '../user-error.ts';
import { isSilence } from './silence.ts';

/** Errors of the address, the account or the database's name: theirs to mend, not ours. */
const POSTGRES_SETUP = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNRESET',
  'EHOSTUNREACH',
  '28000',
  '28P01',
  '3D000',
  '42501',
  '53300',
  '57P03',
]);
/** Of a disk that is read-only Node says ENOENT when it makes several folders at once. */
const DIRECTORY_SETUP = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'ENOENT']);

export function explainPostgres(error: unknown, url: string): unknown {
  const code = codeOf(error);
  // Whatever listens there hangs up, or takes what is sent and says nothing.
  const isMute = isSilence(error) || /^Connection terminated/.test(messageOf(error));
  if (!isMute && (code === undefined || !POSTGRES_SETUP.has(code))) return error;
  const { host, pathname } = new URL(url);
  const name = pathname.slice(1);
  return new UserError(
    `The database ${name === '' ? '' : `“${name}” `}at ${host} (DATABASE_URL) cannot be used: ${messageOf(error)}. Mend DATABASE_URL, or look after the server.`,
  );
}

export function explainDirectory(error: unknown, directory: string): unknown {
  const code = codeOf(error);
  if (code === undefined || !DIRECTORY_SETUP.has(code)) return error;
  return new UserError(
    `The directory ${directory} cannot be used for Sitrep's data (${code}). ` +
      'Make it writable for this user, or set SITREP_DATA_DIR to another one.',
  );
}

export function explainFile(error: unknown, file: string): unknown {
  const message = messageOf(error);
  if (/not a database/.test(message)) {
    return new UserError(
      `${file} is no SQLite database; move it away, restore a backup (sitrep restore FILE), or set SITREP_DATA_DIR to another directory.`,
    );
  }
  if (/malformed|disk image/.test(message)) return damaged(file, message);
  if (/unable to open|readonly/.test(message)) {
    return new UserError(
      `${path.basename(file)} in ${path.dirname(file)} cannot be opened for writing (${message}). Give this user the right to it, or set SITREP_DATA_DIR to another directory.`,
    );
  }
  // With no room for its log SQLite speaks of an I/O error.
  if (/disk is full|disk I\/O/.test(message)) {
    return new UserError(
      `${file} cannot be written (${message}). Make room on its disk, or mend it, then do it again.`,
    );
  }
  return error;
}

/** Nobody should go on writing to such a file. */
export function damaged(file: string, found: string): UserError {
  const [first = ''] = found.split('\n').filter((line) => !line.startsWith('***'));
  return new UserError(
    `${file} is damaged (${first.trim()}). Put the last backup in its place with sitrep restore FILE; it keeps the damaged file aside.`,
  );
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
