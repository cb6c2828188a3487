import { addDays, type Day } from '../base/day.ts';
import { type DatedValue, valueOn } from './dated.ts';
import type { LawValues } from './values/law-values.ts';

/** Those who can owe the flat fee. A consumer is not among them: asking one for it is an offence (C. conso. L121-21, L132-23). */
export type FeeDebtorKind = 'business' | 'public-body';

/**
 * The flat recovery fee of one late invoice, in cents of euro, owed once however long the delay; without VAT. Nothing before it existed. The caller says that
 * the invoice was late: something of it was unpaid at the end of its due date.
 * @law C. com. L441-10 II, D441-5 (businesses); CCP L2192-13, D2192-35 (public bodies)
 * @effect 2013-01-01
 */
export function recoveryFee(kind: FeeDebtorKind, dueOn: Day, law: LawValues): Pick<DatedValue<bigint>, 'value' | 'certainty'> {
  return valueOn(kind === 'business' ? law.recoveryFee : law.publicRecoveryFee, addDays(dueOn, 1));
}
