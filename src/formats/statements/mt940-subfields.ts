import { type Details, NO_DETAILS, NO_PARTY } from './mt940-detail-facts.ts';
import { ibanOf } from './rib.ts';

/** A subfield that is full goes on in the next one. */
const FULL_SUBFIELD = 27;
const REMITTANCE = [20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 60, 61, 62, 63];
const NAME = [32, 33];
const WORDS = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|IBAN|BIC|PURP|RREF)\+/;
/** Where the text goes that no word announces. */
const FREE = 'SVWZ';
const NOTHING = /^(?:NOT ?PROVIDED|NONREF)?$/i;

/**
 * The German form of :86:, which banks of other countries write too: three digits that say what the transaction is, then subfields
 * (?00 its name, ?20–?29 and ?60–?63 what the payer wrote, ?31 and ?38 account, ?32 and ?33 name, ?34 reason of a return), within
 * which SEPA writes words (EREF+ end-to-end reference, MREF+ mandate, SVWZ+ remittance).
 */
export function subfieldDetails(text: string, separator: string): Details {
  const parts = new Map<number, string>();
  const pieces = text.split(separator);
  const code = /^ ?(\d{3})$/.exec(pieces[0] ?? '')?.[1] ?? null;
  let last: number | null = null;
  for (const piece of pieces.slice(1)) {
    const [, number, content = ''] = /^(\d\d)(.*)$/s.exec(piece) ?? [];
    if (number !== undefined) last = Number(number);
    if (last === null) continue;
    // A separator that no number follows is a character of the text.
    parts.set(last, number === undefined ? `${parts.get(last) ?? ''}${separator}${piece}` : `${parts.get(last) ?? ''}${content}`);
  }
  const words = wordsOf(runs(parts, REMITTANCE));
  const account = [parts.get(38), parts.get(31), words.get('IBAN')].map((found) => ibanOf(found ?? '')).find((iban) => iban !== null);
  return {
    ...NO_DETAILS,
    label: parts.get(0)?.trim() || null,
    remittance: words.get(FREE) ?? null,
    party: { name: squeezed(runs(parts, NAME).join(' ')) || null, iban: account ?? null, ultimate: null },
    payer: { ...NO_PARTY, ultimate: words.get('ABWA') ?? null },
    payee: { ...NO_PARTY, ultimate: words.get('ABWE') ?? null },
    endToEndId: words.get('EREF') ?? null,
    mandateId: words.get('MREF') ?? null,
    batchReference: words.get('KREF') ?? null,
    returnCode: parts.get(34)?.trim() || null,
    transactionCode: code,
  };
}

/** The field :NS: of some German banks: lines that begin with two digits, 01–14 what the payer wrote, 15 and 16 name, 17 what it is. */
export function numberedDetails(lines: readonly string[]): Details {
  const texts = (from: number, to: number) =>
    squeezed(
      lines
        .filter((line) => /^\d\d/.test(line) && Number(line.slice(0, 2)) >= from && Number(line.slice(0, 2)) <= to)
        .map((line) => line.slice(2))
        .join(' '),
    ) || null;
  return { ...NO_DETAILS, label: texts(17, 17), remittance: texts(1, 14), party: { ...NO_PARTY, name: texts(15, 16) } };
}

/** Subfields that go on in one another, together: those that are full have no end of their own. */
function runs(parts: ReadonlyMap<number, string>, numbers: readonly number[]): readonly string[] {
  const texts: string[] = [];
  let wasFull = false;
  for (const number of numbers) {
    const part = parts.get(number);
    if (part === undefined) continue;
    if (wasFull) texts.push(`${texts.pop() ?? ''}${part}`);
    else texts.push(part);
    wasFull = part.length >= FULL_SUBFIELD;
  }
  return texts;
}

/** The texts after the words of SEPA. A word ends with its subfields; only what the payer wrote goes on in the next. */
function wordsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const text of texts) {
    const pieces = text.split(WORDS);
    for (let at = 0; at < pieces.length; at += 2) {
      const word = at === 0 ? FREE : (pieces[at - 1] ?? FREE);
      const value = squeezed(pieces[at] ?? '');
      if (NOTHING.test(value)) continue;
      const before = words.get(word);
      if (before === undefined) words.set(word, value);
      else if (word === FREE) words.set(word, `${before} ${value}`);
    }
  }
  return words;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
