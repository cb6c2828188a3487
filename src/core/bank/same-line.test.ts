import { describe, expect, it } from 'vitest';
import type { Currency } from '../base/money.ts';
import { Account, CAMT, CFONB, day, known, line, NOTICE, OFX, pairs, REPORT, SHEET } from './bank.test-kit.ts';
import type { StatedLine } from './stated-line.ts';

const DUPONT = 'VIR SEPA MENUISERIE DUPONT FACT FA2024-0010';
const MARTIN = 'VIR SEPA GARAGE MARTIN FACT FA2024-0345';

describe('what is never one line', () => {
  it('two amounts, two signs, two currencies', () => {
    const before = [known(1, OFX, line(450_00n, DUPONT))];
    const others = [line(450_01n, DUPONT), line(-450_00n, DUPONT), line(450_00n, DUPONT, { currency: 'USD' as Currency })];
    expect(pairs(others, OFX, before)).toEqual([0, 0, 0]);
  });

  it('a known line is used once, also when it is given as each statement stated it', () => {
    const before = [known(1, OFX, line(450_00n, DUPONT)), known(1, CFONB, line(450_00n, 'VIR MENUISERIE DUPONT'), 2)];
    expect(pairs([line(450_00n, DUPONT), line(450_00n, DUPONT)], OFX, before)).toEqual([1, 0]);
    expect(pairs([line(450_00n, DUPONT), line(450_00n, DUPONT)], CAMT, before)).toEqual([1, 0]);
  });

  it('no line of a statement after which this one begins', () => {
    const before = [known(1, OFX, line(450_00n, DUPONT), 7), known(2, OFX, line(450_00n, DUPONT), 8)];
    expect(pairs([line(450_00n, DUPONT)], OFX, before, [7])).toEqual([2]);
    expect(pairs([line(450_00n, DUPONT)], OFX, before, [7, 8])).toEqual([0]);
    expect(pairs([line(450_00n, 'MENUISERIE DUPONT')], CFONB, before, [7, 8])).toEqual([0]);
    const again = known(1, CFONB, line(450_00n, DUPONT), 8);
    expect(pairs([line(450_00n, DUPONT)], OFX, [...before.slice(0, 1), again], [7])).toEqual([0]);
  });
});

describe('the reference of the bank', () => {
  it('proves a line in its format, whatever became of its words and its day', () => {
    const before = [known(1, OFX, line(450_00n, 'PAIEMENT EN COURS', { bankReference: '2024OP09BD27' }))];
    const booked = line(450_00n, DUPONT, { bankReference: '2024op09bd27 ', bookedOn: day('2024-03-07') });
    expect(pairs([booked], OFX, before)).toEqual([1]);
    expect(pairs([{ ...booked, bookedOn: day('2024-04-05') }], OFX, before)).toEqual([0]);
  });

  it('joins report, notification and statement of a format', () => {
    const before = [known(1, REPORT, line(450_00n, 'PENDING', { bankReference: 'ASR-778812' }))];
    expect(pairs([line(450_00n, MARTIN, { bankReference: 'ASR-778812', bookedOn: day('2024-03-06') })], CAMT, before)).toEqual([1]);
    const inBoth = [...before, known(1, CAMT, line(450_00n, MARTIN, { bankReference: 'ASR-778812' }), 2)];
    expect(pairs([line(450_00n, 'AVIS', { bankReference: 'ASR-778812', bookedOn: day('2024-03-07') })], NOTICE, inBoth)).toEqual([1]);
  });

  it('tells two payments apart that are the same in all else', () => {
    const before = [known(1, OFX, line(450_00n, DUPONT, { bankReference: '2024OP09BD27' }))];
    expect(pairs([line(450_00n, DUPONT, { bankReference: '2024OP31BD27' })], OFX, before)).toEqual([0]);
  });

  it('says nothing of another format', () => {
    const before = [known(1, OFX, line(450_00n, DUPONT, { bankReference: '2024OP09BD27' }))];
    expect(pairs([line(450_00n, DUPONT, { bankReference: 'ASR-778812' })], CAMT, before)).toEqual([1]);
  });

  it('is none when it counts the lines of a day', () => {
    const monthly = (month: string) => line(99_00n, 'VIR SEPA ABONNE', { bankReference: '0000001', bookedOn: day(`2024-${month}-05`) });
    expect(pairs([monthly('04')], CFONB, [known(1, CFONB, monthly('03'))])).toEqual([0]);
    const again = line(99_00n, 'VIR SEPA ABONNE', { bankReference: '0000014', bookedOn: day('2024-03-05') });
    expect(pairs([again], CFONB, [known(1, CFONB, monthly('03'))])).toEqual([1]);
  });

  it('is none when it is the day', () => {
    const ofTheDay = (text: string) => line(450_00n, text, { bankReference: '20240305' });
    expect(pairs([ofTheDay(MARTIN)], OFX, [known(1, OFX, ofTheDay(DUPONT))])).toEqual([0]);
  });

  it('is weak when lines of several days bear it', () => {
    const fixed = (date: string, text = 'REMISE CB') => line(60_00n, text, { bankReference: 'CONTRAT-1234567', bookedOn: day(date) });
    const before = [known(1, OFX, fixed('2024-03-04')), known(2, OFX, fixed('2024-03-05'))];
    expect(pairs([fixed('2024-03-05'), fixed('2024-03-06')], OFX, before)).toEqual([2, 0]);
    const day1 = known(1, OFX, fixed('2024-03-05', DUPONT));
    expect(pairs([fixed('2024-03-05', MARTIN), fixed('2024-03-05', DUPONT)], OFX, [day1])).toEqual([0, 1]);
    const valued = { ...fixed('2024-03-05', DUPONT), valueOn: day('2024-03-06') };
    expect(pairs([fixed('2024-03-05', MARTIN), valued], OFX, [day1])).toEqual([0, 1]);
    expect(pairs([fixed('2024-03-05', 'REMISE CARTES'), fixed('2024-03-06')], OFX, before)).toEqual([2, 0]);
  });

  it('is not heard where the bank makes new ones for each download', () => {
    const download = (name: string) =>
      [1, 2, 3, 4].map((n) => line(100_00n, `VIR CLIENT ${'ABCD'[n - 1]}BCDE`, { bankReference: `${name}-${n}` }));
    const account = new Account();
    account.take(download('DL-MONDAY'), OFX);
    expect(account.take(download('DL-FRIDAY'), OFX)).toEqual({ ids: [1, 2, 3, 4], added: 0 });
    expect(account.take([...download('DL-SUNDAY'), line(100_00n, 'VIR CLIENT EBCDE', { bankReference: 'DL-SUNDAY-5' })], OFX).added).toBe(
      1,
    );
  });

  it('is heard where only some lines of a day repeat others', () => {
    const toll = (n: number) => line(-2_40n, 'CARTE PEAGE', { bankReference: `FIT-${n}` });
    const sale = (n: number) => line(BigInt(n) * 100n, `VIR CLIENT NUMERO ${n}000`, { bankReference: `FIT-${n}` });
    const account = new Account();
    account.take([toll(1), toll(2), toll(3), ...[4, 5, 6, 7].map(sale)], OFX);
    expect(account.take([toll(11), toll(12), toll(13), ...[14, 15, 16, 17].map(sale)], OFX).added).toBe(7);
    expect(pairs([toll(21), toll(22), toll(23)], OFX, [known(1, OFX, toll(1))])).toEqual([0, 0, 0]);
  });
});

describe('the end-to-end id', () => {
  const paid = line(450_00n, 'VIR SEPA', { endToEndId: 'VIR-2024-0099' });

  it('proves a line in all formats within a few days', () => {
    const before = [known(1, CFONB, paid)];
    const moved = (date: string) => line(450_00n, 'SOMETHING ELSE ALTOGETHER', { endToEndId: 'VIR-2024-0099', bookedOn: day(date) });
    expect(pairs([moved('2024-03-08')], CAMT, before)).toEqual([1]);
    expect(pairs([moved('2024-03-09')], CAMT, before)).toEqual([0]);
    expect(pairs([moved('2024-03-06')], CFONB, before)).toEqual([0]);
  });

  it('contradicts, unless one is the other cut short', () => {
    const before = [known(1, CFONB, line(450_00n, DUPONT, { endToEndId: 'DUPONT-2024-0000' }))];
    expect(pairs([line(450_00n, DUPONT, { endToEndId: 'DUPONT-2024-00001234' })], CAMT, before)).toEqual([1]);
    expect(pairs([line(450_00n, DUPONT, { endToEndId: 'DUPONT-2024-0001' })], CAMT, before)).toEqual([0]);
    expect(pairs([line(450_00n, DUPONT, { endToEndId: 'DUPONT-2024-0001' })], CFONB, before)).toEqual([0]);
  });

  it('is none when the bank fills it with a word', () => {
    const before = [known(1, CFONB, line(450_00n, MARTIN, { endToEndId: 'NOTPROVIDED' }))];
    expect(pairs([line(450_00n, DUPONT, { endToEndId: 'NOTPROVIDED' })], CAMT, before)).toEqual([0]);
    expect(pairs([line(450_00n, MARTIN, { endToEndId: 'VIR-2024-0099' })], CAMT, before)).toEqual([1]);
  });

  it('of a standing order is on every payment: it counts on its day only', () => {
    const rent = (date: string) => line(450_00n, 'LOYER', { endToEndId: 'LOYER', bookedOn: day(date) });
    const before = [known(1, CFONB, rent('2024-03-04')), known(2, CFONB, rent('2024-03-05'))];
    const words = (date: string) => ({ ...rent(date), text: '' });
    expect(pairs([words('2024-03-05'), words('2024-03-06')], CAMT, before)).toEqual([2, 0]);
  });

  it('gives way to ids that contradict: as many as can be are paired', () => {
    const before = [known(1, CFONB, line(450_00n, '')), known(2, CFONB, line(450_00n, '', { endToEndId: 'BBBB-2' }))];
    expect(pairs([line(450_00n, 'X'), line(450_00n, 'Y', { endToEndId: 'AAAA-1' })], CAMT, before)).toEqual([2, 1]);
  });
});

describe('lines of one format without references', () => {
  it('are the same by day and text, whatever the layout', () => {
    const before = [known(1, CFONB, line(450_00n, 'Vir Sépa Dupont  FA2024-0010'))];
    expect(pairs([line(450_00n, 'VIR SEPA DUPONT FA 2024 0010')], CFONB, before)).toEqual([1]);
  });

  it('are two with other words, or on another day: both payments are kept', () => {
    const before = [known(1, CFONB, line(450_00n, DUPONT))];
    expect(pairs([line(450_00n, MARTIN)], CFONB, before)).toEqual([0]);
    expect(pairs([line(450_00n, DUPONT, { bookedOn: day('2024-03-06') })], CFONB, before)).toEqual([0]);
  });

  it('of one day and text are as many as the file that has most of them says', () => {
    const account = new Account();
    const toll = line(-2_40n, 'CARTE PEAGE A10');
    expect(account.take([toll, toll], SHEET).added).toBe(2);
    expect(account.take([toll, toll, toll], SHEET).added).toBe(1);
    expect(account.take([toll], SHEET).added).toBe(0);
  });

  it('whose words were erased are known by their day and amount', () => {
    const before = [known(1, CFONB, line(450_00n, '')), known(2, CFONB, line(450_00n, '', { bookedOn: day('2024-03-06') }))];
    expect(pairs([line(450_00n, DUPONT), line(450_00n, MARTIN)], CFONB, before)).toEqual([1, 0]);
    expect(pairs([line(450_00n, DUPONT, { valueOn: day('2024-03-06') })], CFONB, before.slice(1))).toEqual([0]);
    expect(pairs([line(450_00n, 'PRLV')], CAMT, before)).toEqual([1]);
  });
});

describe('lines of two formats', () => {
  it('of a day and amount are the same by count, whatever their words', () => {
    const before = [known(1, CFONB, line(450_00n, 'VIR SEPA RECU')), known(2, CFONB, line(450_00n, 'VIR SEPA RECU'))];
    expect(pairs([line(450_00n, 'DUPONT'), line(450_00n, 'MARTIN'), line(450_00n, 'DURAND')], OFX, before)).toEqual([1, 2, 0]);
  });

  it('go together by what they say, in whatever order', () => {
    const before = [known(1, CFONB, line(450_00n, DUPONT)), known(2, CFONB, line(450_00n, MARTIN))];
    expect(pairs([line(450_00n, 'GARAGE MARTIN 0345'), line(450_00n, 'DUPONT MENUIS')], OFX, before)).toEqual([2, 1]);
    expect(pairs([line(450_00n, 'MARTIN FA2024-0345')], OFX, before)).toEqual([2]);
    expect(pairs([line(450_00n, 'MARTIN')], OFX, before)).toEqual([2]);
    expect(
      pairs(
        ['DUPONT', 'MENUISERIE DUPONT', 'DUPONT'].map((text) => line(450_00n, text)),
        OFX,
        before.slice(0, 1),
      ),
    ).toEqual([0, 1, 0]);
    const invoices = [10, 11, 12].map((n) => line(450_00n, `PHARMACIE NOEL FA2024-00${n}`));
    const noel = invoices.map((one, at) => known(at + 1, CFONB, one));
    expect(
      pairs(
        [...invoices].reverse().map((one) => ({ ...one, text: `${one.text} VIR SEPA` })),
        OFX,
        noel,
      ),
    ).toEqual([3, 2, 1]);
  });

  it('are two when all that both tell differs, even on one day', () => {
    expect(pairs([line(450_00n, MARTIN)], OFX, [known(1, CFONB, line(450_00n, DUPONT))])).toEqual([0]);
  });

  it('are the same where one dates by booking and the other by value', () => {
    const before = [known(1, CFONB, line(450_00n, DUPONT, { valueOn: day('2024-03-06') }))];
    const byValue = (text: string) => line(450_00n, text, { bookedOn: day('2024-03-06') });
    expect(pairs([byValue('VIR DUPONT')], SHEET, before)).toEqual([1]);
    expect(pairs([byValue('REF')], SHEET, before)).toEqual([1]);
    expect(pairs([byValue('VIR GARAGE MARTIN')], SHEET, before)).toEqual([0]);
    expect(pairs([byValue('VIR MENUISERIE DUPONT FA2024-0011')], SHEET, before)).toEqual([0]);
  });

  it('some days apart need a number or two words in common, and no number that differs', () => {
    const before = [known(1, CFONB, line(450_00n, DUPONT))];
    const someDays = (date: string, text: string) => pairs([line(450_00n, text, { bookedOn: day(date) })], SHEET, before);
    expect(someDays('2024-03-08', 'VIR 20240010')).toEqual([1]);
    expect(someDays('2024-03-08', 'MENUISERIE DUPONT')).toEqual([1]);
    expect(someDays('2024-03-09', 'MENUISERIE DUPONT')).toEqual([0]);
    expect(someDays('2024-03-08', 'DUPONT')).toEqual([0]);
    expect(someDays('2024-03-08', 'VIREMENT SEPA FACTURE 2024')).toEqual([0]);
    expect(someDays('2024-03-06', 'MENUISERIE DUPONT FA2024-0011')).toEqual([0]);
    const cheques = [known(1, CFONB, line(450_00n, 'REMISE 3 CHQ DU 050324 BORD 0045123'))];
    const deposit = (text: string) => pairs([line(450_00n, text, { bookedOn: day('2024-03-06') })], OFX, cheques);
    expect(['BORD 004512', 'BORDEREAU 45123', 'REMISE DU 050324'].map(deposit)).toEqual([[1], [1], [0]]);
  });

  it('choose the line of their own day before one near it', () => {
    const rent = (date: string, text: string) => line(450_00n, text, { bookedOn: day(date) });
    const before = ['2024-03-04', '2024-03-05'].map((date, at) => known(at + 1, CFONB, rent(date, 'VIR SEPA PHARMACIE NOEL')));
    expect(pairs([rent('2024-03-05', 'PHARMACIE NOEL VIREMENT')], OFX, before)).toEqual([2]);
    expect(pairs([rent('2024-03-05', 'NOEL PHARMACIE'), rent('2024-03-04', 'NOEL PHARMACIE')], OFX, before)).toEqual([2, 1]);
    const dated = (id: number, bookedOn: string, valueOn: string) =>
      known(id, CFONB, line(450_00n, 'VIR SEPA PHARMACIE NOEL', { bookedOn: day(bookedOn), valueOn: day(valueOn) }));
    const one = [rent('2024-03-05', 'PHARMACIE NOEL')];
    expect(pairs(one, OFX, [dated(1, '2024-03-04', '2024-03-05'), dated(2, '2024-03-05', '2024-03-07')])).toEqual([2]);
    const valued = { ...dated(2, '2024-03-03', '2024-03-05'), text: 'VIR PHARMACIE' };
    expect(pairs(one, OFX, [dated(1, '2024-03-04', '2024-03-04'), valued])).toEqual([2]);
  });

  it('choose among lines of one booking day the one of their value day, whoever wrote it', () => {
    const valued = (date: string, text: string, ref: string) => line(450_00n, text, { valueOn: day(date), bankReference: ref });
    const before = ['2024-03-05', '2024-03-06'].map((date, at) => known(at + 1, CFONB, valued(date, 'VIR SEPA PHARMACIE NOEL', `${at}`)));
    for (const text of ['VIR SEPA PHARMACIE NOEL', 'PHARMACIE NOEL'])
      expect(pairs([valued('2024-03-06', text, '7')], OFX, before)).toEqual([2]);
    expect(pairs([valued('2024-03-06', 'VIR SEPA PHARMACIE NOEL', '7')], CFONB, before)).toEqual([2]);
  });

  it('that say nothing are the same where any of their days is the same', () => {
    const dated = (bookedOn: string, valueOn: string) => line(450_00n, 'VIR SEPA', { bookedOn: day(bookedOn), valueOn: day(valueOn) });
    const found = (ours: StatedLine, theirs: StatedLine) => pairs([{ ...ours, text: 'VIREMENT' }], OFX, [known(1, CFONB, theirs)]);
    expect(found(dated('2024-03-06', '2024-03-08'), dated('2024-03-05', '2024-03-06'))).toEqual([1]);
    expect(found(dated('2024-03-05', '2024-03-06'), dated('2024-03-06', '2024-03-08'))).toEqual([1]);
    expect(found(dated('2024-03-05', '2024-03-07'), dated('2024-03-06', '2024-03-07'))).toEqual([1]);
    expect(found(dated('2024-03-05', '2024-03-07'), dated('2024-03-06', '2024-03-08'))).toEqual([0]);
  });

  it('are two batches when their operations differ, one when they are the same in another order', () => {
    const batch = (...operations: bigint[]) => line(100_00n, 'REMISE PRLV', { operations, batchCount: operations.length });
    const before = [known(1, CAMT, batch(60_00n, 40_00n))];
    expect(pairs([batch(40_00n, 60_00n)], NOTICE, before)).toEqual([1]);
    expect(pairs([batch(50_00n, 50_00n)], NOTICE, before)).toEqual([0]);
    expect(pairs([batch(100_00n)], NOTICE, before)).toEqual([1]);
    const counted = (text: string, batchCount: number) => line(100_00n, text, { batchCount });
    const two = [3, 5].map((count, at) => known(at + 1, CFONB, counted('REMISE DUPONT', count)));
    expect(pairs([counted('DUPONT REMISE', 5)], OFX, two)).toEqual([2]);
  });

  it('are two where this format has stated the known line in other words', () => {
    const asCfonb = known(1, CFONB, line(450_00n, 'VIR SEPA RECU'));
    expect(pairs([line(450_00n, 'MARTIN')], OFX, [asCfonb])).toEqual([1]);
    expect(pairs([line(450_00n, 'MARTIN')], OFX, [asCfonb, known(1, OFX, line(450_00n, 'DUPONT'), 2)])).toEqual([0]);
  });
});

describe('bounds', () => {
  it('twenty thousand lines against as many, all of one amount and day or each of its own', () => {
    const many = (text: (n: number) => string, cents: (n: number) => bigint) =>
      Array.from({ length: 20_000 }, (_, n) => line(cents(n), text(n)));
    for (const cents of [(n: number) => BigInt(n), () => 19_99n]) {
      const before = many((n) => `VIR SEPA CLIENT ${n}`, cents).map((one, at) => known(at + 1, CFONB, one));
      for (const origin of [CFONB, OFX]) {
        const found = pairs(many((n) => `VIR ${n} CLIENT`, cents).concat(line(19_99n, 'NEW')), origin, before);
        expect(found.filter((id) => id === 0)).toHaveLength(origin === CFONB ? 20_001 : 1);
      }
    }
  });

  it('a text of a megabyte', () => {
    const long = line(450_00n, 'é1 '.repeat(400_000));
    expect(pairs([long], OFX, [known(1, CFONB, long)])).toEqual([1]);
  });
});
