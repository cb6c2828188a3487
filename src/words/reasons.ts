import type { HoldId, ItemId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import type { HoldKind } from '../core/case/hold.ts';
import type { Reason } from '../core/dunning/decision.ts';
import { EXPLAINING } from './explaining.ts';
import { type Manner, mannerOf } from './phrase.ts';
import { HOLD_REASONS, HOLDS, stepName } from './terms.ts';

/** What reasons name, and what can be typed about a credit that holds everything back, where the reader can type. */
export type Named = {
  readonly holds: readonly { readonly id: HoldId; readonly kind: HoldKind; readonly reason: string; readonly author: string }[];
  readonly numbers: ReadonlyMap<ItemId, string>;
  readonly command: string | null;
};

/** Reasons as sentences; those that say the same of several invoices are one. */
export function reasonSentences(reasons: readonly Reason[], named: Named, language: Language): string[] {
  const merged = new Map<string, Reason>();
  for (const reason of reasons) {
    const key = [reason.code, reason.day, reason.hold, reason.step, reason.lines?.join()].join('/');
    const known = merged.get(key);
    merged.set(key, known ? { ...known, itemIds: [...known.itemIds, ...reason.itemIds] } : reason);
  }
  const manner = mannerOf(language);
  return [...merged.values()].map((reason) => sentence(reason, named, manner));
}

function sentence(
  { code, itemIds, day, hold, step, lines }: Reason,
  { holds, numbers, command }: Named,
  { language, list, day: dayIn }: Manner,
): string {
  const row = holds.find((each) => each.id === hold);
  const say = EXPLAINING[language];
  return say.reasons[code]({
    invoices: list(itemIds.map((id) => numbers.get(id) ?? `n° ${id}`)),
    day: day ? dayIn(day) : null,
    hold: row ? (HOLD_REASONS[row.reason]?.[language] ?? `${HOLDS[row.kind][language]}, ${row.author}`) : null,
    step: step ? stepName(step, language) : null,
    lines: say.bankLines(list((lines ?? []).map(String))),
    isPlural: itemIds.length > 1,
    command,
  });
}
