import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';
import type { Certainty } from '../law/dated.ts';
import type { ChoiceKey, FieldKey, SectionKey } from './field-words.ts';

/** The papers that are made from a claim: for a court, an insolvency, an officer, the tax office. */
export const PAPER_KINDS = [
  'order-request',
  'proof-of-debt',
  'service-instructions',
  'enforcement-instructions',
  'discontinuance',
  'vat-duplicate',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Where a value is from: our records, the law, what a person typed, or a suggestion that nobody has confirmed. */
export type FieldSource = 'record' | 'law' | 'typed' | 'suggested' | 'none';

export type PaperField = {
  readonly key: FieldKey;
  /** As it is typed: a choice by its code, a day as YYYY-MM-DD; empty while nothing is known. */
  readonly raw: string;
  /** As it is printed, in French. */
  readonly value: string;
  readonly source: FieldSource;
  readonly certainty: Certainty;
  /** Without it the paper is not complete. */
  readonly required: boolean;
  readonly shape: 'line' | 'text' | 'day' | 'choice';
  readonly choices: readonly ChoiceKey[];
  /** Asked on the screen, and not printed: something else on the paper follows from it. */
  readonly unprinted: boolean;
};

export type PaperColumn = { readonly label: string; readonly end: boolean; readonly wide: boolean };
/** Amounts come from the claim and are never typed. */
export type PaperTable = {
  readonly is: 'table';
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly { readonly label: string; readonly amount: string }[];
};

export type PaperBlock =
  | { readonly is: 'fields'; readonly fields: readonly PaperField[] }
  /** Free words of the creditor's own, under their own label. */
  | { readonly is: 'prose'; readonly field: PaperField }
  | { readonly is: 'text'; readonly text: string; readonly strong?: boolean }
  | PaperTable
  | { readonly is: 'signature'; readonly place: string; readonly on: Day; readonly by: string };

export type PaperSection = {
  readonly key: SectionKey;
  /** The frame of the official form that it is for, where that was read. */
  readonly box: string | null;
  readonly blocks: readonly PaperBlock[];
};

export const DOUBT_CODES = [
  'form-edition',
  'form-unread',
  'court-unsure',
  'court-fee',
  'law-unsure',
  'action-may-be-barred',
  'contested',
  'interest-none',
  'commissioner-delay',
  'service-last-day',
  'service-too-late',
  'enforcement-not-before',
  'declaration-last-day',
  'declaration-perhaps',
  'declaration-too-late',
  'publication-unknown',
  'declared-already',
  'later-invoices',
  'security-unsaid',
  'nothing-received',
  'still-owed',
  'vat-unsure',
  'vat-attach-invoice',
  'paid-in-credit',
  'credited-since',
  'attach-to-fall-due',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** Something that whoever signs must look at, said on the screen and never on the paper. `check`: with counsel. */
export type PaperDoubt = {
  readonly code: DoubtCode;
  readonly check: boolean;
  readonly day?: Day;
  readonly text?: string;
  readonly article?: string;
};

/** A paper as it is printed: with who writes it at its head and foot. */
export type PaperSheet = Paper & Headed;

/** Whatever is printed like a paper. */
export type PrintedSheet = Pick<Paper, 'title' | 'subtitle' | 'addressee' | 'on' | 'sections'> & Headed;

type Headed = { readonly sender: readonly string[]; readonly mentions: readonly string[] };

export type Paper = {
  readonly kind: PaperKind;
  /** Printed at its head, in French. */
  readonly title: string;
  readonly subtitle: string;
  readonly addressee: readonly string[];
  /** The day that it bears, and the day that its amounts are of. */
  readonly on: Day;
  readonly claimOn: Day;
  readonly sections: readonly PaperSection[];
  readonly doubts: readonly PaperDoubt[];
  readonly totals: readonly { readonly cents: bigint; readonly currency: Currency }[];
};

/** Each field of a paper once, in its order. */
export function fieldsOf({ sections }: Pick<Paper, 'sections'>): PaperField[] {
  const all = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'fields' ? block.fields : block.is === 'prose' ? [block.field] : [])),
  );
  return [...new Map(all.map((field) => [field.key, field])).values()];
}

/** What is still to be said before the paper is complete. */
export function missingFields(paper: Pick<Paper, 'sections'>): PaperField[] {
  return fieldsOf(paper).filter(({ required, raw }) => required && raw === '');
}
