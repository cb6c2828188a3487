import { decodeText } from '../encoding.ts';
import type { Decimal } from '../facts.ts';
import { Findings, quoted } from '../findings.ts';
import { checkBalances } from './balance-check.ts';
import { dayOfRecord, entryOf } from './cfonb120-entry.ts';
import { linesOf, type Record120, recordsOf } from './cfonb120-records.ts';
import { overpunched, textOf, usualDecimals } from './cfonb120-values.ts';
import { frenchIban } from './rib.ts';
import type { BankEntry, StatementFacts, StatementReading } from './statement.ts';

const FIRST_RECORD = /^0[1457]\d{5}.{4}\d{5}(?:[A-Z]{3}| {3})[\d ].[0-9A-Z ]{11}/;
/** What a qualifier of a complement (05) may be; identifiers of parties (IPY, IBE, IPO, IBU) say nothing that we use. */
const QUALIFIERS = new Set('LIB NPY IPY NBE IBE NPO IPO NBU IBU LCC LC2 LCS RCN REF RUM CPY CBE MMO FEE RET'.split(' '));
/** Complements of one movement hold no more than this; a file of nothing but complements must not fill the memory. */
const MAX_COMPLEMENTS = 100;

/** Whether a text begins like a bank statement of 120 characters a record (CFONB). */
export function looksLikeCfonb120(head: string): boolean {
  let looked = 0;
  for (const { content } of linesOf(head.slice(0, 4096))) {
    if (content.trim() === '') continue;
    if (FIRST_RECORD.test(content)) return true;
    looked += 1;
    if (looked === 5) return false;
  }
  return false;
}

/**
 * Reads a bank statement of CFONB ("relevé de compte 120 caractères"): opening balance (01), movements (04) with their complements
 * (05), closing balance (07), for any number of accounts and days. It never throws for what a file holds: a record that cannot be
 * understood is an error finding, and the rest is read. Movements outside of a statement are in `loose`.
 */
export function readCfonb120(bytes: Uint8Array, options: { readonly encoding?: string | undefined } = {}): StatementReading {
  const { text, encoding, findings: doubts } = decodeText(bytes, { forced: options.encoding });
  const findings = new Findings();
  findings.addAll(doubts);
  const reader = new Cfonb120Reader(findings);
  for (const record of recordsOf(text, findings)) reader.read(record);
  const { statements, loose } = reader.finish();
  return { encoding, findings: findings.list(), statements, ...(loose.length === 0 ? {} : { loose }) };
}

type Account = { readonly bank: string; readonly branch: string; readonly number: string };

type OpenStatement = {
  readonly account: Account;
  readonly currency: string | null;
  readonly decimals: number;
  readonly opening: Record120 | null;
  readonly openingAmount: Decimal | null;
  readonly entries: BankEntry[];
};

type OpenMovement = {
  readonly statement: OpenStatement;
  readonly record: Record120;
  readonly amount: Decimal;
  readonly currency: string | null;
  readonly complements: Map<string, string[]>;
  complementCount: number;
};

class Cfonb120Reader {
  readonly #findings: Findings;
  readonly #statements: StatementFacts[] = [];
  readonly #loose: OpenStatement[] = [];
  readonly #looseClosings = new Map<OpenStatement, Record120>();
  readonly #unknownQualifiers = new Set<string>();
  #saidCurrency = false;
  #open: OpenStatement | null = null;
  #movement: OpenMovement | null = null;
  /** After a movement that could not be read, its complements are not those of the one before. */
  #movementLost = false;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  read(record: Record120): void {
    if (record.code === '05') this.#readComplement(record);
    else if (record.code === '04') this.#readMovement(record);
    else if (record.code === '01') this.#readOpening(record);
    else if (record.code === '07') this.#readClosing(record);
    else this.#refuseRecord(record);
  }

  finish(): { readonly statements: readonly StatementFacts[]; readonly loose: readonly StatementFacts[] } {
    this.#endStatement(null);
    const loose = this.#loose.map((group) => this.#factsOf(group, this.#looseClosings.get(group) ?? null));
    return { statements: this.#statements, loose };
  }

  #readOpening(record: Record120): void {
    this.#endStatement(null);
    const currency = this.#currencyOf(record, null);
    const decimals = decimalsOf(record, usualDecimals(currency));
    const openingAmount = this.#amountOf(record, decimals, 'opening balance');
    this.#open = { account: accountOf(record), currency, decimals, opening: record, openingAmount, entries: [] };
  }

  #readMovement(record: Record120): void {
    this.#endMovement();
    const statement = this.#statementFor(record);
    const currency = this.#currencyOf(record, statement.currency);
    const decimals = decimalsOf(record, currency === statement.currency ? statement.decimals : usualDecimals(currency));
    const amount = this.#amountOf(record, decimals, 'movement');
    this.#movementLost = amount === null;
    if (amount === null) return;
    this.#movement = { statement, record, amount, currency, complements: new Map(), complementCount: 0 };
  }

  #readComplement(record: Record120): void {
    const movement = this.#movement;
    const text = record.text.slice(48, 118).trimEnd();
    if (movement === null || !isSameAccount(accountOf(movement.record), accountOf(record))) {
      const why = this.#movementLost ? 'the movement before it could not be read' : 'no movement (04) of its account stands before it';
      const message = `The complement ${quoted(record.text.slice(45, 118))} belongs to nothing: ${why}. It was left out.`;
      this.#findings.error('cfonb-orphan-complement', message, record.line);
      return;
    }
    const qualifier = record.text.slice(45, 48).trim().toUpperCase() || 'LIB';
    if (text === '') return;
    if (!QUALIFIERS.has(qualifier)) this.#sayUnknown(qualifier, record);
    movement.complementCount += 1;
    if (movement.complementCount > MAX_COMPLEMENTS) this.#sayTooMany(movement, record);
    else addTo(movement.complements, qualifier, text);
  }

  #readClosing(record: Record120): void {
    this.#endMovement();
    if (this.#open !== null && isSameAccount(this.#open.account, accountOf(record))) {
      this.#endStatement(record);
      return;
    }
    this.#endStatement(null);
    const message = `The closing balance (07) of account ${accountName(accountOf(record))} has no opening balance (01) before it. Ask the bank for the whole file.`;
    this.#findings.error('cfonb-orphan-balance', message, record.line);
    const group = this.#looseGroup(record);
    if (!this.#looseClosings.has(group)) this.#looseClosings.set(group, record);
  }

  /** The statement that stands open, when it is of the movement's account; else a group of loose ones. */
  #statementFor(record: Record120): OpenStatement {
    const account = accountOf(record);
    const open = this.#open;
    if (open !== null && isSameAccount(open.account, account)) return open;
    const where =
      open === null
        ? 'outside of any statement (no opening balance 01 before it)'
        : `in the statement of account ${accountName(open.account)}`;
    const message = `The movement ${quoted(record.text.slice(48, 79))} of account ${accountName(account)} stands ${where}. It was read and set aside: no balance proves it. Ask the bank for the whole file.`;
    this.#findings.error('cfonb-orphan-movement', message, record.line);
    return this.#looseGroup(record);
  }

  #looseGroup(record: Record120): OpenStatement {
    const account = accountOf(record);
    const last = this.#loose.at(-1);
    if (last !== undefined && isSameAccount(last.account, account) && !this.#looseClosings.has(last)) return last;
    const currency = textOf(record.text.slice(16, 19));
    const decimals = decimalsOf(record, usualDecimals(currency));
    const group: OpenStatement = { account, currency, decimals, opening: null, openingAmount: null, entries: [] };
    this.#loose.push(group);
    return group;
  }

  #endMovement(): void {
    const movement = this.#movement;
    if (movement !== null) movement.statement.entries.push(entryOf(movement, this.#findings));
    this.#movement = null;
    this.#movementLost = false;
  }

  #endStatement(closing: Record120 | null): void {
    this.#endMovement();
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    if (closing === null) {
      const message = `The statement of account ${accountName(open.account)} that begins here has no closing balance (07): the file may be cut short. Fetch it again from the bank.`;
      this.#findings.warning('cfonb-no-closing-balance', message, open.opening?.line ?? null);
    }
    this.#statements.push(this.#factsOf(open, closing));
  }

  #factsOf(open: OpenStatement, closingRecord: Record120 | null): StatementFacts {
    const { bank, branch, number } = open.account;
    const iban = frenchIban(bank, branch, number);
    const decimals = closingRecord === null ? open.decimals : decimalsOf(closingRecord, open.decimals);
    const closing = closingRecord === null ? null : this.#amountOf(closingRecord, decimals, 'closing balance');
    const balances = { account: iban ?? textOf(number), opening: open.openingAmount, closing, entries: open.entries };
    return {
      account: balances.account,
      ...(iban === null ? {} : { accountAsWritten: number }),
      currency: open.currency,
      opening: open.openingAmount,
      closing,
      openingDate: open.opening === null ? null : dayOfRecord(open.opening, 34, 'opening', this.#findings),
      closingDate: closingRecord === null ? null : dayOfRecord(closingRecord, 34, 'closing', this.#findings),
      balancesTie: checkBalances(balances, this.#findings, closingRecord?.line ?? null),
      entries: open.entries,
    };
  }

  #amountOf(record: Record120, decimals: number, what: string): Decimal | null {
    const zone = record.text.slice(90, 104);
    const amount = overpunched(zone, decimals);
    if (amount === null) {
      const message = `The amount ${quoted(zone)} of the ${what} (characters 91 to 104) is not 13 digits and a last digit that carries the sign ({ABCDEFGHI or }JKLMNOPQR); the ${what} was left out. Fetch the file again from the bank.`;
      this.#findings.error('cfonb-amount', message, record.line);
    }
    return amount;
  }

  #currencyOf(record: Record120, fallback: string | null): string | null {
    const written = record.text.slice(16, 19).trim().toUpperCase();
    if (/^[A-Z]{3}$/.test(written)) return written;
    if (fallback === null && !this.#saidCurrency) {
      this.#saidCurrency = true;
      const message = `The currency ${quoted(written)} (characters 17 to 19) is not given; amounts are taken to have two decimals, in the currency of the account.`;
      this.#findings.warning('cfonb-currency-missing', message, record.line);
    }
    return fallback;
  }

  #refuseRecord({ code, text, line }: Record120): void {
    this.#endMovement();
    const message = `The record begins with ${quoted(code)}, not with 01, 04, 05 or 07, and was left out: ${quoted(text)}. Fetch the file again from the bank.`;
    this.#findings.error('cfonb-record-unknown', message, line);
  }

  #sayUnknown(qualifier: string, { text, line }: Record120): void {
    if (this.#unknownQualifiers.has(qualifier)) return;
    this.#unknownQualifiers.add(qualifier);
    const message = `The complement ${quoted(qualifier)} is not of the CFONB list; its text (here ${quoted(text.slice(48, 118))}) was left out.`;
    this.#findings.warning('cfonb-qualifier-unknown', message, line);
  }

  #sayTooMany(movement: OpenMovement, record: Record120): void {
    if (movement.complementCount !== MAX_COMPLEMENTS + 1) return;
    const message = `The movement of line ${movement.record.line} has more than ${MAX_COMPLEMENTS} complements; those from here on were left out.`;
    this.#findings.error('cfonb-too-many-complements', message, record.line);
  }
}

function accountOf({ text }: Record120): Account {
  return { bank: text.slice(2, 7), branch: text.slice(11, 16), number: text.slice(21, 32).trim().toUpperCase() };
}

function accountName({ bank, branch, number }: Account): string {
  return `${bank} ${branch} ${number}`.trim();
}

/** By its number alone: banks are known to write another bank code or branch in a closing balance. A blank one is of any account. */
function isSameAccount(a: Account, b: Account): boolean {
  return a.number === b.number || a.number === '' || b.number === '';
}

function decimalsOf({ text }: Record120, fallback: number): number {
  const written = text.charAt(19);
  return /^\d$/.test(written) ? Number(written) : fallback;
}

function addTo(map: Map<string, string[]>, key: string, text: string): void {
  const texts = map.get(key);
  if (texts === undefined) map.set(key, [text]);
  else texts.push(text);
}
