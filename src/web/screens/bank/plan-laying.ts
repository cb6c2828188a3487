/** An item that was chosen for a line; amounts in cents, `part` as it was typed. */
export type Chosen = {
  readonly item: number;
  readonly number: string;
  readonly debtor: number;
  readonly open: bigint;
  readonly part: bigint | null;
};

/** What laying a line on the chosen items comes to, as the program will do it: credits first, then each in turn. */
export type Plan = {
  readonly laid: readonly { readonly item: number; readonly cents: bigint }[];
  /** What is left of the line; negative when more was asked for than there is. */
  readonly rest: bigint;
  /** What stays open on items, once all the money is used up. */
  readonly lacking: readonly { readonly number: string; readonly cents: bigint }[];
  /** Whose the rest is; `null` when it is nobody's or several customers'. */
  readonly debtor: number | null;
};

export function planLaying(lineCents: bigint, chosen: readonly Chosen[]): Plan {
  const credits = chosen.filter((one) => one.open < 0n);
  const laid = new Map<number, bigint>();
  let rest = lineCents;
  for (const one of credits) {
    const cents = one.part === null ? one.open : -one.part;
    laid.set(one.item, cents);
    rest -= cents;
  }
  const lacking: { number: string; cents: bigint }[] = [];
  for (const one of chosen.filter((other) => other.open >= 0n)) {
    const cents = lineCents < 0n ? (one.part === null ? rest : -one.part) : (one.part ?? smaller(rest > 0n ? rest : 0n, one.open));
    laid.set(one.item, cents);
    rest -= cents;
    if (lineCents > 0n && rest === 0n && one.open > cents) lacking.push({ number: one.number, cents: one.open - cents });
  }
  const debtors = new Set(chosen.map((one) => one.debtor));
  const [only = null] = debtors;
  return {
    laid: chosen.map((one) => ({ item: one.item, cents: laid.get(one.item) ?? 0n })),
    rest,
    lacking,
    debtor: debtors.size === 1 ? only : null,
  };
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
