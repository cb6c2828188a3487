import type { Day } from '../../src/core/base/day.ts';
import type { Contact, ContactItem } from '../../src/core/case/contact.ts';
import type { PlannedContact } from '../../src/core/dunning/decision.ts';
import type { Step } from '../../src/core/dunning/scenario.ts';
import { plus, span } from './calendar.ts';
import {
  concerns,
  contactsUsing,
  disturbingCredit,
  type Expected,
  type Facts,
  isHeld,
  isLate,
  isOpenInvoice,
  isTooOld,
  kindIsSure,
  nextStep,
  reaches,
  standing,
} from './oracle.ts';

/** What no scenario, person or accident may break; each becomes a test of its own. */
export const RULES = {
  barred: 'nothing settled, held, disputed, promised or insolvent is claimed or mentioned',
  unready: 'nothing doubtful, undated or not yet late is claimed or mentioned, but for a courtesy',
  leaving: 'neither leaves when it came to be so after the decision',
  ladder: 'no step is skipped, none comes twice, none is above the next one',
  first: 'the first contact about an invoice is a courtesy or a friendly reminder',
  kind: 'no formal notice before a person has confirmed the kind of debtor',
  old: 'no formal notice when an action may come too late',
  approval: 'a registered letter, a formal notice and a call are a person’s',
  reach: 'no channel is used that does not reach the debtor',
  spacing: 'the least number of days lies between two contacts',
  cap: 'the cap of contacts in a period is kept, attempts included',
  deadline: 'no step comes before a granted date has passed',
  once: 'a debtor gets one contact a day at most',
  twice: 'deciding a second time on a day decides and asks nothing new',
  outage: 'after days off comes exactly one step, the next one',
  look: 'nothing is to be done before the next look',
  stands: 'a contact stands when nothing has changed, and never when what it claims has',
  money: 'amounts claimed are what is open, and no cent is lost',
  credit: 'money that could settle an invoice stops every automatic step, and a person is asked',
  due: 'what is due and forbidden by nothing is done, at its own step',
  guard: 'the guard never has to stop what was decided',
} as const;
export type Rule = keyof typeof RULES;
export type Fault = { readonly rule: Rule; readonly day: Day; readonly what: string };

type Report = (rule: Rule, what: string) => void;

/** What the lines of a contact must not hold on a day, when it is decided and when it leaves. */
export function judgeLines(
  facts: Facts,
  step: Pick<Step, 'beforeDueOnly' | 'severity'>,
  lines: readonly ContactItem[],
  today: Day,
  report: Report,
): void {
  if (new Set(lines.map((line) => line.itemId)).size !== lines.length) report('money', 'an item stands twice in a contact');
  for (const { itemId, openCents, role } of lines) {
    const item = facts.items.find((one) => one.id === itemId);
    const name = `${role} item ${itemId}`;
    if (!item || item.openCents === 0n) {
      report('barred', `${name} is settled`);
      continue;
    }
    if (item.openCents !== openCents) report('money', `${name}: ${openCents} instead of ${item.openCents}`);
    const credit = item.kind !== 'invoice';
    if (credit && (role === 'claimed' || item.openCents > 0n || item.kept)) report('money', `${name} is a credit not to be shown`);
    if (credit) continue;
    if (isHeld(facts, itemId, today)) report('barred', `${name} is held`);
    if (item.doubt !== null || item.dueOn === null) report('unready', `${name} is not in order`);
    const courtesy = role === 'claimed' && step.beforeDueOnly === true && step.severity === 0;
    const inTime = item.dueOn !== null && span(item.dueOn, today) <= 0;
    if (!isLate(item, today) && !(courtesy && inTime)) report('unready', `${name} is not late`);
    if (courtesy && !inTime) report('unready', `${name} is late, a courtesy comes before`);
    if (!facts.currencies.has(item.currency)) report('unready', `${name} cannot be paid: no account in ${item.currency}`);
  }
  const claimed = new Set(
    facts.items.filter((item) => lines.some((line) => line.itemId === item.id && line.role === 'claimed')).map((item) => item.currency),
  );
  for (const item of facts.items) {
    const credit = item.kind !== 'invoice' && item.openCents < 0n && !item.kept && claimed.has(item.currency);
    if (credit && !lines.some((line) => line.itemId === item.id)) report('money', `credit ${item.id} is not shown`);
  }
}

/** A contact just decided, against all rules that look at it alone. `facts` are those before it. */
export function judgeContact(facts: Facts, { step, items, channels, approval }: PlannedContact, today: Day, report: Report): void {
  judgeLines(facts, step, items, today, report);
  const claimed = facts.items.filter((item) => items.some((line) => line.itemId === item.id && line.role === 'claimed'));
  if (claimed.length === 0) report('money', 'nothing is claimed');
  for (const item of claimed) judgeStep(facts, step, item, today, report);
  if (step.severity >= 3 && !kindIsSure(facts.debtor)) report('kind', `${step.key} to a debtor of kind ${facts.debtor.kind}`);
  if (step.severity >= 3 && claimed.some((item) => isTooOld(facts, item, today)))
    report('old', `${step.key} for an invoice that may be time-barred`);
  if (step.severity >= 3 && approval !== 'person') report('approval', `${step.key} leaves by itself`);
  const foreign = step.condition?.minimumCents !== undefined && claimed.some((item) => item.currency !== 'EUR');
  if ((step.approval === 'person' || foreign) && approval !== 'person') report('approval', `${step.key} is not asked of a person`);
  if (channels.length === 0 || channels.some((channel) => !reaches(facts.debtor, channel)))
    report('reach', `${step.key} by ${channels.join()}`);
  if (disturbingCredit(facts, claimed, today)) report('credit', `${step.key} in spite of unallocated money`);
  judgePace(facts, today, report);
}

/** A step against the ladder of one invoice. */
function judgeStep(facts: Facts, step: Step, item: Item, today: Day, report: Report): void {
  const name = `${step.key} for item ${item.id}`;
  const { place, freeFrom } = standing(facts, item);
  const used = contactsUsing(facts, item);
  const next = nextStep(facts, item, today);
  const at = facts.scenario.steps.findIndex((one) => one.key === step.key);
  if (used.some((contact) => contact.step === step.key)) report('ladder', `${name} comes twice`);
  if (next?.step.key !== step.key || at <= place) report('ladder', `${name} instead of ${next?.step.key}`);
  if (next && span(next.from, today) < 0) report('ladder', `${name} before ${next.from}`);
  if (freeFrom && span(freeFrom, today) < 0) report('deadline', `${name} before ${freeFrom}`);
  if (used.length > 0 || item.prior) return;
  const first = facts.scenario.steps.find((one) => concerns(facts, one, item, today));
  if (step.severity > 1 || (first !== undefined && first.key !== step.key)) report('first', name);
}

type Item = Facts['items'][number];

/** Days between contacts and the cap, over all contacts of the debtor, whatever they were about. */
export function judgePace({ contacts, conduct }: Facts, today: Day, report: Report): void {
  const day = (contact: Contact) => contact.madeOn ?? contact.decidedOn;
  const real = contacts.filter(({ state }) => state !== 'dropped' && state !== 'failed');
  for (const one of real) {
    if (one.state === 'pending') report('once', `contact ${one.id} is still under way`);
    if (day(one) === today) report('once', `contact ${one.id} is of the same day`);
    const days = span(day(one), today);
    if (one.state !== 'attempted' && days < conduct.minimumDaysBetween) report('spacing', `${days} days after contact ${one.id}`);
  }
  const recent = real.filter((one) => day(one) > plus(today, -conduct.cap.days));
  if (recent.length >= conduct.cap.count) report('cap', `${recent.length} contacts in ${conduct.cap.days} days before`);
}

/** What was decided against what the rules ask for. */
export function judgeOmission(right: Expected | string, planned: PlannedContact | null, report: Report): void {
  if (typeof right === 'string') {
    if (planned) report('due', `${planned.step.key} although ${right}`);
    return;
  }
  const ids = (list: readonly number[]) => [...list].sort((a, b) => a - b).join();
  const wanted = `${right.step.key} for ${ids(right.claimed.map((item) => item.id))}`;
  const claimed = planned?.items.filter((line) => line.role === 'claimed').map((line) => line.itemId) ?? [];
  const got = planned ? `${planned.step.key} for ${ids(claimed)}` : 'nothing';
  if (wanted !== got) report('due', `${got} instead of ${wanted}`);
}

/** All other late invoices of which something may be said are listed. */
export function judgeListing(facts: Facts, planned: PlannedContact, today: Day, report: Report): void {
  for (const item of facts.items) {
    if (
      !isOpenInvoice(item) ||
      !isLate(item, today) ||
      isHeld(facts, item.id, today) ||
      item.doubt !== null ||
      !facts.currencies.has(item.currency)
    )
      continue;
    const next = nextStep(facts, item, today);
    if (next && next.step.severity >= 3 && isTooOld(facts, item, today)) continue;
    if (!planned.items.some((line) => line.itemId === item.id)) report('due', `late item ${item.id} is not listed`);
  }
}
