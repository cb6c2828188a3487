import { describe, expect, test } from 'vitest';
import { type Currency, sumCents } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { Language } from '../base/text.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { type Composed, compose } from './compose.ts';
import type { CallOutcome, ComposeInput } from './compose-input.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import type { Block, Message } from './message.ts';
import { CREDITOR, claimsOn, DEADLINE, debtor, inputFor, invoice, step, TODAY } from './sample-cases.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);
const OLDER = invoice(371, '2026-09-07', '2026-10-07', 3_960_00n);
const KINDS: readonly DebtorKind[] = ['business', 'consumer', 'public-body', 'unknown'];

function refusalOf(input: ComposeInput): string {
  try {
    compose(input);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

/** All that the debtor reads, plain spaces, a line each. */
function wordsOf({ subject, greeting, blocks, closing, postalNotice }: Message): string {
  return textsIn([subject, greeting, blocks, closing, postalNotice])
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function blocks<K extends Block['kind']>(message: Message, kind: K): Extract<Block, { kind: K }>[] {
  return message.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

function everyMessage(): [string, Composed][] {
  const upcoming = [invoice(440, '2026-10-31', '2026-11-30', 2_340_00n), invoice(441, '2026-10-31', '2026-12-01', 40n)];
  const said = { on: DEADLINE, amount: null, at: null };
  const calls = (['agreed', 'again', 'spoken', 'missed'] as const).map((kind): CallOutcome => ({ kind, ...said }));
  const out: [string, Composed][] = [];
  for (const language of ['fr', 'en'] satisfies Language[]) {
    for (const kind of KINDS) {
      for (const count of [1, 2]) {
        for (const key of ['courtesy-notice', 'first-reminder', 'call', 'second-reminder', 'formal-notice']) {
          const claimed = key === 'courtesy-notice' ? upcoming.slice(0, count) : [OLDER, LATE].slice(0, count);
          for (const call of key === 'call' ? calls : [undefined]) {
            const others = {
              invoicesAttached: true,
              information: [{ item: invoice(9, '2026-10-01', '2026-11-20', 5_00n), reached: 1 as const }],
            };
            const input = inputFor(kind, key, claimed, { language, ...others, ...(call ? { call } : {}) });
            out.push([`${language} ${kind} ${count} ${key} ${call?.kind ?? ''}`, compose(input)]);
          }
        }
      }
    }
  }
  return out;
}

describe('every message, in both languages, for every kind of debtor', () => {
  const all = everyMessage();

  test.each(all)('%s: whole, typeset, and adding up', (_, { message }) => {
    const words = wordsOf(message);
    expect(words).not.toMatch(/\{\{|\}\}|\[\[|\]\]|undefined|null null/);
    const texts = [message.subject, message.greeting, message.closing, ...blocks(message, 'paragraph').map((block) => block.text)];
    for (const text of texts) {
      expect(text).not.toMatch(/\p{L}'\p{L}| {2}/u);
      if (message.language === 'fr') expect(text).not.toMatch(/[^\u202f][;!?](\s|$)|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»/u);
      else expect(text).not.toMatch(/[\s][;:!?](\s|$)/u);
    }
    for (const table of blocks(message, 'items')) {
      expect(sumCents(table.rows.map((row) => row.openCents))).toBe(sumCents(table.totals.map((total) => total.cents)));
    }
    for (const claim of blocks(message, 'claim')) {
      expect(claim.totals.at(-1)?.cents).toBe(sumCents(claim.rows.map((row) => row.cents)));
      if (claim.totals.length > 1) expect(sumCents(claim.totals.slice(0, -1).map((total) => total.cents))).toBe(claim.totals.at(-1)?.cents);
    }
    const asked = blocks(message, 'claim').at(-1)?.totals.at(-1)?.cents ?? blocks(message, 'items')[0]?.totals[0]?.cents;
    expect(blocks(message, 'payment').map((block) => block.payment.amount.cents)).toEqual([asked]);
    expect(message.subject).not.toContain('\n');
  });

  test('the friendly steps say nothing of law, cost or consequence; only a business or a public body ever reads of 40 €', () => {
    for (const [name, { message }] of all) {
      const words = wordsOf(message);
      if (message.severity < 2)
        expect(words, name).not.toMatch(
          /code de|article L|pénalit|intérêts? (de retard|moratoires)|tribunal|mise en demeure|juridiction|penalt|court\b/i,
        );
      if (message.severity < 3) expect(words, name).not.toMatch(/mise en demeure|tribunal|juridiction|formal notice|\bcourt\b/i);
      if (/ (consumer|unknown) /.test(name))
        expect(words, name).not.toMatch(/(?<![\d ])40,00 €|(?<![\d,])40 €|€40\b|forfaitaire|moratoire|pénalit/i);
    }
  });

  test('the second reminder and the formal notice print their date and ask to be disregarded when crossed', () => {
    for (const [name, { message }] of all.filter(([, { message }]) => message.severity >= 2)) {
      const words = wordsOf(message);
      expect(words, name).toMatch(/4 décembre 2026|4 December 2026/);
      expect(words, name).toMatch(/a croisé|has crossed/);
    }
  });

  test('a formal notice says so, names each invoice with its amount, its dates and the claim, and leaves the door open', () => {
    const notices = all.filter(([, { message }]) => message.wording === 'formal-notice');
    expect(notices).toHaveLength(16);
    for (const [name, { message }] of notices) {
      const words = wordsOf(message);
      expect(words, name).toMatch(/en demeure/);
      expect(words, name).toContain('F-2026-0371');
      expect(words, name).toMatch(/3 960,00 € TTC|€3,960.00 incl. VAT/);
      expect(words, name).toMatch(/pourrions être amenés|might have to/);
      expect(words, name).toMatch(/solution amiable|amicable solution/);
    }
  });
});

const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a formal notice', () => {
  test('shows the law’s view beside the books’ when a part payment went to interest first', () => {
    const partly = invoice(398, '2026-09-22', '2026-10-22', 1_712_80n, { openCents: 712_80n });
    const { message } = compose(inputFor('business', 'formal-notice', [partly]));
    const [claim] = blocks(message, 'claim');
    expect(claim?.rows.map((row) => row.cents)).toEqual([1_712_80n, 11_06n, -1_000_00n, 3_20n, 40_00n]);
    expect(plain(claim?.rows[2]?.label)).toBe('Règlement du 10/11/2026');
    expect(plain(claim?.rows[2]?.period)).toBe('imputé sur les intérêts 11,06 € et le principal 988,94 € ; reste dû en principal 723,86 €');
    expect(claim?.totals.at(-1)?.cents).toBe(767_06n);
    expect(blocks(message, 'items')[0]?.totals[0]?.cents).toBe(712_80n);
    expect(claim?.notes.join(' ')).toContain('1343-1');
  });

  test('to a consumer: the principal, the legal interest to come, the mediator, and no fee', () => {
    const { message, findings } = compose(inputFor('consumer', 'formal-notice', [OLDER]));
    const words = wordsOf(message);
    expect(blocks(message, 'claim')[0]?.totals).toMatchObject([{ cents: 3_960_00n }]);
    expect(words).toContain('Médiation Exemple');
    expect(words).toContain('1231-6');
    expect(findings).toEqual([]);
  });

  test('to a public body: its own articles and judge, and Chorus Pro', () => {
    const words = wordsOf(compose(inputFor('public-body', 'formal-notice', [OLDER])).message);
    for (const text of ['L2192-13', 'R2192-31', 'D2192-35', 'tribunal administratif', 'Chorus Pro', '10,40 %', 'majoré de 8 points'])
      expect(words).toContain(text);
    expect(words).not.toContain('L441-10');
  });

  test('names the contract’s rate where it was applied', () => {
    const rate = 150_000 as NonNullable<typeof CREDITOR.contractRate>;
    const claims = claimsOn('business', [OLDER], undefined, rate);
    const words = wordsOf(
      compose(inputFor('business', 'formal-notice', [OLDER], { claims, creditor: { ...CREDITOR, contractRate: rate } })).message,
    );
    expect(words).toContain('15,00 %');
    expect(words).toContain('taux prévu par nos conditions de règlement');
    expect(words).not.toContain('Banque centrale');
  });

  test('is posted as a registered letter, and answers go to an address', () => {
    const { message } = compose(inputFor('business', 'formal-notice', [OLDER], { channel: 'registered-letter' }));
    expect(message.postalNotice).toBe('Lettre recommandée avec avis de réception');
    expect(wordsOf(message)).toContain('par e-mail à compta@menuiserie-delorme.example ou par téléphone au 04 72 00 00 18');
  });

  test('does not deduct a credit that a person keeps on account, and deducts the others', () => {
    const credit = (kept: boolean) => ({
      item: invoice(7, '2026-11-02', '2026-11-02', -24_00n, { kind: 'credit-note', number: 'AV-7', kept }),
      reached: null,
    });
    const totalWith = (kept: boolean) =>
      blocks(compose(inputFor('business', 'formal-notice', [LATE], { information: [credit(kept)] })).message, 'payment')[0]?.payment.amount
        .cents ?? 0n;
    expect(totalWith(true) - totalWith(false)).toBe(24_00n);
  });
});

describe('several currencies and items for information', () => {
  test('one total and one account a currency, euros first; only euros have a code to scan', () => {
    const swiss = invoice(419, '2026-10-08', '2026-11-07', 910_00n, { currency: 'CHF' as Currency });
    const { message } = compose(inputFor('business', 'formal-notice', [swiss, LATE]));
    const payments = blocks(message, 'payment').map(({ payment }) => payment);
    expect(payments.map(({ amount }) => amount.currency)).toEqual(['EUR', 'CHF']);
    expect(payments.map(({ qrPayload }) => qrPayload !== null)).toEqual([true, false]);
    expect(payments[0]?.iban).not.toBe(payments[1]?.iban);
    expect(blocks(message, 'claim')).toHaveLength(2);
    const unpaid = compose(inputFor('business', 'formal-notice', [swiss])).findings.map(({ code }) => code);
    expect(unpaid).toContain('fee-not-in-euros');
  });

  test('others are listed with their own level, never a harder word than the message’s own', () => {
    const information = [
      { item: invoice(1, '2026-10-01', '2026-11-01', 1_00n), reached: null },
      { item: invoice(2, '2026-10-01', '2026-11-02', 2_00n), reached: 3 as const },
      { item: invoice(3, '2026-10-01', '2026-11-03', 3_00n), reached: 1 as const },
    ];
    const table = blocks(compose(inputFor('business', 'first-reminder', [LATE], { information })).message, 'items')[1];
    expect(table?.rows.map((row) => row.late)).toEqual(['Pas de rappel', 'Suivie séparément', 'Premier rappel']);
    expect(table?.totals[0]?.cents).toBe(6_00n);
  });
});

describe('what must not be written', () => {
  const base = inputFor('business', 'formal-notice', [LATE]);
  const [claim] = base.claims;
  const cases: readonly (readonly [string, ComposeInput])[] = [
    ['kind-unknown', inputFor('unknown', 'formal-notice', [LATE], { claims: [{ ...claim, kind: 'unknown' } as never] })],
    ['consumer-fee', inputFor('consumer', 'formal-notice', [LATE], { claims: [{ ...claim, kind: 'consumer' } as never] })],
    ['claim-of-another-kind', inputFor('public-body', 'formal-notice', [LATE], { claims: base.claims })],
    ['claim-of-another-day', { ...base, claims: [{ ...claim, on: DEADLINE } as never] }],
    ['claim-missing', { ...base, claims: [] }],
    ['no-account-for-currency', inputFor('business', 'first-reminder', [{ ...LATE, currency: 'USD' as Currency }])],
    ['wrong-iban', { ...base, creditor: { ...CREDITOR, accounts: CREDITOR.accounts.map((account) => ({ ...account, iban: 'FR00' })) } }],
    ['no-address', { ...base, channel: 'letter', details: { ...base.details, address: null } }],
    ['no-email', { ...base, channel: 'email', details: { ...base.details, email: null } }],
    ['deadline-missing', inputFor('business', 'second-reminder', [LATE], { deadline: null })],
    ['deadline-past', inputFor('business', 'second-reminder', [LATE], { deadline: TODAY })],
    ['not-overdue', inputFor('business', 'first-reminder', [invoice(1, '2026-11-01', TODAY, 1_00n)])],
    ['already-overdue', inputFor('business', 'courtesy-notice', [LATE])],
    ['due-date-missing', inputFor('business', 'first-reminder', [{ ...LATE, dueOn: null }])],
    ['not-an-open-invoice', inputFor('business', 'first-reminder', [{ ...LATE, openCents: 0n }])],
    ['item-of-another-debtor', inputFor('business', 'first-reminder', [{ ...LATE, debtorId: 8 as never }])],
    ['nothing-to-claim', inputFor('business', 'first-reminder', [])],
    [
      'nothing-to-claim',
      inputFor('business', 'first-reminder', [LATE], {
        information: [{ item: { ...LATE, kind: 'credit-note', openCents: -1_284_50n }, reached: null }],
      }),
    ],
    ['severity-mismatch', inputFor('business', 'formal-notice', [LATE], { step: step('formal-notice', { severity: 1 }) })],
    ['severity-mismatch', inputFor('business', 'formal-notice', [LATE], { step: step('formal-notice', { severity: 4 }) })],
    ['call-outcome-missing', inputFor('business', 'call', [LATE])],
    ['no-payment-reference', inputFor('business', 'first-reminder', [LATE], { caseNumber: '---' })],
  ];
  test.each(cases)('%s', (code, input) => expect(refusalOf(input)).toBe(code));

  test('a text of the creditor’s own that threatens too soon', () => {
    const own = {
      language: 'fr',
      situation: 'first-reminder',
      section: 'help',
      kind: null,
      text: 'Sinon, nous irons au tribunal.',
    } as const;
    expect(refusalOf(inputFor('business', 'first-reminder', [LATE], { overrides: [own] }))).toBe('wording-refused');
    expect(refusalOf(inputFor('business', 'second-reminder', [LATE], { overrides: [own] }))).toBe('none');
  });
});

test('a creditor’s own text is used, the closest to the debtor’s kind first', () => {
  const own = { language: 'fr', situation: 'first-reminder', section: 'opening' } as const;
  const overrides = [
    { ...own, kind: 'business', text: "C'est encore nous ! La [[facture|pile]] {{invoices}} vous attend." },
    { ...own, kind: null, text: 'Texte pour tous.' },
  ] as const;
  expect(wordsOf(compose(inputFor('business', 'first-reminder', [LATE], { overrides })).message)).toContain(
    'C’est encore nous ! La facture F-2026-0412 vous attend.',
  );
  expect(wordsOf(compose(inputFor('consumer', 'first-reminder', [LATE], { overrides })).message)).toContain('Texte pour tous.');
});

test('what the profile lacks is told, not dropped in silence', () => {
  const bare = { ...CREDITOR, siren: null, rcsCity: null, capital: null, mediator: null };
  const codes = compose(inputFor('consumer', 'formal-notice', [LATE], { creditor: bare })).findings.map(({ code }) => code);
  expect(codes).toEqual(['siren-missing', 'rcs-missing', 'capital-missing', 'mediator-missing']);
  const short = compose(inputFor('unknown', 'formal-notice', [LATE], { deadline: '2026-11-25' as typeof DEADLINE })).findings.map(
    ({ code }) => code,
  );
  expect(short).toEqual(['short-notice', 'kind-unknown', 'debtor-kind-unknown']);
});

test('the same input gives the same message, whatever the order in which it comes', () => {
  for (const input of Object.values(GOLDEN_CASES)) {
    const turned = {
      ...input,
      claimed: [...input.claimed].reverse(),
      information: [...input.information].reverse(),
      claims: [...input.claims].reverse(),
    };
    expect(compose(turned).message).toEqual(compose(input).message);
  }
});

test('a debtor whose kind nobody confirmed is written to without law, in their language', () => {
  const { message } = compose(
    inputFor('unknown', 'second-reminder', [LATE], { debtor: debtor('unknown', { language: 'en' }), language: 'en' }),
  );
  expect(message.language).toBe('en');
  expect(wordsOf(message)).not.toMatch(/article|interest/);
});
