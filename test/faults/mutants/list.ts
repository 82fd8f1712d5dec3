// Forty and some mistakes in the code that keeps answers from being lost, doubled or leaked, each with the tests that must
// notice it. run.ts makes each in a copy of the sources and expects those tests to fail.

export interface Mutant {
  /** What goes wrong. */
  readonly name: string;
  readonly file: string;
  /** Once in the file. */
  readonly from: string;
  readonly to: string;
  /** A second change of the same file. */
  readonly also?: { readonly from: string; readonly to: string };
  readonly tests: readonly string[];
  /** Only the tests whose names match (vitest -t). */
  readonly only?: string;
}

const state = { tests: ['test/state/state.test.ts'], only: 'node:sqlite (?!in a thread)' } as const;
const posting = { tests: ['test/digest/posting.test.ts', 'test/digest/deliver.test.ts'] } as const;

export const mutants: readonly Mutant[] = [
  // Deliveries: what may have been posted is looked for, not posted again.
  {
    name: 'a message in doubt is posted again without a look',
    file: 'src/digest/delivery/deliver.ts',
    from: 'if (isInDoubt && message.edits === undefined) {',
    to: 'if (isInDoubt && message.edits !== undefined) {',
    ...posting,
  },
  {
    name: 'a message is looked for before the platform has made it',
    file: 'src/digest/delivery/deliver.ts',
    from: "Math.max(state === 'sending' ? settings.graceMs : 0, pause)",
    to: 'pause',
    ...posting,
  },
  {
    name: 'a process that slept through its lease posts all the same',
    file: 'src/digest/delivery/deliver.ts',
    from: 'if (clock() - leasedAt > settings.leaseMs - settings.timeoutMs - settings.graceMs) return;',
    to: '',
    ...posting,
  },
  {
    name: 'a digest is posted after its deadline',
    file: 'src/digest/delivery/deliver.ts',
    from: 'if (clock() > row.deadline) {',
    to: 'if (clock() > row.deadline + 1e12) {',
    ...posting,
  },
  {
    name: 'Retry-After is not kept',
    file: 'src/digest/delivery/deliver.ts',
    from: ': Math.round(retryAfterMs * (1 + random() / 10));',
    to: ': 0;',
    ...posting,
  },
  {
    name: 'being asked to wait counts as a failure',
    file: 'src/digest/delivery/deliver.ts',
    from: 'const isAttempt = retryAfterMs === undefined;',
    to: 'const isAttempt = true;',
    ...posting,
  },
  {
    name: 'attempts do not back off',
    file: 'src/digest/delivery/back-off.ts',
    from: 'FIRST_MS * 2 **',
    to: 'FIRST_MS * 1 **',
    tests: ['test/digest/back-off.test.ts'],
  },
  {
    name: 'a leap of the clock is not noticed',
    file: 'src/digest/schedule/clock-guard.ts',
    from: 'if (jump > NOTICED_MS)',
    to: 'if (jump > 1e15)',
    ...posting,
  },
  {
    name: 'the clock set back is not noticed',
    file: 'src/digest/schedule/clock-guard.ts',
    from: 'hasJumpedBack: jump < -NOTICED_MS',
    to: 'hasJumpedBack: false',
    ...posting,
  },
  {
    name: 'keys of deliveries are the same',
    file: 'src/digest/delivery/keys.ts',
    from: 'let rest = hashOf(id);',
    to: 'let rest = hashOf(id) % 1000n;',
    tests: ['test/digest/keys.test.ts'],
  },
  {
    name: 'a key is found inside a longer one',
    file: 'src/digest/delivery/keys.ts',
    from: 'if (!/[\\w-]/.test(before) && !/[\\w-]/.test(after)) return true;',
    to: 'return true;',
    tests: ['test/digest/keys.test.ts'],
  },
  {
    name: 'digests that were missed while Sitrep was down are named nowhere',
    file: 'src/digest/schedule/schedule.ts',
    from: 'const missed = isInTime ? due.slice(0, -1) : due;',
    to: 'const missed: readonly number[] = [];',
    ...posting,
  },

  // The state: one of several processes wins.
  {
    name: 'a row is claimed that another process holds',
    file: 'src/state/outbox.ts',
    from: ": eb('o.lease_until', 'is', null),\n        )",
    to: ": eb('o.id', 'is not', null),\n        )",
    ...state,
  },
  {
    name: 'a row of another process is finished',
    file: 'src/state/outbox.ts',
    from: ".where('lease_owner', '=', owner).where('state', 'in', OPEN);",
    to: ".where('state', 'in', OPEN);",
    ...state,
  },
  {
    name: 'a row is begun whose lease is over',
    file: 'src/state/outbox.ts',
    from: "        .where('lease_until', '>', now)\n        .executeTakeFirst();",
    to: '        .executeTakeFirst();',
    ...state,
  },
  {
    name: 'a later posting overtakes an earlier one of its lane',
    file: 'src/state/outbox.ts',
    from: "earlier('e.due_at', '<', earlier.ref('o.due_at')),",
    to: "earlier('e.due_at', '<', 0),",
    ...state,
  },
  {
    name: 'open rows are pruned',
    file: 'src/state/outbox.ts',
    from: ".where('state', 'not in', OPEN).where('due_at', '<', dueBefore);",
    to: ".where('due_at', '<', dueBefore);",
    ...state,
  },
  {
    name: 'a subscription is moved on by two processes',
    file: 'src/state/subscriptions.ts',
    from: "        .where('next_run', '=', from)\n",
    to: '',
    ...state,
  },
  {
    name: 'an event that comes twice is taken twice',
    file: 'src/state/incoming.ts',
    from: 'return new Set(rows.map(({ id }) => id));',
    to: 'return new Set(events.map(({ id }) => id));',
    ...state,
  },
  {
    name: 'a deleted question is answered',
    file: 'src/state/incoming.ts',
    from: 'return row === undefined;\n    },',
    to: 'return true;\n    },',
    ...state,
  },
  {
    name: 'what a question said is kept after its answer',
    file: 'src/state/incoming.ts',
    from: ".set({ state: 'done', event: 'null',",
    to: ".set({ state: 'done',",
    ...state,
  },
  {
    name: 'the same content becomes a new version',
    file: 'src/state/store-versions.ts',
    from: 'if (last?.hash === hash)',
    to: 'if (last?.hash === hash && last.number < 0)',
    ...state,
  },
  {
    name: 'two processes record the same version',
    file: 'src/state/store-versions.ts',
    from: 'if ((await lastRow(trx, briefing))?.number !== last?.number) return false;',
    to: '',
    ...state,
  },
  {
    name: 'a snapshot that somebody has still to be told about is deleted',
    file: 'src/state/store-versions.ts',
    from: 'needed.has(version.id) ||',
    to: '',
    ...state,
  },
  {
    name: 'a process that died is waited for',
    file: 'src/state/processes.ts',
    from: "        .set({ reload_asked: request, reload_answer: null })\n        .where('seen_at', '>', clock() - SILENCE_MS)",
    to: '        .set({ reload_asked: request, reload_answer: null })',
    ...state,
  },
  {
    name: 'each process has a key of its own',
    file: 'src/state/keys.ts',
    from: "return Buffer.from(value, 'base64');",
    to: "return Buffer.concat([Buffer.from(value, 'base64').subarray(1), randomBytes(1)]);",
    ...state,
  },
  {
    name: 'a schema of a newer Sitrep is used',
    file: 'src/state/migrate.ts',
    from: 'if (newer.length > 0) {',
    to: 'if (newer.length > 1000) {',
    ...state,
  },
  {
    name: 'an acknowledged row does not wait for the disk',
    file: 'src/state/sqlite-file.ts',
    from: "database.exec('pragma synchronous = full');",
    to: "database.exec('pragma synchronous = off');",
    tests: ['test/state/sqlite.test.ts'],
  },
  {
    name: 'a transaction that reads first and writes later fails beside another process',
    file: 'src/state/node-sqlite.ts',
    from: "await connection.executeQuery(CompiledQuery.raw('begin immediate'));",
    to: "await connection.executeQuery(CompiledQuery.raw('begin'));",
    tests: ['test/state/sqlite.test.ts'],
  },
  {
    name: 'a killed process’s log is played into the restored file',
    file: 'src/state/restore.ts',
    from: "const BESIDE = ['', '-wal', '-shm'] as const;",
    to: "const BESIDE = [''] as const;",
    // Two things keep it out; each alone is enough.
    also: { from: "database.exec('pragma journal_mode = delete');", to: '' },
    tests: ['test/state/restore.test.ts'],
  },
  {
    name: 'a restore goes on under a running process',
    file: 'src/state/restore.ts',
    from: 'if (!/database is locked/.test(String(error))) return { release() {} };',
    to: 'if (error !== undefined) return { release() {} };',
    tests: ['test/state/restore.test.ts'],
  },
  {
    name: 'a damaged file is opened',
    file: 'src/state/open.ts',
    from: "if (found !== 'ok') throw",
    to: "if (found === '') throw",
    tests: ['test/state/restore.test.ts'],
  },
  {
    name: 'a migration leaves no way back',
    file: 'src/state/backup-before-migration.ts',
    from: "database.prepare('vacuum into ?').run(draft);\n  renameSync(draft, copy);",
    to: '',
    tests: ['test/state/restore.test.ts'],
  },
  {
    name: 'a hung connection to PostgreSQL is lent again',
    file: 'src/state/postgres.ts',
    from: 'hung = error;',
    to: '',
    tests: ['test/state/half-open.test.ts'],
  },
  {
    name: 'a statement waits for a silent PostgreSQL without end',
    file: 'src/state/postgres.ts',
    from: 'query_timeout: limits.statementMs + 500,',
    to: '',
    tests: ['test/state/half-open.test.ts'],
  },
  {
    name: 'noted questions of somebody who is forgotten stay',
    file: 'src/state/forget.ts',
    from: ".where('person', '=', personOf(platform, person))",
    to: ".where('person', '=', '')",
    tests: ['test/state/forget.test.ts'],
  },
  {
    name: 'buttons keep what was asked in a forgotten server',
    file: 'src/state/forget.ts',
    from: "    await trx.deleteFrom('views').where('space', '=', threadKey(platform, space)).execute();\n    if (channel",
    to: '    if (channel',
    tests: ['test/state/forget.test.ts'],
  },

  // Chats: budgets, floods, secrets.
  {
    name: 'whoever is over a budget is told with every question',
    file: 'src/chat/kit/budgets.ts',
    from: 'if (isFirst) told.set(person, now);',
    to: '',
    tests: ['test/chat/kit/budgets.test.ts'],
  },
  {
    name: 'a stopped platform is taken for one that works again',
    file: 'src/chat/kit/platform-state.ts',
    from: "if (before?.state === 'stopped') return;",
    to: '',
    tests: ['test/chat/kit/platform-state.test.ts'],
  },
  {
    name: 'every reply waits for a silent state',
    file: 'src/chat/kit/patience.ts',
    from: 'silentSince === before ? waitIfSilentMs : waitMs',
    to: 'waitMs',
    tests: ['test/chat/kit/patience.test.ts'],
  },
  {
    name: 'a state that answers everybody else counts as silent',
    file: 'src/chat/kit/patience.ts',
    from: 'answers + answered()',
    to: 'answers',
    tests: ['test/chat/kit/patience.test.ts'],
  },
  {
    name: 'many addresses are a way round the rate limit',
    file: 'src/chat/web/rate-limit.ts',
    from: 'shared.tokens -= 1;',
    to: '',
    tests: ['test/chat/web/access.test.ts'],
  },
  {
    name: 'transcripts grow without bound',
    file: 'src/chat/web/transcripts.ts',
    from: 'if (bytes <= mostBytes && transcripts.size <= CONVERSATIONS) break;',
    to: 'if (transcripts.size <= CONVERSATIONS) break;',
    tests: ['test/chat/web/access.test.ts'],
  },
  {
    name: 'a cookie signed for one purpose is good for another',
    file: 'src/chat/web/signing.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text.
    from: '.update(`${purpose}\\0${value}`)',
    to: '.update(value)',
    tests: ['test/chat/web/access.test.ts'],
  },
  {
    name: 'a request signed for tomorrow is taken',
    file: 'src/chat/slack/signature.ts',
    from: 'if (age < -NEWEST_S)',
    to: 'if (age < -1e9)',
    tests: ['test/chat/slack/slack.peer.test.ts'],
    only: 'what Slack signs',
  },
  {
    name: 'a request that is sent again is taken again',
    file: 'src/chat/slack/signature.ts',
    from: 'if (until.has(signature)) return true;',
    to: '',
    tests: ['test/chat/slack/slack.peer.test.ts'],
    only: 'what Slack signs',
  },
  {
    name: 'secrets reach the log',
    file: 'src/bin/create-log.ts',
    from: "text.replaceAll(secret, '[redacted]')",
    to: 'text',
    tests: ['test/bin/create-log.test.ts'],
  },
  {
    name: 'an outbox that falls behind is called ready',
    file: 'src/operations/readiness.ts',
    from: 'ok: lag < MOST_LAG_MS',
    to: 'ok: true',
    tests: ['test/operations/status.test.ts'],
  },
  {
    name: 'a database that takes no writes is called ready',
    file: 'src/operations/readiness.ts',
    from: 'ok: sinceMs <= WRITTEN_WITHIN_MS',
    to: 'ok: true',
    tests: ['test/operations/status.test.ts'],
  },
  {
    name: 'the alert comes with every look',
    file: 'src/operations/alert.ts',
    from: 'if (isTold || parts.clock()',
    to: 'if (parts.clock()',
    tests: ['test/operations/status.test.ts'],
  },
  {
    name: 'a reload holds everybody up',
    file: 'src/steps.ts',
    from: 'await new Promise((resolve) => setImmediate(resolve));',
    to: '',
    tests: ['test/briefing/parts.test.ts'],
  },
];
