// How often is answered: so many questions a minute for a person, a channel, a server. Whoever is over it is told so
// privately. Counts live in memory, and in the state for what other processes, or this one before a restart, let pass.

import { fill, words } from '../../reply/words.ts';
import type { IncomingEvents } from '../../state/incoming.ts';
import type { Budgets as BudgetSettings } from '../../state/settings.ts';

export type { BudgetSettings };

export interface Spending {
  readonly platform: string;
  readonly space: string;
  readonly channel: string;
  readonly user: string;
}

export type Verdict =
  | { readonly isFine: true }
  | {
      readonly isFine: false;
      readonly over: keyof BudgetSettings;
      /** Until the next question fits. */
      readonly waitMs: number;
      /** Nobody has told this person in the last minute. */
      readonly isFirst: boolean;
    };

/** What the state says of the questions before one. */
type SpentBefore = Awaited<ReturnType<IncomingEvents['spentBefore']>>;

export interface Budgets {
  /** Counts the question when it fits into what is allowed there. */
  readonly take: (spending: Spending, allowed: BudgetSettings) => Verdict;
  /** The same by the state, for a question that was counted here. */
  readonly judge: (spending: Spending, allowed: BudgetSettings, spent: SpentBefore) => Verdict;
}

export const WINDOW_MS = 60_000;
/** Keys kept before those that are over are swept out. */
const KEPT = 10_000;

export function createBudgets(clock: () => number): Budgets {
  const spent = new Map<string, number[]>();
  const told = new Map<string, number>();
  const recent = (key: string, now: number): number[] => {
    const times = (spent.get(key) ?? []).filter((time) => time > now - WINDOW_MS && time <= now);
    spent.set(key, times);
    return times;
  };
  const sweep = (now: number): void => {
    if (spent.size + told.size < KEPT) return;
    for (const [key, times] of spent) if ((times.at(-1) ?? 0) <= now - WINDOW_MS) spent.delete(key);
    for (const [key, time] of told) if (time <= now - WINDOW_MS) told.delete(key);
  };
  const refusal = (
    over: keyof BudgetSettings,
    oldest: number,
    { platform, space, user }: Omit<Spending, 'channel'>,
    now: number,
  ): Verdict => {
    const person = [platform, space, user].join('|');
    const isFirst = (told.get(person) ?? Number.NEGATIVE_INFINITY) <= now - WINDOW_MS;
    if (isFirst) told.set(person, now);
    return { isFine: false, over, waitMs: oldest + WINDOW_MS - now, isFirst };
  };
  return {
    take({ platform, space, channel, user }, allowed) {
      const now = clock();
      sweep(now);
      const kinds = [
        ['person', [platform, space, 'person', user]],
        ['space', [platform, space, 'space']],
        ['channel', [platform, space, 'channel', channel]],
      ] as const;
      const counted = kinds.map(([over, key]) => ({ over, times: recent(key.join('|'), now) }));
      const full = counted.find(({ over, times }) => times.length >= allowed[over]);
      if (full === undefined) {
        for (const { times } of counted) times.push(now);
        return { isFine: true };
      }
      const oldest = full.times.at(-allowed[full.over]) ?? now;
      return refusal(full.over, oldest, { platform, space, user }, now);
    },

    judge({ platform, space, user }, allowed, spent) {
      const now = clock();
      const over = (['person', 'space', 'channel'] as const).find(
        (kind) => spent[kind].count >= allowed[kind],
      );
      if (over === undefined) return { isFine: true };
      return refusal(over, spent[over].since ?? now, { platform, space, user }, now);
    },
  };
}

/** What a server allows itself within what the operator allows. */
export function withinBudgets(operator: BudgetSettings, own: BudgetSettings | undefined): BudgetSettings {
  if (own === undefined) return operator;
  return {
    person: Math.min(operator.person, own.person),
    channel: Math.min(operator.channel, own.channel),
    space: Math.min(operator.space, own.space),
  };
}

/** What whoever is over a budget reads. */
export function describeOver(over: keyof BudgetSettings, settings: BudgetSettings, waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  const count = settings[over];
  const spent = fill<string>(words.troubles[over], { n: count } as never);
  return seconds === 1
    ? fill(words.troubles.waitOne, { spent })
    : fill(words.troubles.wait, { spent, n: seconds });
}
