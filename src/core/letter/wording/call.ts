import type { DebtorKind } from '../../receivable/party.ts';

/** What a call can lead to; each leads to something that is recorded. */
export type OutcomeKey =
  | 'promise'
  | 'instalments'
  | 'already-paid'
  | 'not-received'
  | 'dispute'
  | 'call-back'
  | 'no-answer'
  | 'wrong-contact'
  | 'refusal';

export type CallWording = {
  readonly title: string;
  /** How who calls is named: by a person's name, or by the company's alone. */
  readonly caller: { readonly person: string; readonly company: string };
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly string[];
    /** What is added for a kind of debtor. */
    readonly kinds?: { readonly [kind in DebtorKind]?: readonly string[] };
  }[];
  readonly outcomes: readonly { readonly key: OutcomeKey; readonly label: string; readonly next: string }[];
};
