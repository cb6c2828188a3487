import type { OpenItem } from '../src/core/matching/payment.ts';
import type { Dice } from './matching-book.ts';

/** A number as people and their software write it. It still reads back to one number, with the payer's help. */
export function written(number: string, dice: Dice): string {
  const [, letters = '', year = '', sequence = ''] = /^([A-Z]*)(\d{4}|\d{2})-?(\d+)$/.exec(number) ?? [];
  if (letters === '') return dice.of([`FACT ${number}`, `FACT N° ${year} ${sequence}`, `F ${number}`, `NO.${number}`, `FACTURE${number}`]);
  return dice.of([
    number.toLowerCase(),
    `${letters} ${year} ${sequence}`,
    `${letters}${year}${sequence}`,
    `${letters}.${year}.${sequence}`,
    `FACT N°${letters}${year}/${sequence}`,
    `FACTURE${number}`,
    `${letters}${year}-${sequence.slice(0, 3)} ${sequence.slice(3)}`,
    `${letters}${year}-${Number(sequence)} MERCI`,
    `FACT ${year}-${sequence}`,
    `F${year}-${sequence}`,
    `REF ${number} DU 12/02/2026`,
    `${number} CLIENT 004512 CDE 778812`,
  ]);
}

/** One slip of the finger. */
export function mistyped(number: string, dice: Dice): string {
  const at = number.length - 1 - dice.below(5);
  const digit = number[at] ?? '0';
  const others = '0123456789'.replace(digit, '');
  const slip = dice.below(3);
  if (slip === 0) return number.slice(0, at) + dice.of([...others]) + number.slice(at + 1);
  if (slip === 1) return number.slice(0, at) + number.slice(at + 1);
  return number.slice(0, at - 1) + digit + (number[at - 1] ?? '') + number.slice(at + 1);
}

/** Several numbers, the later ones shortened where they are of the first one's series. */
export function shortList(items: readonly OpenItem[], dice: Dice): string {
  const [first, ...rest] = items.map((item) => item.number);
  if (first === undefined) return '';
  const isOneSeries = first.startsWith('F') && rest.every((number) => number.startsWith(first.slice(0, 7)));
  if (!isOneSeries || dice.isOnce(3)) return `FACT ${[first, ...rest].join(dice.of([' ', ', ', ' + ', '/', ' ET ']))}`;
  return `FACT ${[first, ...rest.map((number) => number.slice(7))].join(dice.of([' ', ', ', ' + ', ' ET ']))}`;
}
