import { addDays, type Day } from '../core/base/day.ts';
import { money } from '../core/base/money.ts';
import { formatDay, formatMoney } from '../core/base/text.ts';
import { DISPUTE_REASONS, FURTHEST_PROMISE_DAYS } from '../core/case/debtor-request.ts';
import { html, type Markup } from '../core/letter/markup.ts';
import type { DebtorPage } from '../use-cases/portal-page.ts';
import type { Said } from '../use-cases/portal-say.ts';
import type { Fields } from './read-form.ts';
import type { Words } from './words.ts';

type Kind = Said['kind'];

/** What the forms are written with. */
export type FormContext = {
  readonly page: DebtorPage;
  readonly words: Words;
  readonly action: string;
  readonly token: string;
  /** The form that came back with a fault, opened again with what was typed. */
  readonly again: { readonly kind: string; readonly fields: Fields } | null;
};

/** What can be said of a debt; where nothing is owed only the rest. */
export function forms(context: FormContext): Markup {
  const { page } = context;
  const owed: readonly Kind[] = page.lines.length > 0 ? ['promise', 'instalments', 'dispute', 'paid'] : [];
  return html`${[...owed, 'contact' as const, 'call' as const].map((kind) => form(context, kind))}`;
}

function form(context: FormContext, kind: Kind): Markup {
  const { words, action, token, again } = context;
  const open = again?.kind === kind ? html` open` : html``;
  return html`<details id="${kind}"${open}><summary>${words.kinds[kind]}</summary>
<form method="post" action="${action}?lang=${context.page.language}" enctype="multipart/form-data">
<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="form" value="${token}">
${fieldsOf(context, kind)}
<button type="submit">${words.send[kind]}</button>
</form></details>
`;
}

function fieldsOf(context: FormContext, kind: Kind): Markup {
  const { words, page } = context;
  const { fields } = words;
  const day = page.day;
  const note = area(context, kind, 'note', fields.note);
  switch (kind) {
    case 'promise':
      return html`${dayField(context, kind, fields.promiseDay, day, addDays(day, FURTHEST_PROMISE_DAYS))}${cents(context, kind)}${items(context, kind)}${note}`;
    case 'instalments':
      return html`${parts(context)}${dayField(context, kind, fields.firstDay, day, addDays(day, FURTHEST_PROMISE_DAYS), false)}${note}`;
    case 'dispute':
      return html`${reasons(context)}${items(context, kind)}${cents(context, kind)}${note}${files(context, kind)}`;
    case 'paid':
      return html`${dayField(context, kind, fields.paidDay, addDays(day, -730), day)}${cents(context, kind)}${items(context, kind)}${note}${files(context, kind)}`;
    case 'contact':
      return html`${input(context, kind, 'email', fields.email, 'email', html`autocomplete="email" maxlength="320"`)}${input(context, kind, 'phone', fields.phone, 'tel', html`autocomplete="tel" maxlength="40"`)}${input(context, kind, 'address', fields.address, 'text', html`autocomplete="street-address" maxlength="300"`)}${note}`;
    case 'call':
      return html`${input(context, kind, 'phone', fields.phone, 'tel', html`autocomplete="tel" maxlength="40" required`)}${input(context, kind, 'when', fields.callWhen, 'text', html`maxlength="200"`)}${note}`;
  }
}

/** The schedules within the creditor's limits, to choose from; where there is none, how many instalments are wished for. */
function parts(context: FormContext): Markup {
  const { words, page } = context;
  const { fields } = words;
  const kind = 'instalments';
  if (page.offered.length === 0)
    return input(context, kind, 'parts', fields.parts, 'number', html`min="2" max="12" required`, fields.partsHint);
  const chosen = typed(context, kind, 'parts');
  const amount = (cents: bigint) => formatMoney(money(cents), page.language);
  const options = page.offered.map(({ instalments }) => {
    const [first, second] = instalments;
    const label = words.schedule(
      instalments.length,
      amount(first?.cents ?? 0n),
      first ? formatDay(first.on, page.language) : '',
      amount(second?.cents ?? 0n),
    );
    const count = instalments.length;
    return html`<option value="${count}"${String(count) === chosen ? html` selected` : html``}>${label}</option>`;
  });
  return html`<label for="instalments-parts">${fields.parts}</label><select id="instalments-parts" name="parts" required aria-describedby="instalments-parts-hint"><option value="">${fields.choose}</option>${options}</select><p class="quiet" id="instalments-parts-hint">${words.scheduleHint}</p>
`;
}

/** What was typed before, where this form came back. */
function typed({ again }: FormContext, kind: Kind, name: string): string {
  return again?.kind === kind ? (again.fields.texts.get(name) ?? '') : '';
}

function input(context: FormContext, kind: Kind, name: string, label: string, type: string, rest: Markup, hint?: string): Markup {
  const id = `${kind}-${name}`;
  const described = hint === undefined ? html`` : html` aria-describedby="${id}-hint"`;
  const under = hint === undefined ? html`` : html`<p class="quiet" id="${id}-hint">${hint}</p>`;
  return html`<label for="${id}">${label}</label><input id="${id}" name="${name}" type="${type}" value="${typed(context, kind, name)}" ${rest}${described}>${under}
`;
}

function dayField(context: FormContext, kind: Kind, label: string, from: Day, to: Day, required = true): Markup {
  const bounds = html`min="${from}" max="${to}"${required ? html` required` : html``}`;
  return input(context, kind, 'day', label, 'date', bounds, context.words.fields.dayHint);
}

function cents(context: FormContext, kind: Kind): Markup {
  return input(context, kind, 'cents', context.words.fields.cents, 'text', html`inputmode="decimal" maxlength="40" autocomplete="off"`);
}

function area(context: FormContext, kind: Kind, name: string, label: string): Markup {
  const id = `${kind}-${name}`;
  return html`<label for="${id}">${label}</label><textarea id="${id}" name="${name}" rows="3" maxlength="2000">${typed(context, kind, name)}</textarea>
`;
}

function items(context: FormContext, kind: Kind): Markup {
  const { page, words, again } = context;
  if (page.lines.length < 2) return html``;
  const ticked = new Set(again?.kind === kind ? again.fields.items : []);
  const ticks = page.lines.map(
    ({ item }) =>
      html`<label class="tick"><input type="checkbox" name="item" value="${item.id}"${ticked.has(item.id) ? html` checked` : html``}> <span>${item.number} · ${formatMoney(money(item.openCents, item.currency), page.language)}</span></label>
`,
  );
  return html`<fieldset><legend>${words.fields.items}</legend>${ticks}</fieldset>`;
}

function reasons(context: FormContext): Markup {
  const { words } = context;
  const chosen = typed(context, 'dispute', 'reason');
  const options = DISPUTE_REASONS.map(
    (reason) => html`<option value="${reason}"${reason === chosen ? html` selected` : html``}>${words.reasons[reason]}</option>`,
  );
  return html`<label for="dispute-reason">${words.fields.reason}</label><select id="dispute-reason" name="reason" required><option value="">${words.fields.choose}</option>${options}</select>
`;
}

function files({ words }: FormContext, kind: Kind): Markup {
  const id = `${kind}-files`;
  return html`<label for="${id}">${words.fields.files}</label><input id="${id}" name="file" type="file" multiple accept="application/pdf,image/jpeg,image/png" aria-describedby="${id}-hint"><p class="quiet" id="${id}-hint">${words.fields.filesHint}</p>
`;
}
