import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { readTracking } from '../core/letter/tracking-number.ts';

/** The number that a carrier gave a letter, as it was typed or scanned. */
export type TrackingTold = { readonly id: DispatchId; readonly number: string };

/**
 * The tracking numbers of letters that were posted. What only looks unusual is kept: whoever types it was told.
 * @throws Refusal `tracking-unreadable`, `tracking-twice`, `tracking-of-none`
 */
export function trackingOf(letters: readonly DispatchRow[], told: readonly TrackingTold[]): Map<DispatchId, string> {
  const [known, numbers] = [new Set(letters.map((one) => one.id)), new Map<DispatchId, string>()];
  for (const { id, number: typed } of told) {
    const text = typed.slice(0, 60);
    if (!known.has(id))
      throw new Refusal('tracking-of-none', `Letter ${id} is none of those that were posted: it has no tracking number.`, { id });
    const read = readTracking(typed);
    if (read === null)
      throw new Refusal('tracking-unreadable', `"${text}" is no tracking number: 6 to 30 letters and digits.`, { text, id });
    if (numbers.has(id) || [...numbers.values()].includes(read.number))
      throw new Refusal('tracking-twice', `The tracking number ${read.number} is given twice: each letter has its own.`, {
        text: read.number,
      });
    numbers.set(id, read.number);
  }
  return numbers;
}
