import { describe, expect, test } from 'vitest';
import type { Currency } from '../base/money.ts';
import { type NoticeContent, noticeChecklist } from '../law/notice-checklist.ts';
import type { Claim } from '../receivable/claim.ts';
import type { Item } from '../receivable/item.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { compose } from './compose.ts';
import type { ComposeInput } from './compose-input.ts';
import type { Message } from './message.ts';
import { noticeFindings } from './notice-check.ts';
import { noticeFactsOf } from './notice-facts.ts';
import { CREDITOR, claimsOn, inputFor, invoice } from './sample-cases.ts';
import { checkWording } from './wording/check-wording.ts';

const OLD = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);
const OLDER = invoice(205, '2026-05-04', '2026-06-03', 1_150_00n);

const CONSEQUENCES = 'Sans réponse de votre part, nous pourrions saisir le tribunal compétent.';

const INPUT = inputFor('business', 'formal-notice', [OLD, OLDER]);

/** What a message says, each part of it as it can be taken out. */
function stopsOf(message: Message, input: ComposeInput, changes: { readonly consequences?: string | null } = {}): string[] {
  const claimed = input.claimed.map((item) => ({ item, owed: owedOn(item, input.claims) }));
  const facts = noticeFactsOf(message, {
    kind: input.debtor.kind,
    claimed,
    deadline: input.deadline,
    consequences: CONSEQUENCES,
    ...changes,
  });
  return noticeFindings(noticeChecklist(facts), facts).map(({ code }) => code);
}

function owedOn({ id }: Item, claims: readonly Claim[]) {
  const owed = claims.flatMap((claim) => claim.items).find(({ itemId }) => itemId === id);
  if (!owed) throw new Error('no claim');
  return owed;
}

/** The same message without a text, wherever it stands. */
function without(message: Message, ...texts: readonly string[]): Message {
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return texts.reduce((text, one) => text.replaceAll(one, '…'), value.replace(/[\u00a0\u202f]/g, ' '));
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, swap(inner)]));
  };
  return swap(message) as Message;
}

describe('C. civ. 1344: a notice that lacks a point is stopped by that point', () => {
  const input = inputFor('business', 'formal-notice', [OLD, OLDER]);
  const { message } = compose(input);

  test.each<[NoticeContent, Message]>([
    ['names-itself', without(message, 'mettons en demeure', 'Mise en demeure', 'mise en demeure')],
    ['date', { ...message, date: null as never }],
    ['reference', { ...message, reference: ' ' }],
    ['creditor', { ...message, sender: { ...CREDITOR, siren: null } }],
    ['debtor', { ...message, recipient: { ...message.recipient, name: '' } }],
    ['invoices', without(message, 'F-2026-0205')],
    ['invoices', without(message, '04/05/2026')],
    ['invoices', without(message, '03/06/2026')],
    ['principal', { ...message, blocks: without(message, '3 960,00 €').blocks }],
    ['interest', without(message, '12,15 %')],
    ['interest', without(message, '30/06/2026')],
    ['recovery-fee', without(message, '40,00 €')],
    ['deadline', without(message, '4 décembre 2026')],
    ['means-of-payment', { ...message, blocks: message.blocks.filter((block) => block.kind !== 'payment') }],
  ])('%s', (content, lacking) => {
    expect(stopsOf(message, input)).toEqual([]);
    expect(stopsOf(lacking, input)).toContain(`notice-${content}`);
  });

  test.each([null, '', '  '])('consequences', (consequences) => {
    expect(stopsOf(message, input, { consequences })).toEqual(['notice-consequences']);
  });

  test('a fee that is claimed of a consumer', () => {
    const asked = { ...input, debtor: { ...input.debtor, kind: 'consumer' as DebtorKind } };
    expect(stopsOf(message, asked)).toEqual(['notice-recovery-fee']);
  });
});

describe('what is composed is held against it', () => {
  test.each<[DebtorKind, 'fr' | 'en']>([
    ['business', 'fr'],
    ['business', 'en'],
    ['consumer', 'fr'],
    ['consumer', 'en'],
    ['public-body', 'fr'],
    ['public-body', 'en'],
  ])('our own texts say everything: %s, %s', (kind, language) => {
    const { checklist, findings } = compose(inputFor(kind, 'formal-notice', [OLD, OLDER], { language }));
    // The text of the public fee was read, the day it holds from was not.
    expect(findings.map(({ code }) => code)).toEqual(kind === 'public-body' ? ['fee-unverified'] : []);
    const states = new Map(checklist?.map(({ content, state }) => [content, state]));
    expect(states.size).toBe(12);
    expect([...states].filter(([, state]) => state !== 'present')).toEqual(
      kind === 'consumer'
        ? [
            ['interest', 'not-needed'],
            ['recovery-fee', 'not-needed'],
          ]
        : [],
    );
  });

  test('no other message has a checklist', () => {
    expect(compose(inputFor('business', 'second-reminder', [OLD])).checklist).toBeNull();
  });

  test.each<[string, Partial<ComposeInput>, string, string]>([
    ['an invoice without its day of issue', { claimed: [{ ...OLD, issuedOn: null }] }, 'notice-invoices', 'F-2026-0371'],
    [
      'a seat without its postcode',
      { creditor: { ...CREDITOR, address: { ...CREDITOR.address, postcode: '' } } },
      'notice-creditor',
      'seat',
    ],
  ])('%s', (_, changes, code, which) => {
    const input = inputFor('business', 'formal-notice', [OLD], changes);
    const found = compose({ ...input, claims: claimsOn('business', input.claimed) }).findings;
    expect(found).toMatchObject([{ severity: 'error', code, details: { which } }]);
  });

  test.each([
    'Nous restons à votre écoute.',
    'Vous recevrez une assignation en paiement dès le lendemain de cette date.',
    'Nous pourrions en rester là. Passé cette date, le tribunal tranchera.',
  ])('what follows is a possibility, or the text is not used: %s', (text) => {
    const override = { language: 'fr', situation: 'formal-notice', section: 'consequences', kind: null, text } as const;
    expect(checkWording(override).map(({ code }) => code)).toContain('conditional-missing');
    expect(() => compose(inputFor('business', 'formal-notice', [OLD], { overrides: [override] }))).toThrow('cannot be used');
    expect(stopsOf(compose(inputFor('business', 'formal-notice', [OLD, OLDER])).message, INPUT, { consequences: text })).toEqual([
      'notice-consequences',
    ]);
  });

  test.each([
    'Sans réponse de votre part, nous pourrions saisir le tribunal compétent.',
    'À défaut, nous nous réservons le droit de saisir la juridiction compétente.',
    'Une action en justice serait alors possible.',
    'Without an answer we may take the matter to the competent court.',
  ])('%s', (text) => {
    const override = { language: 'fr', situation: 'formal-notice', section: 'consequences', kind: 'business', text } as const;
    expect(checkWording(override)).toEqual([]);
  });

  test('a fee that is owed in no other currency than euros is not missed', () => {
    const swiss = { ...OLD, currency: 'CHF' as Currency };
    const { checklist, findings } = compose(inputFor('business', 'formal-notice', [swiss]));
    expect(checklist).toContainEqual(expect.objectContaining({ content: 'recovery-fee', state: 'not-needed' }));
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
  });
});
