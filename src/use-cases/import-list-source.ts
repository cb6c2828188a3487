import { oneLine } from '../core/base/text.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { isIban } from '../core/letter/epc-qr.ts';
import type { BookLine, LineSource } from '../core/receivable/book-line.ts';
import { customerAccountKey } from '../core/receivable/ledger-line.ts';
import { areRelated, plainName } from '../core/receivable/name.ts';
import { isIssuedByAnother } from '../core/receivable/seller.ts';
import type { InvoiceFacts, PartyFacts } from '../formats/reading.ts';
import type { Digest } from '../ports/digest.ts';
import { type NamedParty, partyOf } from './import-clues.ts';
import { bookLinesOf, type Unusable } from './import-invoices.ts';
import type { Reporter } from './import-report.ts';
import { type FileParty, LIMITS } from './import-source.ts';

type Deps = { readonly digest: Digest; readonly creditor: CreditorRow; readonly report: Reporter; readonly force: boolean };
type Gathered = { named: NamedParty; readonly lines: BookLine[] };

/** The customers of a list, or of one invoice, with their lines. Rows that cannot be taken are told and left out. */
export function partiesOfInvoices(invoices: readonly InvoiceFacts[], source: LineSource, deps: Deps): FileParty[] {
  const gathered = new Map<string, Gathered>();
  const shared = sharedAccounts(namesByAccount(invoices));
  tellFaultyIbans(invoices, deps.report);
  for (const invoice of invoices) gather(invoice, source, { ...deps, shared }, gathered);
  return [...gathered.values()].map(({ named, lines }) => ({
    ...partyOf(named, deps.creditor.id, deps.digest, deps.report),
    read: () => ({ lines, cleared: [], unbalanced: [], partial: false }),
  }));
}

function gather(
  invoice: InvoiceFacts,
  source: LineSource,
  { creditor, report, force, shared }: Deps & { shared: ReadonlySet<string> },
  gathered: Map<string, Gathered>,
): void {
  const told = { line: invoice.line, number: invoice.number === null ? null : oneLine(invoice.number, LIMITS.number) };
  const { seller } = invoice;
  if (seller && !force && isIssuedByAnother(seller, creditor.profile)) {
    const name = oneLine(seller.name ?? seller.legalId ?? seller.vatId ?? '?', 80);
    report.tell('refused', 'not-our-invoice', { ...told, params: { seller: name } });
    return;
  }
  const named = namedParty(invoice, shared);
  const lines = named === null ? UNNAMED : bookLinesOf(invoice, source, report);
  if (named === null || 'unusable' in lines) {
    const { unusable, params } = 'unusable' in lines ? lines : UNNAMED;
    report.tell('refused', unusable, { ...told, params });
    return;
  }
  const key = sameRowKey(named);
  const known = gathered.get(key) ?? { named, lines: [] };
  gathered.set(key, known);
  known.named = filledFrom(known.named, named);
  for (const line of lines) {
    if (known.lines.some((one) => isSameClaim(one, line))) report.tell('refused', 'repeated-line', told);
    else known.lines.push(line);
  }
}

/** The same invoice told twice, with two amounts: which of them holds is for a person to say. Credits of one number can be several. */
function isSameClaim(a: BookLine, b: BookLine): boolean {
  const isOne = a.number === b.number && a.kind === b.kind && a.dueOn === b.dueOn && a.currency === b.currency;
  if (!isOne || a.openCents === b.openCents) return false;
  if (a.amountCents === b.amountCents) return true;
  // A number can come again in another season: without a due date, the day of the invoice tells them apart.
  return a.kind === 'invoice' && (a.dueOn !== null || a.issuedOn === b.issuedOn);
}

function namedParty({ buyer, customerAccount, line }: InvoiceFacts, shared: ReadonlySet<string>): NamedParty | null {
  const account = accountOf(customerAccount);
  const name = oneLine(buyer?.name ?? '', LIMITS.name) || oneLine(customerAccount ?? buyer?.legalId ?? '', LIMITS.name);
  if (name === '') return null;
  return { ...(buyer ?? NOBODY), name, account: account === null || shared.has(account) ? null : account, line };
}

/** Each faulty number once. It changes nothing: a debtor is asked to pay on the creditor's own accounts. */
function tellFaultyIbans(invoices: readonly InvoiceFacts[], report: Reporter): void {
  const seen = new Set<string>();
  for (const { ibans, line, number } of invoices) {
    for (const iban of ibans) {
      if (seen.has(iban) || isIban(iban.replace(/\s/g, '').toUpperCase())) continue;
      seen.add(iban);
      report.tell('warning', 'iban-faulty', { line, number: oneLine(number ?? '', LIMITS.number), params: { value: oneLine(iban, 40) } });
    }
  }
}

/** The customer account as it is compared; `null` for none, and for the collective one. */
export function accountOf(customerAccount: string | null): string | null {
  const code = oneLine(customerAccount ?? '', LIMITS.name);
  return code === '' ? null : customerAccountKey(null, code);
}

/** Accounts that the list gives to customers of unrelated names ("DIVERS"): they name nobody. */
export function sharedAccounts(named: Iterable<readonly [account: string | null, name: string | null]>): Set<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const [account, name] of named) {
    if (account === null || !name) continue;
    const first = names.get(account);
    if (first === undefined) names.set(account, name);
    else if (first !== name && !areRelated(first, name)) shared.add(account);
  }
  return shared;
}

function* namesByAccount(invoices: readonly InvoiceFacts[]): Generator<[string | null, string | null]> {
  for (const { customerAccount, buyer } of invoices) yield [accountOf(customerAccount), buyer?.name ?? null];
}

const UNNAMED: Unusable = { unusable: 'buyer-missing', params: {} };

const NOBODY: PartyFacts = { name: null, legalId: null, vatId: null, email: null, phone: null, address: null };

/** Rows that are one customer for sure; the others are compared with care later on. */
export function sameRowKey({ account, legalId, vatId, name, email, address }: NamedParty): string {
  if (account !== null) return `account ${account} ${legalId ?? ''}`;
  if (legalId !== null || vatId !== null) return `number ${legalId ?? ''} ${vatId ?? ''}`;
  return `name ${plainName(name)} ${email?.toLowerCase() ?? ''} ${address?.postcode ?? ''}`;
}

/** What the first does not say, as the second says it. */
export function filledFrom(a: NamedParty, b: NamedParty): NamedParty {
  return { ...a, vatId: a.vatId ?? b.vatId, email: a.email ?? b.email, phone: a.phone ?? b.phone, address: a.address ?? b.address };
}
