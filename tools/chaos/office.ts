import { join } from 'node:path';
import type { Database } from '../../src/adapters/db/database.ts';
import { createPgStore } from '../../src/adapters/db/store.ts';
import { createWorkspace, openWorkspace } from '../../src/adapters/db/workspaces.ts';
import { digest } from '../../src/adapters/digest.ts';
import { findPostmaster } from '../../src/adapters/postgres/postmaster.ts';
import { type Config, LOCAL_WEB } from '../../src/config.ts';
import { addDays, type Day } from '../../src/core/base/day.ts';
import type { CreditorId, DebtorId, HoldId, ItemId, WorkspaceId } from '../../src/core/base/id.ts';
import { EUR } from '../../src/core/base/money.ts';
import type { NewHoldRow } from '../../src/core/journal/hold-tables.ts';
import type { CreditorRow, ItemRow, NewDebtorRow, VaultRow } from '../../src/core/journal/tables.ts';
import { vaultText } from '../../src/core/journal/vault-text.ts';
import type { Store } from '../../src/ports/store.ts';
import { openAnyDatabase } from '../../src/session.ts';
import { DEAD, GREY } from './sink.ts';

export const WORKSPACE = 'chaos';
export const CREDITOR = 1 as CreditorId;

/** The workspace as the onlooker sees it: beside the workers, on connections of its own. */
export type Office = {
  readonly home: string;
  readonly database: Database;
  readonly workspace: WorkspaceId;
  readonly store: Store;
  close(): Promise<void>;
};

export async function openOffice(home: string, now: () => string): Promise<Office> {
  const config: Config = {
    home,
    databaseUrl: null,
    workspace: WORKSPACE,
    smtp: null,
    language: 'fr',
    user: 'claire',
    rehearsal: null,
    ...LOCAL_WEB,
  };
  const { database, close } = await openAnyDatabase(config);
  const workspace = await openWorkspace(database, WORKSPACE).catch(() => createWorkspace(database, WORKSPACE));
  return { home, database, workspace, store: createPgStore(database, workspace, { now }), close };
}

/** The number of the PostgreSQL process that serves this office. */
export function serverOf({ home }: Office): number | undefined {
  return findPostmaster(join(home, 'database', 'data'))?.pid;
}

export async function addCreditor({ store }: Office, today: Day): Promise<void> {
  await store.reserve('creditor', 1);
  const address = { lines: ['12 rue des Forges'], postcode: '69003', city: 'LYON', country: 'FR' };
  const creditor: CreditorRow = {
    id: CREDITOR,
    name: 'Ateliers Vauban',
    profile: {
      name: 'Ateliers Vauban',
      legalForm: 'SARL',
      capital: '20 000 €',
      siren: '732829320',
      rcsCity: 'Lyon',
      vatId: 'FR44732829320',
      address,
      email: 'compta@vauban.example',
      phone: '04 72 00 00 00',
      signatory: 'Claire Martin',
      logo: null,
      contractRate: null,
      mediator: null,
      accounts: [{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', currency: EUR, holder: 'Ateliers Vauban' }],
    },
    zone: 'mainland',
    minimum_days_between: 6,
    cap_count: 4,
    cap_days: 28,
    broken_promises: 2,
    plan_limits: null,
    live_from: today,
    books_as_of: today,
    books_max_age: 36_500,
    bank_max_age: 5,
    small_balance_cents: 0,
    discount_ppm: null,
    discount_days: null,
    thanks: false,
  };
  await store.record([{ kind: 'creditor.registered', by: 'claire', data: { creditor } }]);
}

/** What debtors there are: most have an e-mail address that works, some one that does not (at once), some none. */
type Sort = { readonly prefix: string; readonly email: boolean; readonly address: boolean; readonly second: boolean };
const EVERY_FIFTIETH: Readonly<Record<number, Partial<Sort>>> = {
  7: { email: false },
  13: { prefix: GREY },
  19: { prefix: DEAD, address: false },
  23: { second: true },
  29: { prefix: GREY, second: true },
  31: { second: true },
  37: { prefix: DEAD, second: true },
  43: { prefix: GREY },
};
export function sortOf(debtor: DebtorId): Sort {
  return { prefix: '', email: true, address: true, second: false, ...EVERY_FIFTIETH[debtor % 50] };
}

/** The step that is due for a debtor, and the only one while the run lasts. */
export function stepOf(debtor: DebtorId): string {
  return sortOf(debtor).second ? 'second-reminder' : 'first-reminder';
}

/** More debtors, each with one invoice whose next step is due today; of `early` ones only in two months. */
export async function addDebtors({ store }: Office, count: number, today: Day, early: boolean): Promise<readonly DebtorId[]> {
  const first = await store.reserve('debtor', count);
  await Promise.all([store.reserve('vault', count), store.reserve('item', count)]);
  const ids = Array.from({ length: count }, (_, index) => (first + index) as DebtorId);
  const vault = ids.map(vaultOf);
  await store.record(
    [
      { kind: 'debtors.recognised', by: 'claire', data: { debtors: ids.map((id, index) => debtorRow(id, vault[index])), keys: [] } },
      {
        kind: 'items.added',
        by: 'claire',
        data: { items: ids.map((id) => itemRow(id, early ? addDays(today, 60) : today)), documents: [] },
      },
    ],
    { vault },
  );
  return ids;
}

export function addressOf(id: DebtorId): string {
  return `${sortOf(id).prefix}${id}@debtor.example`;
}

function vaultOf(id: DebtorId): VaultRow {
  const { email, address } = sortOf(id);
  const where = { lines: [`${id} avenue de la République`], postcode: '38000', city: 'GRENOBLE', country: 'FR' };
  return {
    id,
    salt: digest.randomSalt(),
    details: {
      name: `Débiteur ${id}`,
      email: email ? addressOf(id) : null,
      phone: null,
      address: address ? where : null,
    },
  };
}

function debtorRow(id: DebtorId, vault: VaultRow | undefined): NewDebtorRow {
  const { email, address } = sortOf(id);
  const vaultDigest = vault?.details ? digest.sha256(vaultText(vault.salt, vault.details)) : '';
  return {
    id,
    creditor_id: CREDITOR,
    kind: 'business',
    kind_confirmed: true,
    language: 'fr',
    segment: null,
    scenario: null,
    email: email ? 'usable' : 'none',
    has_address: address,
    has_phone: false,
    vault_id: id,
    vault_digest: vaultDigest,
  };
}

function itemRow(id: DebtorId, today: Day): ItemRow {
  const { second } = sortOf(id);
  const due = addDays(today, second ? -16 : -3);
  return {
    id: Number(id) as ItemId,
    creditor_id: CREDITOR,
    debtor_id: id,
    kind: 'invoice',
    number: `F-${id}`,
    source_key: `${id}`,
    issued_on: addDays(due, -30),
    due_on: due,
    performed_on: null,
    currency: EUR,
    amount_cents: 120_000,
    open_cents: 120_000,
    ahead_cents: 0,
    doubt: null,
    kept: false,
    prior_step: second ? 'call' : null,
    prior_on: second ? addDays(today, -8) : null,
  };
}

/** The debtor pays all that is open. */
export async function pay({ store }: Office, debtor: DebtorId, today: Day): Promise<void> {
  const [item] = await store.select('item', { debtor_id: debtor }, { limit: 1 });
  if (!item) return;
  const settlement = {
    id: await store.reserve('settlement', 1),
    item_id: item.id,
    debtor_id: debtor,
    on_day: today,
    cents: item.open_cents,
    kind: 'payment' as const,
    reference: null,
    laying_id: null,
    books_cents: null,
    copy_of: null,
    void: false,
  };
  const open = [{ id: item.id, debtorId: debtor, creditorId: CREDITOR, cents: 0 }];
  await store.record([{ kind: 'items.settled', by: 'claire', data: { settlements: [settlement], open } }]);
}

/** Nothing more is to be said to the debtor. */
export async function hold({ store }: Office, debtor: DebtorId, today: Day): Promise<void> {
  const id = (await store.reserve('hold', 1)) as HoldId;
  const row: NewHoldRow = {
    id,
    debtor_id: debtor,
    item_ids: null,
    kind: 'dispute',
    reason: 'goods damaged',
    author: 'claire',
    from_day: today,
    until_day: null,
    lifted_on: null,
    lifted_why: null,
  };
  await store.record([{ kind: 'hold.placed', by: 'claire', data: { hold: row, creditorId: CREDITOR } }]);
}
