import type { Page } from 'playwright-core';
import type { Language } from '../src/core/base/text.ts';

/** Words that only one of the two languages has, and that hardly a sentence does without. */
const TELLING: { readonly [language in Language]: RegExp } = {
  fr: /(?<![\p{L}’'])(?:le|la|les|des|du|une|et|est|sont|pas|pour|avec|dans|vous|votre|vos|nous|cette|ces|ou|qui|que|aucune?|rien|jours?|factures?|relances?|lettres?|règlements?|clients?|montant|créances?|suivante?|par|sur|tout|toutes?)(?![\p{L}’'])|(?<!\p{L})(?:[ldjnsmc]|qu)[’']\p{L}|[éèêëàâçùûîïôœ]/giu,
  en: /(?<![\p{L}’'])(?:the|and|your|you|with|from|are|was|this|that|which|what|when|of|to|by|not|nothing|invoices?|reminders?|days?|letters?|payments?|amounts?|debtors?|overdue|late|next|all)(?![\p{L}’'])/giu,
};

/**
 * Everything that can be read or heard on a page, line by line: visible texts, names, titles, placeholders. What is marked as being in
 * another language, frames and fields to type in are left out.
 */
const READ_ALOUD = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true;
  const own = document.documentElement.lang;
  const isOther = (element) => element.closest('[lang]')?.lang !== own;
  const found = new Set([document.title]);
  for (const element of document.querySelectorAll('body *')) {
    if (isOther(element) || /^(SCRIPT|STYLE|IFRAME|TEXTAREA|NOSCRIPT)$/.test(element.tagName)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) found.add(element.getAttribute(name) ?? '');
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) found.add(node.textContent.trim());
    if (element.tagName === 'INPUT' && element.getAttribute('aria-haspopup') === 'listbox') found.add(element.value);
  }
  return [...found].filter((text) => text !== '');
})()`;

/** Texts of a page that are not in its language, each with the word that tells; `data` is what the people of the house wrote. */
export async function foreignWords(page: Page, language: Language, data: RegExp): Promise<string[]> {
  const lang = await page.evaluate<string>('document.documentElement.lang');
  if (lang !== language) return [`the page is in "${lang}"`];
  const telling = TELLING[language === 'fr' ? 'en' : 'fr'];
  return (await page.evaluate<string[]>(READ_ALOUD)).flatMap((text) => {
    const words = text.replace(data, '·').match(telling);
    return words ? [`${words[0]}: ${text}`] : [];
  });
}
