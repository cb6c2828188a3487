import type { Day } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { isActive } from '../core/case/hold.ts';
import { isPlan, standingOf } from '../core/case/plan.ts';
import { stepBeside } from '../core/dunning/beside.ts';
import type { ContactRow } from '../core/journal/tables.ts';
import type { ComposeInput } from '../core/letter/compose-input.ts';
import { isAboutInstalments } from '../core/letter/instalments-told.ts';

/** What a message about instalments asks for: the next one, or in a warning all whose grace has passed. */
export function instalmentsAsked(contact: ContactRow, { holds, items }: CaseFile, today: Day): Pick<ComposeInput, 'instalments'> {
  const wording = stepBeside(contact.step)?.wording;
  if (wording === undefined || !isAboutInstalments(wording)) return {};
  const about = new Set(contact.items.map((one) => one.item));
  const hold = holds.filter(isPlan).find((one) => isActive(one, today) && one.itemIds?.some((id) => about.has(id)));
  if (!hold) return {};
  const { left, missed } = standingOf(hold, items, today);
  return {
    instalments: {
      currency: items.find((item) => hold.itemIds?.includes(item.id))?.currency ?? EUR,
      left: left.map(({ at, instalment, leftCents }) => ({ at, on: instalment.on, cents: leftCents })),
      asked: wording === 'instalment-warning' ? missed.length : 1,
    },
  };
}
