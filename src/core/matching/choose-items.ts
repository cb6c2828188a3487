import { type Books, type Clues, debtorsAt } from './clues.ts';
import type { Mention } from './mention.ts';
import { ascending, type Place } from './open-book.ts';

/** One way to read which items a line names. */
export type Choice = {
  readonly places: readonly Place[];
  /** The mentions that name them. */
  readonly mentions: readonly Mention[];
  /** It takes a mention that may not be one, or a range for the items between. */
  readonly isLoose: boolean;
};

export type Choices = { readonly all: readonly Choice[]; readonly complete: boolean };

const MOST_CHOICES = 64;
const MOST_LOOSE = 4;

/**
 * The sets of open items that the numbers of a line can mean: one item for each number, whatever of those that may be no
 * numbers at all, and the items between two numbers of a range or not.
 */
export function choicesOf(clues: Clues, books: Books): Choices {
  const firm = clues.mentions.filter((one) => one.strength !== 'weak');
  const loose = clues.mentions.filter((one) => one.strength === 'weak').slice(0, MOST_LOOSE);
  const base = product(firm.map((mention) => ({ mention, places: candidates(mention, clues, books) })));
  const all: Choice[] = firm.length > 0 ? [...base.all] : [];
  const ranges = firm.flatMap((mention) => mention.between).filter((place) => books.open.open(place) !== 0n);
  for (const choice of base.all) {
    if (ranges.length > 0) all.push({ ...choice, places: ascending([...choice.places, ...ranges]), isLoose: true });
    for (const extra of subsets(loose)) all.push(...withLoose(choice, extra, clues, books));
  }
  return { all: distinct(all), complete: base.complete && all.length <= 4 * MOST_CHOICES };
}

function withLoose(choice: Choice, extra: readonly Mention[], clues: Clues, books: Books): Choice[] {
  const { all } = product(extra.map((mention) => ({ mention, places: candidates(mention, clues, books) })));
  return all.map(({ places, mentions }) => ({
    places: ascending([...choice.places, ...places]),
    mentions: [...choice.mentions, ...mentions],
    isLoose: true,
  }));
}

/** Items that the number can mean: those of a debtor for whom something else speaks, when there are any. */
export function candidates({ places }: Mention, { line, payer }: Clues, { open, payers }: Books): Place[] {
  const usable = places.filter((place) => open.open(place) !== 0n && open.item(place).currency === line.currency);
  const agreeing = usable.filter((place) => payers.agrees(payer, open.item(place).debtorId));
  return agreeing.length > 0 ? agreeing : usable;
}

/** Whether the number, as written, is that of several debtors. */
export function isSharedNumber(mention: Mention, { open }: Books): boolean {
  return debtorsAt(mention.places, open).length > 1;
}

function product(sets: readonly { readonly mention: Mention; readonly places: readonly Place[] }[]): Choices {
  let all: Choice[] = [{ places: [], mentions: [], isLoose: false }];
  for (const { mention, places } of sets) {
    if (all.length * places.length > MOST_CHOICES) return { all: all.filter((choice) => choice.places.length > 0), complete: false };
    all = all.flatMap((choice) =>
      places.map((place) => ({ places: ascending([...choice.places, place]), mentions: [...choice.mentions, mention], isLoose: false })),
    );
  }
  return { all, complete: true };
}

function subsets<T>(all: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const one of all) sets.push(...sets.map((set) => [...set, one]));
  return sets.slice(1);
}

function distinct(choices: readonly Choice[]): Choice[] {
  const seen = new Map<string, Choice>();
  for (const choice of choices) {
    const key = choice.places.join();
    const known = seen.get(key);
    if (!known || (known.isLoose && !choice.isLoose)) seen.set(key, choice);
  }
  return [...seen.values()].filter((choice) => choice.places.length > 0);
}
