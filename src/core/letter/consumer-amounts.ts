import { type Currency, EUR, money, sumCents } from '../base/money.ts';
import { formatMoney, formatRate, type Language } from '../base/text.ts';
import type { Claim, ItemClaim } from '../receivable/claim.ts';
import { type Item, isCredit } from '../receivable/item.ts';
import type { ComposeFinding, ComposeInput } from './compose-input.ts';
import { oneLine } from './foreign-text.ts';
import { askedCents, type InstalmentsTold } from './instalments-told.ts';
import type { Message } from './message.ts';

/** A sum as people write it, in any grouping; what stands before a plain space may be another number. */
const NUMBER = '(?<![\\d.,])(?:\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+|\\d+)(?:[.,]\\d{1,2})?(?!\\d)';
const BLANK = '[ \\u00a0\\u202f]?';

/**
 * The sums and rates in a finished message that its claim does not give, as they are written. Whatever text they came from, nobody asks a
 * consumer for more than the claim says. Names and statements of the sender are no part of it.
 * @law CPCE L111-8 al. 2; C. conso. L121-21
 */
export function strangeAmounts(message: Message, input: ComposeInput): readonly string[] {
  const { language } = message;
  const owed = amountsOf(input);
  const sums = new Set([...owed].flatMap(([currency, all]) => all.map((cents) => digitsOf(formatMoney(money(cents, currency), language)))));
  const rates = new Set(input.claims.flatMap((claim) => ratesOf(claim, language)));
  const text = wordsOf(message, input);
  const written = [...text.matchAll(amountPattern([...owed.keys()]))].filter(([whole]) => !isAmong(digitsOf(whole), whole, sums));
  const shares = [...text.matchAll(new RegExp(`${NUMBER}${BLANK}(?:%|‰)`, 'g'))].filter(([whole]) => !rates.has(digitsOf(whole)));
  return [...written, ...shares].map(([whole]) => whole.trim());
}

/** What keeps a message to a consumer, or to a debtor of whom nobody knows whether it is one, from leaving. @law C. conso. L121-21 */
export function consumerFindings(message: Message, input: ComposeInput): ComposeFinding[] {
  if (input.debtor.kind !== 'consumer' && input.debtor.kind !== 'unknown') return [];
  const strange = [...new Set(strangeAmounts(message, input))];
  if (strange.length === 0) return [];
  const amounts = strange.join(', ');
  const remedy = 'Take them out of its texts: a consumer is asked for nothing else (C. conso. L121-21).';
  const text = `The message names sums that the claim does not give (${amounts}). ${remedy}`;
  return [{ severity: 'error', code: 'amounts-not-owed', message: text, details: { amounts } }];
}

/** All sums that the message may name, in whole cents, by currency: of its items, of what the law says of them, and their totals. */
function amountsOf({ claimed, information, claims, instalments }: ComposeInput): ReadonlyMap<Currency, readonly bigint[]> {
  const listed = information.map(({ item }) => item);
  const currencies = [...new Set([EUR, ...claimed.map(({ currency }) => currency), ...listed.map(({ currency }) => currency)])];
  return new Map(
    currencies.map((currency) => {
      const of = (items: readonly Item[]) => items.filter((item) => item.currency === currency);
      const [asked, credits] = [of(claimed), of(listed.filter((item) => isCredit(item) && !item.kept))];
      const others = of(listed.filter((item) => !isCredit(item)));
      const open = (items: readonly Item[]) => sumCents(items.map((item) => item.openCents));
      const single = [...asked, ...credits, ...others].flatMap((item) => [item.amountCents, item.openCents]);
      const sums = [open(asked), open(credits), open(others), open(asked) + open(credits)];
      const ids = new Set(asked.map(({ id }) => id));
      const claim = claims.find((one) => one.currency === currency);
      const planned = instalments?.currency === currency ? instalmentSums(instalments) : [];
      return [currency, [...single, ...sums, ...planned, ...(claim ? claimedSums(claim, ids, open(credits)) : [])].map(absolute)];
    }),
  );
}

/** What is left of each instalment, what is asked for of them, and the balance. */
function instalmentSums(told: InstalmentsTold): bigint[] {
  const each = told.left.map(({ cents }) => cents);
  return [...each, askedCents(told), sumCents(each)];
}

function claimedSums(claim: Claim, ids: ReadonlySet<Item['id']>, credits: bigint): bigint[] {
  const items = claim.items.filter(({ itemId }) => ids.has(itemId));
  const each = items.flatMap(({ principal, principalPaid, interest, interestPaid, total, segments, laid }) => [
    ...[principal, interest, interestPaid, interest - interestPaid, total],
    ...segments.flatMap((segment) => [segment.principal, segment.interest]),
    ...laidSums(principal + principalPaid, laid),
  ]);
  const principal = sumCents(items.map((one) => one.principal));
  const interest = sumCents(items.map((one) => one.interest - one.interestPaid));
  return [...each, principal, interest, principal + interest, principal + interest + credits];
}

/** What an invoice came to before anything was laid on it, what was laid, on what, and what each left of the principal. */
function laidSums(before: bigint, laid: ItemClaim['laid']): bigint[] {
  let left = before + sumCents(laid.filter(({ kind }) => kind !== 'payment').map((one) => one.principal));
  const sums = [left];
  for (const { interest, principal, fee } of laid) {
    left -= principal;
    sums.push(interest, principal, fee, interest + principal + fee, left);
  }
  return sums;
}

function ratesOf({ items }: Claim, language: Language): string[] {
  return items.flatMap(({ segments }) => segments.map(({ rate }) => digitsOf(formatRate(rate, language))));
}

function amountPattern(currencies: readonly Currency[]): RegExp {
  const sign = `(?:€|EUROS?|${currencies.join('|')})`;
  return new RegExp(`(?<![a-z])${sign}${BLANK}${NUMBER}|${NUMBER}${BLANK}${sign}(?![a-z])`, 'gi');
}

/** "facture 112 200,00 €": the number of an invoice may stand before the sum. */
function isAmong(digits: string, whole: string, sums: ReadonlySet<string>): boolean {
  if (sums.has(digits)) return true;
  const after = whole.slice(whole.search(/\d/)).replace(/^\d+ (?=[1-9])/, '');
  return after !== whole.slice(whole.search(/\d/)) && sums.has(digitsOf(after));
}

/** "1 234,5 €" and "€1,234.50" are both 123450: cents without a mark. */
function digitsOf(text: string): string {
  const digits = /\d[\d\s.,]*\d|\d/.exec(text)?.[0].replace(/\s/g, '') ?? '';
  const [, whole = digits, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
  return `${whole.replace(/[.,]/g, '')}${decimals.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
}

function absolute(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}

/** What is said, part by part; a name or number that holds a sum asks for nothing. */
function wordsOf({ subject, greeting, blocks, closing, sender }: Message, { details, claimed, information }: ComposeInput): string {
  const numbers = [...claimed, ...information.map(({ item }) => item)].map(({ number }) => number);
  const names = [sender.name, sender.signatory, sender.mediator, details.name, ...numbers].flatMap((name) => (name ? oneLine(name) : []));
  const said = textsIn([subject, greeting, blocks, closing]).join('\n');
  return names.filter((name) => /[€%‰]|eur/i.test(name)).reduce((text, name) => text.replaceAll(name, ''), said);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
