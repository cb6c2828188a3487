import type { Findings } from '../findings.ts';
import { unpack, type ZipEntry, zipEntries } from '../list/zip-bounds.ts';

export type ZipMember = { readonly name: string; readonly bytes: Uint8Array };

/** Banks send a month of statements as some dozens of files. */
const MAX_MEMBERS = 1000;
const MAX_MEMBER_BYTES = 64 * 1024 * 1024;
const MAX_ALL_BYTES = 256 * 1024 * 1024;
const [STORED, DEFLATED] = [0, 8];
/** What archive programs of desktops add: resource forks, folder views. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files in a zip, one after the other in the order of its directory, so that only one is in memory at a time. Never throws: a
 * member that cannot be unpacked within the bounds is an error finding, and the next one comes.
 */
export async function* statementZipMembers(bytes: Uint8Array, findings: Findings): AsyncGenerator<ZipMember> {
  const entries = zipEntries(bytes);
  if (entries === null) {
    findings.error(
      'zip-damaged',
      'The zip is damaged: its directory cannot be read. Fetch it again, or unpack it and give the files inside.',
    );
    return;
  }
  const files = entries.filter(({ name }) => !name.endsWith('/') && !CLUTTER.test(name));
  if (files.length === 0) findings.error('zip-empty', 'The zip has no file in it. Fetch it again.');
  if (files.length > MAX_MEMBERS)
    findings.error('zip-too-many-files', `Only the first ${MAX_MEMBERS} files of the zip were read. Split it into smaller ones.`);
  const budget: Budget = { packed: bytes.length, unpacked: MAX_ALL_BYTES };
  for (const entry of files.slice(0, MAX_MEMBERS)) {
    const member = await memberOf(bytes, entry, budget, findings);
    if (member !== null) yield member;
  }
}

/** What the members may still take; those that turn out damaged have been paid for too, so that many of them cannot take long. */
type Budget = { packed: number; unpacked: number };

async function memberOf(bytes: Uint8Array, entry: ZipEntry, budget: Budget, findings: Findings): Promise<ZipMember | null> {
  const { name } = entry;
  const reason = whyNot(entry, budget);
  const content = reason === null ? await unpackedBytes(bytes, entry) : null;
  if (content !== null) return { name, bytes: content };
  const shown = name.replace(/\s+/g, ' ').slice(0, 80);
  const why = reason ?? 'is damaged or protected by a password';
  findings.error(
    'zip-member-unreadable',
    `The file ${shown} of the zip ${why}: it was not read. Unpack the zip and give the file by itself.`,
  );
  return null;
}

function whyNot(entry: ZipEntry, budget: Budget): string | null {
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'is compressed in an unusual way';
  if (/\.zip$/i.test(entry.name)) return 'is a zip in the zip';
  const size = Math.max(entry.size, entry.method === STORED ? entry.packedSize : 0);
  if (size > MAX_MEMBER_BYTES) return `is larger than ${MAX_MEMBER_BYTES / 1024 / 1024} MB`;
  budget.packed -= entry.packedSize;
  budget.unpacked -= size;
  if (budget.packed < 0) return 'overlaps others';
  return budget.unpacked < 0 ? `would bring the zip to more than ${MAX_ALL_BYTES / 1024 / 1024} MB` : null;
}

/** The bytes of a member; `null` when it is cut short, longer than the zip says, or cannot be unpacked. */
async function unpackedBytes(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  try {
    for await (const piece of unpack(bytes, entry)) {
      if (at + piece.length > whole.length) return null;
      whole.set(piece, at);
      at += piece.length;
    }
  } catch {
    return null;
  }
  return at === whole.length ? whole : null;
}
