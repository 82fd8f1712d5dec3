// A PostgreSQL server that does not answer: its failure has no code, only what the pool and the client say of it.

const SILENT = /^timeout exceeded when trying to connect$|connection timeout$|^Query read timeout$/;

export function isSilence(error: unknown): error is Error {
  return error instanceof Error && SILENT.test(error.message);
}
