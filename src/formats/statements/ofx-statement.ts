import type { Day } from '../../core/base/day.ts';
import type { Decimal } from '../facts.ts';
import { type Findings, quoted } from '../findings.ts';
import { checkBalances } from './balance-check.ts';
import { currencyOf, type OfxFields, ofxAmount, ofxDay, ofxEntry } from './ofx-entry.ts';
import type { OfxTag } from './ofx-tags.ts';
import { frenchIban, ibanOf } from './rib.ts';
import type { BankEntry, StatementFacts } from './statement.ts';

const MAX_ENTRIES = 200_000;
const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
/** Booked, and announced. */
const TRANSACTIONS = new Set(['STMTTRN', 'STMTTRNP']);
/** Aggregates whose values are kept under their name, so that a NAME in PAYEE is not the NAME of the transaction. */
const GROUPS = new Set([
  'BANKACCTFROM',
  'CCACCTFROM',
  'INVACCTFROM',
  'BANKACCTTO',
  'CCACCTTO',
  'PAYEE',
  'CURRENCY',
  'ORIGCURRENCY',
  'LEDGERBAL',
  'AVAILBAL',
  'STATUS',
  'BAL',
]);

type Statement = {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly entries: BankEntry[];
  readonly pending: BankEntry[];
};
type Transaction = { readonly line: number; readonly fields: Map<string, string>; readonly isPending: boolean };

/** Puts the tags of an OFX file together to statements. An aggregate that is never closed ends where the next of its kind begins. */
export class OfxCollector {
  readonly #findings: Findings;
  readonly #statements: StatementFacts[] = [];
  #language = '';
  #statement: Statement | null = null;
  #transaction: Transaction | null = null;
  #group: string | null = null;
  #status = new Map<string, string>();
  #count = 0;
  #closed = false;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** False when it wants no more. */
  take(tag: OfxTag): boolean {
    if (tag.closes) this.#close(tag.name, tag.line);
    else if (STATEMENTS.has(tag.name)) this.#openStatement(tag);
    else if (TRANSACTIONS.has(tag.name)) this.#openTransaction(tag);
    else if (GROUPS.has(tag.name)) this.#group = tag.name;
    else this.#keep(tag.name, tag.value);
    return this.#count <= MAX_ENTRIES;
  }

  finish(): readonly StatementFacts[] {
    if (this.#transaction !== null) {
      this.#findings.error(
        'ofx-truncated',
        'The file ends within a transaction, which was not read. Fetch it again.',
        this.#transaction.line,
      );
      this.#transaction = null;
    } else if (!this.#closed) {
      this.#findings.warning('ofx-truncated', 'The file does not end with </OFX>: its end may be missing. Fetch it again.');
    }
    this.#closeStatement();
    return this.#statements;
  }

  #openStatement({ line }: OfxTag): void {
    this.#closeStatement();
    this.#statement = { line, fields: new Map(), entries: [], pending: [] };
    this.#group = null;
  }

  #openTransaction({ name, line }: OfxTag): void {
    this.#closeTransaction();
    if (this.#statement === null) {
      this.#findings.warning('ofx-header', 'A transaction stands outside of any statement; its account is not known.', line);
      this.#statement = { line, fields: new Map(), entries: [], pending: [] };
    }
    this.#transaction = { line, fields: new Map(), isPending: name === 'STMTTRNP' };
    this.#group = null;
    this.#count += 1;
    if (this.#count > MAX_ENTRIES) {
      this.#findings.error('ofx-too-large', `There are more than ${MAX_ENTRIES} transactions; those from here on were not read.`, line);
      this.#transaction = null;
    }
  }

  #close(name: string, line: number): void {
    if (name === this.#group) {
      if (name === 'STATUS') this.#reportStatus(line);
      this.#group = null;
    } else if (TRANSACTIONS.has(name) || name === 'BANKTRANLIST' || name === 'BANKTRANLISTP') this.#closeTransaction();
    else if (STATEMENTS.has(name)) this.#closeStatement();
    else if (name === 'OFX') this.#closed = true;
  }

  #keep(name: string, value: string): void {
    if (this.#group === 'STATUS') {
      this.#status.set(name, value);
      return;
    }
    if (name === 'LANGUAGE') this.#language = value;
    const target = this.#transaction?.fields ?? this.#statement?.fields;
    if (target === undefined || value === '') return;
    const key = this.#group === null ? name : `${this.#group}/${name}`;
    const before = target.get(key);
    if (before === undefined || isLaterEnd(key, before, value)) target.set(key, value);
  }

  #closeTransaction(): void {
    const [transaction, statement] = [this.#transaction, this.#statement];
    this.#transaction = null;
    this.#group = null;
    if (transaction === null || statement === null) return;
    const entry = ofxEntry(transaction.fields, currencyOf(statement.fields.get('CURDEF')), transaction.line, this.#findings);
    const isPending = transaction.isPending || /^HOLD$/i.test(transaction.fields.get('TRNTYPE') ?? '');
    (isPending ? statement.pending : statement.entries).push(entry);
    const correction = transaction.fields.get('CORRECTFITID');
    if (correction === undefined) return;
    const message = `The bank corrects the transaction ${quoted(correction)} that it gave before; look whether both were imported.`;
    this.#findings.warning('ofx-correction', message, transaction.line);
  }

  #closeStatement(): void {
    this.#closeTransaction();
    const statement = this.#statement;
    this.#statement = null;
    if (statement === null) return;
    const facts = factsOf(statement, this.#language, this.#findings);
    this.#statements.push({ ...facts, balancesTie: checkBalances(facts, this.#findings, statement.line) });
    reportRepeated(statement.entries, this.#findings);
  }

  #reportStatus(line: number): void {
    const [code = '0', severity = ''] = [this.#status.get('CODE'), this.#status.get('SEVERITY')];
    const told = this.#status.get('MESSAGE');
    this.#status = new Map();
    if (/^0*$/.test(code) && !/ERROR/i.test(severity)) return;
    const message = `The bank answered with ${/ERROR/i.test(severity) ? 'the error' : 'the code'} ${quoted(code)}${told === undefined ? '' : `, ${quoted(told)}`}. Fetch the file again.`;
    if (/ERROR/i.test(severity)) this.#findings.error('ofx-status', message, line);
    else this.#findings.warning('ofx-status', message, line);
  }
}

/** Of several lists of one account, the first begin and the last end count. */
function isLaterEnd(key: string, before: string, value: string): boolean {
  return (key === 'DTEND' && value > before) || (key === 'DTSTART' && value < before);
}

function factsOf({ line, fields, entries, pending }: Statement, language: string, findings: Findings): StatementFacts {
  const closing = balanceOf(fields, line, findings);
  const currency = currencyOf(fields.get('CURDEF'));
  if (currency === null) findings.error('ofx-currency', 'The statement names no currency (CURDEF). Fetch the file again.', line);
  return {
    ...accountOf(fields, language, line, findings),
    currency,
    opening: null,
    closing,
    openingDate: dayIn(fields, 'DTSTART'),
    closingDate: dayIn(fields, 'LEDGERBAL/DTASOF') ?? dayIn(fields, 'DTEND'),
    balancesTie: null,
    entries,
    ...(pending.length > 0 ? { pending } : {}),
  };
}

function accountOf(
  fields: OfxFields,
  language: string,
  line: number,
  findings: Findings,
): Pick<StatementFacts, 'account' | 'accountAsWritten'> {
  const group = ['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'].find((name) => fields.has(`${name}/ACCTID`));
  const written = fields.get(`${group}/ACCTID`);
  if (group === undefined || written === undefined) {
    findings.error('ofx-account', 'The statement names no account (ACCTID). Fetch the file again.', line);
    return { account: null };
  }
  const iban = ibanOf(written) ?? ibanOfRib(fields, group, written, language);
  return iban === null || iban === written ? { account: written } : { account: iban, accountAsWritten: written };
}

/** The key of the RIB proves that bank, branch and account are one; where it is left out, they must come from a bank that speaks French. */
function ibanOfRib(fields: OfxFields, group: string, account: string, language: string): string | null {
  const [bank = '', branch = '', key] = ['BANKID', 'BRANCHID', 'ACCTKEY'].map((name) => fields.get(`${group}/${name}`));
  if (key !== undefined && /^\d{1,2}$/.test(key)) return ibanOf(`${bank}${branch}${account}${key.padStart(2, '0')}`);
  return /^FR/i.test(language) ? frenchIban(bank, branch, account) : null;
}

function balanceOf(fields: OfxFields, line: number, findings: Findings): Decimal | null {
  const value = fields.get('LEDGERBAL/BALAMT');
  const balance = value === undefined ? null : ofxAmount(value);
  if (value !== undefined && balance === null) {
    findings.error('ofx-balance', `The balance ${quoted(value)} (LEDGERBAL) is no number. Fetch the file again.`, line);
  }
  return balance;
}

function dayIn(fields: OfxFields, key: string): Day | null {
  return ofxDay(fields.get(key) ?? '');
}

/** FITID is unique in an account by the norm; a bank that repeats it breaks what keeps a line from being imported twice. */
function reportRepeated(entries: readonly BankEntry[], findings: Findings): void {
  const seen = new Map<string, number | null>();
  for (const { bankReference, line } of entries) {
    if (bankReference === null) continue;
    const first = seen.get(bankReference);
    if (first === undefined) seen.set(bankReference, line);
    else findings.warning('ofx-repeated-fitid', `The reference ${quoted(bankReference)} (FITID) already stands on line ${first}.`, line);
  }
}
