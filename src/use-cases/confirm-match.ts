import type { BankLineId, DebtorId, ItemId } from '../core/base/id.ts';
import { type Currency, decimalOf, minCents, money, sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { formatMoney, oneLine } from '../core/base/text.ts';
import type { BankLineRow, PayerRow, Suggestion } from '../core/journal/bank-tables.ts';
import type { CreditorRow, ItemRow } from '../core/journal/tables.ts';
import { payerMarks } from '../core/matching/payer-memory.ts';
import type { Adjustment, Allocation, Explanation } from '../core/matching/payment.ts';
import { sealed } from './bank-book.ts';
import { debtorsIn, explanationOf, itemsIn, lineOf, wordsOf } from './bank-rows.ts';
import { refuseNotOwn } from './client-money.ts';
import { creditorOf } from './context.ts';
import { refuseReported } from './hand-over-lines.ts';
import { MoneyWriter, type NewLaying } from './lay-money.ts';
import type { StandingLaying } from './laying-parts.ts';
import { type MatchDeps, type MatchReport, matchNow } from './match-waiting.ts';
import { survivorOf } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { refuseMoneyOfBooks } from './same-money.ts';
import { settleUp } from './settle-up.ts';
import { standingLayings } from './standing-layings.ts';

/** What a person says that a line is for. */
export type Confirmation =
  /** One of the suggestions, counted from 1; with `items` it is refused unless these are what it suggests. */
  | { readonly is: 'suggestion'; readonly number: number; readonly items?: readonly ItemId[] }
  /** These items, in this order, each up to what is open or to the amount given; the rest stays on account. */
  | { readonly is: 'items'; readonly items: readonly { readonly id: ItemId; readonly cents: bigint | null }[]; readonly missing?: Missing }
  | { readonly is: 'on-account'; readonly debtorId: DebtorId }
  /** No customer's payment. */
  | { readonly is: 'aside'; readonly reason: string };

/** What the creditor gives up of what the payer left out, so that the items are settled. */
export type Missing = Extract<Adjustment['kind'], 'discount' | 'bank-fee' | 'small-difference'>;

/** `dropped`: steps withdrawn because what they asked for is paid. */
export type Confirmed = { readonly debtors: readonly DebtorId[]; readonly dropped: number; readonly matched: MatchReport };

/**
 * Lays a line as a person says, remembers who paid for whom, and looks at what waits again: what was learnt may explain it.
 * @param confirmed a person says that it is other money than what the books show on account
 * @throws Refusal `unknown-line`, `line-not-waiting`, `not-money-in`, `no-such-suggestion`, `more-than-open`, `rest-of-nobody`,
 * `more-than-line`, `nothing-to-cancel`, `named-twice`, `missing-too-much`, `currency-differs`, `line-in-books-perhaps`, `busy`
 */
export async function confirmMatch(deps: MatchDeps, id: BankLineId, said: Confirmation, confirmed = false): Promise<Confirmed> {
  return deps.store.exclusive('import', async () => {
    const line = await waitingLine(deps, id);
    if (said.is !== 'aside') await refuseNotOwn(deps.store, line);
    const creditor = await creditorOf(deps.store, line.creditor_id);
    if (said.is === 'aside') await setAside(deps, line, said.reason);
    const laid = said.is === 'aside' ? { debtors: [], dropped: 0 } : await lay(deps, creditor, line, said, confirmed);
    return { ...laid, matched: await matchNow(deps, creditor.id) };
  });
}

async function waitingLine({ store }: MatchDeps, id: BankLineId): Promise<BankLineRow> {
  const [line] = await store.select('bank_line', { id }, { limit: 1 });
  if (!line) throw new Refusal('unknown-line', `There is no bank line ${id} in this workspace.`, { id });
  if (line.state === 'applied')
    throw new Refusal('line-not-waiting', `Line ${id} has been laid already. Undo that first: acquit bank undo ${id}`, {
      id,
      state: line.state,
    });
  if (line.state === 'batch')
    throw new Refusal('line-not-waiting', `Line ${id} is a batch: each of its operations is matched by itself.`, { id, state: line.state });
  await refuseReported(store, line);
  return line;
}

async function setAside({ store, by }: MatchDeps, line: BankLineRow, reason: string): Promise<void> {
  const why = oneLine(reason, 300);
  const candidates = await store.select('bank_candidate', { line_id: line.id, standing: true }, { limit: 1_000 });
  const data = {
    lines: [{ id: line.id, state: 'aside' as const, suggestions: null, doubts: null }],
    candidates: [],
    dropped: candidates.map((one) => one.id),
    freed: candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: line.creditor_id })),
    ...(why === '' ? {} : { why }),
  };
  await store.record([{ kind: 'bank-lines.judged', by, data }]);
}

async function lay(
  deps: MatchDeps,
  creditor: CreditorRow,
  line: BankLineRow,
  said: Exclude<Confirmation, { is: 'aside' }>,
  confirmed: boolean,
): Promise<Pick<Confirmed, 'debtors' | 'dropped'>> {
  const { store } = deps;
  const { explanation, items } = await explanationSaid(deps, line, said);
  if (!confirmed) await refuseMoneyOfBooks(store, line, explanation);
  const returns = await paymentReturned(deps, explanation);
  if (returns)
    for (const row of await readAll(
      store,
      'item',
      'id',
      returns.settlements.map((one) => one.item_id),
    ))
      items.set(row.id, row);
  const words = (await wordsOf(store, [line])).get(line.id);
  // A payment that comes back says nothing of who pays for whom.
  const marks = line.cents > 0 ? payerMarks(lineOf(line, words)).map((mark) => sealed(mark, creditor.id, deps.digest)) : [];
  const payers: PayerRow[] = await readAll(store, 'payer', 'mark', marks, { creditor_id: creditor.id });
  const writer = new MoneyWriter(deps, creditor, items, payers);
  const laying: NewLaying = {
    line,
    kind: returns ? 'return' : 'payment',
    on: line.booked_on,
    how: 'person',
    reason: line.return_reason,
    explanation,
    returns,
    marks,
    candidates: await store.select('bank_candidate', { line_id: line.id, standing: true }, { limit: 1_000 }),
  };
  writer.add(laying);
  await store.record(await writer.entries());
  const debtors = [...debtorsIn(explanation)];
  return { debtors, ...(await settleUp(deps, creditor, debtors)) };
}

async function paymentReturned({ store }: MatchDeps, { returnOf }: Explanation): Promise<StandingLaying | null> {
  if (returnOf === undefined) return null;
  const id = Number(returnOf) as BankLineId;
  const standing = (await standingLayings(store, [{ id }])).get(id);
  if (!standing)
    throw new Refusal('payment-not-standing', `The payment of line ${id} no longer stands: match again with: acquit bank match`, { id });
  return standing;
}

async function explanationSaid(
  { store }: MatchDeps,
  line: BankLineRow,
  said: Exclude<Confirmation, { is: 'aside' }>,
): Promise<{ explanation: Explanation; items: Map<ItemId, ItemRow> }> {
  if (said.is === 'on-account') {
    const id = await survivorOf(store, said.debtorId);
    const [debtor] = await store.select('debtor', { id, creditor_id: line.creditor_id }, { limit: 1 });
    if (!debtor) throw new Refusal('unknown-debtor', `There is no debtor ${said.debtorId}.`, { query: String(said.debtorId) });
    if (line.cents <= 0)
      throw new Refusal('not-money-in', `Line ${line.id} is money that went out: say which payment or credit it is of.`, { id: line.id });
    return { explanation: byHand(line, [], [], id), items: new Map() };
  }
  const suggestion = said.is === 'suggestion' ? line.suggestions?.[said.number - 1] : undefined;
  if (said.is === 'suggestion' && !suggestion)
    throw new Refusal('no-such-suggestion', `Line ${line.id} has ${line.suggestions?.length ?? 0} suggestions.`, {
      id: line.id,
      count: line.suggestions?.length ?? 0,
    });
  if (said.is === 'suggestion' && suggestion && said.items && !suggestsThese(suggestion, said.items))
    throw new Refusal('overtaken', `Line ${line.id} was looked at again meanwhile: read its suggestions anew.`, { id: line.id });
  const own = suggestion ? await ofSurvivors(store, explanationOf(suggestion)) : null;
  const ids = said.is === 'items' ? said.items.map((one) => one.id) : own ? itemsIn(own) : [];
  const rows = await readAll(store, 'item', 'id', ids, { creditor_id: line.creditor_id });
  const items = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) refuseOther(line, row);
  return { explanation: own ?? (said.is === 'items' ? inOrder(line, said, items) : byHand(line, [], [], null)), items };
}

function suggestsThese({ allocations }: Suggestion, items: readonly ItemId[]): boolean {
  const [suggested, shown] = [new Set(allocations.map(({ item }) => item)), new Set(items)];
  return suggested.size === shown.size && [...suggested].every((item) => shown.has(item));
}

/** What stays on account is of the debtor that the one of the suggestion has become. */
async function ofSurvivors(store: MatchDeps['store'], explanation: Explanation): Promise<Explanation> {
  const { remainder } = explanation;
  if (remainder.debtorId === null) return explanation;
  return { ...explanation, remainder: { ...remainder, debtorId: await survivorOf(store, remainder.debtorId) } };
}

function refuseOther({ currency }: BankLineRow, item: ItemRow): void {
  if (item.currency !== currency)
    throw new Refusal('currency-differs', `${item.number} is in ${item.currency}, the payment in ${currency}: nothing is converted here.`, {
      number: item.number,
      known: item.currency,
      found: currency,
    });
}

/** Credits first, which add to what can be laid; then each item in turn until the money is used up. */
function inOrder(
  line: BankLineRow,
  { items, missing }: Extract<Confirmation, { is: 'items' }>,
  rows: ReadonlyMap<ItemId, ItemRow>,
): Explanation {
  const wanted = items.map(({ id, cents }) => wantedOf(line, rows.get(id), id, cents));
  const twice = wanted.find(({ row }, at) => wanted.findIndex((other) => other.row === row) !== at);
  if (twice) throw new Refusal('named-twice', `${twice.row.number} is named twice.`, { number: twice.row.number });
  const credits = wanted.filter(({ row }) => row.open_cents < 0);
  const allocations: Allocation[] = credits.map(({ row, cents }) => allocation(row, cents ?? BigInt(row.open_cents)));
  let left = BigInt(line.cents) - sumCents(allocations.map((one) => one.cents));
  const adjustments: Adjustment[] = [];
  for (const { row, cents } of wanted.filter((one) => !credits.includes(one))) {
    // Money that goes out opens again what it had settled.
    const part = cents ?? (line.cents < 0 ? left : minCents(left, BigInt(row.open_cents)));
    if (line.cents < 0) refuseUnsettled(line, row, -part);
    if (line.cents > 0 && part > left) throw moreThanLine(row, part, left);
    if (part !== 0n) allocations.push(allocation(row, part));
    left -= part;
    const lacking = BigInt(row.open_cents) - part;
    if (missing && line.cents > 0 && left === 0n && lacking > 0n) adjustments.push(givenUp(row, missing, lacking));
  }
  const debtors = [...new Set(wanted.map(({ row }) => row.debtor_id))];
  return byHand(line, allocations, adjustments, debtors.length === 1 ? (debtors[0] ?? null) : null);
}

/** An amount is typed without a sign: it is money for an invoice, and takes from a credit or from what was settled. */
function wantedOf(line: BankLineRow, row: ItemRow | undefined, id: ItemId, typed: bigint | null): { row: ItemRow; cents: bigint | null } {
  if (!row) throw new Refusal('item-unknown', `There is no item ${id} to lay money on.`, { id });
  if (typed === null) return { row, cents: null };
  const open = BigInt(row.open_cents);
  if (line.cents > 0 && typed > (open < 0n ? -open : open)) throw moreThanOpen(row, typed, open);
  return { row, cents: open < 0n || line.cents < 0 ? -typed : typed };
}

/** Money that goes out takes back what was paid: of an invoice that nothing is paid of, there is nothing to take back. */
function refuseUnsettled({ id }: BankLineRow, { number, currency, amount_cents, open_cents }: ItemRow, cents: bigint): void {
  const settled = BigInt(amount_cents) - BigInt(open_cents);
  if (cents <= settled) return;
  const paid = settled > 0n ? `${said(settled, currency)} of ${number} is settled` : `Nothing of ${number} is settled`;
  throw new Refusal(
    'nothing-to-cancel',
    `${paid}: there is no known payment of ${said(cents, currency)} that this line could take back. Name another invoice, or if the line is no customer's: acquit bank match ${id} --aside --reason "…"`,
    { id, number, currency, settled: decimalOf(settled < 0n ? 0n : settled), cents: decimalOf(cents) },
  );
}

function said(cents: bigint, currency: Currency): string {
  return formatMoney(money(cents, currency), 'en');
}

function moreThanOpen({ number, currency }: ItemRow, cents: bigint, open: bigint): Refusal {
  const details = { number, currency, open: decimalOf(open), cents: decimalOf(cents) };
  const message = `${number} has ${said(open, currency)} open: ${said(cents, currency)} cannot be laid on it.`;
  return new Refusal('more-than-open', message, details);
}

function moreThanLine({ number, currency }: ItemRow, cents: bigint, left: bigint): Refusal {
  const details = { number, currency, open: decimalOf(left), cents: decimalOf(cents) };
  const message = `The line has ${said(left, currency)} left: ${said(cents, currency)} cannot be laid on ${number}.`;
  return new Refusal('more-than-line', message, details);
}

/** What a word gives up at most: more is a write-off, with a reason. */
const MOST_GIVEN = { discount: 10n, 'bank-fee': 5_000n, 'small-difference': 1_000n } as const;

function givenUp(row: ItemRow, kind: Missing, cents: bigint): Adjustment {
  const most = kind === 'discount' ? (BigInt(row.amount_cents) * MOST_GIVEN.discount) / 100n : MOST_GIVEN[kind];
  if (cents > most)
    throw new Refusal(
      'missing-too-much',
      `${decimalOf(cents)} of ${row.number} is missing: more than ${decimalOf(most)} is no ${kind}. Write it off, with a reason.`,
      {
        number: row.number,
        cents: decimalOf(cents),
        most: decimalOf(most),
      },
    );
  return { itemId: row.id, kind, cents };
}

function allocation(row: ItemRow, cents: bigint): Allocation {
  return { itemId: row.id, debtorId: row.debtor_id, cents };
}

function byHand(
  line: BankLineRow,
  allocations: readonly Allocation[],
  adjustments: readonly Adjustment[],
  debtorId: DebtorId | null,
): Explanation {
  const rest = BigInt(line.cents) - sumCents(allocations.map((one) => one.cents));
  if (rest !== 0n && debtorId === null)
    throw new Refusal('rest-of-nobody', `${said(rest, line.currency)} of the line is on no invoice: say whose account it stays on.`, {
      currency: line.currency,
      rest: decimalOf(rest),
    });
  const remainder = { cents: rest, as: rest === 0n ? 'nothing' : 'on-account', debtorId: rest === 0n ? null : debtorId } as const;
  return { allocations, adjustments, remainder, reasons: [] };
}
