import type { Day } from '../base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { HoldKind } from '../case/hold.ts';
import type { PromiseWay, Verdict } from '../case/promised.ts';

/** A suspension of reminders, and what was promised for it. */
export type HoldRow = {
  id: HoldId;
  debtor_id: DebtorId;
  item_ids: ItemId[] | null;
  kind: HoldKind;
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
};

type PromiseColumns = 'promised_on' | 'promised_cents' | 'basis_cents' | 'promised_currency' | 'promised_via' | 'judged';
/** As entries bring it: most holds are no promise, and promises of before were told without their day. */
export type NewHoldRow = Omit<HoldRow, PromiseColumns> & Partial<Pick<HoldRow, PromiseColumns>>;
