// What people type, on the shipped briefing: each row is a way of asking and what must come of it.

import { describe, expect, it } from 'vitest';
import { compose } from '../../src/reply/compose.ts';
import { answerOf, northKorea, together, told } from '../answer/asking.ts';

describe('ways of asking', () => {
  it.each([
    ['how mnay nort koreans were kiled', ['r-seoul-killed-300']],
    ['How many North Koreans were killed?', ['r-seoul-killed-300', 'j-lawmaker-300-killed-2700-injured']],
    ['zelenskiy on swapping prisoners', ['r-zelensky-ready-to-exchange']],
    ['is Selenskyj ready to exchange prisoners', ['r-zelensky-ready-to-exchange']],
    ['according to Seoul, how many were killed', ['r-seoul-killed-300']],
    ['as of end of December, how many were killed or wounded', ['b-zelensky-over-3000-killed-or-wounded']],
    ['how many were killed or wounded according to Kyiv', ['j-kyiv-more-than-3000-killed-or-wounded']],
    // names in the scripts in which people have them at hand
    ['젤렌스키 swap', ['r-zelensky-ready-to-exchange']],
    ['Зеленский swap', ['r-zelensky-ready-to-exchange']],
    ['Зеленський swap', ['r-zelensky-ready-to-exchange']],
  ])('%s', (question, claims) => {
    expect(told(northKorea, question)).toMatchObject({ outcome: 'answered' });
    expect(told(northKorea, question).claims).toEqual(expect.arrayContaining(claims));
  });

  it('Kyiv and Seoul side by side: both figures stand in the reply', () => {
    const { claims, relations } = told(northKorea, 'do Kyiv and Seoul agree on losses?');
    const shown = new Set([
      ...claims,
      ...relations.flatMap((id) => northKorea.store.relation(id)?.claims ?? []),
    ]);
    const isSaidBy = (state: string) =>
      [...shown].some((id) => {
        const claim = northKorea.store.claim(id);
        return claim !== undefined && northKorea.store.isSaidBy(claim, northKorea.store.onSide(state));
      });
    expect([isSaidBy('ukraine'), isSaidBy('south-korea')]).toEqual([true, true]);
  });

  it.each([
    ['south-korea', 'according to Seoul, how many were killed'],
    ['ukraine', 'according to Kyiv, how many were killed or wounded'],
    ['ukraine', 'what does Kyiv say about North Korean losses'],
  ])('%s alone is heard: %s', (state, question) => {
    const { claims, relations } = told(northKorea, question);
    const voices = northKorea.store.onSide(state);
    for (const id of [
      ...claims,
      ...relations.flatMap((one) => northKorea.store.relation(one)?.claims ?? []),
    ]) {
      const claim = northKorea.store.claim(id);
      expect([id, claim !== undefined && northKorea.store.isSaidBy(claim, voices)]).toEqual([id, true]);
    }
  });
});

describe('why', () => {
  const reasons = [
    'c-ryan-doubts-new-insight',
    'c-north-koreans-defected-before',
    'c-information-from-defections',
  ];

  it('is answered with what the document gives as the reason, right behind the claim', () => {
    expect(told(northKorea, 'Why does Mick Ryan doubt that the POWs will tell much?').claims).toEqual(
      reasons,
    );
  });

  it('“why not?” asks for the reason of the answer before', () => {
    const previous = ['Does Mick Ryan expect new insight from the POWs?'];
    expect(told(northKorea, 'why not?', { previous }).claims).toEqual(reasons);
    // Not all of it is his: the report gives the reason in its own voice.
    expect(told(northKorea, 'why not?', { previous }).filters).toEqual([]);
  });

  it('“why is it unclear” is answered where the document says why', () => {
    const { outcome, claims } = told(northKorea, 'why is it unclear whether Kim will claim the prisoners');
    expect([outcome, ...claims.slice(0, 2)]).toEqual([
      'answered',
      'r-unclear-whether-kim-claims-them',
      'r-kim-refused-to-acknowledge',
    ]);
  });
});

describe('asked of the reply before', () => {
  const before = 'how many were killed?';

  it.each(['when was that said?', 'how old is that figure?', 'as of when?', 'is that up to date?'])(
    '%s: its claims with their days',
    (text) => {
      expect(told(northKorea, text, { previous: [before] }).claims).toEqual(told(northKorea, before).claims);
    },
  );

  it('“since when?” asks of the story', () => {
    const asked = 'are North Korean soldiers fighting?';
    expect(told(northKorea, 'since when?', { previous: [asked] }).claims).not.toEqual(
      told(northKorea, asked).claims,
    );
  });

  it.each(['why?', 'but why so many?'])('%s: the reason given for the losses leads', (text) => {
    const { outcome, claims } = told(northKorea, text, { previous: [before] });
    expect([outcome, claims[0]]).toEqual(['answered', 'j-lawmaker-why-casualties-rise']);
  });
});

describe('“who says so?”', () => {
  const relationsAfter = (before: string): readonly string[] =>
    told(northKorea, 'who says so?', { previous: [before] }).relations;

  it('shows again both sides of what was compared', () => {
    const before = 'do Kyiv and Seoul agree on losses?';
    expect(relationsAfter(before).length).toBeGreaterThan(0);
    expect(relationsAfter(before)).toEqual(told(northKorea, before).relations);
  });

  it('of one account asks for its sources, not for who says otherwise', () => {
    expect(relationsAfter('Have about 300 North Korean soldiers been killed?')).toEqual([]);
  });
});

describe('somebody’s office', () => {
  it.each([
    'Where does Yang Uk work?',
    'yang uk works where',
    'Which think tank does Yang Wook work for?',
    'what is the job title of yang uk',
  ])('%s: all that is said of him', (question) => {
    expect(answerOf(northKorea, question)).toMatchObject({ kind: 'who', entity: 'yang-uk' });
  });

  it('is not meant where anything else is asked about him', () => {
    expect(answerOf(northKorea, 'What does Yang Uk say about his work on drones?').outcome).toBe('declined');
  });
});

describe('who is to be heard', () => {
  it.each([
    ['Which South Korean lawmaker talked to journalists about the memos?', []],
    ['What does the deployment of North Korean troops say about relations between Moscow and Pyongyang?', []],
    ["What does South Korea's readiness to accept POWs say about its stance?", []],
    ['What does Yang Uk say about the memos telling soldiers to kill themselves?', ['according to Yang Uk']],
    ['according to the newsletter, how many were killed', ['in Reaction']],
    [
      'According to the South China Morning Post, what is Seoul ready to do?',
      ['in unnamed outlet (after SCMP)'],
    ],
  ])('%s', (question, filters) => {
    expect(told(northKorea, question).filters).toEqual(filters);
  });

  it('of a person who says nothing on it, nothing is quoted as an answer', () => {
    const previous = ['What did Yang Uk tell the BBC?'];
    const { outcome } = told(northKorea, 'did he comment on the two taken on 11 January as well?', {
      previous,
    });
    expect(outcome).toBe('not-stated');
  });
});

describe('declines', () => {
  it.each([
    ['why did Zelensky refuse a swap', 'false-premise', 'r-zelensky-ready-to-exchange'],
    ['When did Putin confirm the deployment?', 'false-premise', 'j-putin-did-not-deny'],
    // the printed verb is a position too
    [
      "Why did South Korea's spy agency deny that an injured North Korean had been captured?",
      'false-premise',
      'b-spy-agency-confirmed-capture',
    ],
    ['what percentage of the soldiers were killed', 'needs-derivation', 'r-seoul-killed-300'],
    ['what are the names of the prisoners', 'not-stated', undefined],
    ['how many north koreans died in march 2025', 'after-last-document', undefined],
    ['what is the best pizza in town', 'off-topic', undefined],
    ['according to the United Nations, how many were killed', 'not-stated', undefined],
  ])('%s: %s', (question, reason, instead) => {
    const { outcome, claims } = told(northKorea, question);
    expect(outcome).toBe(reason);
    if (instead !== undefined) expect(claims).toContain(instead);
  });

  it('a claim about somebody is no answer to what he is called', () => {
    const previous = ['Did a Ukrainian official speak to the prisoner through an interpreter?'];
    expect(told(northKorea, 'what was the interpreter called', { previous }).outcome).toBe('not-stated');
  });

  it('a question in another script is told which language to ask in', () => {
    expect(told(northKorea, 'Сколько солдат было убито?')).toMatchObject({
      outcome: 'off-topic',
      of: 'English',
    });
  });
});

describe('slash lines', () => {
  it.each(['/pow-status', 'pow status as of 30 November 2024', '/pow-status as of 30 November 2024'])(
    'what was published later is not known by a day: %s',
    (question) => {
      const options = question === '/pow-status' ? { asOf: '2024-11-30' } : {};
      expect(told(northKorea, question, { options })).toMatchObject({ outcome: 'not-stated', claims: [] });
    },
  );

  it.each(['hi', 'Good morning', 'thank you very much!', 'hey, anyone here?', 'bye for now'])(
    'manners get one line on how to ask: %s',
    (text) => {
      expect(told(northKorea, text)).toMatchObject({ outcome: 'answered', claims: [] });
      const { card } = compose(answerOf(northKorea, text), northKorea.today);
      expect(card?.lines).toMatchObject([
        { text: expect.stringMatching(/^Ask me about: North Korean soldiers .*\/help/) },
      ]);
    },
  );

  it.each(['casualties as of 27 December 2024', 'as of 27 december, casualties?'])(
    'a day behind the name of a topic is its option: %s',
    (question) => {
      const { claims, filters } = told(northKorea, question);
      expect([claims, filters]).toEqual([
        ['b-zelensky-over-3000-killed-or-wounded'],
        ['as of 27 December 2024'],
      ]);
    },
  );

  it('/casualties as of the end of 2024 shows December’s figure only', () => {
    const { claims, filters } = told(northKorea, '/casualties as_of:2024-12-31');
    expect([claims, filters]).toEqual([
      ['b-zelensky-over-3000-killed-or-wounded'],
      ['as of 31 December 2024'],
    ]);
  });

  it('/casualties from one document', () => {
    for (const id of told(northKorea, '/casualties source:"BBC"').claims)
      expect(northKorea.store.claim(id)?.document).toBe('2024-12-27-bbc');
  });
});

describe('every topic command', () => {
  it.each(northKorea.store.briefing.topics.map((topic) => topic.command))('/%s', (command) => {
    const { of, claims } = told(northKorea, `/${command}`);
    expect([of, claims.length > 0]).toEqual([command, true]);
  });
});

describe('no conflict is one-sided', () => {
  const conflicts = northKorea.store.briefing.relations.filter((relation) => relation.type === 'contradicts');
  const asks = conflicts.flatMap((relation) =>
    relation.claims.flatMap((id) =>
      (northKorea.store.claim(id)?.asks ?? []).slice(0, 3).map((ask) => [ask, id, relation.id] as const),
    ),
  );
  it.each(asks)('%s', (ask, claim, relation) => {
    const { outcome, claims, relations, filters } = told(northKorea, ask);
    if (outcome !== 'answered' || !claims.includes(claim) || filters.length > 0 || relations.length === 3)
      return;
    expect(relations).toContain(relation);
  });
});

describe('two briefings at once', () => {
  it.each([
    ['How fast was the Meridel going?', 'harbour-ferry'],
    ['What does Yang Uk say about the prisoners?', 'north-korea-in-ukraine'],
  ])('%s is answered by %s', (question, briefing) => {
    expect(answerOf(together, question).store.briefing.id).toBe(briefing);
  });

  it('an option that only one of them knows asks that one', () => {
    expect(
      told(together, 'how many were injured?', { options: { source: 'the coastguard' } }).filters,
    ).toEqual(['according to the coastguard']);
    expect(() => told(together, 'how many were injured?', { options: { source: 'Mars' } })).toThrow(
      'no source “Mars”',
    );
  });

  it('a briefing that is named answers alone', () => {
    const asked = { options: { briefing: 'north-korea-in-ukraine' } };
    expect(answerOf(together, 'How fast was the Meridel going?', asked).store.briefing.id).toBe(
      'north-korea-in-ukraine',
    );
  });
});
