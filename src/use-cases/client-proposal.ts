import type { BankLineId, CreditorId } from '../core/base/id.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { wordsOf } from './bank-rows.ts';
import { explainedOf } from './client-money.ts';
import { fundsLine } from './client-receipts.ts';
import { readAll } from './read-all.ts';

/** A longer text is read no further; banks give a few hundred characters. */
const MOST_WORDS = 60;
const SHORTEST = 5;
/** Statements that are to be paid at once; more of one sum would leave open which. */
const MOST_DUE = 1_000;

/** Whose a line of the dedicated account may be. Nothing follows from it before a person has said so. */
export type LineOwner = {
  readonly leftCents: bigint;
  /** The one client whose invoices it names. */
  readonly proposal: { readonly client: CreditorId; readonly name: string; readonly numbers: string[] } | null;
  /** The one statement to be paid of just this sum. */
  readonly pays: { readonly statement: number; readonly number: number; readonly client: CreditorId; readonly name: string } | null;
};

/** @throws Refusal `not-an-agency`, `not-funds-line` where it is no line of the agency's dedicated account */
export async function clientOfLine(store: Store, creditor: CreditorId, id: BankLineId): Promise<LineOwner> {
  const agency = await requireAgency(store);
  const line = await fundsLine(store, agency, creditor === agency.house_id ? id : (0 as BankLineId));
  const left = line.cents - (await explainedOf(store, line.id));
  const names = new Map((await store.select('creditor', {}, { limit: 1_000 })).map((row) => [row.id, row.name]));
  names.delete(agency.house_id);
  const words = (await wordsOf(store, [line])).get(line.id) ?? null;
  return {
    leftCents: BigInt(left),
    proposal: left > 0 && words !== null ? await named(store, words, names) : null,
    pays: left < 0 && left === line.cents ? await paid(store, line, names) : null,
  };
}

/** By numbers of invoices, or references of what was sent, of one client alone: a number that two clients have says nothing. */
async function named(store: Store, words: BankLineDetails, names: ReadonlyMap<CreditorId, string>): Promise<LineOwner['proposal']> {
  const tokens = tokensOf([words.structuredReference, words.remittance, words.label, words.endToEndId]);
  if (tokens.length === 0) return null;
  const where = { creditor_id: [...names.keys()], kind: 'invoice' as const };
  const items = await readAll(store, 'item', 'number', tokens, where);
  const clients = new Set(items.map((item) => item.creditor_id));
  const [client] = clients;
  if (clients.size !== 1 || client === undefined) return null;
  return { client, name: names.get(client) ?? '', numbers: [...new Set(items.map((item) => item.number))] };
}

/** What could be the number of an invoice: a word with a digit in it, as long as no ordinary figure is. */
function tokensOf(texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) =>
    (text ?? '').split(/[\s,;:()]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')),
  );
  return [...new Set(words.filter((word) => word.length >= SHORTEST && /\d/.test(word)))].slice(0, MOST_WORDS);
}

async function paid(store: Store, { cents }: BankLineRow, names: ReadonlyMap<CreditorId, string>): Promise<LineOwner['pays']> {
  const due = await store.select('remittance', { state: 'due', net_cents: -cents }, { limit: MOST_DUE });
  const [one] = due;
  if (due.length !== 1 || !one) return null;
  return { statement: one.id, number: one.number, client: one.creditor_id, name: names.get(one.creditor_id) ?? '' };
}
