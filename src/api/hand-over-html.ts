import { randomBytes } from 'node:crypto';
import { money } from '../core/base/money.ts';
import { percentOf, type Rate } from '../core/base/rate.ts';
import { formatDay, formatMoney, type Language } from '../core/base/text.ts';
import { REPORT_ACTS, type ReportFault } from '../core/case/hand-over.ts';
import type { HandOverPage } from '../use-cases/hand-over-link.ts';
import { capital } from '../words/capital.ts';
import { HAND_OVER_PAGE } from '../words/hand-over-page.ts';
import { ACT_WORDS, ASKED_WORDS, FAULT_WORDS, REPORT_STATES } from '../words/hand-over-terms.ts';
import { escaped } from './plain-page.ts';

export type Shown = {
  readonly language: Language;
  readonly base: string;
  readonly notice: 'thanks' | 'known' | null;
  readonly fault: ReportFault | 'old' | null;
  /** What was typed before, where it could not be taken. */
  readonly typed: ReadonlyMap<string, string>;
};

/** What the professional sees of its case, and the form by which it says what happened; made without a script. */
export function handOverHtml(page: HandOverPage, shown: Shown): string {
  const words = HAND_OVER_PAGE[shown.language];
  return [
    shown.notice ? `<p role="status" class="told">${escaped(words[shown.notice])}</p>` : '',
    page.professional ? `<p>${escaped(words.for(page.professional.name))}</p>` : '',
    facts(page, shown.language),
    invoices(page, shown.language),
    downloads(shown),
    form(page, shown),
    said(page, shown.language),
    `<p><a href="${shown.base}?lang=${shown.language === 'fr' ? 'en' : 'fr'}" lang="${shown.language === 'fr' ? 'en' : 'fr'}">${words.other}</a></p>`,
  ].join('');
}

function facts({ row, debtor, instructions }: HandOverPage, language: Language): string {
  const words = HAND_OVER_PAGE[language];
  const share = row.commission_ppm === null ? [] : [words.share(percentIn(row.commission_ppm, language))];
  const fixed = row.fixed_cents === null ? [] : [words.fixed(formatMoney(money(BigInt(row.fixed_cents)), language))];
  const terms = [...share, ...fixed].join(', ') || words.noTerms;
  const asked = [capital(ASKED_WORDS[row.asked][language]), instructions].filter((one) => one !== '').join('\n');
  const pairs = [
    [words.asked, asked],
    [words.agreed, terms],
    [words.debtor, [debtor.name, ...debtor.lines].join('\n')],
    ...(debtor.phone === null ? [] : [[words.phone, debtor.phone]]),
    ...(debtor.email === null ? [] : [[words.email, debtor.email]]),
  ];
  return `<dl>${pairs.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd class="said">${escaped(value)}</dd>`).join('')}</dl>`;
}

function percentIn(ppm: number, language: Language): string {
  const text = percentOf(ppm as Rate);
  return language === 'fr' ? text.replace('.', ',') : text;
}

function invoices({ invoices: all }: HandOverPage, language: Language): string {
  const words = HAND_OVER_PAGE[language];
  const head = [words.invoice, words.due, words.given, words.open].map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const rows = all.map(({ number, dueOn, given, open }) => {
    const cells = [dueOn === null ? '–' : formatDay(dueOn, language), formatMoney(given, language), formatMoney(open, language)];
    return `<tr><th scope="row">${escaped(number)}</th>${cells.map((one) => `<td>${escaped(one)}</td>`).join('')}</tr>`;
  });
  return `<h2 id="claims">${escaped(words.claims)}</h2><div class="wide" role="group" tabindex="0" aria-labelledby="claims"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function downloads({ language, base }: Shown): string {
  const words = HAND_OVER_PAGE[language];
  return [
    `<h2>${escaped(words.download)}</h2><ul>`,
    `<li><a href="${base}/dossier.zip">${escaped(words.case)}</a></li>`,
    `<li><a href="${base}/suivi.json">${escaped(words.status)}</a></li></ul><p>${escaped(words.statusAbout)}</p>`,
  ].join('');
}

function form(page: HandOverPage, { language, base, fault, typed }: Shown): string {
  const words = HAND_OVER_PAGE[language];
  const value = (name: string) => escaped(typed.get(name) ?? '');
  const wrong = (name: string, is: readonly Shown['fault'][]) =>
    fault !== null && is.includes(fault)
      ? ' aria-invalid="true" aria-describedby="fault"'
      : name === 'on'
        ? ' aria-describedby="hint"'
        : '';
  const input = (name: string, label: string, is: readonly Shown['fault'][], more = '') =>
    `<label for="${name}">${escaped(label)}</label><input id="${name}" name="${name}" value="${value(name)}"${wrong(name, is)}${more}>`;
  const key = typed.get('key') ?? randomBytes(16).toString('hex');
  const options = REPORT_ACTS.map(
    (act) => `<option value="${act}"${typed.get('act') === act ? ' selected' : ''}>${escaped(capital(ACT_WORDS[act][language]))}</option>`,
  ).join('');
  return [
    `<h2 id="say">${escaped(words.say)}</h2><p>${escaped(words.nothingYet)}</p>`,
    fault === null ? '' : `<p role="alert" id="fault" class="fault">${escaped(FAULT_WORDS[fault][language])}</p>`,
    `<form method="post" enctype="multipart/form-data" action="${base}?lang=${language}#say" aria-labelledby="say">`,
    `<input type="hidden" name="key" value="${escaped(key)}">`,
    `<label for="act">${escaped(words.act)}</label><select id="act" name="act">${options}</select>`,
    input('on', words.on, ['day'], ' required inputmode="numeric" autocomplete="off"'),
    `<p id="hint" class="hint">${escaped(words.dayHint)} (${escaped(formatDay(page.row.on_day, language))} – ${escaped(formatDay(page.today, language))})</p>`,
    input('amount', words.amount, ['amount'], ' inputmode="decimal" autocomplete="off"'),
    input('commission', words.commission, ['commission'], ' inputmode="decimal" autocomplete="off"'),
    input('invoice', words.which, ['invoice'], ' autocomplete="off" maxlength="100"'),
    input('until', words.until, ['until'], ' inputmode="numeric" autocomplete="off"'),
    `<label for="note">${escaped(words.note)}</label><textarea id="note" name="note" rows="4" maxlength="2000">${value('note')}</textarea>`,
    `<label for="files">${escaped(words.files)}</label><input id="files" name="files" type="file" multiple accept=".pdf,.jpg,.jpeg,.png"${wrong('files', ['file-kind', 'file-size', 'files'])}>`,
    `<button type="submit">${escaped(words.send)}</button></form>`,
  ].join('');
}

function said({ reports, row }: HandOverPage, language: Language): string {
  const words = HAND_OVER_PAGE[language];
  if (reports.length === 0) return '';
  const lines = reports.map(({ row: one, words: told }) => {
    const sum = one.cents === null ? [] : [formatMoney(money(BigInt(one.cents), row.currency), language)];
    const head = [formatDay(one.on_day, language), ACT_WORDS[one.act][language], ...sum].join(' · ');
    const note = told?.note ? `<span class="said">${escaped(told.note)}</span>` : '';
    return `<li>${escaped(head)} (${escaped(REPORT_STATES[one.state][language])})${note}</li>`;
  });
  return `<h2>${escaped(words.said)}</h2><ul>${lines.join('')}</ul>`;
}
