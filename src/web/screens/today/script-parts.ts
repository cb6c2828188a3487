/** A part of a call's script: its heading, where it has one, and its lines. */
export type ScriptPart = { readonly title: string | null; readonly lines: readonly string[] };

/** The script of a call in its parts; whom to call and the invoices, which stand beside it, are left out. */
export function scriptParts(text: string): ScriptPart[] {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  return blocks.slice(1).flatMap((lines): ScriptPart[] => {
    const [first = '', ...rest] = lines;
    const isTitled = first === first.toLocaleUpperCase('fr') && /\p{L}{3}/u.test(first);
    if (isTitled && rest.some((line) => line.startsWith('* '))) return [];
    return [{ title: isTitled ? first.charAt(0) + first.slice(1).toLocaleLowerCase('fr') : null, lines: isTitled ? rest : lines }];
  });
}
