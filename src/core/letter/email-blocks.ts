import { GROUND, INK, LINE, MUTED, TINT } from './email-style.ts';
import { html, type Markup } from './markup.ts';
import type { ClaimRow, ItemRow, PageBlock, PaymentBlock, TotalRow } from './message.ts';

/** Which headers of a claim keep a column of their own; the second one's cells stand under the first. */
export const CLAIM_HEAD = [0, 2, 3] as const;

const CELL = 'padding:9px 8px;vertical-align:top;';
const EDGE: Markup = { markup: `border-top:1px solid ${LINE};` };
const FIRST: Markup = { markup: `${CELL}padding-left:0;text-align:left;font-weight:400;overflow-wrap:anywhere;` };
const MIDDLE: Markup = { markup: `${CELL}text-align:right;` };
/** Elements of one invoice stand close together; a line parts the invoices. */
const CLOSE: Markup = { markup: 'padding-top:2px;padding-bottom:7px;' };
const LAST: Markup = { markup: `${CELL}padding-right:0;text-align:right;white-space:nowrap;` };
const SMALL: Markup = { markup: `font-size:13px;color:${MUTED};` };

/** A total, or a part of the one that follows. */
type Total = TotalRow & { readonly part?: boolean };

/** A table of figures with its caption, its heads in scope, and its totals at the foot. */
export function dataTable(title: string, headers: readonly string[], rows: readonly Markup[], totals: readonly Total[]): Markup {
  const last = headers.length - 1;
  const heads = headers.map(
    (header, i) =>
      html`<th scope="col" class="muted" style="${i === 0 ? FIRST : i === last ? LAST : MIDDLE}font-weight:400;${SMALL}">${header}</th>`,
  );
  return html`<table class="data ink" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 20px;font-size:15px;line-height:1.45;color:${INK};">
<caption style="padding:0 0 4px;text-align:left;font-weight:600;">${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
<tfoot>
${totals.map((total, i) => totalRow(total, last, i === 0))}</tfoot>
</table>
`;
}

function totalRow({ label, amount, part }: Total, span: number, first: boolean): Markup {
  const look = html`${part ? CLOSE : { markup: 'font-weight:600;' }}${first ? { markup: `padding-top:9px;${EDGE.markup}` } : ''}`;
  return html`<tr><th scope="row" colspan="${span}" style="${FIRST}${look}">${label}</th><td style="${LAST}${look}">${amount}</td></tr>\n`;
}

/** One invoice: its date of issue stands under its number, so that four columns fit a telephone. */
export function itemRow({ number, issued, due, late, open }: ItemRow, headers: readonly string[]): Markup {
  const under = issued === '–' ? html`` : html`<br><span class="muted" style="${SMALL}">${headers[1] ?? ''} ${issued}</span>`;
  const cells = [due, late].map((text) => html`<td style="${MIDDLE}${EDGE}">${text}</td>`);
  return html`<tr><th scope="row" style="${FIRST}${EDGE}">${number}${under}</th>${cells}<td style="${LAST}${EDGE}">${open}</td></tr>\n`;
}

/** One element of a claim, its base and period under it; an invoice's own line stands out. */
export function claimRow({ label, period, rate, amount, isWithin }: ClaimRow): Markup {
  const look: Markup =
    rate === '' && period !== '' && !isWithin ? { markup: `padding-top:11px;padding-bottom:7px;${EDGE.markup}font-weight:600;` } : CLOSE;
  const under = period === '' ? html`` : html`<br><span class="muted" style="font-weight:400;${SMALL}">${period}</span>`;
  return html`<tr><th scope="row" style="${FIRST}${look}">${label}${under}</th><td style="${MIDDLE}white-space:nowrap;${look}">${rate}</td><td style="${LAST}${look}">${amount}</td></tr>\n`;
}

/** The account, the sum and the reference; the code stands beside them, or under them on a telephone. */
export function paymentCard(payment: PaymentBlock, cid: string | null): Markup {
  const { labels } = payment;
  const fields = [
    [labels.holder, payment.holder],
    [labels.iban, payment.iban],
    ...(payment.bic ? [[labels.bic, payment.bic]] : []),
    [labels.reference, payment.reference],
  ].map(
    ([label = '', value = '']) =>
      html`<p style="margin:10px 0 0;font-size:15px;line-height:1.4;"><span class="muted" style="${SMALL}">${label}</span><br>${value}</p>\n`,
  );
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px;"><tr><td class="pay ink" style="padding:20px 24px;background-color:${GROUND};border:1px solid ${LINE};border-radius:6px;color:${INK};">
<div style="display:inline-block;vertical-align:top;width:100%;max-width:${cid === null ? '480' : '312'}px;">
<p style="margin:0;font-weight:600;">${payment.title}</p>
<p style="margin:8px 0 0;line-height:1.3;"><span class="muted" style="${SMALL}">${labels.amount}</span><br><span class="brand" style="font-size:24px;font-weight:600;color:${TINT};white-space:nowrap;">${payment.amountText}</span></p>
${fields}</div>${cid === null ? html`` : qrImage(cid, labels.scan)}
</td></tr></table>
`;
}

/** The way to the debtor's page. The address is in full nowhere: it would be longer than the column. */
export function pageCard({ title, text, url, labels }: PageBlock): Markup {
  return html`<p style="margin:0 0 6px;font-weight:600;">${title}</p>
<p style="margin:0 0 10px;">${text}</p>
<p style="margin:0 0 24px;"><a href="${url}" class="brand" style="color:${TINT};font-weight:600;text-decoration:underline;">${labels.open}</a></p>
`;
}

/** White around the code in every mode: a code on a dark ground is not read. */
function qrImage(cid: string, scan: string): Markup {
  return html`<div style="display:inline-block;vertical-align:top;width:148px;margin-top:12px;text-align:center;">
<img src="cid:${cid}" width="136" height="136" alt="${scan}" style="display:block;margin:0 auto;padding:6px;background-color:#ffffff;border:0;">
<p class="muted" style="margin:6px 0 0;font-size:12px;line-height:1.4;color:${MUTED};">${scan}</p>
</div>`;
}
