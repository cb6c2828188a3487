import { type Day, isDay } from '../../core/base/day.ts';
import { formatDay, formatLongDay } from '../../core/base/text.ts';
import { parseMail } from '../../formats/email/mail.ts';
import type { BoundExhibit, Dossier } from '../../ports/sealed-case.ts';
import { type BoundPart, bindParts, readablePdf } from './bind.ts';
import { printable } from './printable.ts';
import type { Typst, TypstFile } from './typst.ts';

/** Of a mail as much is printed; the whole of it lies beside. */
const MOST_TEXT = 20_000;
const PICTURES: Readonly<Record<string, string>> = { 'image/png': 'exhibit.png', 'image/jpeg': 'exhibit.jpg' };
/** The digest is printed in full, cut where a line may break. */
const DIGEST_HALF = 32;

type Sheet = { readonly part: 'cover' | 'chronology' | 'exhibit'; readonly title: string } & Readonly<Record<string, unknown>>;

/**
 * One PDF: cover and list of exhibits, chronology, then each exhibit behind a sheet that says what it is, with a bookmark each. What is
 * no PDF and no picture is shown by its sheet only, as it lies beside; of an e-mail the sheet has the words.
 */
export async function dossierPdf(
  typst: Typst,
  dossier: Dossier,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number; readonly isArchival: boolean }> {
  const sheets = new Map<number, BoundPart>();
  for (const exhibit of dossier.exhibits) sheets.set(exhibit.number, await exhibitPart(typst, dossier, exhibit));
  const story = await sheet(typst, dossier, { part: 'chronology', title: 'Chronologie', rows: chronologyRows(dossier) });
  const chronology: BoundPart = { title: 'Chronologie', pdfs: [story], pages: (await readablePdf(story))?.pages ?? 1 };
  // The numbers of the pages do not change how many pages their list takes.
  const draft = await cover(typst, dossier, new Map());
  const begins = new Map<number, number>();
  let page = ((await readablePdf(draft))?.pages ?? 1) + chronology.pages + 1;
  for (const { number } of dossier.exhibits) {
    begins.set(number, page);
    page += sheets.get(number)?.pages ?? 0;
  }
  const first = await cover(typst, dossier, begins);
  return bindParts({ title: 'Bordereau de pièces', pdfs: [first], pages: 0 }, [chronology, ...sheets.values()]);
}

function cover(typst: Typst, dossier: Dossier, begins: ReadonlyMap<number, number>): Promise<Uint8Array> {
  const { creditor, debtor, totals, on, exhibits } = dossier;
  const rows = exhibits.map(({ number, title, on: day, sha256 }) => ({
    number: String(number),
    title,
    on: dayText(day),
    page: String(begins.get(number) ?? 0),
    digest: `${sha256.slice(0, DIGEST_HALF)} ${sha256.slice(DIGEST_HALF)}`,
  }));
  return sheet(typst, dossier, {
    part: 'cover',
    title: `Dossier de recouvrement : ${dossier.debtorName}`,
    creditor,
    debtor,
    totals,
    asOf: `Créance arrêtée au ${formatLongDay(on, 'fr')}`,
    rows,
    note: 'Les pièces sont jointes telles qu’elles sont parties ou arrivées, à l’octet près. L’empreinte permet de le vérifier ; le fichier LISEZ-MOI.txt dit comment.',
  });
}

function chronologyRows({ chronology }: Dossier) {
  return chronology.map(({ on, what, exhibit }) => ({ on: dayText(on), what, exhibit: exhibit === null ? '' : `n° ${exhibit}` }));
}

async function exhibitPart(typst: Typst, dossier: Dossier, exhibit: BoundExhibit): Promise<BoundPart> {
  const { number, title, on, path, sha256, mediaType, bytes } = exhibit;
  const pdf = mediaType === 'application/pdf' ? await readablePdf(bytes) : null;
  const mail = mediaType === 'message/rfc822' ? await parseMail(bytes) : null;
  const plain = mediaType === 'text/plain' ? new TextDecoder().decode(bytes) : null;
  const picture = PICTURES[mediaType] ?? null;
  const facts = [
    ['Date', dayText(on)],
    ['Fichier', path],
    ['Empreinte', `${sha256.slice(0, DIGEST_HALF)} ${sha256.slice(DIGEST_HALF)}`],
    ...(mail
      ? [
          ['De', mail.from],
          ['À', mail.to.join(', ')],
          ['Objet', mail.subject],
        ]
      : []),
    ...(pdf === null && mail === null && plain === null && picture === null
      ? [['Lecture', 'ce fichier est joint au dossier dans son format d’origine']]
      : []),
  ];
  const words = mail?.text ?? plain;
  const text = words === null ? null : cut(words);
  const sheetOf = (image: string | null) => ({ part: 'exhibit' as const, title, number: String(number), facts, text, image });
  const made = await withPicture(picture, bytes, (image, files) => sheet(typst, dossier, sheetOf(image), files));
  const pages = ((await readablePdf(made))?.pages ?? 1) + (pdf?.pages ?? 0);
  return { title: `Pièce n° ${number} : ${title}`, pdfs: pdf === null ? [made] : [made, bytes], pages };
}

/** A picture that cannot be drawn is shown by its sheet alone: it lies beside. */
async function withPicture(
  name: string | null,
  bytes: Uint8Array,
  make: (image: string | null, files: readonly TypstFile[]) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (name === null) return make(null, []);
  return make(name, [{ name, bytes }]).catch(() => make(null, []));
}

function sheet(typst: Typst, { made, debtorName, on }: Dossier, data: Sheet, files: readonly TypstFile[] = []): Promise<Uint8Array> {
  const date = { year: Number(made.slice(0, 4)), month: Number(made.slice(5, 7)), day: Number(made.slice(8, 10)) };
  const foot = `Dossier de recouvrement : ${debtorName}, créance arrêtée au ${formatDay(on, 'fr')}`;
  const json = JSON.stringify({ ...data, date, foot }, (_, value: unknown) =>
    typeof value === 'string' ? printable(value, typst.covers) : value,
  );
  return typst.pdf('dossier.typ', [{ name: 'dossier.json', bytes: new TextEncoder().encode(json) }, ...files]);
}

function cut(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT)}\n[…] La suite se lit dans le fichier joint.`;
}

function dayText(day: Day | null): string {
  return day !== null && isDay(day) ? formatDay(day, 'fr') : '';
}
