import { readTracking } from '../../../core/letter/tracking-number.ts';

/** Why what was typed cannot be kept; `null` where it can, and where nothing was typed. */
export function trackingFault(
  id: number,
  among: readonly { readonly id: number }[],
  typed: ReadonlyMap<number, string>,
): 'unreadable' | 'twice' | null {
  const text = typed.get(id)?.trim() ?? '';
  if (text === '') return null;
  const own = readTracking(text);
  if (own === null) return 'unreadable';
  const isOther = (other: { readonly id: number }) => other.id !== id && readTracking(typed.get(other.id) ?? '')?.number === own.number;
  return among.some(isOther) ? 'twice' : null;
}
