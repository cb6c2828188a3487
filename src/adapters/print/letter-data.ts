import { encode } from 'uqr';
import { Refusal } from '../../core/base/refusal.ts';
import { formatLongDay, type Language } from '../../core/base/text.ts';
import type { Block, ClaimRow, ItemRow, Message, PaymentBlock, TotalRow } from '../../core/letter/message.ts';
import { signerOf } from '../../core/letter/signature.ts';
import type { CreditorProfile, PostalAddress } from '../../core/receivable/party.ts';
import type { Logo } from './logo.ts';
import { postalLines } from './postal-address.ts';
import { breakable, type Coverage, printable, unprintable } from './printable.ts';

/** Longest run without a space in a first cell of a row, and in the others: a longer one goes over lines. */
const LONGEST_RUN = { first: 20, others: 14 };
/** What a letter may hold; compiling cannot be interrupted, so what is larger is refused before. */
const LIMITS = { rows: 1500, characters: 400_000, senderLines: 6, mentionLines: 10 };
/** Characters of a line of the footer, on average. */
const MENTION_LINE = 105;

const LABELS: Record<Language, { readonly reference: string; readonly place: (city: string, date: string) => string }> = {
  fr: { reference: 'Nos références', place: (city, date) => `${city}, le ${date}` },
  en: { reference: 'Our reference', place: (city, date) => `${city}, ${date}` },
};

/**
 * What `letter.typ` reads, as JSON text: every text final and printable.
 * @throws Refusal `no-postal-address`, `letter-too-long`, `mentions-too-long`
 */
export function letterJson(message: Message, logo: Logo | null, covers: Coverage): string {
  checkSize(message);
  checkMentions(message.mentions);
  const clean = (text: string) => printable(text, covers);
  return JSON.stringify(letterData(message, logo), (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'qr') return value;
    return clean(value);
  });
}

/** The characters that would not be drawn as they are, for a person to see before the letter leaves. */
export function unprintableIn(message: Message, covers: Coverage): readonly string[] {
  return unprintable(JSON.stringify(letterData(message, null)), covers);
}

function checkSize(message: Message): void {
  const rows = message.blocks.reduce((sum, block) => sum + ('rows' in block ? block.rows.length : 1), 0);
  if (rows > LIMITS.rows) throw tooLong(`${rows} rows`, `${LIMITS.rows} rows`);
  const size = JSON.stringify(message, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)).length;
  if (size > LIMITS.characters) throw tooLong(`${size} characters`, `${LIMITS.characters} characters`);
}

function tooLong(found: string, limit: string): Refusal {
  return new Refusal('letter-too-long', `The letter is too long to be printed (${found}, at most ${limit}). Send it in several letters.`);
}

function checkMentions(mentions: readonly string[]): void {
  if (mentionLinesOf(mentions) <= LIMITS.mentionLines) return;
  const limit = LIMITS.mentionLines * MENTION_LINE;
  throw new Refusal('mentions-too-long', `The statements at the foot of the letter do not fit; keep them within ${limit} characters.`, {
    limit,
  });
}

function mentionLinesOf(mentions: readonly string[]): number {
  return mentions.reduce((lines, mention) => lines + Math.max(1, Math.ceil(mention.length / MENTION_LINE)), 0);
}

function letterData(message: Message, logo: Logo | null) {
  const { sender, recipient, language, date } = message;
  if (!recipient.address?.city.trim()) {
    throw new Refusal('no-postal-address', `${recipient.name} has no complete postal address. Enter one, or write by e-mail.`);
  }
  const labels = LABELS[language];
  return {
    lang: language,
    region: language === 'fr' ? 'FR' : 'GB',
    date: { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) },
    title: message.subject,
    author: sender.name,
    logo: logo?.file ?? null,
    logoWidth: logo?.widthMm ?? null,
    senderLines: senderLines(sender),
    postalNotice: message.postalNotice,
    recipient: postalLines(recipient, recipient.address),
    labels: { reference: labels.reference },
    reference: message.reference,
    placeAndDate: labels.place(placeOf(sender.address), formatLongDay(date, language)),
    runningHead: `${clip(sender.name, 60)} — ${clip(recipient.name, 60)}`,
    runningReference: message.reference,
    subject: message.subject,
    greeting: message.greeting,
    blocks: message.blocks.map(blockData),
    closing: message.closing,
    signatory: signatoryLines(sender),
    mentions: message.mentions,
    mentionLines: mentionLinesOf(message.mentions),
  };
}

function senderLines({ address, phone, email }: CreditorProfile): readonly string[] {
  const town = `${address.postcode} ${address.city}`.trim();
  return [...address.lines, town, ...(phone ? [phone] : []), email].filter(Boolean).slice(0, LIMITS.senderLines);
}

/** "Lyon" of "LYON CEDEX 03": the place a letter is dated from. */
function placeOf({ city }: PostalAddress): string {
  return city.replace(/\s+cedex\b.*$/i, '');
}

/** "Claire Martin, comptabilité clients" on two lines, the name apart; the company's own name, whole, where nobody signs. */
function signatoryLines(sender: CreditorProfile): readonly string[] {
  const signer = signerOf(sender);
  if (signer === null) return [sender.name];
  const comma = signer.indexOf(',');
  return comma < 0 ? [signer] : [signer.slice(0, comma), signer.slice(comma + 1).trim()];
}

function blockData(block: Block) {
  if (block.kind === 'paragraph') return { kind: block.kind, lines: block.text.split('\n'), strong: block.strong ?? false };
  if (block.kind === 'payment') return { kind: block.kind, ...paymentData(block.payment) };
  if (block.kind === 'page') {
    const { title, text, url, labels } = block;
    return { kind: block.kind, title, text, url: breakable(url, 60), scan: labels.scan, ...qrOf(url) };
  }
  const rows = block.kind === 'items' ? block.rows.map(itemCells) : block.rows.map(claimCells);
  const totals = block.totals.map(({ label, amount }: TotalRow) => ({ label, amount }));
  const width = block.kind === 'items' ? 5 : 4;
  const headers = Array.from({ length: width }, (_, i) => block.headers[i] ?? '');
  return { kind: block.kind, title: block.title, headers, rows, totals, notes: block.kind === 'claim' ? block.notes : [] };
}

function itemCells({ number, issued, due, late, open }: ItemRow): readonly string[] {
  return [number, issued, due, late, open].map(cell);
}

/** A fifth cell, never shown, says that a row without a rate belongs to the invoice above. */
function claimCells({ label, period, rate, amount, isWithin }: ClaimRow): readonly string[] {
  return [...[label, period, rate, amount].map(cell), ...(isWithin ? ['within'] : [])];
}

function cell(text: string, column: number): string {
  return breakable(text, column === 0 ? LONGEST_RUN.first : LONGEST_RUN.others);
}

function paymentData(payment: PaymentBlock) {
  const { labels } = payment;
  const fields = [
    { label: labels.holder, value: payment.holder },
    { label: labels.iban, value: payment.iban },
    ...(payment.bic ? [{ label: labels.bic, value: payment.bic }] : []),
    { label: labels.reference, value: payment.reference },
  ];
  return { title: payment.title, amount: payment.amountText, fields, scan: labels.scan, ...qrOf(payment.qrPayload) };
}

/** Level M, as the EPC guideline asks; one path, each run of dark modules a rectangle, so that no seam shows. */
function qrOf(payload: string | null): { readonly qr: string | null; readonly qrModules: number } {
  if (payload === null) return { qr: null, qrModules: 0 };
  const { data, size } = encode(payload, { ecc: 'M', border: 0 });
  const path = data.map((row, y) => rowPath(row, y)).join('');
  return { qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`, qrModules: size };
}

function rowPath(row: readonly boolean[], y: number): string {
  const bits = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...bits.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`).join('');
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
