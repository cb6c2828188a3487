import { type Currency, money } from '../core/base/money.ts';
import { formatDay, formatMoney } from '../core/base/text.ts';
import { isPaid } from '../core/case/card-payment.ts';
import { html, type Markup } from '../core/letter/markup.ts';
import type { DebtorPage } from '../use-cases/portal-page.ts';
import type { FormContext } from './forms.ts';
import type { Words } from './words.ts';

/** An online payment as it stands with us, whatever the address of the page says. */
export type PaidShown = { readonly state: 'paid' | 'waiting' | 'failed'; readonly sum: string };

/** The payment that the provider led back from; `null` for one that is none of this debtor's, or was given up. */
export function paidOf({ online, language }: DebtorPage, query: unknown): PaidShown | null {
  const { paiement } = query as Record<string, unknown>;
  const payment = online.payments.find((one) => String(one.id) === paiement);
  if (!payment || payment.state === 'expired') return null;
  const state = isPaid(payment.state) ? 'paid' : payment.state === 'failed' ? 'failed' : 'waiting';
  const paid = payment.paid_cents === null ? null : money(BigInt(payment.paid_cents), payment.paid_currency ?? payment.currency);
  return { state, sum: formatMoney(paid ?? money(BigInt(payment.cents), payment.currency), language) };
}

/** A way to pay for each currency: a plain form, of which the amount is ours. */
export function onlineForms(context: FormContext): Markup {
  const { page, words } = context;
  const { online } = page;
  if (online.underWay) return html`<h2>${words.online.title}</h2><p>${words.online.underWay}</p>`;
  if (online.sums.length === 0) return html``;
  const forms = online.sums.map(({ cents, currency }) => onlineForm(context, currency, formatMoney(money(cents, currency), page.language)));
  return html`<section class="answers" id="online"><h2>${words.online.title}</h2><p class="quiet">${words.online.note}</p>${forms}</section>`;
}

function onlineForm({ page, words, action, token, again }: FormContext, currency: Currency, amount: string): Markup {
  const lines = page.lines.filter((line) => !line.disputed && !line.planned && line.item.currency === currency);
  const ticked = new Set(again?.kind === 'online' ? again.fields.items : []);
  const ticks = lines.map(
    ({ item }) =>
      html`<label class="tick"><input type="checkbox" name="item" value="${item.id}"${ticked.has(item.id) ? html` checked` : html``}> <span>${item.number} · ${formatMoney(money(item.openCents, currency), page.language)}</span></label>
`,
  );
  const choice = lines.length < 2 ? html`` : html`<fieldset><legend>${words.online.items(amount)}</legend>${ticks}</fieldset>`;
  const label = lines.length < 2 ? words.online.send(amount) : words.online.sendSome;
  return html`<form class="plain" method="post" action="${action}/payer?lang=${page.language}" enctype="multipart/form-data">
<input type="hidden" name="form" value="${token}"><input type="hidden" name="currency" value="${currency}">
${choice}<button type="submit">${label}</button>
</form>
`;
}

/** What came in by the provider: with the page, a receipt to print. */
export function paidOnline({ online, settled, inPart, language }: DebtorPage, words: Words): Markup {
  const lines = online.payments.flatMap((one) => {
    if (!isPaid(one.state) || one.paid_cents === null || one.paid_on === null) return [];
    const amount = (cents: number) => formatMoney(money(BigInt(cents), one.paid_currency ?? one.currency), language);
    const [sum, day] = [amount(one.paid_cents), formatDay(one.paid_on, language)];
    const { line, lineBack } = words.online;
    return [
      html`<li>${one.back_cents > 0 ? lineBack(one.id, sum, day, amount(one.back_cents)) : line(one.id, sum, day)}</li>
`,
    ];
  });
  return lines.length === 0
    ? html``
    : html`<h2>${words.online.paidTitle}</h2><ul>${lines}</ul>${settled.length + inPart.length > 0 ? html`` : html`<p class="quiet">${words.receipt}</p>`}`;
}
