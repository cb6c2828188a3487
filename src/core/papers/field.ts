import { isDay } from '../base/day.ts';
import { formatDay, groupThousands } from '../base/text.ts';
import type { Certainty } from '../law/dated.ts';
import { typeset } from '../letter/typography.ts';
import { CHOICE_WORDS, type ChoiceKey, type FieldKey } from './field-words.ts';
import type { FieldSource, PaperBlock, PaperField } from './paper.ts';

/** What a person has said on a draft, by field. */
export type Typed = Readonly<Partial<Record<FieldKey, string>>>;

export type FieldSpec = {
  readonly shape?: PaperField['shape'];
  readonly choices?: readonly ChoiceKey[];
  readonly required?: boolean;
  readonly unprinted?: boolean;
  /** What is known, and from where; a person's word goes before it. */
  readonly known?: string | null;
  readonly source?: FieldSource;
  readonly certainty?: Certainty;
};

/** A field with the value that it has: a person's word, else what is known. */
export function fieldOf(typed: Typed, key: FieldKey, spec: FieldSpec = {}): PaperField {
  const { choices = [], shape = choices.length > 0 ? 'choice' : 'line', required = false, unprinted = false } = spec;
  const said = typed[key];
  const known = spec.known ?? '';
  const raw = said ?? known;
  const value = printed(raw, shape);
  const source: FieldSource = said !== undefined ? 'typed' : known === '' ? 'none' : (spec.source ?? 'record');
  const certainty = source === 'typed' || source === 'none' ? 'verified' : (spec.certainty ?? 'verified');
  return { key, raw, value: key.endsWith('.siren') ? sirenText(value) : value, source, certainty, required, shape, choices, unprinted };
}

/** "732 829 320". */
function sirenText(value: string): string {
  return /^\d{9}$/.test(value) ? groupThousands(value, '\u00a0') : value;
}

function printed(raw: string, shape: PaperField['shape']): string {
  if (shape === 'day') return isDay(raw) ? formatDay(raw, 'fr') : '';
  if (shape === 'choice') return Object.hasOwn(CHOICE_WORDS, raw) ? CHOICE_WORDS[raw as ChoiceKey].fr : '';
  return typeset(raw, 'fr');
}

export function text(said: string, strong = false): PaperBlock {
  return strong ? { is: 'text', text: typeset(said, 'fr'), strong } : { is: 'text', text: typeset(said, 'fr') };
}
