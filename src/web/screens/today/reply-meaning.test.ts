import { describe, expect, test } from 'vitest';
import { proposalsOf, reasonIn, toldAtOnce } from './reply-meaning.ts';
import type { Reply } from './use-replies.ts';

const mail = (changes: Partial<Reply>): Reply => ({
  ...{ id: 1, kind: 'reply', failure: null, state: 'waiting', answer: null, takenOn: '2026-03-02', writtenOn: '2026-03-02' },
  ...{ debtor: null, joinedBy: null, dispatch: null, words: null, attachments: [], intents: [] },
  ...changes,
});
const intent = (code: Reply['intents'][number]['code'], day: string | null = null) => ({ code, day, words: code });

describe('what a mail seems to mean', () => {
  test('is offered in its order, each with its words; an absence means nothing to do', () => {
    const intents = [intent('dispute'), intent('promise', '2026-03-13'), intent('out-of-office')];
    expect(proposalsOf(mail({ intents }))).toEqual([
      { meaning: 'dispute', day: null, words: 'dispute' },
      { meaning: 'promise', day: '2026-03-13', words: 'promise' },
    ]);
  });

  test('of a report is its address, or nothing to do', () => {
    expect(proposalsOf(mail({ kind: 'bounce', failure: 'dead' })).map((one) => one.meaning)).toEqual(['dead-address']);
    expect(proposalsOf(mail({ kind: 'bounce', failure: 'refused' })).map((one) => one.meaning)).toEqual(['seen']);
  });
});

describe('one key', () => {
  const at = (meaning: Parameters<typeof toldAtOnce>[0]['meaning'], day: string | null = null) =>
    toldAtOnce({ meaning, day: day as never, words: '' });

  test('confirms what says all that is needed', () => {
    expect([at('promise', '2026-03-13'), at('paid'), at('copy')]).toEqual([
      { is: 'promise', day: '2026-03-13' },
      { is: 'paid' },
      { is: 'copy' },
    ]);
  });

  test('never confirms without its day, a dispute without its reason, nor insolvency', () => {
    expect([at('promise'), at('time'), at('dispute'), at('insolvency', '2026-02-20')]).toEqual([null, null, null, null]);
  });
});

describe('the reason of a reply that contests', () => {
  const said = { from: 'a@b.example', subject: '', reply: 'Bonjour,\nla quantité  est fausse.', quoted: '' } as unknown as Reply['words'];

  test('is proposed in its own words, those that say so first', () => {
    expect(reasonIn(mail({ intents: [{ code: 'dispute', day: null, words: 'la quantité est fausse' }], words: said }))).toBe(
      'la quantité est fausse',
    );
    expect(reasonIn(mail({ words: said }))).toBe('Bonjour, la quantité est fausse.');
  });

  test('is no longer than a reason may be, and empty where nothing was said', () => {
    const long = { ...said, reply: 'x'.repeat(2_000) } as Reply['words'];
    expect(reasonIn(mail({ words: long }))).toHaveLength(500);
    expect(reasonIn(mail({}))).toBe('');
  });
});
