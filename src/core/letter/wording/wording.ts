import type { Language } from '../../base/text.ts';
import type { WordingKey } from '../../dunning/scenario.ts';
import type { DebtorKind } from '../../receivable/party.ts';

/** What a text is for. After a call there are four things to say: what was agreed, when somebody calls again, that nothing was agreed, that nobody answered. */
export type Situation = Exclude<WordingKey, 'call'> | 'call-agreed' | 'call-again' | 'call-spoken' | 'call-missed';
export const SITUATIONS = [
  'courtesy-notice',
  'first-reminder',
  'call-agreed',
  'call-again',
  'call-spoken',
  'call-missed',
  'second-reminder',
  'formal-notice',
  'thank-you',
  'instalment-notice',
  'instalment-reminder',
  'instalment-warning',
] as const satisfies readonly Situation[];

/**
 * The parts of a message, in the order in which they are printed. A blank line inside a text starts a new paragraph.
 * The table of invoices comes after `attached`, the claim after `request`, the accounts to pay on after `terms`.
 */
export const SECTIONS = [
  'subject',
  'opening',
  'attached',
  'request',
  'terms',
  'information',
  'consequences',
  'help',
  'mediation',
  'crossing',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The texts of one situation; a part that has nothing to say is absent. */
export type Wording = { readonly subject: string; readonly opening: string; readonly request: string; readonly help: string } & {
  readonly [section in Exclude<Section, 'subject' | 'opening' | 'request' | 'help'>]?: string;
};

/** The texts of one situation for every debtor, and what differs for a kind of debtor. */
export type WordingOfSituation = { readonly standard: Wording; readonly differences: { readonly [kind in DebtorKind]?: Partial<Wording> } };

export type Catalogue = { readonly [situation in Situation]: WordingOfSituation };

/** A creditor's own text in place of the standard one. */
export type WordingOverride = {
  readonly language: Language;
  readonly situation: Situation;
  readonly section: Section;
  /** `null`: for debtors of every kind that has no text of its own. */
  readonly kind: DebtorKind | null;
  readonly text: string;
};

export type WordingOverrides = readonly WordingOverride[];

const KINDS: readonly unknown[] = [null, 'business', 'consumer', 'public-body', 'unknown'];

/** Whether something read from outside has the shape of a text; what the text says is checked by `check-wording.ts`. */
export function isWordingOverride(value: unknown): value is WordingOverride {
  if (typeof value !== 'object' || value === null) return false;
  const { language, situation, section, kind, text } = value as Record<keyof WordingOverride, unknown>;
  const known =
    (language === 'fr' || language === 'en') && SITUATIONS.some((one) => one === situation) && SECTIONS.some((one) => one === section);
  return known && KINDS.includes(kind) && typeof text === 'string';
}

/** What can be filled into every text. */
export const PLACEHOLDERS = [
  'debtor',
  'creditor',
  'signatory',
  'reference',
  'today',
  'invoices',
  'count',
  'due',
  'open',
  'total',
  'contact',
  'deadline',
  'agreed',
  'mediator',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a text cannot go without. */
const MANDATORY: { readonly [situation in Situation]?: { readonly [section in Section]?: readonly Placeholder[] } } = {
  'second-reminder': { request: ['deadline'] },
  'formal-notice': { request: ['deadline', 'total'], mediation: ['mediator'] },
  'call-agreed': { opening: ['agreed'] },
  'call-again': { opening: ['agreed'] },
  'instalment-notice': { opening: ['total', 'due'] },
  'instalment-reminder': { opening: ['total', 'due'] },
  'instalment-warning': { opening: ['total', 'due'], request: ['deadline'], consequences: ['open'] },
};

/** What only exists in some messages. */
const ONLY_IN: { readonly [placeholder in Placeholder]?: readonly Situation[] } = {
  deadline: ['second-reminder', 'formal-notice', 'instalment-warning'],
  agreed: ['call-agreed', 'call-again'],
};

/** Who has paid is asked for nothing. */
const ASKING: readonly Placeholder[] = ['open', 'total', 'due'];

export function mandatoryPlaceholders(situation: Situation, section: Section): readonly Placeholder[] {
  return MANDATORY[situation]?.[section] ?? [];
}

export function knownPlaceholders(situation: Situation, section: Section): readonly Placeholder[] {
  return PLACEHOLDERS.filter((name) => {
    if (situation === 'thank-you' && ASKING.includes(name)) return false;
    return name === 'mediator' ? section === 'mediation' : (ONLY_IN[name]?.includes(situation) ?? true);
  });
}

/** The standard texts for one kind of debtor. */
export function standardWording(catalogue: Catalogue, situation: Situation, kind: DebtorKind): Wording {
  const { standard, differences } = catalogue[situation];
  return { ...standard, ...differences[kind] };
}
