/** HTML that is already safe to send. Only {@link html} makes it, so no text of others enters unescaped. */
export type Markup = { readonly markup: string };

type Value = string | number | Markup | readonly Markup[];

/** Tagged template: every text that is put in is escaped, markup is put in as it is. */
export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: texts.map((text, i) => text + (i < values.length ? markupOf(values[i] ?? '') : '')).join('') };
}

function markupOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe both as content and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
