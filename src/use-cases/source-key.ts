import type { DebtorId, LayingId } from '../core/base/id.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import { type BookLine, identityOf } from '../core/receivable/book-line.ts';

const BOOKS = 'books/';
const FILES = 'files/';
const BANK = 'bank/';

/**
 * Keys of one debtor's items. What is the same invoice is decided by comparing, not by the key: the key only makes sure that no
 * two items are it, and says whether complete books have shown the item.
 */
export class SourceKeys {
  readonly #debtorId: DebtorId;
  readonly #taken: ReadonlySet<string>;
  readonly #keys: ReadonlyMap<number, string>;
  readonly #last = new Map<string, number>();

  constructor(debtorId: DebtorId, items: readonly Pick<ItemRow, 'id' | 'source_key'>[]) {
    this.#debtorId = debtorId;
    this.#taken = new Set(items.map((item) => bare(item.source_key)));
    this.#keys = new Map(items.map((item) => [item.id, item.source_key]));
  }

  fresh({ kind, number, issuedOn }: Pick<BookLine, 'kind' | 'number' | 'issuedOn'>, books: boolean): string {
    const stem = `${this.#debtorId}/${identityOf(kind, number)}/${issuedOn ?? ''}`;
    let count = (this.#last.get(stem) ?? 0) + 1;
    while (this.#taken.has(`${stem}/${count}`)) count += 1;
    this.#last.set(stem, count);
    return `${books ? BOOKS : FILES}${stem}/${count}`;
  }

  moved(item: { readonly id: number }, to: (key: string) => string): string {
    return to(this.#keys.get(item.id) ?? '');
  }
}

export function inBooks(key: string): string {
  return `${BOOKS}${bare(key)}`;
}

/** The key of what a receipt leaves on account. */
export function bankKey(laying: number): string {
  return `${BANK}${laying}`;
}

export function isBankKey(key: string): boolean {
  return key.startsWith(BANK);
}

/** The same for a debtor that the first one became. */
export function movedBankKey(key: string): string {
  return `${key}+`;
}

/** The act that left this on account, whatever has become of it; `null` for an item of another origin. */
export function layingOfRest(key: string): LayingId | null {
  const own = bare(key);
  return isBankKey(own) ? (layingOfKey(own) as LayingId) : null;
}

export function layingOfKey(key: string): number {
  return Number(key.slice(BANK.length).replaceAll('+', ''));
}

export function isBooksKey(key: string): boolean {
  return key.startsWith(BOOKS);
}

function bare(key: string): string {
  return key.startsWith(BOOKS) || key.startsWith(FILES) ? key.slice(BOOKS.length) : key;
}
