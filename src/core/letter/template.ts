/**
 * A text with places to fill: `{{deadline}}` is a placeholder, `[[la facture|les factures]]` a choice between one
 * and several. Creditors write their own texts with them, so every mistake is told with its place and its remedy.
 */
export type Template = readonly Part[];

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'choice'; readonly one: Template; readonly many: Template };

export type TemplateIssue = {
  readonly code: 'unknown-placeholder' | 'missing-placeholder' | 'unclosed' | 'stray' | 'bad-choice' | 'too-long' | 'empty';
  /** 1-based place in the text. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
};

export type Placeholders = { readonly known: readonly string[]; readonly mandatory: readonly string[] };

/** A text longer than this is refused: no letter needs it, and it is checked at every step. */
const LONGEST = 6000;

/** All that is wrong with a text; an empty list means that it can be filled. */
export function checkTemplate(text: string, placeholders: Placeholders): readonly TemplateIssue[] {
  if (text.length > LONGEST)
    return [issue('too-long', text, 0, `The text has ${text.length} characters, the most is ${LONGEST}: shorten it.`)];
  if (text.trim() === '')
    return [issue('empty', text, 0, 'The text is empty: write one, or remove the override to use the standard text.')];
  const issues = [...syntaxIssues(text), ...unknownIssues(text, placeholders.known)];
  const used = new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]?.trim()));
  const missing = placeholders.mandatory.filter((name) => !used.has(name));
  return [
    ...issues,
    ...missing.map((name) => issue('missing-placeholder', text, text.length, `Write {{${name}}} somewhere: this text must say it.`)),
  ];
}

const PLACEHOLDER = /\{\{([^{}[\]|\n]*)\}\}/g;
const CHOICE = /\[\[([^[\]|]*)\|([^[\]|]*)\]\]/g;

function unknownIssues(text: string, known: readonly string[]): readonly TemplateIssue[] {
  return [...text.matchAll(PLACEHOLDER)]
    .filter((match) => !known.includes((match[1] ?? '').trim()))
    .map((match) =>
      issue(
        'unknown-placeholder',
        text,
        match.index,
        `${match[0]} is not known here: use one of ${known.map((name) => `{{${name}}}`).join(', ')}.`,
      ),
    );
}

/** Braces and brackets that are left once the well-formed ones are blanked out (blanks keep the places). */
function syntaxIssues(text: string): readonly TemplateIssue[] {
  const blank = (part: string) => ' '.repeat(part.length);
  const rest = text.replace(PLACEHOLDER, blank).replace(CHOICE, (_, one: string, many: string) => `  ${one} ${many}  `);
  return [...rest.matchAll(/\{\{|\}\}|\[\[|\]\]/g)].map((match) => {
    const [mark, place] = [match[0], match.index];
    if (mark === '{{') return issue('unclosed', text, place, 'Close the placeholder with }} on the same line.');
    if (mark === '[[') return issue('bad-choice', text, place, 'Write a choice as [[one|several]], with one | and no choice inside.');
    return issue('stray', text, place, `Remove this ${mark}: nothing was opened before it.`);
  });
}

function issue(code: TemplateIssue['code'], text: string, offset: number, message: string): TemplateIssue {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { code, line, column: offset - before.lastIndexOf('\n'), message };
}

/** Parses a text that {@link checkTemplate} found right; anything unclosed stays as it is written. */
export function parseTemplate(text: string): Template {
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(CHOICE)) {
    parts.push(...parsePlain(text.slice(done, match.index)));
    parts.push({ kind: 'choice', one: parsePlain(match[1] ?? ''), many: parsePlain(match[2] ?? '') });
    done = match.index + match[0].length;
  }
  return [...parts, ...parsePlain(text.slice(done))];
}

function parsePlain(text: string): Template {
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) });
    parts.push({ kind: 'placeholder', name: (match[1] ?? '').trim() });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** The text with its places filled; `valueFor` must know every placeholder. Values are never read as templates. */
export function fill(template: Template, several: boolean, valueFor: (name: string) => string): string {
  return template
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'placeholder') return valueFor(part.name);
      return fill(several ? part.many : part.one, several, valueFor);
    })
    .join('');
}
