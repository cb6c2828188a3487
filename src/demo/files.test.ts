import { validateIBAN } from 'ibantools';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTypst } from '../adapters/print/typst.ts';
import { addDays, day, weekday } from '../core/base/day.ts';
import { decimalOf } from '../core/base/money.ts';
import { isSiren } from '../core/receivable/siren.ts';
import { readVatNumber } from '../core/receivable/vat-number.ts';
import { readFile } from '../formats/read.ts';
import { movementsOf } from './account.ts';
import { booksOn, isBalanced, openOn } from './books.ts';
import { CUSTOMERS, customerOf } from './cast.ts';
import { COMPANY, DEMO_DAY, FIRST_DAY, LOGO } from './company.ts';
import { facturxFile } from './facturx-file.ts';
import { fecFile } from './fec-file.ts';
import { listFile } from './list-file.ts';
import { PAPERS } from './paper.ts';
import { SALES } from './sales.ts';
import { statementFile } from './statement-file.ts';

describe('the invented company and its customers', () => {
  test('have numbers that pass every check and addresses that reach nobody', () => {
    expect(isSiren(COMPANY.siren ?? '') && readVatNumber(COMPANY.vatId).siren === COMPANY.siren).toBe(true);
    expect(validateIBAN(COMPANY.accounts[0]?.iban ?? '').valid).toBe(true);
    for (const { name, siren, vatId, email } of CUSTOMERS) {
      expect([name, siren === null || isSiren(siren), readVatNumber(vatId).faulty]).toEqual([name, true, false]);
      if (email) expect(email).toMatch(/^[\w.]+@[\w-]+\.example$/);
    }
    expect(LOGO).toMatch(/^<svg[^>]*viewBox/);
  });

  test('sell on working days, in the order of their invoice numbers', () => {
    for (const { number, account, issued } of SALES)
      expect([number, customerOf(account).account, weekday(issued) <= 5]).toEqual([number, account, true]);
    expect(SALES.map((sale) => sale.issued)).toEqual(SALES.map((sale) => sale.issued).sort());
  });
});

describe.each([addDays(FIRST_DAY, -1), day('2026-08-03'), addDays(DEMO_DAY, -1)])('the files of %s', (on) => {
  test('the books balance, entry by entry, and are read without a finding', async () => {
    expect(booksOn(on).every(isBalanced)).toBe(true);
    const { format, encoding, findings, fec } = await readFile(fecFile(on));
    expect([format, encoding, findings]).toEqual(['fec', 'iso-8859-15', []]);
    expect(fec).toMatchObject({ unbalancedEntries: 0, unbalancedLetterGroups: [] });
    expect(fec?.totalDebit).toBe(fec?.totalCredit);
    const open = SALES.filter((sale) => openOn(sale, on) > 0n).map((sale) => sale.number);
    expect(new Set(fec?.openItems.flatMap(({ piece }) => (piece?.startsWith('F2026') ? [piece] : [])))).toEqual(new Set(open));
  });

  test('the list says what is open, to the cent, and is read without a finding', async () => {
    const { format, encoding, findings, invoices } = await readFile(listFile(on));
    expect([format, encoding, findings]).toEqual(['invoice-list', 'windows-1252', []]);
    const open = SALES.filter((sale) => openOn(sale, on) > 0n);
    expect(invoices.map(({ number, dueDates }) => [number, dueDates[0] ?? null])).toEqual(open.map(({ number, due }) => [number, due]));
    expect(invoices.map(({ amountDue }) => amountDue?.replace('.', ''))).toEqual(open.map((sale) => openOn(sale, on).toString()));
  });
});

describe('the statements of the bank', () => {
  test('are read without a finding, of the account on the letters, and go on from one to the next', async () => {
    const middle = day('2026-08-14');
    const [before, after] = [await readFile(statementFile(FIRST_DAY, middle)), await readFile(statementFile(addDays(middle, 1), DEMO_DAY))];
    for (const { format, findings } of [before, after]) expect([format, findings]).toEqual(['cfonb120', []]);
    const [first, second] = [before, after].map(({ statements }) => statements[0]);
    expect([first?.account, first?.balancesTie, second?.balancesTie]).toEqual([COMPANY.accounts[0]?.iban, true, true]);
    expect(second?.opening).toBe(first?.closing);
    const read = [...(first?.entries ?? []), ...(second?.entries ?? [])];
    expect(read.map((one) => [one.bookingDate, one.amount, one.remittance])).toEqual(
      movementsOf(FIRST_DAY, DEMO_DAY).map(({ on, cents, text }) => [on, decimalOf(cents), text]),
    );
  });

  test('hold every payment that the books hold, and the one that came back', () => {
    const booked = SALES.flatMap(({ paid, partly, returned, cents }) => [
      ...(paid === null ? [] : [{ on: paid, cents }]),
      ...(partly === null ? [] : [partly]),
      ...(returned === null ? [] : [{ on: returned, cents: -cents }]),
    ]).filter(({ on }) => on >= FIRST_DAY);
    expect(booked.filter(({ cents }) => cents < 0n)).toHaveLength(1);
    for (const one of booked) expect(movementsOf(one.on, one.on)).toContainEqual(expect.objectContaining(one));
  });
});

describe('the invoices as Factur-X', () => {
  let typst: ReturnType<typeof createTypst>;
  beforeAll(() => {
    typst = createTypst();
  });

  test.each(PAPERS.map((paper) => [paper.number, paper] as const))('%s is read back as it was written', async (_, paper) => {
    const file = await facturxFile(typst, paper);
    const { format, findings, invoices } = await readFile(file);
    expect([format, findings]).toEqual(['facturx', []]);
    const [read] = invoices;
    expect(read).toMatchObject({
      number: paper.number,
      typeCode: paper.isCredit ? '381' : '380',
      issueDate: paper.issued,
      currency: 'EUR',
    });
    expect(read?.totalInclTax?.replace('.', '')).toBe(paper.total.toString());
    expect(read?.dueDates).toEqual(paper.due ? [paper.due] : []);
    expect(read?.precedingInvoices).toEqual(paper.of ? [paper.of] : []);
    expect(read?.buyer).toMatchObject({
      name: paper.buyer.name,
      legalId: paper.buyer.siren,
      vatId: paper.buyer.vatId,
      email: paper.buyer.email,
    });
    expect(Buffer.from((await facturxFile(typst, paper)).bytes).equals(file.bytes)).toBe(true);
  });
});
