import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Light modules around the code, which the standard asks for. */
const QUIET_ZONE = 4;
/** Pixels of one module in a PNG: sharp on dense screens when shown at half that size. */
const PIXELS = 6;

/** The modules of a QR code, dark ones `true`, error correction level M as the European Payments Council asks. */
function qrModules(payload: string): readonly (readonly boolean[])[] {
  return encode(payload, { ecc: 'M', border: QUIET_ZONE }).data;
}

/** The code as a PNG of one bit a pixel: dark on white, never transparent, so that dark mode leaves it readable. */
export function qrPng(payload: string): Uint8Array {
  const modules = qrModules(payload);
  const size = modules.length * PIXELS;
  const rows = modules.flatMap((row) => {
    const line = scanline(row, size);
    return Array.from({ length: PIXELS }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** Filter byte 0, then eight pixels a byte, 1 is white; the bits beyond the edge stay 0. */
function scanline(row: readonly boolean[], size: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(size / 8));
  for (let x = 0; x < size; x++) {
    if (!row[Math.floor(x / PIXELS)]) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
