import { numberForms } from './number-forms.ts';
import { ascending, type OpenBook, type Place } from './open-book.ts';

/** A range longer than this is not one. */
const LONGEST_RANGE = 40;

/** Items whose number is that of one of `head` but for the last digits: "0003" after FA2024-0002 is FA2024-0003. */
export function siblings(head: readonly Place[], tail: string, book: OpenBook): Place[] {
  const found = head.flatMap((place) => {
    const forms = numberForms(book.item(place).number);
    if (forms.tail === '' || tail.length > forms.tail.length) return [];
    const stem = forms.compact.slice(0, -forms.tail.length);
    return book.byCompact(stem + tail.padStart(forms.tail.length, '0'));
  });
  return ascending(found);
}

/** Items numbered between two of one series. */
export function between([from]: readonly Place[], [to]: readonly Place[], book: OpenBook): Place[] {
  if (from === undefined || to === undefined) return [];
  const [first, last] = [numberForms(book.item(from).number), numberForms(book.item(to).number)];
  if (first.tail === '' || first.tail.length !== last.tail.length) return [];
  const [low, high] = [Number(first.tail), Number(last.tail)];
  if (high - low < 2 || high - low > LONGEST_RANGE) return [];
  const stem = first.compact.slice(0, -first.tail.length);
  const tails = Array.from({ length: high - low - 1 }, (_, n) => String(low + n + 1).padStart(first.tail.length, '0'));
  return ascending(tails.flatMap((tail) => book.byCompact(stem + tail)));
}

/** Whether the digits are as many as the last ones of one of these numbers. */
export function isWholeTail(head: readonly Place[], tail: string, book: OpenBook): boolean {
  return head.some((place) => numberForms(book.item(place).number).tail.length === tail.length);
}
