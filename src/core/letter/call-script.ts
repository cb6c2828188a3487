import { type Currency, money } from '../base/money.ts';
import { formatMoney, type Language } from '../base/text.ts';
import type { DebtorKind } from '../receivable/party.ts';
import type { ComposeInput } from './compose-input.ts';
import { cleanCreditor, oneLine } from './foreign-text.ts';
import { claimedTable, informationTable, openByCurrency, subjectOf } from './item-table.ts';
import { valuesOf } from './letter-values.ts';
import type { Block } from './message.ts';
import { brokenPromise } from './promised.ts';
import { spokenSigner } from './signature.ts';
import { fill, parseTemplate } from './template.ts';
import { typeset } from './typography.ts';
import type { CallWording, OutcomeKey } from './wording/call.ts';
import { ENGLISH_CALL } from './wording/en-call.ts';
import { FRENCH_CALL } from './wording/fr-call.ts';

/** What the caller has before their eyes; nothing of it is sent to anybody. */
export type CallScript = {
  readonly language: Language;
  readonly title: string;
  /** Whom to call, and on which number; `null`: none is known. */
  readonly phone: string | null;
  /** "1 800,00 €", one per currency. */
  readonly amounts: readonly string[];
  readonly items: Extract<Block, { kind: 'items' }>;
  readonly information: Extract<Block, { kind: 'items' }> | null;
  /** In the order of the conversation. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly outcomes: readonly { readonly key: OutcomeKey; readonly label: string; readonly next: string }[];
};

type CallInput = Omit<ComposeInput, 'channel' | 'claims' | 'deadline' | 'overrides' | 'call' | 'invoicesAttached'>;

/** The script of a phone step: greeting, sums, questions, what may be promised and what must not be said. */
export function callScript(input: CallInput): CallScript {
  const { language, today, step, debtor, details } = input;
  const written: ComposeInput = { ...input, channel: 'letter', claims: [], deadline: null, overrides: [] };
  const subject = subjectOf(written);
  const open = openByCurrency([...subject.claimed, ...subject.credits]);
  const creditor = cleanCreditor(input.creditor);
  const values = new Map<string, string>(valuesOf(written, creditor, subject, { open, total: open }));
  const say = (text: string) => fill(parseTemplate(typeset(text, language)), subject.claimed.length > 1, (name) => values.get(name) ?? '');
  const wording = language === 'fr' ? FRENCH_CALL : ENGLISH_CALL;
  const signer = spokenSigner(creditor);
  values.set('signatory', signer ?? creditor.name);
  values.set('caller', say(signer === null ? wording.caller.company : wording.caller.person));
  return {
    language,
    title: say(wording.title),
    phone: details.phone === null ? null : oneLine(details.phone),
    amounts: amountTexts(open, language),
    items: claimedTable(subject, today, language, false),
    information: subject.others.length === 0 ? null : informationTable(subject, step.severity, language),
    sections: withPromise(
      sectionsFor(wording, debtor.kind).map(({ title, lines }) => ({ title: say(title), lines: lines.map(say) })),
      input,
    ),
    outcomes: wording.outcomes
      .filter(({ key }) => key !== 'instalments' || debtor.kind !== 'public-body')
      .map(({ key, label, next }) => ({ key, label: say(label), next: say(next) })),
  };
}

/** Behind the sums: what had been promised, in the words of the letters. */
function withPromise(sections: CallScript['sections'], { promised, language }: CallInput): CallScript['sections'] {
  if (promised === undefined) return sections;
  const [title, quoted] =
    language === 'fr' ? ['Rappeler la promesse', (text: string) => `« ${text} »`] : ['Recall the promise', (text: string) => `“${text}”`];
  const said = { title, lines: [typeset(quoted(brokenPromise(promised, language).text), language)] };
  return [...sections.slice(0, SUMS_SAID), said, ...sections.slice(SUMS_SAID)];
}

/** Where the sums have been said: before the call, the greeting, the sums. */
const SUMS_SAID = 3;

function sectionsFor(wording: CallWording, kind: DebtorKind): CallWording['sections'] {
  return wording.sections.map(({ title, lines, kinds }) => ({ title, lines: [...lines, ...(kinds?.[kind] ?? [])] }));
}

function amountTexts(open: ReadonlyMap<Currency, bigint>, language: Language): readonly string[] {
  return [...open].map(([currency, cents]) => formatMoney(money(cents, currency), language));
}
