import { subtractDecimals } from '../decimal.ts';
import { decodeText } from '../encoding.ts';
import type { Decimal } from '../facts.ts';
import { Findings, quoted } from '../findings.ts';
import { checkBalances, isZero, negated, sumOf } from './balance-check.ts';
import { detailsOf, lineWidth } from './mt940-details.ts';
import { entryOf, type LineParts } from './mt940-entry.ts';
import { fieldsOf, type Mt940Field } from './mt940-fields.ts';
import { amountOf, type Balance, balanceOf, statementLineOf, totalOf } from './mt940-line.ts';
import { numberedDetails } from './mt940-subfields.ts';
import { ibanOf } from './rib.ts';
import type { BankEntry, StatementFacts, StatementReading } from './statement.ts';

/** Fields that we have no use for: references and numbers of the statement, times, available balances. */
const PASSED_OVER = new Set(['21', '28', '28C', '13', '13D', '13C', '64', '65', '37', '61R']);
/** The longest account that SWIFT allows (35), and what a bank may add. */
const LONGEST_ACCOUNT = 48;

const MAX_DETAIL_LINES = 200;
const ONE_LINE = /^(?:20|21|28C?|60[FM]?|62[FM]?|64|65|34F|13D?|90[CD])$/;
const TAGS_WITHIN = /:(?:20|21|25P?|28C?|13D|34F|60[FM]|61|62[FM]|64|65|86|90[CD]):/g;

/** Whether a text begins like MT940 or MT942, in its SWIFT envelope or bare. */
export function looksLikeMt940(head: string): boolean {
  return /^[\0-\x20]*(?:\{1:F\d\d|(?:[^\n]{0,40}\r?\n){0,5}?[\0-\x20]*:(?:20|25P?|28C?|13D?|34F|60[FM]|61|62[FM]|86|NS|94[02]):)/.test(
    head.slice(0, 4096),
  );
}

/**
 * Reads statements (MT940) and reports of the running day (MT942) of SWIFT, in their envelopes or bare. Each message is read for
 * itself, and each of its fields: one that cannot be understood is an error finding and loses nothing else. It never throws.
 */
export function readMt940(bytes: Uint8Array, options: { readonly encoding?: string | undefined } = {}): StatementReading {
  const { text, encoding, findings: doubts } = decodeText(bytes, { forced: options.encoding });
  const findings = new Findings();
  findings.addAll(doubts);
  const fields = [...fieldsOf(broken(text), findings)];
  const width = lineWidth(fields.flatMap((field) => ('tag' in field && field.tag === '86' ? [field.lines] : [])));
  const reader = new Mt940Reader(findings, width);
  for (const field of fields) {
    if ('tag' in field) reader.read(field);
    else reader.beginMessage(field.messageType);
  }
  return { encoding, findings: findings.list(), statements: reader.finish() };
}

type OpenLine = Omit<LineParts, 'currency' | 'details'> & {
  readonly expected: boolean;
  readonly detailLines: string[];
  isNumbered: boolean;
};

type OpenMessage = {
  hasReference: boolean;
  isReport: boolean;
  account: string | null;
  accountText: string | null;
  currency: string | null;
  hasFloor: boolean;
  opening: Balance | null;
  closing: Balance | null;
  closingLine: number | null;
  readonly line: number;
  readonly entries: OpenLine[];
  readonly totals: { readonly tag: string; readonly count: number; readonly amount: Decimal; readonly line: number }[];
};

class Mt940Reader {
  readonly #findings: Findings;
  readonly #width: number;
  readonly #statements: StatementFacts[] = [];
  readonly #unknownTags = new Set<string>();
  #message: OpenMessage | null = null;
  #isReport = false;
  /** What a following :86: tells about: a line, a line that could not be read, or the whole statement. */
  #subject: 'line' | 'lost-line' | 'statement' = 'statement';

  constructor(findings: Findings, width: number) {
    this.#findings = findings;
    this.#width = width;
  }

  beginMessage(messageType: string): void {
    this.#endMessage();
    this.#isReport = messageType === '942';
  }

  read(field: Mt940Field): void {
    const { tag } = field;
    if (tag === '940' || tag === '942') {
      this.beginMessage(tag);
      return;
    }
    if (tag === '20' && this.#message?.hasReference === true) this.#endMessage();
    const message = this.#messageFor(field);
    if (ONE_LINE.test(tag)) this.#checkOneLine(field);
    if (tag === '20') message.hasReference = true;
    else if (tag === '25' || tag === '25P') this.#readAccount(message, field);
    else if (tag === '34F') readFloor(message, field);
    else if (/^60[A-Z]?$/.test(tag)) message.opening = this.#balance(field) ?? message.opening;
    else if (/^62[A-Z]?$/.test(tag)) this.#readClosing(message, field);
    else if (tag === '61') this.#readLine(message, field);
    else if (tag === '86' || tag === 'NS') this.#readDetails(message, field);
    else if (tag === '90D' || tag === '90C') this.#readTotal(message, field);
    else if (!PASSED_OVER.has(tag)) this.#sayUnknown(field);
  }

  finish(): readonly StatementFacts[] {
    this.#endMessage();
    return this.#statements;
  }

  #messageFor({ line }: Mt940Field): OpenMessage {
    this.#message ??= {
      hasReference: false,
      isReport: this.#isReport,
      account: null,
      accountText: null,
      currency: null,
      hasFloor: false,
      opening: null,
      closing: null,
      closingLine: null,
      line,
      entries: [],
      totals: [],
    };
    return this.#message;
  }

  /** An IBAN or what a RIB makes certain (also after a BIC and before a currency), else the bank's own number. */
  #readAccount(message: OpenMessage, { lines, line }: Mt940Field): void {
    const text = lines.join('\n').trim();
    const candidates = [text, text.slice(text.indexOf('/') + 1), text.replace(/[ /]?[A-Z]{3}$/, '')];
    const iban = candidates.map(ibanOf).find((found) => found !== null) ?? null;
    message.accountText = text;
    if (iban === null && (text.length > LONGEST_ACCOUNT || text === '' || text.includes('?'))) {
      const message = `:25: ${quoted(text)} is no account number. The lines are read; give the account when importing, or fetch the file again from the bank.`;
      this.#findings.error('mt940-account', message, line);
      return;
    }
    message.account = iban ?? text;
  }

  #balance({ tag, lines, line }: Mt940Field): Balance | null {
    const text = lines[0] ?? '';
    const balance = balanceOf(text);
    if (balance === null) {
      const message = `The balance :${tag}: ${quoted(text)} is not a sign (C or D), a date (YYMMDD), a currency and an amount; it was left out. Fetch the file again from the bank.`;
      this.#findings.error('mt940-balance', message, line);
    } else if (balance.date === null) {
      this.#findings.warning('mt940-date', `The date of the balance :${tag}: ${quoted(text)} is no day; it was left empty.`, line);
    }
    return balance;
  }

  #readClosing(message: OpenMessage, field: Mt940Field): void {
    this.#subject = 'statement';
    const balance = this.#balance(field);
    if (balance === null) return;
    message.closing = balance;
    message.closingLine = field.line;
  }

  #readLine(message: OpenMessage, { lines, line }: Mt940Field): void {
    const [text = '', ...more] = lines;
    const statementLine = statementLineOf(text);
    this.#subject = statementLine === null ? 'lost-line' : 'line';
    if (statementLine === null) {
      const said = `The line :61: ${quoted(text)} is not a date, a mark (C, D, RC, RD), an amount and a type; it was left out. Fetch the file again from the bank.`;
      this.#findings.error('mt940-line', said, line);
      return;
    }
    const { valueDate, entryDate, hasEntryDate, valueDateText, expected } = statementLine;
    if (valueDate === null) {
      this.#findings.warning('mt940-date', `The value date ${quoted(valueDateText)} (YYMMDD) is no day; it was left empty.`, line);
    }
    if (hasEntryDate && entryDate === null) {
      this.#findings.warning('mt940-date', `The entry date in ${quoted(text)} (MMDD) is no day; the value date stands for it.`, line);
    }
    const supplement = more.join(' ').replace(/\s+/g, ' ').trim() || null;
    message.entries.push({ statementLine, supplement, line, expected, detailLines: [], isNumbered: false });
  }

  /** Some banks write several :86: after a line; they are one text. */
  #readDetails(message: OpenMessage, { tag, lines, line }: Mt940Field): void {
    const last = message.entries.at(-1);
    if (this.#subject !== 'line' || last === undefined) return;
    last.isNumbered ||= tag === 'NS';
    if (last.detailLines.length <= MAX_DETAIL_LINES) last.detailLines.push(...lines);
    else
      this.#findings.error(
        'mt940-field-too-long',
        `The line of line ${last.line} has more text than any bank writes; this :${tag}: was left out.`,
        line,
      );
  }

  #entryOf({ detailLines, isNumbered, ...parts }: OpenLine, currency: string | null): BankEntry {
    const read = () => (isNumbered ? numberedDetails(detailLines) : detailsOf(detailLines, this.#width));
    return entryOf({ ...parts, currency, details: detailLines.length === 0 ? null : read() });
  }

  #readTotal(message: OpenMessage, { tag, lines, line }: Mt940Field): void {
    const total = totalOf(lines[0] ?? '');
    if (total !== null) message.totals.push({ tag, ...total, line });
    else this.#findings.warning('mt940-total', `The total :${tag}: ${quoted(lines[0] ?? '')} is not a number, a currency and a sum.`, line);
  }

  #checkOneLine({ tag, lines, line }: Mt940Field): void {
    const at = lines.findIndex((text, index) => index > 0 && text.trim() !== '');
    if (at < 0) return;
    const message = `The line ${quoted(lines[at] ?? '')} after :${tag}: belongs to no field; it was left out.`;
    this.#findings.warning('mt940-line-outside', message, line + at);
  }

  #sayUnknown({ tag, lines, line }: Mt940Field): void {
    if (this.#unknownTags.has(tag)) return;
    this.#unknownTags.add(tag);
    const message = `The field :${tag}: is not of MT940 or MT942; its text (here ${quoted(lines[0] ?? '')}) was left out.`;
    this.#findings.warning('mt940-tag-unknown', message, line);
  }

  #endMessage(): void {
    const message = this.#message;
    this.#message = null;
    this.#subject = 'statement';
    if (message === null) return;
    const currency = message.opening?.currency ?? message.closing?.currency ?? message.currency;
    const entries = message.entries.filter(({ expected }) => !expected).map((line) => this.#entryOf(line, currency));
    const pending = message.entries.filter(({ expected }) => expected).map((line) => this.#entryOf(line, currency));
    this.#checkTotals(message, entries);
    const balances = {
      account: message.account,
      opening: message.opening?.amount ?? null,
      closing: message.closing?.amount ?? null,
      entries,
    };
    const isRewritten = message.accountText !== null && message.accountText !== message.account;
    this.#statements.push({
      ...balances,
      ...(isRewritten && message.accountText !== null ? { accountAsWritten: message.accountText } : {}),
      currency,
      openingDate: message.opening?.date ?? null,
      closingDate: message.closing?.date ?? null,
      balancesTie: checkBalances(balances, this.#findings, message.closingLine),
      ...(pending.length === 0 ? {} : { pending }),
      ...(message.isReport ? { messageType: 'report' } : {}),
    });
  }

  /** Number and sum that a report states of its debits and credits, unless it leaves small lines out (floor limit). */
  #checkTotals({ totals, currency, hasFloor }: OpenMessage, entries: readonly BankEntry[]): void {
    if (hasFloor || totals.length === 0) return;
    const stated = sumOf(totals.map(({ tag, amount }) => (tag === '90D' ? negated(amount) : amount)));
    const read = sumOf(entries.map(({ amount }) => amount));
    const difference = subtractDecimals(stated, read);
    if (isZero(difference)) return;
    const message = `The totals :90D: and :90C: make ${stated} ${currency ?? ''}, the lines ${read} (difference ${difference}). Lines are missing: fetch the file again from the bank.`;
    this.#findings.warning('mt940-totals-do-not-tie', message, totals[0]?.line ?? null);
  }
}

/** The limit under which a report leaves lines out ("EURD1000,"); only reports have one. */
function readFloor(message: OpenMessage, { lines }: Mt940Field): void {
  const [, currency, digits = ''] = /^([A-Z]{3})[CD]?(.*)$/.exec(lines[0]?.trim() ?? '') ?? [];
  const limit = amountOf(digits);
  message.isReport = true;
  message.currency = currency ?? message.currency;
  message.hasFloor ||= limit !== null && !isZero(limit);
}

/** A file that lost all its line breaks gets one before each field and after each message again. */
function broken(text: string): string {
  if (/[\r\n]/.test(text.trim())) return text;
  return text.replace(TAGS_WITHIN, '\n$&').replace(/-\}/g, '\n-}').replace(/-\s*$/, '\n-');
}
