import { renderEmail } from '../core/letter/email.ts';
import type { Message } from '../core/letter/message.ts';
import type { QrPng } from '../ports/outside.ts';

/** The HTML of an e-mail that stands by itself: the images that would go with it are drawn into it. */
export function emailPage({ qrPng }: { readonly qrPng: QrPng }, message: Message): string {
  const { html, qrCodes } = renderEmail(message);
  return qrCodes.reduce((page, { cid, payload }) => page.replaceAll(`cid:${cid}`, imageData('image/png', qrPng(payload))), html);
}

export function imageData(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}
