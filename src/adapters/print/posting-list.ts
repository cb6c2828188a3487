import type { Day } from '../../core/base/day.ts';
import { formatLongDay, type Language } from '../../core/base/text.ts';
import type { Channel } from '../../core/case/contact.ts';
import type { DebtorDetails } from '../../core/receivable/party.ts';
import { breakable, type Coverage, printable } from './printable.ts';

export type PostalChannel = Extract<Channel, 'letter' | 'registered-letter'>;

/** One letter of the day as the posting list shows it. */
export type Posting = {
  /** From 1, the order in the bundle. */
  readonly number: number;
  readonly reference: string;
  readonly channel: PostalChannel;
  readonly recipient: DebtorDetails;
  readonly pages: number;
  readonly sheets: number;
};

/** Grams: A4 at 80 g/m² (4.99), a window envelope, and the form stuck on a registered letter. */
const GRAMS = { sheet: 5, DL: 5, C4: 18, registered: 3 };
/** More sheets than this do not fold into a DL envelope. */
const MAX_DL_SHEETS = 5;

type Labels = {
  readonly title: (date: string) => string;
  readonly headers: readonly string[];
  readonly kinds: Record<PostalChannel, string>;
  readonly summary: (letters: number, registered: number, sheets: number, grams: number) => readonly string[];
  readonly boxes: readonly string[];
};

/** In French the plural begins with two. */
const many = (count: number, word: string, isPlural = count > 1) => `${count} ${word}${isPlural ? 's' : ''}`;

const LABELS: Record<Language, Labels> = {
  fr: {
    title: (date) => `Bordereau de dépôt du ${date}`,
    headers: ['N°', 'Référence', 'Destinataire', 'Commune', 'Nature', 'Pages', 'Pli', 'Poids est.', 'N° de suivi'],
    kinds: { letter: 'Simple', 'registered-letter': 'LRAR' },
    summary: (letters, registered, sheets, grams) => [
      `${many(letters, 'pli')}, dont ${many(registered, 'recommandé')} avec avis de réception`,
      `${many(sheets, 'feuille')}, ${grams} g estimés`,
    ],
    boxes: ['Déposé par (nom, signature)', 'Observations', 'Cachet du bureau de poste, date et heure'],
  },
  en: {
    title: (date) => `Posting list of ${date}`,
    headers: ['No.', 'Reference', 'Recipient', 'Town', 'Kind', 'Pages', 'Cover', 'Est. weight', 'Tracking number'],
    kinds: { letter: 'Plain', 'registered-letter': 'Registered' },
    summary: (letters, registered, sheets, grams) => [
      `${many(letters, 'item', letters !== 1)}, of which ${registered} registered`,
      `${many(sheets, 'sheet', sheets !== 1)}, about ${grams} g`,
    ],
    boxes: ['Handed in by (name, signature)', 'Remarks', 'Stamp of the post office, date and time'],
  },
};

/** Estimated weight of a posting, in grams, envelope included. */
export function weightOf({ sheets, channel }: Posting): number {
  return sheets * GRAMS.sheet + GRAMS[envelopeOf(sheets)] + (channel === 'registered-letter' ? GRAMS.registered : 0);
}

export function envelopeOf(sheets: number): 'DL' | 'C4' {
  return sheets > MAX_DL_SHEETS ? 'C4' : 'DL';
}

/** What `posting-list.typ` reads, as JSON text. */
export function postingListJson(postings: readonly Posting[], date: Day, language: Language, covers: Coverage): string {
  const labels = LABELS[language];
  const data = {
    title: labels.title(formatLongDay(date, language)),
    date: { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) },
    lang: language,
    headers: labels.headers,
    summary: summaryOf(postings, labels),
    rows: postings.map((posting) => cellsOf(posting, labels).map((cell) => breakable(cell, 30))),
    boxes: labels.boxes,
  };
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, covers) : value));
}

function summaryOf(postings: readonly Posting[], labels: Labels): readonly string[] {
  const registered = postings.filter(({ channel }) => channel === 'registered-letter').length;
  const sheets = postings.reduce((sum, posting) => sum + posting.sheets, 0);
  const grams = postings.reduce((sum, posting) => sum + weightOf(posting), 0);
  return labels.summary(postings.length, registered, sheets, grams);
}

function cellsOf(posting: Posting, labels: Labels): readonly string[] {
  const { number, reference, recipient, channel, pages, sheets } = posting;
  const town = `${recipient.address?.postcode ?? ''} ${recipient.address?.city ?? ''}`.trim();
  const kind = labels.kinds[channel];
  return [String(number), reference, recipient.name, town, kind, String(pages), envelopeOf(sheets), `${weightOf(posting)} g`, ''];
}

/** The same list for a spreadsheet: semicolons, a byte order mark and CRLF, as a French Excel opens without asking. */
export function postingListCsv(postings: readonly Posting[], language: Language): string {
  const labels = LABELS[language];
  const rows = [labels.headers, ...postings.map((posting) => cellsOf(posting, labels))];
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
