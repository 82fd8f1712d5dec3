// What runner and worker of the fault suite agree on.

export interface WorkerTask {
  readonly file?: string;
  readonly database?: string;
  readonly peer: string;
  readonly dieAt?: { readonly step: string; readonly pass: number };
}

/** Short, so that a run takes minutes; the proportions are those of the real settings. */
export const workerSettings = { timeoutMs: 400, graceMs: 150, leaseMs: 1500, concurrency: 16 } as const;

/** A statement as a step: its verb, its table, and the column that tells our updates apart. */
export function nameOf(sql: string): string {
  const [verb = ''] = sql.split(' ');
  if (verb === 'begin' || verb === 'commit' || verb === 'rollback') return verb;
  if (sql.startsWith('with "picked"')) return 'claim';
  const table = /(?:from|into|update) "(\w+)"/.exec(sql)?.[1] ?? '';
  if (sql.startsWith('update "outbox"')) {
    if (sql.includes('"first_attempt_at" = coalesce')) return 'attempt noted';
    if (sql.includes('"not_before" =')) return 'given back';
    if (sql.includes('"first_attempt_at" is null')) return 'superseded';
    return 'closed';
  }
  if (sql.startsWith('update "subscriptions"'))
    return sql.includes('"told_version"') ? 'told' : 'next run set';
  return `${verb} ${table}`;
}

/** Where workers die, each in turn. */
export const steps = [
  'begin',
  'next run set',
  'superseded',
  'insert outbox',
  'commit',
  'claim',
  'attempt noted',
  'post: about to send',
  'post: sent',
  'post: answered',
  'closed',
  'told',
  'insert ledger',
  'insert ledger_claims',
  'given back',
  'find: about to send',
  'find: sent',
  'find: answered',
  'select subscriptions',
  'select outbox',
] as const;
