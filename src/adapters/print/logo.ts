import { Refusal } from '../../core/base/refusal.ts';
import { MAX_LOGO_BYTES } from '../../core/receivable/party.ts';

/** A logo ready for the template: its name carries the format, its width keeps it within 45 × 16 mm. */
export type Logo = { readonly file: string; readonly bytes: Uint8Array; readonly widthMm: number };

/** Width × height, decoded: a small file can unfold into gigabytes. */
const MAX_PIXELS = 16_000_000;
const BOX = { width: 45, height: 16 };

/**
 * Checks a creditor's logo and works out its printed size.
 * @throws Refusal `logo-too-large`, `logo-not-an-image`
 */
export function logoOf(bytes: Uint8Array): Logo {
  if (bytes.length > MAX_LOGO_BYTES) throw tooLarge(`${bytes.length} bytes`, `at most ${MAX_LOGO_BYTES} bytes`);
  const png = pngSize(bytes);
  if (png) return fitted('logo.png', bytes, png);
  const jpeg = jpegSize(bytes);
  if (jpeg) return fitted('logo.jpg', bytes, jpeg);
  const svg = svgSize(bytes);
  if (svg) return fitted('logo.svg', bytes, svg);
  throw notAnImage();
}

export function notAnImage(): Refusal {
  return new Refusal('logo-not-an-image', 'The logo cannot be read as an image. Give a PNG, JPEG or self-contained SVG file.');
}

function tooLarge(found: string, limit: string): Refusal {
  return new Refusal('logo-too-large', `The logo is too large (${found}; ${limit}). Give a smaller picture: 1000 pixels wide is plenty.`);
}

type Size = { readonly width: number; readonly height: number };

function fitted(file: string, bytes: Uint8Array, { width, height }: Size): Logo {
  if (!(width > 0 && height > 0)) throw notAnImage();
  if (file !== 'logo.svg' && width * height > MAX_PIXELS) throw tooLarge(`${width} × ${height} pixels`, `at most ${MAX_PIXELS} in all`);
  return { file, bytes, widthMm: Math.min(BOX.width, (BOX.height * width) / height) };
}

function pngSize(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || !signature.every((byte, i) => bytes[i] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

/** An SVG may neither declare entities nor point outside itself. */
function svgSize(bytes: Uint8Array): Size | null {
  const text = new TextDecoder().decode(bytes);
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (!root || /<!DOCTYPE|<!ENTITY|<foreignObject|<script|href\s*=\s*["'](?!#|data:image\/)/i.test(text)) return null;
  const box = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(root);
  if (box) return { width: Number(box[1]), height: Number(box[2]) };
  const [width, height] = ['width', 'height'].map(
    (name) => new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px|mm|pt)?["']`).exec(root)?.[1],
  );
  return width && height ? { width: Number(width), height: Number(height) } : null;
}
