import { CLOSING, DEVICE, DISCLAIMER, SIGNATURE_MARK } from './signature-words.ts';

/** A signature is not longer than this. */
const LONGEST_SIGNATURE = 25;
/** What stands below a closing formula without a mark. */
const LONGEST_CLOSING = 14;

/** The author's lines without signature, closing formula and notices. A text that is nothing else stays as it is, but for a mark's. */
export function withoutSignature(lines: readonly string[]): readonly string[] {
  const noticed = cutAt(lines, disclaimerAt(lines));
  const marked = cutAt(noticed, markAt(noticed));
  const device = cutAt(marked, deviceAt(marked));
  return cutAt(device, closingAt(device));
}

function cutAt(lines: readonly string[], at: number): readonly string[] {
  return at < 0 ? lines : lines.slice(0, at);
}

/** "-- " with a few lines below it, at the end of the text. */
function markAt(lines: readonly string[]): number {
  return lines.findIndex(
    (line, at) => SIGNATURE_MARK.test(line.trim() === '--' ? '--' : line) && written(lines.slice(at + 1)) <= LONGEST_SIGNATURE,
  );
}

function deviceAt(lines: readonly string[]): number {
  return lines.findIndex((line) => line.length <= 160 && DEVICE.test(line.trim()));
}

/** A formula that closes, when only a name and how to reach its bearer follow, and no postscript. */
function closingAt(lines: readonly string[]): number {
  const at = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  if (at < 0 || written(lines.slice(0, at)) === 0) return -1;
  const below = lines.slice(at + 1);
  const speaks = below.some((line) => /^\s*(?:p\.?\s?s\.?|nb|n\.b\.)\b/i.test(line) || line.trim().length > 120);
  return speaks || written(below) > LONGEST_CLOSING ? -1 : at;
}

function disclaimerAt(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, index) => DISCLAIMER.test(line) && written(lines.slice(0, index)) > 0 && !(lines[index - 1] ?? '').trim(),
  );
  return at;
}

function written(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '').length;
}
