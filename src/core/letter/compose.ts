import { present } from '../base/assert.ts';
import { type Currency, money, sumCents } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import type { Language } from '../base/text.ts';
import { FORMAL } from '../case/contact.ts';
import { type ContentFound, noticeChecklist } from '../law/notice-checklist.ts';
import type { CreditorProfile } from '../receivable/party.ts';
import { answerBlocks, contestedBlocks, offerBlocks } from './agreed-parts.ts';
import { type ClaimPart, claimParts } from './claim-table.ts';
import { type ComposeFinding, type ComposeInput, situationOf } from './compose-input.ts';
import { consumerFindings } from './consumer-amounts.ts';
import { cleanCreditor, cleanDebtor, oneLine } from './foreign-text.ts';
import { askedCents, isAboutInstalments, scheduleTable } from './instalments-told.ts';
import { claimedTable, informationTable, openByCurrency, type Subject, subjectOf } from './item-table.ts';
import { valuesOf } from './letter-values.ts';
import { mentionsOf, missingMentions } from './mentions.ts';
import type { Block, Message } from './message.ts';
import { noticeFindings } from './notice-check.ts';
import { noticeFactsOf } from './notice-facts.ts';
import { collectorFindings, introduction, reproduction, senderOf, spokenFor } from './on-behalf.ts';
import { paymentBlock } from './payment-block.ts';
import { brokenPromise, mentionsPromise } from './promised.ts';
import { doubts, refuseWhatMustNotBeWritten } from './refusals.ts';
import { fill, parseTemplate } from './template.ts';
import { typeset } from './typography.ts';
import { labelsIn } from './wording/labels.ts';
import type { Placeholder, Section, Wording } from './wording/wording.ts';
import { wordingFor } from './wording/wording-for.ts';

export type Composed = {
  readonly message: Message;
  readonly findings: readonly ComposeFinding[];
  /** What a formal notice says of what it should; `null` for any other message. */
  readonly checklist: readonly ContentFound[] | null;
};

/** All that is needed to write the blocks, worked out once. */
type Draft = {
  readonly input: ComposeInput;
  readonly creditor: CreditorProfile;
  readonly wording: Wording;
  readonly subject: Subject;
  readonly claims: readonly ClaimPart[];
  readonly total: ReadonlyMap<Currency, bigint>;
  readonly values: ReadonlyMap<Placeholder, string>;
};

/**
 * Writes the message of one step to one debtor. The same input gives the same message. What is missing without making
 * the message wrong is told in `findings`; an error among them should stop an automatic sending.
 * @throws Refusal when the message must not be written (see `refusals.ts`), or a creditor's own text is not fit for use
 */
export function compose(input: ComposeInput): Composed {
  refuseWhatMustNotBeWritten(input);
  const draft = draftOf(input);
  const { creditor, subject } = draft;
  const { step, language, debtor, channel } = input;
  const labels = labelsIn(language);
  const sender = senderOf(creditor, input.onBehalf);
  const message: Message = {
    language,
    wording: step.wording,
    tone: step.tone,
    severity: step.severity,
    date: input.today,
    reference: oneLine(input.caseNumber),
    sender,
    recipient: cleanDebtor(input.details),
    subject: oneLine(said(draft, 'subject', subject.claimed.length) ?? ''),
    greeting: labels.greeting[step.tone],
    blocks: behalfOf(draft, blocksOf(draft)),
    closing: labels.closing[step.tone],
    mentions: mentionsOf(sender, language),
    postalNotice: channel === 'registered-letter' ? labels.registeredLetter : null,
  };
  const mentions = missingMentions(sender, debtor.kind, step.severity === FORMAL);
  const findings = [
    ...mentions,
    ...collectorFindings(message, input, creditor),
    ...consumerFindings(message, input),
    ...doubts(input),
    ...draft.claims.flatMap((part) => part.findings),
  ];
  if (step.wording !== 'formal-notice') return { message, findings, checklist: null };
  const { checklist, lacks } = checked(draft, message);
  // Each statement of the creditor that is missing has been named already.
  const lacking = mentions.length > 0 ? lacks.filter(({ code }) => code !== 'notice-creditor') : lacks;
  return { message, findings: [...findings, ...lacking], checklist };
}

/** The notice as it is written, held against what a notice says. */
function checked(
  draft: Draft,
  message: Message,
): { readonly checklist: readonly ContentFound[]; readonly lacks: readonly ComposeFinding[] } {
  const { input, subject } = draft;
  const owed = new Map(input.claims.flatMap((claim) => claim.items.map((one) => [one.itemId, one] as const)));
  const claimed = subject.claimed.flatMap((item) => {
    const claim = owed.get(item.id);
    return claim ? [{ item, owed: claim }] : [];
  });
  const consequences = said(draft, 'consequences', subject.claimed.length);
  const facts = noticeFactsOf(message, { kind: input.debtor.kind, claimed, deadline: input.deadline, consequences });
  const checklist = noticeChecklist(facts);
  return { checklist, lacks: noticeFindings(checklist, facts) };
}

function draftOf(input: ComposeInput): Draft {
  const creditor = spokenFor(cleanCreditor(input.creditor), input.onBehalf);
  const subject = subjectOf(input);
  const planned = isAboutInstalments(input.step.wording) ? input.instalments : undefined;
  const open = planned
    ? new Map([[planned.currency, sumCents(planned.left.map(({ cents }) => cents))]])
    : openByCurrency([...subject.claimed, ...subject.credits]);
  const claims = input.step.wording === 'formal-notice' ? claimParts(input.claims, subject, creditor.contractRate, input.language) : [];
  const part = input.call?.kind === 'agreed' ? input.call.amount : null;
  const promised = part ? new Map([[part.currency, part.cents]]) : open;
  const agreed = planned ? new Map([[planned.currency, askedCents(planned)]]) : promised;
  const asked = input.step.wording === 'thank-you' ? NOTHING_ASKED : agreed;
  const total = claims.length > 0 ? new Map(claims.map((part) => [part.currency, part.total])) : asked;
  refuseEmptyTotals(total);
  const wording = wordingFor(input.language, situationOf(input), input.debtor.kind, input.overrides);
  return { input, creditor, wording, subject, claims, total, values: valuesOf(input, creditor, subject, { open, total }) };
}

const NOTHING_ASKED: Draft['total'] = new Map();

function refuseEmptyTotals(total: ReadonlyMap<Currency, bigint>): void {
  for (const [currency, cents] of total) {
    if (cents <= 0n)
      throw new Refusal('nothing-to-claim', `Credits cover what is claimed in ${currency}: lay them on the invoices instead of writing.`, {
        currency,
      });
  }
}

/** An agency says who writes for whom, and reproduces what the law says of costs; its thanks ask for nothing. */
function behalfOf({ input, creditor }: Draft, blocks: readonly Block[]): readonly Block[] {
  if (input.onBehalf === undefined || input.step.wording === 'thank-you') return blocks;
  return [...introduction(creditor, input.onBehalf, input.language), ...blocks, ...reproduction(input.language)];
}

/** The blocks in the one order that every message follows. */
function blocksOf(draft: Draft): readonly Block[] {
  const { input, creditor, subject, claims, total } = draft;
  const { language, step, caseNumber } = input;
  const count = subject.claimed.length;
  if (step.wording === 'thank-you')
    return (['opening', 'request', 'help'] as const).flatMap((section) => paragraphs(draft, section, count));
  const others = subject.others.length;
  const payments = [...total].map(
    ([currency, cents]): Block => ({ kind: 'payment', payment: paymentBlock(creditor, money(cents, currency), caseNumber, language) }),
  );
  return [
    ...paragraphs(draft, 'opening', count),
    ...(input.promised && mentionsPromise(step) ? [brokenPromise(input.promised, language)] : []),
    ...answerBlocks(input.agreed, step, language),
    ...(input.invoicesAttached ? paragraphs(draft, 'attached', count) : []),
    aboutTable(draft),
    ...contestedBlocks(input.agreed, step, language),
    ...paragraphs(
      draft,
      'request',
      count,
      step.severity === FORMAL || step.wording === 'second-reminder' || step.wording === 'instalment-warning',
    ),
    ...claims.map((part) => part.block),
    ...paragraphs(draft, 'terms', count),
    ...payments,
    ...(input.pageUrl ? [pageBlock(input.pageUrl, language)] : []),
    ...offerBlocks(input.agreed, step, language),
    ...(others > 0 ? [...paragraphs(draft, 'information', others), informationTable(subject, step.severity, language)] : []),
    ...paragraphs(draft, 'consequences', count),
    ...paragraphs(draft, 'help', count),
    ...(creditor.mediator ? paragraphs(draft, 'mediation', count) : []),
    ...paragraphs(draft, 'crossing', count),
  ];
}

/** What the message is about: invoices, or what a plan asks for. */
function aboutTable({ input, subject }: Draft): Block {
  const { step, instalments, today, language } = input;
  if (instalments && isAboutInstalments(step.wording)) return scheduleTable(instalments, today, language);
  return claimedTable(subject, today, language, step.wording === 'courtesy-notice');
}

function pageBlock(url: string, language: Language): Block {
  const { title, text, open, scan } = labelsIn(language).page;
  return { kind: 'page', title: typeset(title, language), text: typeset(text, language), url, labels: { open, scan } };
}

function paragraphs(draft: Draft, section: Section, count: number, strong = false): readonly Block[] {
  const text = said(draft, section, count) ?? '';
  const parts = text.split(/\n\s*\n/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part): Block => (strong ? { kind: 'paragraph', text: part, strong } : { kind: 'paragraph', text: part }));
}

/** A text of this message, set and filled; `null` where there is nothing to say. */
function said({ wording, values, input }: Draft, section: Section, count: number): string | null {
  const text = wording[section];
  if (text === undefined) return null;
  return fill(parseTemplate(typeset(text, input.language)), count > 1, (name) =>
    present(values.get(name as Placeholder), `a value for {{${name}}}`),
  );
}
