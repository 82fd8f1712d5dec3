// Questions that were once answered wrongly on the shipped briefing, each with its kind and what is right.

import { describe, expect, it } from 'vitest';
import { compose } from '../../src/reply/compose.ts';
import { answerOf, ferry, northKorea, together, told } from '../answer/asking.ts';

const ask = (text: string, ...previous: readonly string[]) => told(northKorea, text, { previous });

/** All claims that the reply shows, those that stand beside others included. */
function shown(text: string, ...previous: readonly string[]): ReadonlySet<string> {
  const { claims, relations } = ask(text, ...previous);
  return new Set([...claims, ...relations.flatMap((id) => northKorea.store.relation(id)?.claims ?? [])]);
}

describe('is not answered', () => {
  it.each([
    // a deed that nobody tells, in a clause behind a verb of saying
    ['is it true zelensky said he will execute them', 'not-stated'],
    ['is it true that kim said he would execute the prisoners', 'not-stated'],
    // somebody is named, and nothing of what is asked stands beside the name: no neighbour helps
    ['is putin sick', 'not-stated'],
    ['weather in kyiv today', 'not-stated'],
    // a number is asked for, and none printed
    ['Wildfire bill in dollars as put by Newsom?', 'not-stated'],
  ])('%s', (question, outcome) => {
    expect(ask(question)).toMatchObject({ outcome, claims: [] });
  });

  it.each([
    ['why did seoul refuse to take'],
    ['why did seoul refuse to take them'],
    ['why did seoul refuse to take the prisoners'],
  ])('%s: Seoul is willing to', (question) => {
    const { outcome, claims } = ask(question, 'who are the prisoners');
    expect(outcome).toBe('false-premise');
    expect(claims).toContain('k-south-korea-willing-to-accept');
  });
});

it.each([
  // what he does is no rank
  ['what rank does the rifleman hold', 'not-stated'],
  ['rank of the rifleman', 'not-stated'],
  ['what rank did mick ryan hold', 'answered'],
  ['what is mick ryans job', 'answered'],
])('%s: %s', (question, outcome) => {
  expect(ask(question).outcome).toBe(outcome);
});

it.each([
  // a law speaks nowhere: what it says is told of it
  ['what does south korea’s constitution say', 'r-constitution-citizens'],
  ['what do the geneva conventions say', 'c-clapham-violation-of-geneva-conventions'],
  // a country's soldiers are no further answer about its people
  ['The status of North Koreans under South Korea’s constitution', 'r-constitution-citizens'],
])('%s: %s, and nothing else', (question, claim) => {
  expect(ask(question)).toMatchObject({ outcome: 'answered', claims: [claim] });
});

it.each([
  // where somebody is said to be, and not what else is said of him and the place
  ['are there north korean troops in russia', 'b-kyiv-seoul-sent-more-than-10000'],
  ['are the prisoners in ukraine', 'c-held-by-sbu-in-kyiv'],
  // that some died, and not what their losses are put down to
  ['have north korean soldiers died', 'r-seoul-killed-300'],
])('%s: %s leads', (question, claim) => {
  expect(ask(question).claims?.[0]).toBe(claim);
});

it.each([
  // since when is how long
  ['how long has the sniper served', 'c-pow-sniper-since-2016'],
  ['how long have the prisoners served', 'c-pow-rifleman-since-2021'],
  // one of them wants to stay: another wish than Seoul's for them
  ['why would seoul want the prisoners', 'r-rare-glimpse'],
])('%s: %s', (question, claim) => {
  expect(ask(question).outcome).toBe('answered');
  expect(shown(question)).toContain(claim);
});

it('does not call an arrival that is told as an entry a false premise', () => {
  expect(ask('when did the first north koreans arrive').outcome).toBe('not-stated');
});

it.each([['and ukrainians?'], ['what about russians?']])(
  '“%s” after “and according to kyiv?” asks of them what was asked before that',
  (question) => {
    const { outcome, claims } = ask(question, 'how many north koreans died', 'and according to kyiv?');
    expect(outcome).toBe('not-stated');
    expect(claims).toEqual(['j-ukraine-heavy-losses']);
  },
);

it('what holds for other days is no answer to a date', () => {
  expect(ask('what did putin and kim sign in june 2023')).toMatchObject({
    outcome: 'not-stated',
    claims: ['j-treaty-signed'],
  });
  expect(told(ferry, 'how many died in the landslide of 2009')).toMatchObject({
    outcome: 'not-stated',
    claims: ['venn-landslide-12'],
  });
});

it.each([
  // the same journey by somebody else, as a noun
  ['Kim visit to Moscow, date', 'false-premise', 'j-putin-visited-pyongyang'],
  ["when was Kim's visit to Moscow", 'false-premise', 'j-putin-visited-pyongyang'],
  // telegram style has its doer too
  ['ukrainians burning faces of their own dead, why', 'false-premise', 'b-zelensky-face-burning-footage'],
  // another stage of the same matter
  [
    'on what date did the partnership treaty between Moscow and Pyongyang take effect',
    'not-stated',
    'j-treaty-signed',
  ],
])('%s: %s, with the nearest that is told', (question, outcome, nearest) => {
  expect(ask(question)).toMatchObject({ outcome, claims: [nearest] });
});

it.each([
  ['let me know what Zelenskyy wants off Kim for the two men', 'j-zelensky-ready-to-hand-over'],
  ['In what capacity did the older of the two captives serve?', 'c-pow-sniper-since-2016'],
  ['on what date were the pair seized', 'c-captured-january-11'],
  // those two are no figure that anything could prove wrong
  ['what happens to those 2 if they get sent back to nk', 'c-risk-of-human-rights-violations'],
  // what it is also called stands in the quote
  ['other name for the 11th corps', 'b-storm-corps-training'],
  // a video is nobody whom a desk would rate
  ['is that pow video reliable??', 'r-video-likely-under-duress'],
])('%s: answered', (question, claim) => {
  expect(ask(question).outcome).toBe('answered');
  expect(shown(question)).toContain(claim);
});

it('a part of a figure is not the figure', () => {
  expect(ask('how many of the 34k defectors were soldiers').outcome).toBe('not-stated');
});

it('a figure of January is none by New Year', () => {
  expect(ask('how many were dead by new year').claims).not.toContain('j-lawmaker-300-killed-2700-injured');
  expect(ask('how many were killed by 31 january 2025').claims).toContain(
    'j-lawmaker-300-killed-2700-injured',
  );
});

describe('the latest on something', () => {
  it.each([
    ["what's the latest on casualties", 'casualties'],
    ['what do we know about casualties', 'casualties'],
    ['any news on the prisoners', 'pow-status'],
    ["what's going on with the prisoners", 'pow-status'],
    ['anything new on the swap', 'prisoner-swap'],
    ['where do things stand with the swap', 'prisoner-swap'],
  ])('%s: /%s', (question, topic) => {
    const answer = answerOf(northKorea, question);
    expect(answer).toMatchObject({ kind: 'topic', topic: { command: topic } });
  });

  it('is a question where no topic is of that', () => {
    expect(ask('latest on extra troops')).toMatchObject({ outcome: 'answered' });
    expect(ask('latest on extra troops').claims).toContain('j-military-suspects-additional-troops');
    expect(ask("what do we know about kim's daughter").outcome).toBe('not-stated');
  });
});

describe('whom no document has doing it', () => {
  it.each([
    // it was done, and no document says by whom
    ['did ukraine give north korea fake ids', 'not-stated', 'b-fake-russian-ids'],
    // the same order, by others
    ['did ukraine order its soldiers to kill themselves', 'false-premise', 'r-memos-pressured-suicide'],
    // the same thing, by others; what else the one asked about released tells nothing of it
    ['did south korea release the video', 'false-premise', 'r-video-released'],
    // who offers is turned round
    ['what did kim offer zelensky', 'false-premise', 'j-zelensky-ready-to-hand-over'],
    // who helps to do a thing does not undergo it
    ['did the sbu question the translators', 'not-stated', 'r-nis-took-part-in-interrogation'],
    // who speaks and who listens are turned round
    ['what did sybiha tell cho', 'false-premise', 'k-cho-importance-of-cooperating'],
    // an offer is there, and nobody who agreed to it
    ['has kim agreed to the swap', 'not-stated', 'j-zelensky-ready-to-hand-over'],
    ['has russia accepted zelenskys exchange', 'not-stated', 'r-zelensky-ready-to-exchange'],
    ['did kim reply to zelenskys offer', 'not-stated', 'j-zelensky-ready-to-hand-over'],
    // sent were others; the additional ones are planned
    ['has nk sent the additional troops already', 'not-stated', 'j-jcs-preparing-additional-dispatch'],
    // offered, and no day is told
    ['when will the pows be swapped', 'not-stated', 'r-zelensky-ready-to-exchange'],
    // what somebody else did, beside whom the question has doing it
    ['when did south korea join the war', 'not-stated', 'j-entered-war-last-autumn'],
    ['did the rifleman serve since 2016', 'not-stated', 'c-pow-sniper-since-2016'],
    ['did kyiv offer the pows to seoul', 'not-stated', 'k-cho-willing-to-accept-any'],
    // what others lost
    ['ukrainian dead in the kursk fighting', 'not-stated', 'j-ukraine-heavy-losses'],
    ['where was the treaty signed by zelensky', 'not-stated', 'j-treaty-signed'],
    // so many are dead or wounded, and nobody says that he is one of them: his own capture and wound are nearer
    ['did the december prisoner die of his wounds', 'not-stated', 'b-spy-agency-confirmed-capture'],
    // no place, somebody else's words, and those of a former head
    ['rifleman born 2005: hometown?', 'not-stated', 'c-pow-born-2005'],
    ['What did Peter Murrell post about the break-up?', 'not-stated', 'r-sturgeon-end-of-marriage'],
    [
      'What does the serving head of MI6 make of Chinese investment?',
      'not-stated',
      'r-dearlove-vulnerable-to-beijing',
    ],
    // the claim that fits in all else has no name
    [
      "What's the name of the North Korean official who called the deployment lawful?",
      'not-stated',
      'j-north-korean-official-lawful',
    ],
    // a figure of something else, and nobody's comment
    ['how far is the pound down', 'not-stated', 'r-diary-seven-metres'],
    ['has kim commented on the prisoners', 'not-stated', 'j-zelensky-ready-to-hand-over'],
    ['did the nis say the captured soldier died', 'not-stated', 'r-seoul-killed-300'],
    // of nobody's death: a capture and a picture
    ['did the first prisoner die of his wounds', 'not-stated', 'b-believed-first-prisoner'],
    ['did the injured soldier in the telegram pic die of his wounds?', 'not-stated', 'b-telegram-photo'],
    // faces of others, a video in their place, nobody who is there
    ['did russian troops burn bodies of ukrainians', 'not-stated', 'b-zelensky-face-burning-footage'],
    ['who burned the faces of dead ukrainian soldiers', 'not-stated', 'b-zelensky-face-burning-footage'],
    ['will ukraine release the prisoners', 'not-stated', 'r-video-released'],
    ['are the pows in moscow', 'not-stated', 'r-russia-could-claim-them'],
    ['are the prisoners in south korea', 'not-stated', 'k-south-korea-willing-to-accept'],
    // nothing of it is said or done by whoever replies
    ['how did moscow respond to zelenskys offer', 'not-stated', 'j-zelensky-ready-to-hand-over'],
    ["kim's reply to the exchange offer", 'not-stated', 'j-zelensky-ready-to-hand-over'],
    // possible, and not done
    ['have the pows been sent to seoul', 'not-stated', 'c-could-remain-or-go-south'],
    ['when did the winds pick up', 'not-stated', 'r-fires-winds'],
    ['are the two prisoners already in seoul', 'not-stated', 'k-south-korea-willing-to-accept'],
    ['did china send troops', 'false-premise', 'b-kyiv-seoul-sent-more-than-10000'],
  ])('%s: %s, with %s', (question, outcome, claim) => {
    const found = ask(question);
    expect([found.outcome, found.claims[0]]).toEqual([outcome, claim]);
  });

  it('in a thread: an offer is no consent', () => {
    expect(ask('did he agree?', 'zelensky offered kim an exchange').outcome).toBe('not-stated');
  });

  it.each([
    // whom a thing is given to receives it
    ['who got fake russian ids', 'b-fake-russian-ids'],
    ['what did cho tell sybiha', 'k-cho-importance-of-cooperating'],
    ['did kyiv release the video', 'r-video-released'],
    // “Ukraine’s take” is a view, “did Ukraine take it” a deed
    ['when did ukraine take kursk', 'j-ukraine-seized-kursk'],
    // that somebody did not give a thing turns nobody round
    ['what kim gives moscow besides men', 'r-kim-conscripts-missiles'],
    // what he denies, in whoever else's words
    [
      'As of end of October 2024, what had Putin said about North Korean soldiers being in Russia?',
      'j-putin-did-not-deny',
    ],
    // to admit that they are there is to acknowledge it, and lets nobody in
    ['did putin admit nk troops are there', 'j-putin-did-not-deny'],
  ])('%s: answered', (question, claim) => {
    const { outcome, claims } = ask(question);
    expect([outcome, claims[0]]).toEqual(['answered', claim]);
  });
});

describe('a way to move is no position', () => {
  it.each([
    ['what does prof clapham say about handing them back?'],
    ['what does clapham say about sending the men back to pyongyang'],
  ])('%s', (question) => {
    const { outcome, claims } = ask(question);
    expect([outcome, claims[0]]).toEqual(['answered', 'c-clapham-violation-of-geneva-conventions']);
  });
});

describe('those who are counted are the ones asked for', () => {
  it.each([
    [['how many ukrainians died']],
    [['and how many ukrainians?', 'how many died']],
    [['number of ukrainians killed']],
  ])('%j: no figure of North Koreans', ([question = '', ...previous]) => {
    const { outcome, claims } = ask(question, ...previous);
    expect(outcome).toBe('not-stated');
    const counted = claims.flatMap((id) => northKorea.store.claim(id)?.quantity ?? []);
    expect(counted).toEqual([]);
  });

  it.each([['how many storm corps soldiers were killed'], ['how many men of the 11th corps were wounded']])(
    '%s: a figure of all North Koreans is none of one unit',
    (question) => {
      const { outcome, claims } = ask(question);
      expect(outcome).toBe('not-stated');
      expect(claims.flatMap((id) => northKorea.store.claim(id)?.quantity ?? [])).toEqual([]);
    },
  );
});

describe('contrary accounts stand in the reply', () => {
  it.each([
    ['has pyongyang denied it', ['b-neither-confirmed-nor-denied', 'j-initially-dismissed-reports']],
    [
      'has moscow denied the deployment?',
      ['b-neither-confirmed-nor-denied', 'j-initially-dismissed-reports'],
    ],
    ['did putin confirm the deployment', ['j-putin-did-not-deny', 'b-neither-confirmed-nor-denied']],
  ])('%s', (question, claims) => {
    expect(ask(question).outcome).toBe('answered');
    expect([...shown(question)]).toEqual(expect.arrayContaining(claims));
  });

  it('“source?” is asked of every side that the reply showed', () => {
    expect([...shown('source?', 'how many died')].sort()).toEqual([...shown('how many died')].sort());
    expect(shown('source?', 'how many died').size).toBeGreaterThan(2);
  });
});

describe('follow-ups', () => {
  it('the other one of a pair', () => {
    expect(ask('the other one', 'when was the prisoner born in 2005 born').claims[0]).toBe('c-pow-born-1999');
  });

  it('“since when?” asks of the question before it, however long the thread', () => {
    const thread = [
      'who is kim',
      'where are they',
      'how many died',
      'do they get medical care',
      'were they captured',
    ];
    expect(ask('since when?', ...thread).claims).toContain(ask('since when?', ...thread.slice(-1)).claims[0]);
  });
});

describe('a number that a statement tells outright', () => {
  it.each([['how many soldiers did kim send'], ['how many troops has north korea sent']])(
    '%s',
    (question) => {
      const { outcome, claims } = ask(question);
      expect([outcome, claims[0]]).toEqual(['answered', 'b-kyiv-seoul-sent-more-than-10000']);
    },
  );

  it.each([['how many missiles did kim send'], ['how many north korean officers']])(
    '%s: none of something else',
    (question) => {
      const { outcome, claims } = ask(question);
      expect(outcome).toBe('not-stated');
      expect(claims).not.toContain('b-kyiv-seoul-sent-more-than-10000');
    },
  );

  it.each([['how many soldiers did zelensky send'], ['how many troops did ukraine send']])(
    '%s: somebody else did, and nobody who was captured is counted',
    (question) => {
      const { outcome, claims } = ask(question);
      expect([outcome, claims[0]]).toEqual(['false-premise', 'b-kyiv-seoul-sent-more-than-10000']);
    },
  );
});

describe('where somebody is now', () => {
  it.each([
    ['where are they now?'],
    ['where are they?'],
    ['where are they now?', 'when were the two soldiers captured'],
    ['and where are they now', 'how old are the prisoners'],
  ])('%s, after %s: where they are held, and not where they were captured', (question, ...previous) => {
    const { outcome, claims } = ask(question, ...previous);
    expect(outcome).toBe('answered');
    expect(claims.slice(0, 2)).toContain('c-held-by-sbu-in-kyiv');
    expect(claims).not.toContain('c-captured-in-kursk');
  });

  it('is not told of one man whom nobody named', () => {
    expect(ask('where is he now?').outcome).toBe('ambiguous');
  });
});

describe('a follow-up that is a name', () => {
  it.each([
    ['and russians?', 'how many north koreans were killed'],
    ['what about the ukrainians', 'how many north koreans were wounded'],
  ])('%s: no figure of those asked about before', (question, before) => {
    const { outcome, claims } = ask(question, before);
    expect(outcome).toBe('not-stated');
    expect(claims.flatMap((id) => northKorea.store.claim(id)?.quantity ?? [])).toEqual([]);
  });

  it.each([
    ['and the sniper?', 'when was the rifleman born', 'c-pow-born-1999'],
    ['and moscow?', 'has pyongyang confirmed its troops', 'b-neither-confirmed-nor-denied'],
  ])('%s: the question before of that one', (question, before, claim) => {
    expect(ask(question, before).claims[0]).toBe(claim);
  });

  it('says what it took over', () => {
    const { understood } = answerOf(northKorea, 'and moscow?', {
      previous: ['has pyongyang confirmed its troops'],
    });
    expect(understood.fromContext).toEqual(['confirmed', 'troops']);
  });
});

describe('the slot that is empty', () => {
  it.each([
    ['when were the fake ids issued', 'Not stated: the date of the supply'],
    // the deed itself is not told
    ['where were the fake ids made', 'Not stated: where (production)'],
  ])('%s: %s', (question, head) => {
    const { blocks } = compose(answerOf(northKorea, question), northKorea.today);
    expect(blocks.flatMap((block) => (block.type === 'words' ? [block.text] : []))).toContain(head);
  });

  it('stands beside the claim that tells the deed', () => {
    expect(ask('when were the fake ids issued').claims[0]).toBe('b-fake-russian-ids');
  });
});

describe('who did what is told to have been done', () => {
  it.each([
    ['who killed the diary soldier', 'r-diary-soldier-killed', 'Not stated: by whom (death)'],
    ['who treats the prisoners', 'c-receiving-medical-attention', 'Not stated: by whom (treatment)'],
  ])('%s: by nobody who is named', (question, claim, head) => {
    const answer = answerOf(northKorea, question);
    const { blocks } = compose(answer, northKorea.today);
    expect(blocks.flatMap((block) => (block.type === 'words' ? [block.text] : []))).toContain(head);
    expect(answer.outcome === 'declined' ? answer.nearest[0]?.id : undefined).toBe(claim);
  });

  it.each([['who captured the two soldiers'], ['who translated the diary']])('%s: told', (question) => {
    expect(ask(question).outcome).toBe('answered');
  });
});

describe('what stands in a text or has another name', () => {
  it.each([
    [['what’s in the treaty'], 'j-treaty-mutual-defence-pact'],
    [
      ['does it have another name?', 'From which corps do many of the troops sent to Russia come?'],
      'b-drawn-from-storm-corps',
    ],
  ])('%j', ([question = '', ...previous], claim) => {
    const { outcome, claims } = ask(question, ...previous);
    expect([outcome, claims[0]]).toEqual(['answered', claim]);
  });
});

describe('why somebody did what others did too', () => {
  it('is no premise that the others show to be false', () => {
    expect(told(ferry, 'why did parliament vote for the inquiry').outcome).toBe('not-stated');
  });
});

describe('a slot of a topic', () => {
  it('“fake ids?” shows its claim, not the whole topic', () => {
    expect(ask('fake ids?').claims).toEqual(['b-fake-russian-ids']);
    expect(ask('tactics?').of).toBe('tactics');
  });
});

describe('a figure in a question is tested', () => {
  it.each([
    ['did 5,000 die?', 'r-seoul-killed-300'],
    ['did 3k die', 'r-seoul-killed-300'],
    ['seoul’s count of 2,700 dead and 300 injured - who gave it', 'r-seoul-killed-300'],
    ['did they send 50k troops', 'b-kyiv-seoul-sent-more-than-10000'],
  ])('%s: set right', (question, claim) => {
    const { outcome, claims } = ask(question);
    expect([outcome, claims[0]]).toEqual(['false-premise', claim]);
  });

  it.each([['did 300 die?'], ['did kyiv say 3,000 were killed or wounded'], ['were the two captured alive']])(
    '%s: borne out',
    (question) => {
      expect(ask(question).outcome).toBe('answered');
    },
  );

  it('is said by nobody where the one who is asked for counts nothing', () => {
    expect(ask('lee seong-kweun said 1,000 were killed, right?')).toMatchObject({
      outcome: 'not-stated',
      claims: [],
    });
  });
});

describe('what holds now', () => {
  it('the newest account leads, and what was replaced never does', () => {
    expect(told(ferry, 'when do hearings begin, latest').claims[0]).toBe('hearings-19-may');
    expect(told(ferry, 'When do hearings begin?').claims[0]).toBe('hearings-19-may');
    expect(told(ferry, 'how many are missing').claims).toContain('ministry-missing-2');
  });

  it('a day after the newest document is said to be so', () => {
    expect(ask('nk casualties as of march 2025?').outcome).toBe('after-last-document');
    expect(ask('casualties as of 27 december 2024').outcome).toBe('answered');
  });

  it('“at the start of 2025” bounds nothing that is asked for', () => {
    expect(ask('how many were killed or wounded at the start of 2025').filters).toEqual([]);
  });
});

describe('several briefings', () => {
  it.each([['was it sabotage?'], ['are there survivors']])(
    '%s: nothing tells which story, so it is asked back',
    (question) => {
      const answer = answerOf(together, question);
      const which = answer.outcome === 'declined' ? answer.briefings?.map(({ briefing }) => briefing.id) : [];
      expect(which).toEqual(expect.arrayContaining(['harbour-ferry', 'north-korea-in-ukraine']));
    },
  );

  it.each([
    ['how fast was the ferry', 'harbour-ferry', 'answered'],
    ['is putin sick', 'north-korea-in-ukraine', 'declined'],
    ['what brand was the main radar of the Meridel?', 'harbour-ferry', 'declined'],
  ])('%s: of %s, %s', (question, briefing, outcome) => {
    const answer = answerOf(together, question);
    expect([answer.store.briefing.id, answer.outcome]).toEqual([briefing, outcome]);
    expect(compose(answer, together.today).card?.closing).toContain(answer.store.briefing.title);
  });
});

describe('a topic by its name, with whom it is of and up to now', () => {
  it.each([
    ['nk casualties', 'casualties'],
    ['north korean losses to date', 'casualties'],
    ['current casualty figures', 'casualties'],
    ['nk killed and wounded', 'casualties'],
    ['prisoners so far', 'pow-status'],
    ['latest on the prisoners', 'pow-status'],
    ['nk troops', 'troops'],
  ])('%s', (question, command) => {
    expect(answerOf(northKorea, question)).toMatchObject({ kind: 'topic', topic: { command } });
  });
});

describe('other people’s losses are no figure of those that are told', () => {
  it.each([
    ['ukrainian casualties'],
    ['how many ukrainian casualties'],
    ['what are ukrainian losses'],
    ['south korean casualties'],
    ['ukrainian death toll'],
    ['russian dead'],
  ])('%s', (question) => {
    const { outcome, claims } = ask(question);
    expect(outcome).not.toBe('answered');
    const figures = claims.flatMap((id) => northKorea.store.claim(id)?.quantity ?? []);
    expect(figures).toEqual([]);
  });

  it('but what Ukraine estimates is told', () => {
    expect(ask('ukrainian casualty estimate').claims).not.toEqual([]);
  });
});

describe('when', () => {
  it('is answered by the account that tells the day, beside one that only bounds it', () => {
    expect(ask('when were the two captured').claims.slice(0, 2)).toEqual([
      'c-captured-january-11',
      'j-zelensky-two-captured-in-kursk',
    ]);
  });
});

describe('who says so', () => {
  it('of a figure is whoever it is of, whichever way it is asked', () => {
    expect(ask('which sources say 300 were killed').claims).toEqual(
      expect.arrayContaining(['r-seoul-killed-300']),
    );
  });

  it('of a figure that nobody gives: what it is of, in the desk’s words where it foresaw that', () => {
    expect(ask('who says 3000 killed')).toMatchObject({
      outcome: 'false-premise',
      of: 'u-fp-zelensky-3000-dead',
      claims: ['b-zelensky-over-3000-killed-or-wounded', 'k-ukrainian-military-over-3000'],
    });
  });
});

describe('why', () => {
  it.each([['why do so many die'], ['why are they dying'], ['why are so many north koreans dying']])(
    '%s: what the losses are attributed to',
    (question) => {
      expect(ask(question).claims[0]).toBe('j-lawmaker-why-casualties-rise');
    },
  );
});

describe('whether it is disputed', () => {
  it.each([
    ['is the death toll disputed', 'killed-and-wounded-or-together'],
    ['are the casualty figures disputed', 'killed-and-wounded-or-together'],
    ['is the capture disputed', 'first-prisoner-december-or-january'],
  ])('%s', (question, relation) => {
    const answer = answerOf(northKorea, question);
    const parts = 'parts' in answer ? answer.parts : [];
    expect(parts.flatMap(({ relations }) => relations)).toContain(relation);
  });

  it('not where nobody says otherwise', () => {
    expect(ask('is the treaty disputed')).toMatchObject({
      outcome: 'not-stated',
      claims: ['j-treaty-mutual-defence-pact', 'j-treaty-signed'],
    });
  });
});

describe('a follow-up', () => {
  it.each([
    ['how many died', 'according to seoul?', 'r-seoul-killed-300'],
    ['how many soldiers were killed', 'according to kyiv?', 'k-ukrainian-military-over-3000'],
  ])('“%s” – “%s”: the same, from whoever is named', (before, question, first) => {
    expect(ask(question, before).claims[0]).toBe(first);
  });

  it.each([
    ['how many soldiers were sent', 'and ukrainians?'],
    ['how many soldiers were killed', 'and ukrainians?'],
    ['how many soldiers were killed', 'and russians?'],
    ['did south korea question the prisoners', 'and the us?'],
    ['did south korea question the prisoners', 'and the united states?'],
  ])('“%s” – “%s”: others are not answered with those before', (before, question) => {
    expect(ask(question, before).outcome).not.toBe('answered');
  });
});

describe('a noun in place of the question word', () => {
  it.each([
    ['date Kyiv handed the two men back', 'j-zelensky-ready-to-hand-over'],
    ['the day when Kyiv handed the two men back', 'j-zelensky-ready-to-hand-over'],
    ['On which weekday did Cho and Sybiha speak?', 'k-cho-importance-of-cooperating'],
  ])('%s: not stated, with what is', (question, nearest) => {
    const { outcome, claims } = ask(question);
    expect(outcome).toBe('not-stated');
    expect(claims).toContain(nearest);
  });

  it.each([
    ['date the two were captured', 'c-captured-january-11'],
    ['reason Seoul would accept them', 'k-readiness-reflects-humanitarian-stance'],
    ['place the two are held', 'r-held-captive-in-ukraine'],
  ])('%s', (question, first) => {
    expect(ask(question).claims[0]).toBe(first);
  });
});

describe('what the claim that matches best does not tell', () => {
  it.each([
    // nothing that whoever is asked about says or does
    ['Did Pyongyang complain about Seoul’s offer to house the prisoners?'],
    ['did moscow give north korea missiles'],
    ['what is kim saying today about his captured soldiers'],
    // nothing about whom he is asked about
    ['What did Mick Ryan say about the Storm Corps?'],
    // a number of other days, or of others
    ['How many North Koreans defected to the South last year?'],
    ['how many north korean officers were killed'],
    // a name
    ['who was the soldier that kept the diary, got a name?'],
  ])('%s', (question) => {
    expect(ask(question).outcome).toBe('not-stated');
  });

  it.each([
    ['did seoul take part in the interrogation'],
    ['what did caitlin allen write about a south korean legal obligation'],
    ['how many of kims soldiers are in kursk'],
    // an offer is asked for
    ['has kyiv put anything on the table for captives who’d rather not go home'],
  ])('%s: told', (question) => {
    expect(ask(question).outcome).toBe('answered');
  });
});

describe('what is only offered or feared is not stated to have happened', () => {
  it.each([
    ['have they gone back to north korea', 'c-zelensky-willing-to-return'],
    ['hv they gone back to nk', 'c-zelensky-willing-to-return'],
    ['have they been returned to north korea', 'r-may-be-punished'],
    ['has seoul taken them in', 'k-south-korea-willing-to-accept'],
    ['have they been exchanged', 'r-zelensky-ready-to-exchange'],
    // the losses of those who are counted by another deed; the part that others take
    ['how many north koreans were deployed according to seoul', 'r-seoul-killed-300'],
    ['how many north koreans live in south korea', 'r-seoul-killed-300'],
    // metres where people are to be counted
    ['how many were killed by drones', 'r-diary-seven-metres'],
    ['is the US involved in the interrogation?', 'r-nis-took-part-in-interrogation'],
  ])('%s: %s stands below', (question, nearest) => {
    expect(ask(question).outcome).toBe('not-stated');
    expect(ask(question).claims).toContain(nearest);
  });

  it('what is to be on a given day answers whether it has', () => {
    expect(told(ferry, 'Have the sailings started again by now?').outcome).toBe('answered');
  });
});

it.each([
  ['number who fled to the south since 1953', 'r-34000-defected'],
  // two links of one chain, neither of which was the name that readers use
  ['how many north koreans are in kursk according to western officials', 'j-about-11000-deployed-kursk'],
  ['On which messaging service did the picture of the hurt captive make the rounds?', 'b-telegram-photo'],
])('%s: %s', (question, claim) => {
  expect(ask(question).claims).toContain(claim);
});

it('a known unknown that asks for the same kind of thing words the decline', () => {
  expect(ask('when will the exchange happen').of).toBe('u-exchange-date');
});

it('how many died tells of nobody who was captured', () => {
  expect(ask('did he die', 'Who confirmed the capture of the injured soldier?').outcome).toBe('not-stated');
});

it('what is asked for as not so is not answered with what is so', () => {
  const { outcome, claims } = ask("why won't the prisoners provide much insight");
  expect([outcome, claims[0]]).toEqual(['answered', 'c-ryan-doubts-new-insight']);
});

it('whoever takes nothing wrong for granted is not told that it is wrong', () => {
  expect(ask('what does clapham think about the swap').outcome).toBe('not-stated');
  expect(ask('since when do people defect').outcome).toBe('not-stated');
});

it('a known unknown of somebody else does not word the decline', () => {
  expect(ask('how many north korean officers were killed').of).toBeUndefined();
  expect(ask('how many south korean soldiers were killed').of).toBe('u-fp-south-korean-soldiers');
});
