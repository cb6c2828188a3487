import { emailHtml } from './email-html.ts';
import { emailText } from './email-text.ts';
import { oneLine } from './foreign-text.ts';
import type { Message } from './message.ts';

/** A message as an e-mail: the same facts in both parts. */
export type Email = {
  /** One line: no name or number can start a header of its own. */
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Images that the caller draws and attaches inline, each under its content id. */
  readonly qrCodes: readonly QrCode[];
};

export type QrCode = { readonly cid: string; readonly payload: string };

/** The e-mail of a message. Pure: the QR codes are named here and drawn by the caller. */
export function renderEmail(message: Message): Email {
  const qrCodes = message.blocks.flatMap((block): QrCode[] => {
    if (block.kind !== 'payment' || block.payment.qrPayload === null) return [];
    return [{ cid: qrCid(block.payment.amount.currency), payload: block.payment.qrPayload }];
  });
  return { subject: oneLine(message.subject), html: emailHtml(message, qrCid), text: emailText(message), qrCodes };
}

/** One code a currency, so its name is enough. */
function qrCid(currency: string): string {
  return `qr-${currency.toLowerCase()}`;
}
