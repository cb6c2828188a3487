import { describe, expect, it } from 'vitest';
import { type Currency, EUR } from '../base/money.ts';
import { Matcher, match } from './match.ts';
import { book, day, debtor, debtorId, item, itemId, laid, line, matchOne, why } from './matching.test-kit.ts';
import type { Matched } from './payment.ts';
import { reasonText } from './reasons.ts';

const DEBTORS = [
  debtor(1, 'SARL Menuiserie Dupont'),
  debtor(2, 'Garage Morvan'),
  debtor(3, 'Hôtel des Pins', { ibans: ['FR7630004000031234567890143'] }),
];
const ITEMS = [
  item(1, 1, 'FA2026-0010', 45_000n),
  item(2, 1, 'FA2026-0011', 45_000n),
  item(3, 1, 'FA2026-0012', 12_350n),
  item(4, 2, 'FA2026-0020', 100_000n, {
    discount: { until: day('2026-04-10'), cents: 2000n },
    charges: { interestCents: 730n, feeCents: 4000n },
  }),
  item(5, 3, 'FA2026-0030', 30_000n),
  item(6, 3, 'FA2026-0031', 10_000n),
  item(7, 3, 'FA2026-0032', 20_000n),
  item(8, 3, 'AV2026-0003', -5_000n),
];
const BOOK = book(ITEMS, DEBTORS);
const ways = (found: Matched) => found.explanations.map((one) => one.allocations.map((laid) => `${laid.itemId}:${laid.cents}`).join());
const PINS = { payer: 'HOTEL DES PINS' };
const dupont = (cents: bigint, remittance: string | null) => matchOne(line(cents, { payer: 'MENUISERIE DUPONT', remittance }), BOOK);
const morvan = (cents: bigint, remittance: string | null, on = '2026-04-02') =>
  matchOne(line(cents, { payer: 'Garage Morvan', remittance, bookedOn: day(on) }), BOOK);
const pins = (cents: bigint, remittance: string | null) => matchOne(line(cents, { ...PINS, remittance }), BOOK);

describe('payments by number', () => {
  it('are certain with the payer and the amount', () => {
    const found = dupont(45_000n, 'FACT 11');
    expect([found.outcome, laid(found)]).toEqual(['certain', '2:45000']);
    expect(why(found)).toEqual(['number-quoted', 'payer-name', 'amount-exact']);
  });

  it('of twins without a number are for a person', () => {
    const found = dupont(45_000n, null);
    expect([found.outcome, found.explanations.length]).toEqual(['suggested', 2]);
    expect(why(found)).toContain('several-explanations');
  });

  it('of another customer are not believed, whatever the amount', () => {
    const found = matchOne(line(100_000n, { payer: 'MENUISERIE DUPONT', remittance: 'FA2026-0020' }), BOOK);
    expect(found.outcome).toBe('suggested');
    expect(why(found)).toContain('payer-is-another');
  });

  it('from a stranger: certain unless the number or amount may be mistaken for another', () => {
    const stranger = (cents: bigint, remittance: string) => matchOne(line(cents, { payer: 'AFFACTURAGE DU MIDI', remittance }), BOOK);
    expect(stranger(12_350n, 'FA2026-0012').outcome).toBe('certain');
    expect(why(stranger(45_000n, 'FA2026-0010'))).toContain('like-another-number');
    expect(stranger(12_000n, 'FA2026-0012').outcome).toBe('suggested');
  });

  it('less than the item: a part payment, unless other items make up the sum', () => {
    expect([dupont(20_000n, 'FA2026-0010').outcome, laid(dupont(20_000n, 'FA2026-0010'))]).toEqual(['certain', '1:20000']);
    const wrong = dupont(12_350n, 'FA2026-0010');
    expect(wrong.outcome).toBe('suggested');
    expect(why(wrong)).toContain('others-fit');
  });

  it('more than the item: on account where nothing else is open, else for a person', () => {
    const mistaken = morvan(100_100n, 'FA2026-0020');
    expect([mistaken.outcome, laid(mistaken)]).toEqual(['certain', '4:100000']);
    expect(mistaken.explanations[0]?.remainder).toEqual({ cents: 100n, as: 'on-account', debtorId: 2 });
    expect(dupont(45_100n, 'FA2026-0010').outcome).toBe('suggested');
  });

  it('with the late-payment charges', () => {
    const found = morvan(104_730n, 'FA2026-0020');
    expect(found.outcome).toBe('certain');
    expect(found.explanations[0]?.remainder).toEqual({ cents: 4730n, as: 'charges', debtorId: 2, charged: [{ itemId: 4, cents: 4730n }] });
  });

  it('less the discount, within its terms only', () => {
    const inTime = morvan(98_000n, 'FA2026-0020 ESCPTE', '2026-04-10');
    expect([inTime.outcome, laid(inTime)]).toEqual(['certain', '4:98000']);
    expect(inTime.explanations[0]?.adjustments).toEqual([{ itemId: 4, kind: 'discount', cents: 2000n }]);
    const late = morvan(98_000n, 'FA2026-0020 ESCPTE', '2026-04-11');
    expect(late.explanations[0]?.adjustments).toEqual([]);
    expect(late.outcome).toBe('suggested');
    expect(why(late)).toContain('discount-announced');
  });

  it('less a credit note, quoted or not', () => {
    expect(laid(pins(25_000n, 'FA2026-0030 AV2026-0003'))).toBe('5:30000 8:-5000');
    const silent = pins(25_000n, 'FA2026-0030 AVOIR DEDUIT');
    expect(laid(silent)).toBe('5:30000 8:-5000');
    expect(why(silent)).toContain('others-fit');
    expect(laid(pins(15_000n, 'FA2026-0032'))).toBe('7:20000 8:-5000');
  });

  it('settled long ago are not laid on what is open', () => {
    const known = book([...ITEMS, item(9, 1, 'FA2025-0900', 0n)], DEBTORS);
    const again = matchOne(line(12_350n, { payer: 'MENUISERIE DUPONT', remittance: 'FA2025-0900' }), known);
    expect(again.outcome).toBe('suggested');
    expect(why(again)).toContain('number-settled');
    expect(why(dupont(12_350n, 'FA2026-0555'))).toContain('number-unknown');
  });

  it('mistyped are certain only where every number is known', () => {
    expect(dupont(12_350n, 'FA2026-0021').outcome).toBe('suggested');
    const sure = matchOne(line(12_350n, { payer: 'MENUISERIE DUPONT', remittance: 'FA2026-0021' }), BOOK, { knowsAllNumbers: true });
    expect([sure.outcome, laid(sure)]).toEqual(['certain', '3:12350']);
    expect(why(sure)).toContain('number-mistyped');
  });

  it('that two debtors have need the payer', () => {
    const twice = book([...ITEMS, item(9, 2, 'FA2026-0012', 77_700n)], DEBTORS);
    expect(matchOne(line(12_350n, { remittance: 'FA2026-0012' }), twice).outcome).toBe('suggested');
    expect(matchOne(line(12_350n, { remittance: 'FA2026-0012', payer: 'MENUISERIE DUPONT' }), twice).outcome).toBe('certain');
  });

  it('of several debtors are laid on each of them', () => {
    const found = matchOne(line(112_350n, { payer: 'Garage Morvan', remittance: 'FA2026-0020 ET FA2026-0012' }), BOOK);
    expect([found.outcome, laid(found)]).toEqual(['certain', '3:12350 4:100000']);
  });

  it('in a foreign transfer leave a person to see what the banks kept', () => {
    const found = matchOne(
      line(98_500n, { label: 'VIREMENT INTERNATIONAL RECU', payer: 'Garage Morvan', remittance: 'FA2026-0020' }),
      BOOK,
    );
    expect(found.outcome).toBe('suggested');
    expect(found.explanations[0]?.adjustments).toEqual([{ itemId: 4, kind: 'bank-fee', cents: 1500n }]);
  });

  it('in another currency are never matched', () => {
    const found = matchOne(line(100_000n, { payer: 'Garage Morvan', remittance: 'FA2026-0020', currency: 'USD' as Currency }), BOOK);
    expect(found.explanations.flatMap((one) => one.allocations)).toEqual([]);
    expect(found.outcome).not.toBe('certain');
  });
});

describe('payments by payer and amount', () => {
  it('300 for 300 or for 100 + 200 is for a person', () => {
    const found = pins(30_000n, null);
    expect(found.outcome).toBe('suggested');
    expect(found.explanations.map((one) => one.allocations.map(({ itemId }) => itemId))).toEqual([[5], [6, 7]]);
    expect([pins(30_000n, 'FA2026-0030').outcome, laid(pins(30_000n, 'FA2026-0030'))]).toEqual(['certain', '5:30000']);
  });

  it('the whole balance is certain, any other sum is not', () => {
    expect(pins(55_000n, null).outcome).toBe('certain');
    expect(why(pins(5_000n, null))).toContain('not-natural');
  });

  it('need a name that one debtor alone bears', () => {
    const other = book(ITEMS, [...DEBTORS, debtor(9, 'Dupont Menuiserie'), debtor(10, 'SAS Menuiserie Dupont')]);
    const found = matchOne(line(12_350n, { payer: 'Menuiserie Dupont' }), other);
    expect(found.outcome).toBe('suggested');
    expect(why(found)).toContain('payer-shared');
    expect(dupont(12_350n, null).outcome).toBe('certain');
  });

  it('do not believe an amount alone, nor a label that says more than the name', () => {
    expect(why(matchOne(line(12_350n, { label: 'VIREMENT' }), BOOK))).toContain('amount-alone');
    expect(matchOne(line(12_350n, { label: 'VIR SEPA MENUISERIE DUPONT' }), BOOK).outcome).toBe('certain');
    expect(matchOne(line(12_350n, { label: 'VIR SEPA MENUISERIE DUPONT LEROY' }), BOOK).outcome).toBe('suggested');
  });
});

describe('what is no payment of a customer', () => {
  it.each([
    [-1260n, { label: 'FRAIS REJET PRLV' }, 'fee-of-bank'],
    [-1260n, { label: 'VIR SEPA EMIS FOURNISSEUR' }, 'money-out'],
    [25_000n, { label: 'RETOUR VIR SEPA AC01' }, 'ours-returned'],
    [0n, { label: 'INFORMATION' }, 'zero-amount'],
    [77n, { label: 'VIR DIVERS' }, 'no-clue'],
  ])('%s %o: %s', (cents, more, code) => {
    const found = matchOne(line(cents, more), BOOK);
    expect([found.outcome, why(found)]).toEqual(['none', [code]]);
  });
});

describe('batches and returns', () => {
  const debit = (id: string, cents: bigint, number: string) => line(cents, { id, kind: 'direct-debit', endToEndId: `SDD-${number}` });
  const batch = line(112_350n, {
    id: 'batch',
    kind: 'direct-debit',
    details: [debit('a', 12_350n, 'FA2026-0012'), debit('b', 100_000n, 'FA2026-0020')],
  });
  const back = line(-12_350n, { id: 'back', kind: 'returned-direct-debit', endToEndId: 'SDD-FA2026-0012', bookedOn: day('2026-04-09') });

  it('a batch is certain with all its operations, and a return undoes one of them, once', () => {
    const [whole, returned, again] = match([batch, back, { ...back, id: 'again' }], BOOK);
    expect([whole?.outcome, whole && laid(whole)]).toEqual(['certain', '3:12350 4:100000']);
    expect([returned?.outcome, returned && laid(returned)]).toEqual(['certain', '3:-12350']);
    expect(again?.outcome).toBe('suggested');
  });

  it('a batch whose details do not add up is for a person', () => {
    const found = matchOne({ ...batch, cents: 112_351n }, BOOK);
    expect([found.outcome, why(found)]).toEqual(['none', ['batch-sum-differs']]);
  });

  it('a return is certain only where one payment answers', () => {
    const first = line(45_000n, { id: '1', payer: 'Menuiserie Dupont', remittance: 'FA2026-0010' });
    const second = line(45_000n, { id: '2', payer: 'Menuiserie Dupont', remittance: 'FA2026-0011' });
    const unnamed = line(-45_000n, { id: '3', label: 'REJET', payer: 'Menuiserie Dupont', bookedOn: day('2026-04-09') });
    expect(match([first, second, unnamed], BOOK)[2]?.outcome).toBe('suggested');
    expect(match([first, second, { ...unnamed, remittance: 'FA2026-0011' }], BOOK)[2]).toMatchObject({
      outcome: 'certain',
      explanations: [{ allocations: [{ itemId: 2, cents: -45_000n }] }],
    });
  });

  it('a cheque that comes back is one of its deposit, for a person', () => {
    const deposit = line(57_350n, { id: 'deposit', kind: 'cheque', label: 'REMISE CHEQUES 2 CHQ' });
    const cheque = line(-12_350n, { id: 'cheque', label: 'CHEQUE IMPAYE SANS PROVISION', bookedOn: day('2026-04-09') });
    expect(ways(matchOne(cheque, BOOK))).toEqual(['3:-12350']);
    const matcher = new Matcher(BOOK);
    const laidOn = (id: number, cents: bigint) => ({ itemId: itemId(id), debtorId: debtorId(1), cents });
    const explanation = {
      allocations: [laidOn(1, 45_000n), laidOn(3, 12_350n)],
      adjustments: [],
      remainder: { cents: 0n, as: 'nothing', debtorId: null },
      reasons: [],
    } as const;
    matcher.recall(deposit, explanation);
    const found = matcher.match(cheque);
    expect([found.outcome, ways(found), why(found)]).toEqual(['suggested', ['3:-12350'], ['return-part']]);
    expect(ways(matcher.match({ ...cheque, id: 'other', cents: -12_351n }))).toEqual([]);
    expect(ways(matcher.match({ ...cheque, id: 'strange', payer: 'Garage Morvan' }))).toEqual([]);
  });

  it('a commission is kept back of a card payment, also where the bank cut its cents', () => {
    const card = (label: string) =>
      matchOne(line(12_000n, { label, kind: 'card' }), BOOK).explanations.map((one) => [
        one.allocations[0]?.cents,
        one.adjustments[0]?.cents,
      ]);
    expect(card('REMISE CB CONTRAT 1234567 COM 3,50')).toEqual([[12_000n, 350n]]);
    expect(card('REMISE CB CONTRAT 1234567 COM 3,5')).toEqual([[12_000n, 350n]]);
    expect(card('REMISE CB CONTRAT 1234567 COM 3,')).toEqual([[12_000n, 350n]]);
    expect(card('REMISE CB CONTRAT 1234567 COM 4,')).toEqual([]);
    expect(card('REMISE CB CONTRAT 1234567 COM 3,40')).toEqual([]);
  });

  it('undo brings back all that was applied', () => {
    const matcher = new Matcher(BOOK);
    const first = matcher.match(line(12_350n, { id: 'x', payer: 'Menuiserie Dupont', remittance: 'FA2026-0012' }));
    expect(first.outcome).toBe('certain');
    expect(matcher.match(line(12_350n, { id: 'y', payer: 'Menuiserie Dupont', remittance: 'FA2026-0012' })).outcome).not.toBe('certain');
    matcher.undo('x');
    expect(matcher.match(line(12_350n, { id: 'z', payer: 'Menuiserie Dupont', remittance: 'FA2026-0012' })).outcome).toBe('certain');
  });
});

describe('reasons', () => {
  it('read as sentences in two languages', () => {
    const reason = { code: 'part-payment', number: 'FA2026-0010', cents: 25_000n } as const;
    expect(reasonText(reason, 'en', EUR)).toBe('Part payment of FA2026-0010, €250.00 is left.');
    expect(reasonText(reason, 'fr', EUR).replace(/\s/g, ' ')).toBe('Paiement partiel de FA2026-0010, il reste 250,00 €.');
  });
});
