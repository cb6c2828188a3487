import type { Finding } from '../facts.ts';
import { Findings, quoted } from '../findings.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import { ascii, BLOCK, isGzip, isTar, octal } from './archive-mark.ts';
import { readBodaccXml } from './bodacc-xml.ts';
import type { InsolvencyFacts } from './insolvency-facts.ts';
import { looksLikeBodaccXml } from './looks-like-bodacc.ts';

/** A bulletin has about 1 MB; a year some 250 bulletins of it, each a gzip of a tar in a tar. */
const LIMITS = { memberBytes: 64 * 1024 * 1024, allBytes: 640 * 1024 * 1024, members: 2_000, notices: 200_000, depth: 4 };
const HEAD = 64 * 1024;

/** What the members may still take, however deep they lie. */
type Budget = { bytes: number; members: number; notices: number; isOver: boolean };
type Found = { readonly notices: InsolvencyFacts[]; readonly findings: Findings; encoding: string | null };

/** Bulletins of the DILA as they are handed out: `.taz` (a gzip of a tar), and a tar of those for a whole year. Never throws. */
export async function readBodaccArchive(bytes: Uint8Array): Promise<Reading> {
  const budget: Budget = { bytes: LIMITS.allBytes, members: LIMITS.members, notices: LIMITS.notices, isOver: false };
  const found: Found = { notices: [], findings: new Findings(), encoding: null };
  await open('', bytes, { budget, found, depth: 0 });
  const { notices: insolvency, findings, encoding } = found;
  if (budget.isOver)
    findings.error(
      'bodacc-archive-large',
      'The archive holds more than can be read at once; the rest was not read. Give its bulletins by themselves.',
    );
  if (insolvency.length === 0 && findings.list().length === 0)
    findings.error(
      'bodacc-archive-other',
      'The archive holds no bulletin of insolvency proceedings of the BODACC. Unpack it and give the files inside.',
    );
  return { ...EMPTY_READING, format: insolvency.length > 0 ? 'bodacc' : null, encoding, findings: findings.list(), insolvency };
}

type Inside = { readonly budget: Budget; readonly found: Found; readonly depth: number };

async function open(name: string, bytes: Uint8Array, { budget, found, depth }: Inside): Promise<void> {
  if (depth > LIMITS.depth || budget.isOver) return;
  const deeper = { budget, found, depth: depth + 1 };
  if (isGzip(bytes)) {
    const unpacked = await gunzip(bytes, Math.min(budget.bytes, depth === 0 ? LIMITS.allBytes : LIMITS.memberBytes));
    if (unpacked === 'too-large') budget.isOver = true;
    else if (unpacked === 'damaged')
      found.findings.error('bodacc-archive-damaged', `The archive ${quoted(name)} is damaged and was not read. Download it again.`);
    else {
      budget.bytes -= unpacked.length;
      await open(name, unpacked, deeper);
    }
    return;
  }
  if (isTar(bytes)) {
    for (const member of tarMembers(bytes, found.findings)) {
      budget.members -= 1;
      if (budget.members < 0 || budget.isOver) {
        budget.isOver = true;
        return;
      }
      await open(member.name, member.bytes, deeper);
    }
    return;
  }
  take(name, bytes, budget, found);
}

/** Other families (registrations, accounts) come in archives of their own; of a mixed one only the bulletins of proceedings are read. */
function take(name: string, bytes: Uint8Array, budget: Budget, found: Found): void {
  if (!looksLikeBodaccXml(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', ''))) return;
  const reading = readBodaccXml(bytes);
  found.encoding ??= reading.encoding;
  found.findings.addAll(reading.findings.map((one): Finding => ({ ...one, message: `${quoted(name)}: ${one.message}` })));
  const notices = (reading.insolvency ?? []).slice(0, budget.notices);
  if (notices.length < (reading.insolvency ?? []).length) budget.isOver = true;
  budget.notices -= notices.length;
  for (const notice of notices) found.notices.push(notice);
}

async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array | 'damaged' | 'too-large'> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))) {
      size += piece.length;
      if (size > most) return 'too-large';
      pieces.push(piece);
    }
  } catch {
    return 'damaged';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type Member = { readonly name: string; readonly bytes: Uint8Array };

/** The plain files of a tar, as views upon it: nothing is copied. One that is cut short ends it. */
function* tarMembers(bytes: Uint8Array, findings: Findings): Generator<Member> {
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const head = bytes.subarray(at, at + BLOCK);
    if (head[0] === 0) return;
    const size = octal(head, 124, 12);
    const name = ascii(head, 0, 100);
    if (size === null || at + BLOCK + size > bytes.length) {
      findings.error('bodacc-archive-damaged', `The archive ${quoted(name)} is damaged and was not read. Download it again.`);
      return;
    }
    const kind = head[156] ?? 0;
    if (kind === 0 || kind === 0x30) yield { name, bytes: bytes.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
