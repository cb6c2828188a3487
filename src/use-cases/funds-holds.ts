import type { BankAccountId, CreditorId, DebtorId } from '../core/base/id.ts';
import type { BankCandidateRow, BankLineRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { Matcher } from '../core/matching/match.ts';
import { USUAL_OPTIONS } from '../core/matching/payment.ts';
import { bankBook } from './bank-book.ts';
import { lineOf, wordsOf } from './bank-rows.ts';
import { explainedOf } from './client-money.ts';
import type { Deps } from './context.ts';
import { held, owingBy } from './match-holds.ts';
import { agencyOf, fundsAccountOf } from './may-act.ts';
import { eachPage, readAll } from './read-all.ts';
import { recordDecided } from './record-decided.ts';

type HoldDeps = Pick<Deps, 'store' | 'digest' | 'by'>;
type Wanted = Omit<BankCandidateRow, 'id'>;

/**
 * Holds the reminders of every client's debtors whose payment money of the dedicated account may be, until somebody has said whose it is; nothing
 * is laid. Told of a client, looks at that client's debtors alone; of the agency, at those of all.
 */
export async function holdForClients(deps: HoldDeps, of: CreditorId): Promise<void> {
  const { store, by } = deps;
  const agency = await agencyOf(store);
  if (agency === null) return;
  const account = await fundsAccountOf(store, agency.house_id);
  if (account === null) return;
  await recordDecided(store, async () => {
    const lines = await unexplained(store, account);
    if (lines.length === 0) return { entries: [], result: undefined };
    const clients = await clientsLooked(deps, agency.house_id, of);
    const looked = new Set(clients.map((client) => client.id));
    const ids = lines.map((line) => line.id);
    const standing = (await readAll(store, 'bank_candidate', 'line_id', ids, { standing: true })).filter((one) =>
      looked.has(one.creditor_id),
    );
    const wanted = new Map<string, Wanted>();
    for (const client of clients) for (const one of await candidatesOf(deps, client, lines)) wanted.set(keyOf(one), one);
    const known = new Set(standing.map(keyOf));
    const dropped = standing.filter((one) => !wanted.has(keyOf(one)));
    const added = [...wanted.values()].filter((one) => !known.has(keyOf(one)));
    if (dropped.length + added.length === 0) return { entries: [], result: undefined };
    const first = added.length === 0 ? 0 : await store.reserve('bank_candidate', added.length);
    const candidates = added.map((one, at): BankCandidateRow => ({ id: first + at, ...one }));
    const freed = dropped.map((one) => ({ debtorId: one.debtor_id, creditorId: one.creditor_id }));
    const data = { lines: [], candidates, dropped: dropped.map((one) => one.id), freed };
    return { entries: [{ kind: 'bank-lines.judged', by, data }], result: undefined };
  });
}

function keyOf({ creditor_id, line_id, debtor_id, cents }: Wanted): string {
  return [creditor_id, line_id, debtor_id, cents].join();
}

/** Money that came in and of which nobody has said wholly whose it is; of each line, what is left. */
async function unexplained(store: Deps['store'], account: BankAccountId): Promise<BankLineRow[]> {
  const lines: BankLineRow[] = [];
  for await (const rows of eachPage(store, 'bank_line', { account_id: account, state: ['waiting', 'suggested', 'past'] }))
    for (const row of rows) {
      const cents = row.cents - (await explainedOf(store, row.id));
      if (cents > 0) lines.push({ ...row, cents });
    }
  return lines;
}

async function clientsLooked({ store }: HoldDeps, house: CreditorId, of: CreditorId): Promise<CreditorRow[]> {
  const clients: CreditorRow[] = [];
  for await (const rows of eachPage(store, 'creditor', of === house ? {} : { id: of }))
    clients.push(...rows.filter((row) => row.id !== house));
  return clients;
}

/** Each line for itself: as long as nobody has said whose it is, what it would settle is open for the others too. */
async function candidatesOf(deps: HoldDeps, client: CreditorRow, lines: readonly BankLineRow[]): Promise<Wanted[]> {
  const { book, items } = await bankBook(deps, client);
  const words = await wordsOf(deps.store, lines);
  const matcher = new Matcher(book, { ...USUAL_OPTIONS, smallDifferenceCents: BigInt(client.small_balance_cents) });
  const owing = owingBy(items.values());
  return lines.flatMap((row) => {
    const line = lineOf(row, words.get(row.id));
    const matched = matcher.match(line);
    matcher.undo(line.id);
    // The client's own books do not show what came in on the agency's account.
    const debtors: DebtorId[] = held(row, matched, { books: null, owing });
    const { id: line_id, cents, currency } = row;
    return debtors.map((debtor_id) => ({ creditor_id: client.id, line_id, debtor_id, cents, currency, standing: true }));
  });
}
