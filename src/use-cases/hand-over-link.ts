import { addDays, type Day } from '../core/base/day.ts';
import type { HandOverId, ItemId, Sha256 } from '../core/base/id.ts';
import { type Money, money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { HandOverRow, ProfessionalDetails, ReportRow, ReportWords } from '../core/journal/hand-over-tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { creditorOf, type Deps } from './context.ts';
import { refuseOver } from './hand-over.ts';
import { handOverRow, wordsIn, wordsOfHandOver } from './hand-over-parts.ts';
import { requireActing } from './may-act.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/** So long a link opens its page; another one can be made at any time. */
const LINK_DAYS = 180;
const MOST_SHOWN = 100;

/** What a professional is shown who has the link: this claim, and nothing else of the workspace. */
export type HandOverPage = {
  readonly row: HandOverRow;
  readonly creditor: string;
  readonly professional: ProfessionalDetails | null;
  readonly debtor: {
    readonly name: string;
    readonly lines: readonly string[];
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly instructions: string;
  readonly invoices: readonly {
    readonly item: ItemId;
    readonly number: string;
    readonly dueOn: Day | null;
    readonly given: Money;
    readonly open: Money;
  }[];
  readonly reports: readonly { readonly row: ReportRow; readonly words: ReportWords | null }[];
  readonly today: Day;
};

/**
 * A link by which the professional answers without an account. It is shown once; only its digest is kept. The one before opens nothing any more.
 * @throws Refusal `unknown-hand-over`, `hand-over-over`, `debtor-erased`, `no-mandate`, `agency-uninsured`
 */
export async function linkHandOver(deps: PersonDeps, id: HandOverId): Promise<{ readonly token: string; readonly until: Day }> {
  const row = await handOverRow(deps.store, id);
  refuseOver(row);
  await requireActing(deps.store, await creditorOf(deps.store, row.creditor_id), deps.clock.today());
  if (row.vault_digest === ERASED)
    throw new Refusal('debtor-erased', `Debtor ${row.debtor_id} is erased: no link is made.`, { id: row.debtor_id });
  const token = `${deps.digest.randomSalt()}${deps.digest.randomSalt()}`;
  const until = addDays(deps.clock.today(), LINK_DAYS);
  const whose = { debtorId: row.debtor_id, creditorId: row.creditor_id };
  await deps.store.record([{ kind: 'hand-over.linked', by: deps.by, data: { id, ...whose, token: digestOf(deps, token), until } }]);
  return { token, until };
}

/** The hand-over of a link; `null` for one that never was, is over, was replaced, whose debtor was erased, or whose claim came back: they are not told apart. */
export async function handOverOfLink(deps: Pick<Deps, 'store' | 'digest' | 'clock'>, token: string): Promise<HandOverRow | null> {
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  const [row] = await deps.store.select('hand_over', { token: digestOf(deps, token), state: 'out' }, { limit: 1 });
  return row && row.vault_digest !== ERASED && row.link_until !== null && row.link_until >= deps.clock.today() ? row : null;
}

export async function handOverPage(deps: Pick<Deps, 'store' | 'digest' | 'clock'>, token: string): Promise<HandOverPage | null> {
  const row = await handOverOfLink(deps, token);
  return row && pageOf(deps, row);
}

export async function pageOf({ store, clock }: Pick<Deps, 'store' | 'clock'>, row: HandOverRow): Promise<HandOverPage> {
  const debtor = await debtorOf(store, row.debtor_id);
  const [vault] = await store.vault([debtor.vault_id]);
  const details = vault?.details ?? null;
  const creditor = await creditorOf(store, row.creditor_id);
  const professionals = await store.select('professional', { id: row.professional_id }, { limit: 1 });
  const professional = (await wordsIn<ProfessionalDetails>(store, professionals)).values().next().value ?? null;
  const items = new Map(
    (
      await readAll(
        store,
        'item',
        'id',
        row.items.map((one) => one.item),
      )
    ).map((item) => [item.id, item]),
  );
  const reports = await store.select('hand_over_report', { hand_over_id: row.id }, { limit: MOST_SHOWN, newestFirst: true });
  const said = await wordsIn<ReportWords>(store, reports);
  const address = details?.address ?? null;
  return {
    row,
    creditor: creditor.profile.name,
    professional,
    debtor: {
      name: details?.name ?? '',
      lines: address === null ? [] : [...address.lines, `${address.postcode} ${address.city}`.trim()],
      email: details?.email ?? null,
      phone: details?.phone ?? null,
    },
    instructions: (await wordsOfHandOver(store, row)).instructions,
    invoices: row.items.flatMap(({ item: id, cents }) => {
      const item = items.get(id);
      if (!item) return [];
      const sums = { given: money(BigInt(cents), row.currency), open: money(BigInt(item.open_cents), row.currency) };
      return [{ item: id, number: item.number, dueOn: item.due_on, ...sums }];
    }),
    reports: reports.map((one) => ({ row: one, words: said.get(one.vault_id) ?? null })),
    today: clock.today(),
  };
}

function digestOf({ digest }: Pick<Deps, 'digest'>, token: string): Sha256 {
  return digest.sha256(`hand-over ${token}`);
}
