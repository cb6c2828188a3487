import { Findings } from '../findings.ts';
import { all, first, readXmlTree, textAt, type XmlNode } from '../xml-tree.ts';
import { checkBalances } from './balance-check.ts';
import { type Balance, balancesOf } from './camt-balances.ts';
import { BOOKED, type ReadEntry, readEntry } from './camt-entry.ts';
import { type Holder, nameOf } from './camt-parties.ts';
import { accountIban, currencyOf, dayAt } from './camt-values.ts';
import type { BankEntry, MessageType, StatementFacts, StatementReading } from './statement.ts';

/** The three messages of ISO 20022 that a bank sends about an account, and what holds the lines in each. */
const MESSAGES: Readonly<Record<string, { readonly type: MessageType; readonly part: string }>> = {
  BkToCstmrAcctRpt: { type: 'report', part: 'Rpt' },
  BkToCstmrStmt: { type: 'statement', part: 'Stmt' },
  BkToCstmrDbtCdtNtfctn: { type: 'notification', part: 'Ntfctn' },
};

/** About 40 000 lines. The parser takes some seven times the size of the file. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_MARKUP = 2_000_000;
/** In one line: a batch of some ten thousand operations. */
const MAX_NODES = 500_000;
/** Envelopes of transport networks put the message a few elements deeper. */
const MAX_ENVELOPE = 6;

/** Large parts of a line in which nothing stands that is read. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Avlbty',
  'CardTx',
  'CcyXchg',
  'CdtLine',
  'CorpActn',
  'CtctDtls',
  'FinInstrmId',
  'Intrst',
  'PstlAdr',
  'RltdAgts',
  'SplmtryData',
  'Svcr',
  'Tax',
  'TaxRmt',
  'TxsSummry',
]);

/** Whether the beginning of an XML file is of camt.052, camt.053 or camt.054, in any version. */
export function looksLikeCamt(head: string): boolean {
  return /<(?:[\w.-]{1,40}:)?BkToCstmr(?:AcctRpt|Stmt|DbtCdtNtfctn)(?:V\d\d)?[\s/>]|["']urn:[^"'\s]{1,60}:camt\.05[234]\.\d/.test(head);
}

/** Reads the statements, interim reports or notifications of a camt file. Never throws; what cannot be read is a finding. */
export function readCamt(bytes: Uint8Array): StatementReading {
  const findings = new Findings();
  const lines = new Lines(findings);
  const harvest = { name: 'Ntry', take: (node: XmlNode, before: readonly XmlNode[]) => lines.take(node, before) };
  const limits = { maxBytes: MAX_BYTES, maxMarkup: MAX_MARKUP, maxNodes: MAX_NODES };
  const tree = readXmlTree(bytes, { skip: SKIPPED, attributes: ['Ccy'], ...limits, harvest });
  findings.addAll(tree.findings);
  const messages = tree.root === null ? [] : messagesIn(tree.root, 0);
  if (tree.root !== null && messages.length === 0) findings.error('not-a-bank-statement', notAStatement(tree.root), tree.root.line);
  const statements = messages.flatMap((message) => statementsOf(message, lines, findings));
  if (messages.length > 0) lines.reportOrphans();
  return { encoding: tree.encoding, findings: findings.list(), statements };
}

/** The entries read while the tree is built, by the list in which their statement has what stands before them. */
class Lines {
  readonly #byParent = new Map<
    readonly XmlNode[],
    { readonly entries: ReadEntry[]; readonly holder: Holder; readonly currency: string | null }
  >();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  take(node: XmlNode, before: readonly XmlNode[]): void {
    const parent = this.#byParent.get(before) ?? this.#begin(before);
    const read = readEntry(node, parent.holder, parent.currency, this.#findings);
    if (read !== null) parent.entries.push(read);
  }

  /** The entries of a statement, given once. */
  of(statement: XmlNode): readonly ReadEntry[] {
    const entries = this.#byParent.get(statement.children)?.entries ?? [];
    this.#byParent.delete(statement.children);
    return entries;
  }

  reportOrphans(): void {
    const orphans = [...this.#byParent.values()].flatMap(({ entries }) => entries);
    const [orphan] = orphans;
    if (orphan === undefined) return;
    const message = `${orphans.length} lines stand outside of any statement and were left out. Ask the bank for a corrected file.`;
    this.#findings.error('entry-outside-statement', message, orphan.entry.line);
  }

  #begin(before: readonly XmlNode[]): { entries: ReadEntry[]; holder: Holder; currency: string | null } {
    const account = before.find(({ name }) => name === 'Acct') ?? null;
    const holder = { iban: accountIban(account), name: nameOf(first(account, 'Ownr')) };
    const parent = { entries: [], holder, currency: currencyOf(textAt(account, 'Ccy') ?? '') };
    this.#byParent.set(before, parent);
    return parent;
  }
}

function messagesIn(node: XmlNode, depth: number): readonly XmlNode[] {
  if (messageOf(node) !== undefined) return [node];
  return depth < MAX_ENVELOPE ? node.children.flatMap((child) => messagesIn(child, depth + 1)) : [];
}

function messageOf(node: XmlNode): (typeof MESSAGES)[string] | undefined {
  const name = node.name.replace(/V\d\d$/, '');
  return Object.hasOwn(MESSAGES, name) ? MESSAGES[name] : undefined;
}

function statementsOf(message: XmlNode, lines: Lines, findings: Findings): readonly StatementFacts[] {
  const { type, part } = messageOf(message) ?? { type: 'statement', part: 'Stmt' };
  const parts = all(message, part);
  if (parts.length === 0)
    findings.error(
      'statement-missing',
      `The file has no statement in it (no <${part}> in <${message.name}>). Ask the bank for it again.`,
      message.line,
    );
  return parts.map((node) => statementOf(node, type, lines.of(node), findings));
}

function statementOf(node: XmlNode, messageType: MessageType, read: readonly ReadEntry[], findings: Findings): StatementFacts {
  const entries = read.filter(({ status }) => status === BOOKED).map(({ entry }) => entry);
  const pending = read.filter(({ status }) => status !== BOOKED);
  sayPending(pending, node.line, findings);
  const account = accountOf(first(node, 'Acct'));
  if (account === null)
    findings.error('account-missing', 'A statement does not say of which account it is. Ask the bank for a corrected file.', node.line);
  const stated = currencyOf(textAt(first(node, 'Acct'), 'Ccy') ?? '');
  const { opening, closing } = balancesOf(node, stated, findings);
  const amounts = { account, opening: opening?.amount ?? null, closing: closing?.amount ?? null };
  return {
    ...amounts,
    currency: stated ?? onlyCurrency([opening, closing, ...entries]),
    openingDate: opening?.date ?? dayAt(node, 'FrToDt/FrDtTm', findings) ?? dayAt(node, 'FrToDt/FrDt', findings),
    closingDate: closing?.date ?? dayAt(node, 'FrToDt/ToDtTm', findings) ?? dayAt(node, 'FrToDt/ToDt', findings),
    balancesTie: tie({ ...amounts, entries }, [opening, closing], node.line, findings),
    entries,
    ...(pending.length > 0 ? { pending: pending.map(({ entry }) => entry) } : {}),
    messageType,
  };
}

/** The IBAN, else the number that the bank has given to the account. */
function accountOf(account: XmlNode | null): string | null {
  const id = first(account, 'Id');
  const others = ['IBAN', 'Othr/Id', 'PrtryAcct/Id', 'BBAN', 'UPIC'];
  return accountIban(account) ?? others.flatMap((path) => textAt(id, path) ?? [])[0] ?? null;
}

function onlyCurrency(amounts: readonly ({ readonly currency: string | null } | null)[]): string | null {
  const currencies = new Set(amounts.flatMap((amount) => amount?.currency ?? []));
  const [only = null] = currencies;
  return currencies.size === 1 ? only : null;
}

type Ends = Parameters<typeof checkBalances>[0] & { readonly entries: readonly BankEntry[] };

/** Amounts in several currencies cannot tie, whatever their digits add up to. */
function tie(ends: Ends, balances: readonly (Balance | null)[], line: number, findings: Findings): boolean | null {
  const currencies = new Set([...balances, ...ends.entries].flatMap((amount) => amount?.currency ?? []));
  if (currencies.size < 2 || ends.opening === null || ends.closing === null) return checkBalances(ends, findings, line);
  const message = `Account ${ends.account ?? 'without number'}: balances and lines are in several currencies (${[...currencies].slice(0, 5).join(', ')}) and cannot be added up. Ask the bank for one statement for each currency.`;
  findings.warning('balances-do-not-tie', message, line);
  return false;
}

function sayPending(pending: readonly ReadEntry[], line: number, findings: Findings): void {
  if (pending.length === 0) return;
  const counts = new Map<string, number>();
  for (const { status } of pending) counts.set(status.slice(0, 35), (counts.get(status.slice(0, 35)) ?? 0) + 1);
  const list = [...counts].slice(0, 5).map(([status, count]) => `${count} ${status}`);
  const message = `${pending.length} lines are not booked (${list.join(', ')}): they are no money on the account yet and were not counted. A later statement will have them.`;
  findings.warning('entries-not-booked', message, line);
}

function notAStatement(root: XmlNode): string {
  const namespace = root.namespace === '' ? 'no namespace' : `namespace ${root.namespace.slice(0, 120)}`;
  return `The root of the XML is <${root.name.slice(0, 60)}> (${namespace}): this is no bank statement (camt.052, camt.053 or camt.054). Ask the bank for the statement itself.`;
}
