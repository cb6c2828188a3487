import { addDays, type Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { type Currency, EUR, type Money, money } from '../core/base/money.ts';
import type { Language } from '../core/base/text.ts';
import { type ContactItem, isAbout } from '../core/case/contact.ts';
import type { Decision, Reason, ReasonCode } from '../core/dunning/decision.ts';
import type { Foreseen } from '../core/dunning/simulate.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { DispatchRow, ItemRow } from '../core/journal/tables.ts';
import { callOutcomeText, receiptText, trackingText, withdrawnText } from './dispatch-outcome.ts';
import { statusText } from './dispatch-status.ts';
import { EXPLAINING } from './explaining.ts';
import { mannerOf } from './phrase.ts';
import { BY_CHANNEL, CHANNELS, HOLD_REASONS, HOLDS, stepName } from './terms.ts';

/** The numbers of the invoices that are spoken of. */
type Numbers = ReadonlyMap<ItemId, string>;

/** A decision and all that its sentences name. */
type Decided = {
  readonly decision: Pick<Decision, 'contact' | 'reasons'>;
  readonly items: readonly Pick<ItemRow, 'id' | 'currency'>[];
  readonly holds: readonly HoldRow[];
  readonly numbers: Numbers;
};

/** Reasons and all that their sentences name. */
type Reasoned = {
  readonly decision: Pick<Decision, 'reasons'>;
  readonly holds: readonly Pick<HoldRow, 'id' | 'kind' | 'reason' | 'author'>[];
  readonly numbers: Numbers;
};

export type ReasonTold = { readonly code: ReasonCode; readonly itemIds: readonly ItemId[]; readonly text: string };

/** What is done, in a sentence; then whether it waits for a person's word. */
export function decisionTexts({ decision: { contact }, items, numbers }: Decided, language: Language): string[] {
  const [say, manner] = [EXPLAINING[language], mannerOf(language)];
  if (!contact) return [say.doesNothing];
  const claimed = contact.items.filter(isAbout);
  const how = contact.channels.map((channel) => BY_CHANNEL[channel]?.[language] ?? channel);
  const invoices = invoicesNamed(
    numbers,
    claimed.map((item) => item.itemId),
    language,
  );
  const total = claimedTotals(claimed, items).map(manner.amount).join(' + ');
  const said = say.does(stepName(contact.step.key, language), manner.list(how), invoices, total);
  return [said, ...(contact.approval === 'person' ? [say.withApproval] : [])];
}

/** A total per currency: two currencies never meet in one sum. */
export function totals(amounts: readonly Money[]): Money[] {
  const sums = new Map<Money['currency'], bigint>();
  for (const { cents, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + cents);
  return [...sums].map(([currency, cents]) => money(cents, currency));
}

/** What a contact claims, by currency. */
export function claimedTotals(claimed: readonly ContactItem[], items: readonly { id: ItemId; currency: Currency }[]): Money[] {
  const currencies = new Map(items.map((item) => [item.id, item.currency]));
  return totals(claimed.map((item) => money(item.openCents, currencies.get(item.itemId) ?? EUR)));
}

/**
 * Why, each reason in a sentence; those that say the same of several invoices are one.
 *
 * @param command what to type to lay a credit, for who types
 */
export function reasonTexts({ decision, holds, numbers }: Reasoned, language: Language, command: string | null): ReasonTold[] {
  const merged = new Map<string, Reason>();
  for (const reason of decision.reasons) {
    const key = [reason.code, reason.day, reason.hold, reason.step, reason.lines?.join()].join('/');
    const known = merged.get(key);
    merged.set(key, known ? { ...known, itemIds: [...known.itemIds, ...reason.itemIds] } : reason);
  }
  return [...merged.values()].map((reason) => {
    return { code: reason.code, itemIds: reason.itemIds, text: reasonText(reason, holds, numbers, language, command) };
  });
}

function reasonText(
  { code, itemIds, day, hold, step, lines }: Reason,
  holds: Reasoned['holds'],
  numbers: Numbers,
  language: Language,
  command: string | null,
): string {
  const [say, manner] = [EXPLAINING[language], mannerOf(language)];
  const row = holds.find((each) => each.id === hold);
  return say.reasons[code]({
    invoices: invoicesNamed(numbers, itemIds, language),
    day: day ? manner.day(day) : null,
    hold: row ? (HOLD_REASONS[row.reason]?.[language] ?? `${HOLDS[row.kind][language]}, ${row.author}`) : null,
    step: step ? stepName(step, language) : null,
    lines: say.bankLines(manner.list((lines ?? []).map(String))),
    isPlural: itemIds.length > 1,
    command,
  });
}

/** What is foreseen of a debtor, as of a day. */
type Coming = {
  readonly foreseen: Foreseen | null;
  readonly decision: Pick<Decision, 'nextLook'>;
  readonly numbers: Numbers;
  readonly day: Day;
};

/** A day so far off is of no use to who reads it: when an action would be too late, most often. */
const SOON_DAYS = 366;

/** What comes next if nothing happens: a step on its day, else when it is looked at again. */
export function nextText({ foreseen, decision: { nextLook }, numbers, day }: Coming, language: Language): string {
  const [say, manner] = [EXPLAINING[language], mannerOf(language)];
  if (foreseen) {
    const claimed = foreseen.contact.items.filter(isAbout).map((item) => item.itemId);
    return say.nextStep(manner.day(foreseen.day), stepName(foreseen.contact.step.key, language), invoicesNamed(numbers, claimed, language));
  }
  return nextLook !== null && nextLook <= addDays(day, SOON_DAYS) ? say.nextLook(manner.day(nextLook)) : say.nextEvent;
}

/** "FA-1, FA-2 et FA-3". */
export function invoicesNamed(numbers: Numbers, ids: readonly ItemId[], language: Language): string {
  return mannerOf(language).list(ids.map((id) => numbers.get(id) ?? `n° ${id}`));
}

/**
 * "e-mail : envoyé, approuvé par Claire".
 *
 * @param awaited what to say of a registered letter whose slip has not come back
 */
export function dispatchText(row: DispatchRow, language: Language, awaited = ''): string {
  const { channel, status, outcome, approved_by: by } = row;
  const manner = mannerOf(language);
  const awaits = channel === 'registered-letter' && status === 'posted';
  const slip = receiptText(row, language) ?? (awaits ? awaited : '');
  const approved = by !== null && by !== 'scenario' ? EXPLAINING[language].by(by) : '';
  const told = status === 'called' && outcome !== null ? callOutcomeText(outcome, language) : statusText(row, language);
  const why = status === 'withdrawn' && outcome !== null ? withdrawnText(outcome, language) : '';
  return manner.labelled(
    CHANNELS[channel]?.[language] ?? channel,
    [told, why, trackingText(row, language), approved, slip].filter(Boolean).join(', '),
  );
}

/** Why dunning rests: the program's own reasons in words, those of people as they wrote them. */
export function holdReason({ reason }: Pick<HoldRow, 'reason'>, language: Language): string {
  return HOLD_REASONS[reason]?.[language] ?? reason;
}
