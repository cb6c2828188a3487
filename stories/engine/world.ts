import { fixedClock } from '../../src/adapters/clock/clock.ts';
import { type Day, day } from '../../src/core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../../src/core/base/id.ts';
import { type Currency, EUR } from '../../src/core/base/money.ts';
import type { CreditorRow, ItemRow, NewDebtorRow } from '../../src/core/journal/tables.ts';
import { vaultText } from '../../src/core/journal/vault-text.ts';
import { mobileOf } from '../../src/core/receivable/mobile.ts';
import type { DebtorKind } from '../../src/core/receivable/party.ts';
import type { Digest } from '../../src/ports/digest.ts';
import type { Clock, Mailer, Printer, QrPng } from '../../src/ports/outside.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Deps } from '../../src/use-cases/context.ts';
import type { Movement } from './bank-files.ts';

export const CREDITOR = 1 as CreditorId;

/** A small company and its debtors, on a calendar of their own. */
export type World = {
  readonly deps: Deps;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly debtors: Map<string, DebtorId>;
  readonly items: Map<string, ItemId>;
  /** Addresses that the mail server refuses for good. */
  readonly dead: Set<string>;
  /** What truly happened on the creditor's bank account. */
  readonly movements: Movement[];
};

export type Outsiders = {
  readonly store: Store;
  readonly digest: Digest;
  readonly mailer: Mailer;
  readonly printer: Printer;
  readonly qrPng: QrPng;
  readonly texter?: NonNullable<Deps['texter']>;
  readonly dead: Set<string>;
};

/** Who is outside, for a world whose clock is given. */
export type Meet = (clock: Clock) => Promise<Outsiders>;

export async function createWorld(meet: Meet, start: string): Promise<World> {
  const clock = fixedClock(day(start));
  const outsiders = await meet(clock);
  const deps: Deps = { ...outsiders, clock, by: 'claire' };
  await deps.store.reserve('creditor', 1);
  await deps.store.record([{ kind: 'creditor.registered', by: deps.by, data: { creditor: creditorRow(day(start)) } }]);
  return { deps, clock, debtors: new Map(), items: new Map(), dead: outsiders.dead, movements: [] };
}

function creditorRow(today: Day): CreditorRow {
  return {
    id: CREDITOR,
    name: 'Ateliers Vauban',
    profile: {
      name: 'Ateliers Vauban',
      legalForm: 'SARL',
      capital: '20 000 €',
      siren: '732829320',
      rcsCity: 'Lyon',
      vatId: 'FR44732829320',
      address: { lines: ['12 rue des Forges'], postcode: '69003', city: 'LYON', country: 'FR' },
      email: 'compta@ateliers-vauban.example',
      phone: '04 72 00 00 00',
      signatory: 'Claire Martin, comptabilité clients',
      accounts: [{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', currency: EUR, holder: 'Ateliers Vauban' }],
      logo: null,
      contractRate: null,
      mediator: 'Médiation de la consommation, 1 place de la Médiation, 75001 Paris',
    },
    zone: 'mainland',
    minimum_days_between: 6,
    cap_count: 4,
    cap_days: 28,
    live_from: today,
    books_as_of: today,
    books_max_age: 36_500,
    bank_max_age: 5,
    small_balance_cents: 0,
    discount_ppm: null,
    discount_days: null,
    thanks: false,
    broken_promises: 2,
    plan_limits: null,
  };
}

export type DebtorTraits = {
  readonly kind: DebtorKind;
  readonly email: boolean;
  readonly address: boolean;
  readonly confirmed: boolean;
  readonly scenario: string | null;
  readonly segment: string | null;
  readonly phone?: string | null;
};

export async function addDebtor({ deps, debtors }: World, name: string, traits: DebtorTraits): Promise<void> {
  const { store, digest } = deps;
  const id = (await store.reserve('debtor', 1)) as DebtorId;
  const vaultId = await store.reserve('vault', 1);
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const details = {
    name,
    email: traits.email ? `compta@${slug}.example` : null,
    phone: traits.phone ?? null,
    address: traits.address ? { lines: [`${id} avenue de la République`], postcode: '38000', city: 'GRENOBLE', country: 'FR' } : null,
  };
  const salt = digest.randomSalt();
  const row: NewDebtorRow = {
    id,
    creditor_id: CREDITOR,
    kind: traits.kind,
    kind_confirmed: traits.confirmed,
    language: 'fr',
    segment: traits.segment,
    scenario: traits.scenario,
    email: traits.email ? 'usable' : 'none',
    has_address: traits.address,
    has_phone: details.phone !== null,
    ...(mobileOf(details.phone) === null ? {} : { mobile: 'usable' }),
    vault_id: vaultId,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  await store.record([{ kind: 'debtors.recognised', by: deps.by, data: { debtors: [row], keys: [] } }], {
    vault: [{ id: vaultId, salt, details }],
  });
  debtors.set(name, id);
}

export type ItemTraits = {
  readonly kind: ItemRow['kind'];
  readonly cents: number;
  readonly currency: Currency;
  readonly issued: Day;
  readonly due: Day | null;
  readonly doubt: ItemRow['doubt'];
};

export async function addItem({ deps, debtors, items }: World, number: string, debtor: string, traits: ItemTraits): Promise<void> {
  const id = (await deps.store.reserve('item', 1)) as ItemId;
  const debtorId = debtors.get(debtor);
  if (debtorId === undefined) throw new Error(`no debtor ${debtor} in this story`);
  const cents = traits.kind === 'invoice' ? traits.cents : -traits.cents;
  const row: ItemRow = {
    id,
    creditor_id: CREDITOR,
    debtor_id: debtorId,
    kind: traits.kind,
    number,
    source_key: `${debtorId}/${number}`,
    issued_on: traits.issued,
    due_on: traits.due,
    currency: traits.currency,
    amount_cents: cents,
    open_cents: cents,
    ahead_cents: 0,
    doubt: traits.doubt,
    kept: false,
    prior_step: null,
    prior_on: null,
    performed_on: null,
  };
  await deps.store.record([{ kind: 'items.added', by: deps.by, data: { items: [row], documents: [] } }]);
  items.set(number, id);
}

export function nameOf({ debtors }: World, id: DebtorId): string {
  return [...debtors].find(([, one]) => one === id)?.[0] ?? `debtor ${id}`;
}

export function numberOf({ items }: World, id: ItemId): string {
  return [...items].find(([, one]) => one === id)?.[0] ?? `item ${id}`;
}
