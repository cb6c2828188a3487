import { formatLongDay } from '../base/text.ts';
import { CLAIM_HEAD, claimRow, dataTable, itemRow, pageCard, paymentCard } from './email-blocks.ts';
import { INK, LINE, MUTED, PAGE, STYLE_SHEET, TINT } from './email-style.ts';
import { html, type Markup } from './markup.ts';
import type { Block, Message } from './message.ts';
import { signerOf } from './signature.ts';
import { labelsIn } from './wording/labels.ts';

/**
 * The HTML part: one column of at most 600 px made of tables with inline styles, which old clients keep; the style sheet
 * only adds the dark mode and the small screen. No remote image, no script, no link but the one to the debtor's own page, which counts no visit.
 */
export function emailHtml(message: Message, cidOf: (currency: string) => string): string {
  const { language, subject, sender } = message;
  const page = html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${subject}</title>
<style>${STYLE_SHEET}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:${PAGE};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${preheader(message)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background-color:${PAGE};">
<tr><td align="center" class="outer" style="padding:28px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="card" style="max-width:600px;background-color:#ffffff;border:1px solid ${LINE};border-radius:6px;">
<tr><td class="inner head" style="padding:26px 36px 18px;border-bottom:1px solid ${LINE};">
<p class="brand" style="margin:0;font:600 20px/1.3 Georgia,'Times New Roman',serif;color:${TINT};">${sender.name}</p>
<p class="muted" style="margin:6px 0 0;font:14px/1.5 ${FONT};color:${MUTED};">${formatLongDay(message.date, language)} · ${message.recipient.name}</p>
</td></tr>
<tr><td class="inner ink" style="padding:26px 36px 30px;font:16px/1.6 ${FONT};color:${INK};">
<p style="margin:0 0 16px;">${message.greeting}</p>
${message.blocks.map((block) => blockMarkup(block, cidOf))}
<p style="margin:24px 0 0;">${message.closing}</p>
${signature(message)}
</td></tr>
<tr><td class="inner muted foot" style="padding:16px 36px 20px;border-top:1px solid ${LINE};font:12px/1.6 ${FONT};color:${MUTED};">
${footer(message)}
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
  return page.markup;
}

const FONT: Markup = { markup: "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif" };

/** What a mailbox shows beside the subject: the sums and the reference. */
function preheader({ blocks, language, reference }: Message): string {
  const labels = labelsIn(language);
  const amounts = blocks.flatMap((block) => (block.kind === 'payment' ? [block.payment.amountText] : []));
  return `${labels.email.toPay}${labels.colon} ${amounts.join(' + ')} · ${labels.email.reference}${labels.colon} ${reference}`;
}

function blockMarkup(block: Block, cidOf: (currency: string) => string): Markup {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, block.strong ?? false);
    case 'items':
      return dataTable(
        block.title,
        [block.headers[0] ?? '', ...block.headers.slice(2)],
        block.rows.map((row) => itemRow(row, block.headers)),
        block.totals,
      );
    case 'claim':
      return html`${dataTable(
        block.title,
        CLAIM_HEAD.map((at) => block.headers[at] ?? ''),
        block.rows.map(claimRow),
        block.totals.map((total, i) => ({ ...total, part: i < block.totals.length - 1 })),
      )}
<div class="muted" style="margin:0 0 20px;font:13px/1.5 ${FONT};color:${MUTED};">${block.notes.map((note) => html`<p style="margin:0 0 6px;">${note}</p>\n`)}</div>`;
    case 'payment':
      return paymentCard(block.payment, block.payment.qrPayload === null ? null : cidOf(block.payment.amount.currency));
    case 'page':
      return pageCard(block);
  }
}

function paragraph(text: string, strong: boolean): Markup {
  const lines = text.split('\n').map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
  if (!strong) return html`<p style="margin:0 0 16px;">${lines}</p>\n`;
  return html`<p class="strong" style="margin:20px 0;padding:2px 0 2px 16px;border-left:3px solid ${TINT};font-weight:600;">${lines}</p>\n`;
}

function signature({ sender }: Message): Markup {
  const reach = [sender.email, sender.phone].filter((part) => part !== null).join(' · ');
  const signer = signerOf(sender);
  const names = signer === null ? html`${sender.name}` : html`${signer}<br>${sender.name}`;
  return html`<p style="margin:18px 0 0;">${names}<br><span class="muted" style="font-size:14px;color:${MUTED};">${reach}</span></p>`;
}

function footer({ language, reference, mentions }: Message): Markup {
  const labels = labelsIn(language);
  const lines = [`${labels.email.reference}${labels.colon} ${reference}`, ...mentions];
  return html`${lines.map((line) => html`<p style="margin:0 0 4px;">${line}</p>\n`)}`;
}
