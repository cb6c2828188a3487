/** What a debtor may hand in, told by the file itself and not by its name. */
const KINDS: readonly (readonly [mediaType: string, begins: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The media type of a PDF, JPEG or PNG; `null` for anything else. */
export function fileTypeOf(bytes: Uint8Array): string | null {
  return KINDS.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}
