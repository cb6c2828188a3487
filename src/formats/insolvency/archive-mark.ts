/** Tars are made of blocks of this size. */
export const BLOCK = 512;

/** Whether bytes are of a gzip or a tar, and so perhaps of bulletins. */
export function isArchive(bytes: Uint8Array): boolean {
  return isGzip(bytes) || isTar(bytes);
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && (ascii(bytes, 257, 5) === 'ustar' || hasChecksum(bytes));
}

/** Archives of before 1988 have no mark but their checksum. */
function hasChecksum(bytes: Uint8Array): boolean {
  const stated = octal(bytes, 148, 8);
  if (stated === null || bytes[0] === 0) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (bytes[at] ?? 0);
  return sum === stated;
}

export function ascii(bytes: Uint8Array, at: number, length: number): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + length));
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

export function octal(bytes: Uint8Array, at: number, length: number): number | null {
  const text = ascii(bytes, at, length).trim();
  return /^[0-7]{1,11}$/.test(text) ? Number.parseInt(text, 8) : null;
}
