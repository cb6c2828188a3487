import { fixedClock } from '../../src/adapters/clock/clock.ts';
import { sampleAgency } from '../../src/adapters/db/sample-agency.ts';
import { sampleCreditor } from '../../src/adapters/db/sample-entries.ts';
import type { MandateTerms } from '../../src/core/agency/terms.ts';
import { addDays, type Day, day } from '../../src/core/base/day.ts';
import type { BankAccountId, BankLineId, BankStatementId, CreditorId, DebtorId, ItemId } from '../../src/core/base/id.ts';
import { EUR } from '../../src/core/base/money.ts';
import { Refusal } from '../../src/core/base/refusal.ts';
import type { BankLineDetails, BankLineRow } from '../../src/core/journal/bank-tables.ts';
import type { EntryDraft } from '../../src/core/journal/entry.ts';
import { SOLVENT } from '../../src/core/journal/law-projections.ts';
import type { TableName, Tables } from '../../src/core/journal/tables.ts';
import { vaultText } from '../../src/core/journal/vault-text.ts';
import { stateAgency } from '../../src/use-cases/agency.ts';
import type { Deps } from '../../src/use-cases/context.ts';
import { recordMandate } from '../../src/use-cases/mandates.ts';
import { eachPage } from '../../src/use-cases/read-all.ts';
import { onFakes } from '../engine/outsiders.ts';
import type { Meet } from '../engine/world.ts';

export const HOUSE = 1 as CreditorId;
export const CLIENTS = [2 as CreditorId, 3 as CreditorId] as const;
/** Owes to both clients. */
export const PAYER = 'Transports Maillard';
const START = day('2026-03-02');
const PDF: Uint8Array = new TextEncoder().encode('%PDF-1.7 the agreement');

export const NOTHING_SAID: BankLineDetails = {
  label: null,
  remittance: null,
  payer: null,
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  bankReference: null,
};

/** An agency, two clients, a payer who owes to both, and a dedicated account. */
export class AgencyLife {
  readonly deps: Deps;
  readonly clock: ReturnType<typeof fixedClock>;
  /** What the account truly shows. */
  bank = 0;
  /** Lines of clients whose money was taken back. */
  readonly gone = new Set<BankLineId | null>();

  private constructor(deps: Deps, clock: AgencyLife['clock']) {
    this.deps = deps;
    this.clock = clock;
  }

  static async begin(terms: readonly MandateTerms[], meet: Meet = onFakes): Promise<AgencyLife> {
    const clock = fixedClock(START);
    const life = new AgencyLife({ ...(await meet(clock)), clock, by: 'claire' }, clock);
    await life.#found();
    await stateAgency(life.deps, {
      ...{ house: HOUSE, fundsIban: sampleAgency().funds_number, fundsBic: null, fundsHolder: 'Cabinet Orsel, fonds clients' },
      ...{ insurer: 'Assurances du Rempart', policy: 'RC-1', insuredUntil: day('2030-12-31'), prosecutor: 'Lyon', declaredOn: START },
    });
    for (const [at, client] of CLIENTS.entries()) await life.mandate(client, START, terms[at] ?? (terms[0] as MandateTerms));
    return life;
  }

  async mandate(client: CreditorId, from: Day, terms: MandateTerms): Promise<void> {
    const agreement = { name: 'mandat.pdf', bytes: PDF };
    await recordMandate(this.deps, client, { signedOn: START, from, until: null, agreement, terms, remitDays: null });
  }

  async #found(): Promise<void> {
    const { store, by, digest } = this.deps;
    const names = ['Cabinet Orsel', 'Menuiserie Valbert', 'Fonderie Aurelle'];
    for (const name of names) {
      const id = (await store.reserve('creditor', 1)) as CreditorId;
      const { profile } = sampleCreditor();
      const creditor = { ...sampleCreditor(), id, name, profile: { ...profile, name }, books_as_of: START, live_from: START };
      await store.record([{ kind: 'creditor.registered', by, data: { creditor } }]);
    }
    const account = {
      creditor_id: HOUSE,
      number: sampleAgency().funds_number,
      currency: EUR,
      watched: false,
      covered_until: null,
      heed_from: null,
    };
    await store.record([
      { kind: 'bank-account.added', by, data: { account: { id: (await store.reserve('bank_account', 1)) as BankAccountId, ...account } } },
    ]);
    for (const client of CLIENTS) {
      const id = (await store.reserve('debtor', 1)) as DebtorId;
      const vault = await store.reserve('vault', 1);
      const [salt, details] = [digest.randomSalt(), { name: PAYER, email: 'compta@maillard.example', phone: null, address: null }];
      const state = { kind: 'business', kind_confirmed: true, language: 'fr', segment: null, scenario: null, email: 'usable' } as const;
      const row = { id, creditor_id: client, ...state, has_address: false, has_phone: false, vault_id: vault, ...SOLVENT };
      const data = { debtors: [{ ...row, vault_digest: digest.sha256(vaultText(salt, details)) }], keys: [] };
      await store.record([{ kind: 'debtors.recognised', by, data }], { vault: [{ id: vault, salt, details }] });
    }
  }

  async invoice(at: 0 | 1, cents: number, late: number): Promise<ItemId> {
    const { store, by } = this.deps;
    const id = (await store.reserve('item', 1)) as ItemId;
    const [due, number] = [addDays(this.clock.today(), -late), `FA-${1000 + id}`];
    const row = {
      ...{ id, creditor_id: CLIENTS[at], debtor_id: (at + 1) as DebtorId, kind: 'invoice' as const, number, source_key: `x/${number}` },
      ...{ issued_on: addDays(due, -30), due_on: due, performed_on: null, currency: EUR, amount_cents: cents, open_cents: cents },
      ...{ ahead_cents: 0, doubt: null, kept: false, prior_step: null, prior_on: null },
    };
    await store.record([{ kind: 'items.added', by, data: { items: [row], documents: [] } }]);
    return id;
  }

  /** A line of the dedicated account. */
  async line(cents: number, told: Partial<BankLineDetails> = {}, reversal = false): Promise<BankLineId> {
    const { store, by, digest } = this.deps;
    const id = (await store.reserve('bank_line', 1)) as BankLineId;
    const vault = await store.reserve('vault', 1);
    const [salt, details] = [digest.randomSalt(), { ...NOTHING_SAID, ...told }];
    const [account] = await store.select('bank_account', { creditor_id: HOUSE }, { limit: 1 });
    const row: BankLineRow = {
      ...{ id, creditor_id: HOUSE, account_id: account?.id ?? (0 as BankAccountId), statement_id: 0 as BankStatementId, parent_id: null },
      ...{ booked_on: this.clock.today(), value_on: null, cents, currency: EUR, kind: null, reversal, return_reason: null },
      ...{ batch_count: null, state: 'waiting', by_hand: false, suggestions: null, doubts: null },
      ...{ vault_id: vault, vault_digest: digest.sha256(vaultText(salt, details)) },
    };
    const entry: EntryDraft = { kind: 'bank-lines.added', by, data: { lines: [row], statement: null, confirmed: [] } };
    await store.record([entry], { vault: [{ id: vault, salt, details }] });
    this.bank += cents;
    return id;
  }

  pass(days: number): void {
    this.clock.moveTo(addDays(this.clock.today(), days));
  }

  async rows<T extends TableName>(table: T): Promise<Tables[T][]> {
    const found: Tables[T][] = [];
    for await (const page of eachPage(this.deps.store, table, {})) found.push(...page);
    return found;
  }
}

/** Whether it was done; a refusal says what a person asked in vain. */
export async function tried(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
