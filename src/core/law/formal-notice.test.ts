import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import {
  advisedDeadlines,
  checkRegisteredEmail,
  formalNoticeEffects,
  type NoticeDelivery,
  noticeDayForDebtor,
  noticeDayForSender,
  registeredEmailProofUntil,
} from './formal-notice.ts';
import { type NoticeContent, type NoticeFacts, noticeChecklist } from './notice-checklist.ts';

describe('what a formal notice does', () => {
  const effects = (debtor: Parameters<typeof formalNoticeEffects>[0]) => formalNoticeEffects(debtor).map(({ effect }) => effect);

  it('C. civ. 1344-1, C. com. L441-10 II: starts interest against a consumer only', () => {
    expect(effects('consumer')).toContain('starts-legal-interest');
    expect(effects('business')).toContain('interest-runs-already');
    expect(effects('public-body')).toContain('interest-runs-already');
    expect(effects('business')).not.toContain('starts-legal-interest');
  });

  it('Cass. com. 18/5/2022, loi 68-1250 art. 2: starts a new time to sue against a public body only (rule R14)', () => {
    expect(effects('business')).toContain('starts-no-new-time-to-sue');
    expect(effects('consumer')).toContain('starts-no-new-time-to-sue');
    expect(effects('public-body')).toContain('starts-a-new-time-to-sue');
  });
});

describe('the text of each effect', () => {
  const told = (debtor: Parameters<typeof formalNoticeEffects>[0]) =>
    formalNoticeEffects(debtor).map(({ effect, article, certainty }) => `${effect}: ${article}, ${certainty}`);
  const common = [
    'opens-damages: C. civ. 1231, verified',
    'makes-penalty-clause-due: C. civ. 1231-5, verified',
    'allows-termination: C. civ. 1225, 1226, verified',
  ];
  const noNewTime = 'starts-no-new-time-to-sue: Cass. com., 18 mai 2022, n° 20-23.204, verified';

  it.each<[Parameters<typeof formalNoticeEffects>[0], string, string]>([
    ['business', 'interest-runs-already: C. com. L441-10 II, verified', noNewTime],
    ['consumer', 'starts-legal-interest: C. civ. 1231-6, 1344-1, verified', noNewTime],
    ['public-body', 'interest-runs-already: CCP L2192-13, verified', 'starts-a-new-time-to-sue: loi 68-1250 art. 2, verified'],
  ])('on a %s', (debtor, interest, time) => expect(told(debtor)).toEqual([interest, ...common, time]));
});

describe('the day that counts', () => {
  const posted = { channel: 'registered-letter', postedOn: day('2026-06-05'), presentedOn: day('2026-06-08') } as const;
  const received: NoticeDelivery = { ...posted, outcome: { kind: 'received', on: day('2026-06-10') } };

  it('C. civ. 1344-1: for the debtor, reception; presentation as an option that is to be verified', () => {
    expect(noticeDayForDebtor(received)).toMatchObject({ on: '2026-06-10', counts: 'receipt', certainty: 'verified' });
    expect(noticeDayForDebtor(received, 'presentation')).toMatchObject({
      on: '2026-06-08',
      counts: 'presentation',
      certainty: 'unverified',
    });
    expect(noticeDayForDebtor({ ...received, presentedOn: null }, 'presentation')).toMatchObject({ on: '2026-06-10', counts: 'receipt' });
  });

  it('rests on the text that was read of it', () => {
    const article = (delivery: NoticeDelivery, reading?: 'receipt' | 'presentation') => noticeDayForDebtor(delivery, reading)?.article;
    const unclaimed: NoticeDelivery = { ...posted, outcome: { kind: 'unclaimed' } };
    expect(article(received)).toBe('C. civ. 1344-1 ; CPC 669');
    expect(article(received, 'presentation')).toBe('C. civ. 1344-1');
    expect(article(unclaimed)).toBe('Cass. civ. 1re, 20 janvier 2021, n° 19-20.680');
    expect(noticeDayForDebtor(unclaimed)).toMatchObject({ counts: 'presentation' });
    expect(noticeDayForDebtor({ ...received, channel: 'registered-email' })).toMatchObject({ on: '2026-06-10', counts: 'receipt' });
  });

  it('CPC 668: for the sender, posting', () => {
    expect(noticeDayForSender(received)).toMatchObject({
      on: '2026-06-05',
      counts: 'posting',
      article: 'CPC 668',
      certainty: 'unverified',
    });
  });

  it('Cass. civ. 1re 20/1/2021: an unclaimed paper letter counts from its presentation; nothing else is proved', () => {
    const unclaimed: NoticeDelivery = { ...posted, outcome: { kind: 'unclaimed' } };
    expect(noticeDayForDebtor(unclaimed)).toMatchObject({ on: '2026-06-08', certainty: 'unverified' });
    expect(noticeDayForDebtor({ ...unclaimed, presentedOn: null })).toBeNull();
    expect(noticeDayForDebtor({ ...unclaimed, channel: 'registered-email' })).toBeNull();
    expect(noticeDayForDebtor({ ...posted, outcome: { kind: 'refused' } })).toBeNull();
    expect(noticeDayForDebtor({ ...posted, outcome: { kind: 'unknown' } })).toBeNull();
  });
});

describe('an electronic registered letter', () => {
  const letter = { debtor: 'business', consentOn: null, qualified: true, sentOn: day('2026-06-05') } as const;
  const withoutConsent = expect.objectContaining({ code: 'registered-email-without-consent' });

  it('CPCE L100: needs a qualified service, and the consent of whoever is no business (rule R24)', () => {
    expect(() => checkRegisteredEmail(letter)).not.toThrow();
    expect(() => checkRegisteredEmail({ ...letter, qualified: false })).toThrow(
      expect.objectContaining({ code: 'registered-email-not-qualified' }),
    );
    for (const debtor of ['consumer', 'public-body', 'unknown'] as const) {
      expect(() => checkRegisteredEmail({ ...letter, debtor })).toThrow(withoutConsent);
      expect(() => checkRegisteredEmail({ ...letter, debtor, consentOn: day('2026-06-05') })).not.toThrow();
      expect(() => checkRegisteredEmail({ ...letter, debtor, consentOn: day('2026-06-06') })).toThrow(withoutConsent);
    }
  });

  it('is refused with the way to mend it', () => {
    expect(() => checkRegisteredEmail({ ...letter, qualified: false })).toThrow(
      'This service is not a qualified one: its message is no registered letter. Send the notice on paper.',
    );
    expect(() => checkRegisteredEmail({ ...letter, debtor: 'consumer' })).toThrow(
      'Only a business gets an electronic registered letter without having agreed to it. Record the consent, or send the notice on paper.',
    );
  });

  it('CPCE R53-2: its proof is kept a year at least, from a leap day too', () => {
    expect(registeredEmailProofUntil(day('2026-06-05'))).toBe('2027-06-05');
    expect(registeredEmailProofUntil(day('2028-02-29'))).toBe('2029-02-28');
  });
});

describe('what a formal notice says', () => {
  const whole: NoticeFacts = {
    debtor: 'business',
    text: 'Par la présente, nous vous METTONS EN DEMEURE. Mise en demeure de payer.',
    datedOn: day('2026-06-05'),
    reference: 'MED-1',
    creditor: {
      name: 'Atelier',
      siren: '123456789',
      rcsCity: 'Nantes',
      legalForm: 'SARL',
      capital: '10 000 €',
      address: { lines: ['1 quai'], postcode: '44000', city: 'Nantes' },
      mediator: null,
    },
    debtorName: 'Dubois SAS',
    invoices: [{ number: 'F1', issuedOn: day('2026-03-01'), total: 120_000n, dueOn: day('2026-04-30') }],
    principal: 120_000n,
    interest: { rate: 121_500 as Rate, base: 120_000n, from: day('2026-05-01'), to: day('2026-06-05') },
    fee: 4000n,
    deadlineOn: day('2026-06-13'),
    payTo: 'FR76',
    consequences: 'conditional',
  };
  const state = (facts: Partial<NoticeFacts>, content: NoticeContent) =>
    noticeChecklist({ ...whole, ...facts }).find((one) => one.content === content)?.state;

  it('MED-03: has every content, or says which one it lacks', () => {
    expect(noticeChecklist(whole).map((one) => one.state)).toEqual(Array(12).fill('present'));
    expect(state({ text: 'Dernier rappel avant poursuites' }, 'names-itself')).toBe('missing');
    expect(state({ invoices: [] }, 'invoices')).toBe('missing');
    expect(state({ invoices: [{ ...whole.invoices[0], number: ' ', issuedOn: null, total: 1n, dueOn: null }] }, 'invoices')).toBe(
      'missing',
    );
    expect(state({ interest: { rate: null, base: 1n, from: null, to: null } }, 'interest')).toBe('doubtful');
    expect(state({ interest: null }, 'interest')).toBe('missing');
    expect(state({ consequences: 'announced' }, 'consequences')).toBe('doubtful');
    expect(state({ payTo: '' }, 'means-of-payment')).toBe('missing');
    expect(state({ creditor: { ...whole.creditor, siren: null } }, 'creditor')).toBe('missing');
  });

  it('tells each content in the order of a letter, with its text where there is one', () => {
    expect(noticeChecklist(whole).map(({ content, article, certainty }) => [content, article, certainty])).toEqual([
      ['names-itself', 'C. civ. 1344', 'verified'],
      ['date', null, 'verified'],
      ['reference', null, 'verified'],
      ['creditor', 'C. com. R123-237, R123-238', 'verified'],
      ['debtor', null, 'verified'],
      ['invoices', null, 'verified'],
      ['principal', null, 'verified'],
      ['interest', null, 'verified'],
      ['recovery-fee', 'C. com. L441-10 II', 'verified'],
      ['deadline', 'C. civ. 1231', 'unverified'],
      ['means-of-payment', null, 'verified'],
      ['consequences', null, 'verified'],
    ]);
    const fee = (debtor: NoticeFacts['debtor']) => noticeChecklist({ ...whole, debtor }).find(({ content }) => content === 'recovery-fee');
    expect(fee('public-body')).toMatchObject({ state: 'present', article: 'CCP L2192-13' });
    expect(fee('consumer')).toMatchObject({ state: 'forbidden', article: 'C. conso. L121-21' });
  });

  it.each<[NoticeContent, Partial<NoticeFacts>]>([
    ['date', { datedOn: null }],
    ['reference', { reference: null }],
    ['reference', { reference: ' ' }],
    ['creditor', { creditor: { ...whole.creditor, name: ' ' } }],
    ['creditor', { creditor: { ...whole.creditor, capital: null } }],
    ['debtor', { debtorName: null }],
    ['debtor', { debtorName: '' }],
    ['principal', { principal: null }],
    ['means-of-payment', { payTo: null }],
    ['consequences', { consequences: null }],
  ])('lacks its %s, and that alone: %j', (content, facts) => {
    const checked = noticeChecklist({ ...whole, ...facts });
    expect(checked.filter((one) => one.state !== 'present')).toMatchObject([{ content, state: 'missing' }]);
  });

  it('wants every invoice whole: its number, its day, its amount and its due date', () => {
    const [invoice] = whole.invoices;
    for (const hole of [{ number: null }, { number: ' ' }, { issuedOn: null }, { total: null }, { dueOn: null }]) {
      const holed = { number: 'F2', issuedOn: day('2026-03-01'), total: 1n, dueOn: day('2026-04-30'), ...hole };
      expect(state({ invoices: [holed] }, 'invoices')).toBe('missing');
      expect(state({ invoices: [...(invoice ? [invoice] : []), holed] }, 'invoices')).toBe('missing');
    }
  });

  it('wants the rate, the base and both days of the interest claimed', () => {
    const full = { rate: 121_500 as Rate, base: 120_000n, from: day('2026-05-01'), to: day('2026-06-05') };
    for (const hole of [{ rate: null }, { base: null }, { from: null }, { to: null }])
      expect(state({ interest: { ...full, ...hole } }, 'interest')).toBe('doubtful');
  });

  it('knows a formal notice by its name, accents and capitals aside', () => {
    expect(state({ text: 'MISE  EN DEMEURE' }, 'names-itself')).toBe('present');
    expect(state({ text: 'Nous vous mettons en demeure.' }, 'names-itself')).toBe('present');
    expect(state({ text: 'Nous vous demandons de payer.' }, 'names-itself')).toBe('missing');
  });

  it('C. conso. L121-21: a consumer’s has no fee, needs a mediator, and no interest yet', () => {
    expect(state({ debtor: 'consumer' }, 'recovery-fee')).toBe('forbidden');
    expect(state({ debtor: 'consumer', fee: null }, 'recovery-fee')).toBe('not-needed');
    expect(state({ debtor: 'consumer', interest: null }, 'interest')).toBe('not-needed');
    expect(state({ debtor: 'consumer' }, 'creditor')).toBe('missing');
    expect(state({ fee: null }, 'recovery-fee')).toBe('missing');
  });

  it('C. civ. 1231: a deadline, no figure of the law; 8 to 15 days are customary, to be verified', () => {
    expect(state({ deadlineOn: null }, 'deadline')).toBe('missing');
    expect(state({ deadlineOn: day('2026-06-12') }, 'deadline')).toBe('doubtful');
    expect(state({ deadlineOn: day('2026-06-13') }, 'deadline')).toBe('present');
    expect(state({ deadlineOn: day('2026-06-06'), datedOn: null }, 'deadline')).toBe('present');
    expect(noticeChecklist(whole).find(({ content }) => content === 'deadline')?.certainty).toBe('unverified');
    expect(advisedDeadlines(day('2026-06-05'))).toEqual({ first: '2026-06-13', last: '2026-06-20', certainty: 'unverified' });
  });
});
