import type { BankLineId, ItemId } from '../core/base/id.ts';
import type { BankLineDetails, BankLineRow, KeptReason, Suggestion } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Standing } from '../core/matching/lay.ts';
import type { BankLine, Explanation } from '../core/matching/payment.ts';
import type { Reason } from '../core/matching/reasons.ts';
import type { Store } from '../ports/store.ts';

const NOTHING_SAID: BankLineDetails = {
  label: null,
  remittance: null,
  payer: null,
  ultimatePayer: null,
  payerIban: null,
  endToEndId: null,
  mandateId: null,
  structuredReference: null,
  bankReference: null,
};

/** Words read together. */
const PAGE = 10_000;

/** What lines say of people; of an erased one, nothing. */
export async function wordsOf(store: Store, rows: readonly BankLineRow[]): Promise<Map<BankLineId, BankLineDetails>> {
  const words = new Map<BankLineId, BankLineDetails>();
  for (let at = 0; at < rows.length; at += PAGE) {
    const page = rows.slice(at, at + PAGE);
    const vault = new Map((await store.vault<BankLineDetails>(page.map((row) => row.vault_id))).map((one) => [one.id, one.details]));
    for (const row of page) words.set(row.id, vault.get(row.vault_id) ?? NOTHING_SAID);
  }
  return words;
}

/** A line on record as matching looks at it. */
export function lineOf(row: BankLineRow, words: BankLineDetails = NOTHING_SAID): BankLine {
  const { bankReference: _, ...said } = words;
  return {
    id: String(row.id),
    bookedOn: row.booked_on,
    cents: BigInt(row.cents),
    currency: row.currency,
    kind: row.kind,
    reversal: row.reversal,
    ...said,
    returnReason: row.return_reason,
    batchCount: row.batch_count,
    details: [],
  };
}

export function suggestionOf({ allocations, adjustments, remainder, reasons, returnOf }: Explanation): Suggestion {
  return {
    allocations: allocations.map((one) => ({ item: one.itemId, debtor: one.debtorId, cents: Number(one.cents) })),
    adjustments: adjustments.map((one) => ({ item: one.itemId, kind: one.kind, cents: Number(one.cents) })),
    remainder: { cents: Number(remainder.cents), as: remainder.as, debtor: remainder.debtorId, ...chargedKept(remainder) },
    reasons: reasons.map(keptOf),
    ...(returnOf === undefined ? {} : { returnOf: Number(returnOf) as BankLineId }),
  };
}

export function explanationOf({ allocations, adjustments, remainder, reasons, returnOf }: Suggestion): Explanation {
  return {
    allocations: allocations.map((one) => ({ itemId: one.item, debtorId: one.debtor, cents: BigInt(one.cents) })),
    adjustments: adjustments.map((one) => ({ itemId: one.item, kind: one.kind, cents: BigInt(one.cents) })),
    remainder: { cents: BigInt(remainder.cents), as: remainder.as, debtorId: remainder.debtor, ...chargedOf(remainder) },
    reasons: reasons.map(reasonOf),
    ...(returnOf === undefined ? {} : { returnOf: String(returnOf) }),
  };
}

function chargedKept({ charged }: Explanation['remainder']): Pick<Suggestion['remainder'], 'charged'> {
  return charged ? { charged: charged.map((one) => ({ item: one.itemId, cents: Number(one.cents) })) } : {};
}

function chargedOf({ charged }: Suggestion['remainder']): Pick<Explanation['remainder'], 'charged'> {
  return charged ? { charged: charged.map((one) => ({ itemId: one.item, cents: BigInt(one.cents) })) } : {};
}

export function keptOf({ written: _, cents, ...rest }: Reason): KeptReason {
  return { ...rest, ...(cents === undefined ? {} : { cents: Number(cents) }) };
}

export function reasonOf({ cents, ...rest }: KeptReason): Reason {
  return { ...rest, ...(cents === undefined ? {} : { cents: BigInt(cents) }) };
}

export function standingOf(row: ItemRow): Standing {
  return {
    id: row.id,
    debtorId: row.debtor_id,
    number: row.number,
    amountCents: BigInt(row.amount_cents),
    openCents: BigInt(row.open_cents),
    aheadCents: BigInt(row.ahead_cents),
  };
}

/** Debtors that an explanation speaks of. */
export function debtorsIn({ allocations, remainder }: Explanation): Set<Standing['debtorId']> {
  return new Set([...allocations.map((one) => one.debtorId), ...(remainder.debtorId === null ? [] : [remainder.debtorId])]);
}

export function itemsIn({ allocations, adjustments, remainder }: Explanation): ItemId[] {
  return [...new Set([...allocations, ...adjustments, ...(remainder.charged ?? [])].map((one) => one.itemId))];
}
