import type { Day } from '../core/base/day.ts';
import type { DispatchId, LetterEventId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { PostProof } from '../core/case/post.ts';
import type { LetterEventRow } from '../core/journal/post-tables.ts';
import type { SourceFile } from '../formats/reading.ts';
import type { Deps } from './context.ts';
import { documentTooLarge, MOST_FILED_BYTES } from './filed-documents.ts';
import { fileTypeOf } from './portal-files.ts';

/** Of one letter: its two sides, and a second try at each. */
const MOST_PROOFS = 20;

/**
 * Files the scan or photograph of a slip, or of another proof, with the registered letter that it is of. The same file twice is one.
 * @throws Refusal `no-such-dispatch`, `not-a-registered-letter`, `not-posted`, `received-in-the-future`, `document-empty`, `document-too-large`,
 * `proof-kind`, `proofs-many`
 */
export async function fileProof(
  { store, by, clock, digest }: Pick<Deps, 'store' | 'by' | 'clock' | 'digest'>,
  id: DispatchId,
  { file, what, on }: { readonly file: SourceFile; readonly what: PostProof; readonly on: Day },
): Promise<void> {
  const [letter] = await store.select('dispatch', { id }, { limit: 1 });
  if (!letter) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  if (letter.channel !== 'registered-letter')
    throw new Refusal('not-a-registered-letter', `Sending ${id} is no registered letter: it has no slip that says when it was received.`, {
      id,
    });
  if (letter.status !== 'posted' && letter.status !== 'failed')
    throw new Refusal('not-posted', `Letter ${id} is not known to have been posted: say so first, with "acquit posted".`, { id });
  const today = clock.today();
  if (on > today) throw new Refusal('received-in-the-future', `The day ${on} has not come (today is ${today}).`, { on, today });
  const media_type = typeOf(file);
  const sha256 = digest.sha256(file.bytes);
  const mark = `${id} ${what} ${sha256}`;
  const known = await store.select('letter_event', { dispatch_id: id }, { limit: 1_000 });
  if (known.some((one) => one.mark === mark)) return;
  if (known.filter((one) => one.sha256 !== null).length >= MOST_PROOFS)
    throw new Refusal('proofs-many', `Letter ${id} has ${MOST_PROOFS} proofs on file already.`, { id, most: MOST_PROOFS });
  const event: LetterEventRow = {
    id: (await store.reserve('letter_event', 1)) as LetterEventId,
    creditor_id: letter.creditor_id,
    debtor_id: letter.debtor_id,
    dispatch_id: id,
    ...{ what: `proof-${what}` as const, on_day: on, told_on: today, code: null, sha256, media_type, author: by, mark },
  };
  await store.record([{ kind: 'letter.proof-filed', by, data: { event } }], { documents: [{ sha256, bytes: file.bytes }] });
}

/** Told by the file itself: what could run is not kept for others to open. */
function typeOf({ name, bytes }: SourceFile): string {
  const path = oneLine(name, 200);
  if (bytes.length === 0) throw new Refusal('document-empty', `${path} is empty.`, { path });
  if (bytes.length > MOST_FILED_BYTES) throw documentTooLarge(path);
  const type = fileTypeOf(bytes);
  if (type === null)
    throw new Refusal('proof-kind', `${path} is no PDF, JPEG or PNG: scan the slip, or take a photograph of it.`, { path });
  return type;
}

/** A proof of a letter, to the byte. @throws Refusal `unknown-document` */
export async function proofFile({ store }: Pick<Deps, 'store'>, id: LetterEventId) {
  const [row] = await store.select('letter_event', { id }, { limit: 1 });
  const bytes = row?.sha256 ? await store.document(row.sha256) : null;
  if (!row || !bytes) throw new Refusal('unknown-document', `There is no document ${id} in this workspace.`, { id });
  const mediaType = row.media_type ?? 'application/octet-stream';
  return { name: `recommande-${row.dispatch_id}-${row.what}.${ENDINGS[mediaType] ?? 'bin'}`, mediaType, bytes };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/zip': 'zip',
};
