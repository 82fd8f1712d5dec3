// Sitrep about itself: /help and /about. Nothing of the story stands in them but the briefing's own title and summary.

import type { MetaAnswered } from '../../answer/answer-types.ts';
import { builtInCommands } from '../built-in-commands.ts';
import { describeAge } from '../dates.ts';
import { fill, words } from '../words.ts';
import { build, paged, type Unit } from './build.ts';
import type { Card, CardLine } from './card.ts';
import { documentName } from './keys.ts';
import { legendDate } from './short-dates.ts';

const STORY: readonly string[] = ['timeline', 'changes'];
const CLOSER: readonly string[] = ['who', 'sources', 'contested', 'unknowns', 'origins', 'about', 'digest'];

export function helpCard({ store }: MetaAnswered, page: number): Card {
  const { help } = words;
  const names = (wanted: readonly string[]): readonly string[] =>
    builtInCommands.filter(({ name }) => wanted.includes(name)).map(({ name }) => `/${name}`);
  const { topics } = store.briefing;
  const commands = (layout: (one: string) => boolean) =>
    topics.filter((topic) => layout(topic.layout)).map(({ command }) => `/${command}`);
  const unit = (...lines: readonly CardLine[]): Unit => ({ lines, claims: [], shows: [] });
  const entry = (label: string, all: readonly string[]): readonly CardLine[] =>
    all.length === 0 ? [] : [{ type: 'entry', label, texts: [all.join(' ')] }];
  const units = [
    unit(...entry(help.story, [...commands((layout) => layout === 'brief'), ...names(STORY)])),
    unit(
      ...entry(
        help.topics,
        commands((layout) => layout !== 'brief'),
      ),
    ),
    unit(...entry(help.closer, names(CLOSER)), { type: 'plain', text: help.ask }),
    unit(
      ...[help.quote, help.chain, help.differ, help.signs].map(
        (text): CardLine => ({ type: 'small', runs: [{ type: 'words', text }], isStrong: false }),
      ),
    ),
  ];
  return paged({ store, title: help.title, accent: 'none', target: 't:help' }, units, page);
}

/** For who greets or thanks: one line on how to ask. */
export function mannersCard({ store }: MetaAnswered): Card {
  const text = fill(words.help.brief, { title: store.briefing.title });
  const unit: Unit = { lines: [{ type: 'plain', text }], claims: [], shows: [] };
  return build({ store, accent: 'none' }, [unit], { page: 1, of: 1 });
}

export function aboutCard({ store, score }: MetaAnswered, today: string): Card {
  const { briefing, newest, version } = store;
  const origins = new Set(briefing.claims.map((claim) => claim.origin)).size;
  const age = describeAge(newest, today);
  const plain = (text: string): CardLine => ({ type: 'plain', text });
  const lines = [
    plain(briefing.summary),
    plain(
      fill(words.about.counts, { n: briefing.documents.length, claims: briefing.claims.length, origins }),
    ),
    plain(words.about.promise),
    ...(score === undefined
      ? []
      : [
          plain(
            fill(words.about.score, {
              n: score.answeredRightly,
              total: score.answerable,
              declined: score.declinedRightly,
              unanswerable: score.unanswerable,
            }),
          ),
        ]),
  ];
  const date = `${documentName(store, newest.id).name} ${legendDate(newest, undefined)}`;
  return build(
    {
      store,
      title: briefing.title,
      accent: 'none',
      target: 't:about',
      closing: [
        age === undefined ? fill(words.states.newest, { date }) : fill(words.about.age, { date, age }),
        fill(words.about.store, { hash: version.slice(0, 8) }),
      ],
    },
    [{ lines, claims: [], shows: [] }],
    { page: 1, of: 1 },
  );
}
