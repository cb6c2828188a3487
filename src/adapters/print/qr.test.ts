import { crc32, inflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPng } from './qr.ts';

const PAYLOAD = 'BCD\n002\n1\nSCT\n\nDelorme\nFR7630006000011234567890189\nEUR12.30\n\nRF18539007547034';

/** The chunks of a PNG, each with its checksum verified. */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

test('the PNG holds exactly the modules of the code, with a quiet zone of four', () => {
  const chunks = chunksOf(qrPng(PAYLOAD));
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const size = header.readUInt32BE(0);
  const { data } = encode(PAYLOAD, { ecc: 'M', border: 4 });
  expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  expect(size % data.length).toBe(0);
  const pixels = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(size / 8);
  expect(pixels).toHaveLength(stride * size);
  const scale = size / data.length;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const white = ((pixels[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if ((white === 0) !== data[Math.floor(y / scale)]?.[Math.floor(x / scale)]) expect.fail(`pixel ${x},${y}`);
    }
  }
  expect(data.slice(0, 4).flat()).not.toContain(true);
});

test('the same payload gives the same bytes', () => {
  expect(Buffer.from(qrPng(PAYLOAD)).equals(Buffer.from(qrPng(PAYLOAD)))).toBe(true);
});
