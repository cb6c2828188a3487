import { money, sumCents } from '../core/base/money.ts';
import { formatDay, formatLongDay, formatMoney, type Language } from '../core/base/text.ts';
import { REQUEST_KINDS } from '../core/case/debtor-request.ts';
import { html, type Markup } from '../core/letter/markup.ts';
import { mentionsOf } from '../core/letter/mentions.ts';
import type { PaymentBlock } from '../core/letter/message.ts';
import type { OfferOnPage } from '../use-cases/portal-offers.ts';
import type { DebtorPage, PageLine } from '../use-cases/portal-page.ts';
import type { PlanOnPage } from '../use-cases/portal-plans.ts';
import { type FormContext, forms } from './forms.ts';
import { onlineForms, type PaidShown, paidOnline } from './pay.ts';
import { type PageFault, type Words, wordsIn } from './words.ts';

/** What is shown beside the facts: where forms go, what was just said, and what was wrong with it. */
export type Shown = Omit<FormContext, 'page' | 'words'> & {
  readonly kept: { readonly id: number; readonly until: string | null } | null;
  /** The online payment that the provider led back from, as it stands with us. */
  readonly paid: PaidShown | null;
  readonly fault: PageFault | null;
  /** A code to scan as a PNG, in base64. */
  readonly codeOf: (payload: string) => string;
};

/** The debtor's page: server-written, without a script, readable on a telephone and on paper. */
export function pageOf(page: DebtorPage, shown: Shown): string {
  const words = wordsIn(page.language);
  const main = html`<p class="quiet">${words.asOf(page.details.name, formatDay(page.day, page.language))}</p>
<h1>${words.title(page.creditor.name)}</h1>
${notices(words, shown)}
<h2>${words.owed}</h2>
${owed(page, words, shown)}
${page.offers.map((offer) => offered(offer, page, words, shown.codeOf))}
${onlineForms({ ...shown, page, words })}
${page.insolvent ? html`` : page.payments.map((payment) => paymentCard(payment, shown.codeOf))}
${page.plans.map((plan) => schedule(plan, page, words))}
${settled(page, words)}
${paidOnline(page, words)}
${said(page, words)}
<section class="answers"><h2>${words.tell}</h2>
<p class="quiet">${words.tellNote}</p>
${forms({ ...shown, page, words })}</section>`;
  const ways = [page.creditor.email, page.creditor.phone].filter((way) => way !== null).join(' · ');
  const reached = page.agency === null ? page.creditor.name : words.onBehalf(page.agency.name, page.creditor.name);
  const mentions = mentionsOf(page.agency ?? page.creditor, page.language);
  const foot = html`<p>${words.reach(reached, ways)}<br>${words.reference(page.reference)}</p>
${mentions.map((mention) => html`<p>${mention}</p>`)}<p>${words.print}</p>`;
  return document(page.language, words.title(page.creditor.name), main, { foot, switchTo: shown.action });
}

/** A page that says one thing, and nothing of anybody: the same for every link that does not open. */
export function plainPage(language: Language, which: 'gone' | 'slow' | 'fault'): string {
  const { title, text } = wordsIn(language)[which];
  return document(language, title, html`<h1>${title}</h1><p>${text}</p>`);
}

function document(language: Language, title: string, main: Markup, more: { foot?: Markup; switchTo?: string } = {}): string {
  const words = wordsIn(language);
  const other = more.switchTo
    ? html`<a href="${more.switchTo}?lang=${words.other.lang}" lang="${words.other.lang}" hreflang="${words.other.lang}">${words.other.text}</a>`
    : html``;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="stylesheet" href="/d/page.css">
</head>
<body>
<header><a class="skip" href="#content">${words.skip}</a><span class="languages">${other}</span></header>
<main id="content">
${main}
</main>
<footer>${more.foot ?? html``}</footer>
</body>
</html>
`.markup;
}

function notices(words: Words, { kept, paid, fault, again }: Shown): Markup {
  if (fault !== null) {
    const form = REQUEST_KINDS.find((kind) => kind === again?.kind);
    const way =
      again?.kind === 'online'
        ? html`<p><a href="#online">${words.toForm(words.online.title)}</a></p>`
        : form === undefined
          ? html``
          : html`<p><a href="#${form}">${words.toForm(words.kinds[form])}</a></p>`;
    return html`<div class="notice bad" role="alert"><p><strong>${words.faultTitle}</strong> ${words.faults[fault]}</p>${way}</div>`;
  }
  if (paid !== null)
    return html`<div class="notice" role="status" id="paiement"><p><strong>${words.online.state[paid.state](paid.sum)}</strong> ${words.online.more[paid.state]}</p></div>`;
  if (kept === null) return html``;
  return html`<div class="notice" role="status" id="kept"><p><strong>${words.kept}</strong> ${words.keptMore(kept.id, kept.until)}</p></div>`;
}

function owed(page: DebtorPage, words: Words, shown: Shown): Markup {
  if (page.insolvent) return html`<p>${words.insolvent}</p>`;
  if (page.lines.length === 0) return html`<p>${words.nothing}</p>`;
  const { language } = page;
  const extra = page.credits.map((item) => row(words.credit(item.number), formatMoney(money(item.openCents, item.currency), language)));
  const charged = page.charges.flatMap((one) => {
    const [on, doubt] = [formatDay(one.on, language), one.unverified ? ` (${words.unverified})` : ''];
    const line = (label: string, cents: bigint) =>
      cents !== 0n ? [row(`${label}${doubt}`, formatMoney(money(cents, one.currency), language))] : [];
    return [
      ...line(words.ofPrincipal, one.ofPrincipal),
      ...line(words.interest(on), one.interest - one.ofPrincipal),
      ...line(words.fees(on), one.fees),
    ];
  });
  const instalments = page.plans.flatMap(({ asked, currency }) =>
    asked.map(({ instalment, leftCents }) =>
      row(words.instalmentOf(formatDay(instalment.on, language)), formatMoney(money(leftCents, currency), language)),
    ),
  );
  const totals = page.toPay.map((sum) => row(words.total, formatMoney(sum, language)));
  const { columns } = words;
  return html`<table><thead><tr><th scope="col">${columns.number}</th><th scope="col">${columns.due}</th><th scope="col" class="sum">${columns.open}</th></tr></thead>
<tbody>${page.lines.map((line) => lineRow(line, page, words, shown))}${extra}${charged}${instalments}</tbody>
<tfoot>${totals}</tfoot></table>
<p class="quiet">${words.why}</p>${page.toPay.length > page.payments.length ? html`<p>${words.noAccount}</p>` : html``}`;
}

function row(label: string, amount: string): Markup {
  return html`<tr><th scope="row" colspan="2">${label}</th><td class="sum">${amount}</td></tr>
`;
}

/** Less for money by a day: the sum and the day, and how to pay that very sum. */
function offered(
  { numbers, pay, open, until, payment }: OfferOnPage,
  { language }: DebtorPage,
  words: Words,
  codeOf: Shown['codeOf'],
): Markup {
  const [sum, whole, day] = [formatMoney(pay, language), formatMoney(open, language), formatLongDay(until, language)];
  const way =
    payment === null
      ? html`<p>${words.offerReference(numbers.join(', '))}</p>`
      : paymentCard({ ...payment, title: words.offerPay(sum) }, codeOf, 'h3');
  return html`<section class="notice"><h2>${words.offer}</h2><p><strong>${words.offerText(sum, whole, numbers, day)}</strong></p>
<p>${words.offerAfter}</p>
${way}</section>`;
}

/** What is left of a plan, instalment by instalment. */
function schedule({ left, currency }: PlanOnPage, { language, day }: DebtorPage, words: Words): Markup {
  const rows = left.map(
    ({ at, instalment, leftCents }) =>
      html`<tr><th scope="row">${words.instalmentNo(at)}</th><td>${formatDay(instalment.on, language)}<br><span class="quiet">${instalment.on < day ? words.late : words.ahead}</span></td><td class="sum">${formatMoney(money(leftCents, currency), language)}</td></tr>
`,
  );
  const balance = formatMoney(money(sumCents(left.map((one) => one.leftCents)), currency), language);
  const { instalment, due, open } = words.planColumns;
  return html`<h2>${words.plan}</h2><table><thead><tr><th scope="col">${instalment}</th><th scope="col">${due}</th><th scope="col" class="sum">${open}</th></tr></thead>
<tbody>${rows}</tbody><tfoot>${row(words.balance, balance)}</tfoot></table>
<p class="quiet">${words.planNote}</p>`;
}

function lineRow({ item, late, disputed, planned, hasDocument }: PageLine, { language }: DebtorPage, words: Words, shown: Shown): Markup {
  const notes = [
    ...(item.issuedOn ? [words.issued(formatDay(item.issuedOn, language))] : []),
    ...(item.openCents === item.amountCents ? [] : [words.partly(formatMoney(money(item.amountCents, item.currency), language))]),
    ...(item.contestedCents ? [words.contested(formatMoney(money(item.contestedCents, item.currency), language))] : []),
    ...(disputed ? [words.disputed] : []),
    ...(planned ? [words.planned] : []),
  ].join(' · ');
  const file = hasDocument ? html`<br><a href="${shown.action}/facture/${item.id}">${words.openInvoice(item.number)}</a>` : html``;
  return html`<tr><th scope="row">${item.number}<br><span class="quiet">${notes}</span>${file}</th><td>${item.dueOn ? formatDay(item.dueOn, language) : ''}<br><span class="quiet">${planned ? words.byPlan : late ? words.late : words.notYet}</span></td><td class="sum">${formatMoney(money(item.openCents, item.currency), language)}</td></tr>
`;
}

function paymentCard(
  { title, labels, holder, iban, bic, amountText, reference, qrPayload }: PaymentBlock,
  codeOf: Shown['codeOf'],
  level: 'h2' | 'h3' = 'h2',
): Markup {
  const heading = level === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  const fields = [[labels.holder, holder], [labels.iban, iban], ...(bic ? [[labels.bic, bic]] : []), [labels.reference, reference]].map(
    ([label = '', value = '']) => html`<dt>${label}</dt><dd>${value}</dd>`,
  );
  const code =
    qrPayload === null
      ? html``
      : html`<figure><img alt="${labels.scan}" width="160" height="160" src="data:image/png;base64,${codeOf(qrPayload)}"><figcaption class="quiet">${labels.scan}</figcaption></figure>`;
  return html`${heading}<div class="card"><dl><dt>${labels.amount}</dt><dd class="big">${amountText}</dd>${fields}</dl>${code}</div>`;
}

function settled({ settled: past, inPart, language }: DebtorPage, words: Words): Markup {
  if (past.length + inPart.length === 0) return html``;
  const parts = inPart.flatMap(({ row: item, by }) =>
    by.map(({ cents, on_day }) => {
      const amount = formatMoney(money(BigInt(cents), item.currency), language);
      return html`<li>${words.paidInPart(item.number, amount, formatDay(on_day, language))}</li>
`;
    }),
  );
  const lines = past.map(({ row: item, by }) => {
    const amount = formatMoney(money(BigInt(item.amount_cents), item.currency), language);
    return html`<li>${words.settledOn(item.number, amount, formatDay(by.at(-1)?.on_day ?? item.due_on ?? ('' as never), language))}</li>
`;
  });
  return html`<h2>${words.settled}</h2><ul>${parts}${lines}</ul><p class="quiet">${words.receipt}</p>`;
}

function said({ said: requests, language }: DebtorPage, words: Words): Markup {
  if (requests.length === 0) return html``;
  const lines = requests.map(
    (one) =>
      html`<li>${words.saidLine(one.id, words.kinds[one.kind], formatDay(one.said_on, language), one.state === 'done')}</li>
`,
  );
  return html`<h2>${words.said}</h2><ul>${lines}</ul>`;
}
