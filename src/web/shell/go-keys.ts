/** Which letter after g leads to which section. */
export const GO_KEYS: Readonly<Record<string, string>> = {
  a: 'aujourdhui',
  d: 'debiteurs',
  b: 'banque',
  i: 'importer',
  c: 'courriers',
  t: 'tableau',
  s: 'scenarios',
  e: 'reglages/entreprise',
  l: 'reglages/loi',
  r: 'reglages/regles',
  j: 'reglages/journal',
};

export type KeyPressed = {
  readonly key: string;
  /** Control, command or alternate is held. */
  readonly held: 'none' | 'command' | 'other';
  /** A field, a menu or a list of choices has the focus: keys are its own. */
  readonly inField: boolean;
  /** A dialog is open. */
  readonly inDialog: boolean;
  /** A g was pressed just before. */
  readonly afterGo: boolean;
  /** Keys alone are turned on. */
  readonly single: boolean;
};

export type KeyMeant = { readonly is: 'search' | 'help' | 'go' } | { readonly is: 'section'; readonly path: string } | null;

/** What a key means wherever one is; `null` where it means nothing, or something else to whoever has the focus. */
export function keyMeant({ key, held, inField, inDialog, afterGo, single }: KeyPressed): KeyMeant {
  if (inDialog) return null;
  if (held === 'command' && key.toLowerCase() === 'k') return { is: 'search' };
  if (held !== 'none' || inField || !single) return null;
  const path = afterGo && Object.hasOwn(GO_KEYS, key) ? GO_KEYS[key] : undefined;
  if (path !== undefined) return { is: 'section', path };
  if (key === '?') return { is: 'help' };
  return key === 'g' ? { is: 'go' } : null;
}
