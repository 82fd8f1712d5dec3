// What the app's own page shows to somebody: the state of the story, its topics, what changed, their digests, and for those
// who look after Sitrep what it could not answer. As data; a platform that has such a page draws it.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import { longDate } from '../../digest/changes/dates.ts';
import type { Digests } from '../../digest/digests.ts';
import { describeSubscription } from '../../digest/schedule/describe.ts';
import type { Reply } from '../../reply/blocks.ts';
import { compose } from '../../reply/compose.ts';
import { noticeReply } from '../../reply/notice.ts';
import { readPanelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import type { Questions } from '../../state/questions.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';

export const HOME = 'home';

export interface HomePage {
  readonly title: string;
  /** The overview as one card. */
  readonly state: Reply | undefined;
  readonly topics: readonly { readonly command: string; readonly title: string }[];
  /** Newest first: "21 November 2026: 2 corrected, 1 new". */
  readonly changes: readonly string[];
  readonly subscriptions: readonly {
    readonly id: string;
    readonly text: string;
    readonly isPaused: boolean;
  }[];
  /** Absent for those who do not look after Sitrep. */
  readonly questions?: readonly string[];
}

export interface HomeParts {
  answerer(): { answer(asked: Asked): Answer };
  stores(): readonly Store[];
  readonly briefingOf: (place: Pick<Place, 'platform' | 'space'>) => string;
  readonly digests: Pick<Digests, 'list' | 'pause' | 'resume' | 'remove' | 'changes'>;
  readonly questions: Pick<Questions, 'list'>;
  clock(): number;
}

export interface HomeOf {
  readonly platform: Place['platform'];
  readonly space: string;
  readonly person: string;
  /** Looks after Sitrep there. */
  readonly mayConfigure: boolean;
}

export interface HomePages {
  readonly page: (of: HomeOf) => Promise<HomePage>;
  /** Pauses, resumes or removes a digest of theirs. */
  readonly press: (incoming: Incoming) => Promise<Reply>;
  /** Changes when the page has to be made anew. */
  readonly versions: () => string;
}

const DAY_MS = 24 * 60 * 60_000;
const CHANGES_DAYS = 90;
const MOST_CHANGES = 3;
const MOST_QUESTIONS = 5;
const ACTIONS = ['pause', 'resume', 'remove'] as const;

export function createHomePages(parts: HomeParts): HomePages {
  const { digests, clock } = parts;

  function storeOf(space: Pick<Place, 'platform' | 'space'>): Store | undefined {
    const [first] = parts.stores();
    const id = parts.briefingOf(space);
    return parts.stores().find(({ briefing }) => briefing.id === id) ?? first;
  }

  function stateOf({ briefing }: Store): Reply | undefined {
    const overview = briefing.topics.find(({ layout, outside }) => layout === 'brief' && !outside);
    if (overview === undefined) return undefined;
    const today = new Date(clock()).toISOString().slice(0, 10);
    const options = { briefing: briefing.id };
    const text = `/${overview.command}`;
    return compose(parts.answerer().answer({ text, previous: [], today, options }), today);
  }

  async function changesOf({ briefing }: Store): Promise<readonly string[]> {
    const recorded = await digests.changes(briefing.id, clock() - CHANGES_DAYS * DAY_MS);
    return recorded
      .slice(-MOST_CHANGES)
      .toReversed()
      .flatMap(({ version, changes }) => {
        const counts = {
          corrected: changes.corrected.length,
          superseded: changes.superseded.length,
          retracted: changes.retracted.length + changes.withdrawn.length,
          added: changes.added.length,
        };
        const told = (Object.keys(counts) as (keyof typeof counts)[])
          .filter((name) => counts[name] > 0)
          .map((name) => fill(words.home.counts[name], { n: counts[name] }));
        const day = longDate(version.createdAt, briefing.timezone, 'en');
        return told.length === 0 ? [] : [`${day}: ${told.join(', ')}`];
      });
  }

  async function ownDigests({ platform, space, person }: Omit<HomeOf, 'mayConfigure'>) {
    return (await digests.list({ platform, space })).filter(({ owner }) => owner === person);
  }

  async function unanswered({ platform, space }: HomeOf): Promise<readonly string[]> {
    const declined = await parts.questions.list({ outcome: 'declined', limit: 100 });
    return declined
      .filter((question) => question.platform === platform && question.space === space)
      .slice(0, MOST_QUESTIONS)
      .map(({ text, count }) => (count === 1 ? text : `${text} (${count} ×)`));
  }

  return {
    versions: () =>
      parts
        .stores()
        .map(({ version }) => version)
        .join(' '),
    async page(of) {
      const store = storeOf(of);
      const own = await ownDigests(of);
      return {
        title: store?.briefing.title ?? words.home.nothing,
        state: store === undefined ? undefined : stateOf(store),
        topics: (store?.briefing.topics ?? [])
          .filter(({ outside, layout }) => !outside && layout !== 'brief')
          .map(({ command, title }) => ({ command, title })),
        changes: store === undefined ? [] : await changesOf(store),
        subscriptions: own.map((subscription) => ({
          id: subscription.id,
          text: describeSubscription(subscription),
          isPaused: subscription.status === 'paused',
        })),
        ...(of.mayConfigure ? { questions: await unanswered(of) } : {}),
      };
    },
    async press({ place, user = '', press }) {
      const pressed = readPanelId(press?.id ?? '');
      const action = ACTIONS.find((one) => one === pressed?.control);
      if (pressed === undefined || action === undefined) throw new UserError(words.presses.gone);
      const own = await ownDigests({ ...place, person: user });
      const found = own.find(({ id }) => id === pressed.argument);
      if (found === undefined) throw new UserError(words.home.notYours);
      const changed = await digests[action](found.id, { platform: place.platform, space: place.space });
      return noticeReply(`${words.home.done[action]}: ${describeSubscription(changed)}`, HOME, 'answered');
    },
  };
}
