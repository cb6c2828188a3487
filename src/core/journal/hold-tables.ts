import type { Day } from '../base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { HoldKind } from '../case/hold.ts';
import type { PromiseWay, Verdict } from '../case/promised.ts';
import type { InstalmentJson } from './agreement-tables.ts';

/** A suspension of reminders, and what was promised for it. */
export type HoldRow = {
  id: HoldId;
  debtor_id: DebtorId;
  item_ids: ItemId[] | null;
  kind: HoldKind;
  /** Of what the program itself says a code; of what people say the words where an entry of before held them, else nothing: they are in the vault. */
  reason: string;
  author: string;
  from_day: Day;
  until_day: Day | null;
  lifted_on: Day | null;
  lifted_why: string | null;
  /** Of a promise: its day, the part promised (`null`: all) of what was open then, how it was given, and what became of it. */
  promised_on: Day | null;
  promised_cents: number | null;
  basis_cents: number | null;
  promised_currency: Currency | null;
  promised_via: PromiseWay | null;
  judged: Verdict | null;
  /** Of a plan: which, what it asks for of `basis_cents`, how many missed instalments a person knows of, and the last warning. */
  plan_id: number | null;
  instalments: InstalmentJson[] | null;
  missed_told: number;
  warned_on: Day | null;
  warned_until: Day | null;
  /** Where the words of a person are, and a salted digest of them. */
  vault_id: number | null;
  vault_digest: string | null;
};

/** What a promise or a plan says, beside the hold that it is; and where its words are. */
export type AgreementColumn =
  | 'promised_on'
  | 'promised_cents'
  | 'basis_cents'
  | 'promised_currency'
  | 'promised_via'
  | 'judged'
  | 'plan_id'
  | 'instalments'
  | 'missed_told'
  | 'warned_on'
  | 'warned_until'
  | 'vault_id'
  | 'vault_digest';
/** As entries bring it: most holds are no agreement, and promises of before were told without their day. */
export type NewHoldRow = Omit<HoldRow, AgreementColumn> & Partial<Pick<HoldRow, AgreementColumn>>;
