import type { Day } from '../core/base/day.ts';
import type { BankAccountId, CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { AgencyRow } from '../core/journal/agency-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { isIban } from '../core/letter/epc-qr.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { agencyOf } from './may-act.ts';
import { recordDecided } from './record-decided.ts';

const LONGEST = 200;

/** What a collection agency states of itself. */
export type AgencyTold = {
  /** The agency as its letters present it. */
  readonly house: CreditorId;
  readonly fundsIban: string;
  readonly fundsBic: string | null;
  readonly fundsHolder: string;
  readonly insurer: string;
  readonly policy: string;
  readonly insuredUntil: Day;
  readonly prosecutor: string;
  readonly declaredOn: Day;
};

/** @throws Refusal `not-an-agency` */
export async function requireAgency(store: Store): Promise<AgencyRow> {
  const agency = await agencyOf(store);
  if (!agency)
    throw new Refusal('not-an-agency', 'This workspace is not that of a collection agency: state the agency first (acquit agency).');
  return agency;
}

/**
 * States, or states anew, that the workspace is a collection agency's. From then on nothing leaves for any other creditor of it without a mandate.
 * @throws Refusal `unknown-creditor`, `iban-faulty`, `agency-incomplete`, `declared-in-future`, `house-is-client`, `funds-account-used`,
 * `funds-account-own`
 */
export async function stateAgency(deps: Pick<Deps, 'store' | 'by' | 'clock'>, told: AgencyTold): Promise<AgencyRow> {
  const { store, by, clock } = deps;
  const house = await creditorOf(store, told.house);
  const number = told.fundsIban.replace(/\s/g, '').toUpperCase();
  if (!isIban(number)) throw new Refusal('iban-faulty', `${oneLine(number, 40)} is not an IBAN.`, { text: oneLine(number, 40) });
  const said = {
    funds_holder: oneLine(told.fundsHolder, LONGEST),
    insurer: oneLine(told.insurer, LONGEST),
    policy: oneLine(told.policy, LONGEST),
    prosecutor: oneLine(told.prosecutor, LONGEST),
  };
  if (Object.values(said).includes(''))
    throw new Refusal(
      'agency-incomplete',
      'State the holder of the dedicated account, the insurer, the number of the policy and the court.',
    );
  if (told.declaredOn > clock.today())
    throw new Refusal('declared-in-future', 'The declaration to the prosecutor is of a day that has not come.');
  return recordDecided(store, async () => {
    const known = await agencyOf(store);
    await refuseMovedAccount(store, known, number, house.id);
    const agency: AgencyRow = {
      id: 1,
      house_id: house.id,
      funds_number: number,
      funds_bic: told.fundsBic === null ? null : oneLine(told.fundsBic, 11),
      ...said,
      insured_until: told.insuredUntil,
      declared_on: told.declaredOn,
      taken_up_to: known?.taken_up_to ?? (await store.head()),
    };
    if (house.profile.accounts.some(({ iban }) => iban === number))
      throw new Refusal('funds-account-own', 'The dedicated account holds clients’ money alone: the agency itself is not paid on it.');
    const account = await newAccount({ store, by }, house.id, number);
    return { entries: [{ kind: 'agency.stated', by, data: { agency } }, ...account], result: agency };
  });
}

/** The account is known from the beginning: the first statement of it is taken in as clients’ money. */
async function newAccount({ store, by }: Pick<Deps, 'store' | 'by'>, creditor_id: CreditorId, number: string): Promise<EntryDraft[]> {
  const [known] = await store.select('bank_account', { creditor_id, number, currency: EUR }, { limit: 1 });
  if (known) return [];
  const id = (await store.reserve('bank_account', 1)) as BankAccountId;
  const account = { id, creditor_id, number, currency: EUR, watched: false, covered_until: null, heed_from: null };
  return [{ kind: 'bank-account.added', by, data: { account } }];
}

/** What came in stays where it came in, and who is a client is not the agency. */
async function refuseMovedAccount(store: Store, known: AgencyRow | null, number: string, house: CreditorId): Promise<void> {
  const [mandate] = await store.select('mandate', { creditor_id: house }, { limit: 1 });
  if (mandate) throw new Refusal('house-is-client', 'This creditor gave the agency a mandate: it cannot be the agency itself.');
  if (known === null || (known.funds_number === number && known.house_id === house)) return;
  const [movement] = await store.select('client_movement', {}, { limit: 1 });
  if (movement) throw new Refusal('funds-account-used', 'Clients’ money came in on the dedicated account already: it stays the one.');
}
