import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort, SEED } from '../../../stories/properties/effort.ts';
import { addBusinessDays } from '../base/business-day.ts';
import { addDays, type Day, day } from '../base/day.ts';
import type { DisputeId, HoldId, ItemId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import { type Contact, FIRM } from '../case/contact.ts';
import type { Dispute } from '../case/dispute.ts';
import type { Hold } from '../case/hold.ts';
import { WARNING_STEP } from '../case/instalment.ts';
import { schedule } from '../case/plan-proposal.ts';
import { contact, context, fileOf, invoice } from './case-file.test-kit.ts';
import { contactAllowedFrom } from './conduct-guard.ts';
import { decide } from './decide.ts';

const START = day('2026-02-16');
const TOTAL = 100_000n;
const LIMITS = { leastCents: 0n, mostInstalments: 60, firstPercent: 0, longestMonths: 24 };

/** What may happen to one invoice of 1 000 euros, one after the other. */
type Act =
  | { readonly is: 'days'; readonly count: number }
  | { readonly is: 'promise'; readonly inDays: number; readonly cents: bigint | null }
  | { readonly is: 'withdraw' }
  | { readonly is: 'plan'; readonly count: number; readonly inDays: number }
  | { readonly is: 'cancel' }
  | { readonly is: 'warn'; readonly byMessage: boolean }
  | { readonly is: 'pay'; readonly cents: bigint }
  | { readonly is: 'undo' }
  | { readonly is: 'contest'; readonly cents: bigint | null }
  | { readonly is: 'find-right' }
  | { readonly is: 'credit' }
  | { readonly is: 'reject' }
  | { readonly is: 'reopen' };

const ACTS: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ is: fc.constant('days' as const), count: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('promise' as const),
      inDays: fc.integer({ min: 0, max: 20 }),
      cents: fc.option(fc.bigInt(1n, TOTAL), { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'withdraw' as const }) },
  {
    weight: 7,
    arbitrary: fc.record({
      is: fc.constant('plan' as const),
      count: fc.integer({ min: 2, max: 6 }),
      inDays: fc.integer({ min: 0, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'cancel' as const }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constant('warn' as const), byMessage: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('pay' as const), cents: fc.bigInt(1n, 40_000n) }) },
  { weight: 2, arbitrary: fc.constant({ is: 'undo' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('contest' as const), cents: fc.option(fc.bigInt(1n, TOTAL), { nil: null }) }),
  },
  { weight: 1, arbitrary: fc.constant({ is: 'find-right' as const }) },
  { weight: 1, arbitrary: fc.constant({ is: 'credit' as const }) },
  { weight: 2, arbitrary: fc.constant({ is: 'reject' as const }) },
  { weight: 2, arbitrary: fc.constant({ is: 'reopen' as const }) },
);

/** What the rules say, told as plainly as they can be: no code of the program decides here. */
type Word = { readonly cents: bigint; readonly basis: bigint; readonly until: Day; ended: 'broken' | 'kept' | 'withdrawn' | null };
type Model = {
  today: Day;
  readonly paid: bigint[];
  readonly words: Word[];
  plan: {
    readonly basis: bigint;
    readonly due: { readonly until: Day; readonly sum: bigint }[];
    warned: { on: Day; until: Day } | null;
  } | null;
  /** What is contested, `null` for all of it; found right, its credit note is waited for. */
  contested: { readonly cents: bigint | null; isRight: boolean } | null;
  /** What was decided last, and may be opened again. */
  decided: bigint | null | 'nothing';
};

/** What may be asked for. */
function askedIn(model: Model): bigint {
  const open = openIn(model);
  if (model.contested === null) return open;
  const off = model.contested.cents ?? open;
  return off >= open ? 0n : open - off;
}

const openIn = (model: Model) => TOTAL - model.paid.reduce((sum, one) => sum + one, 0n);

/** Whether reminders rest today, by a word that still holds or a plan that is in order (or warned, until its date). */
function rests(model: Model): boolean {
  const word = model.words.some((one) => one.ended === null && model.today <= one.until);
  return word || (model.plan !== null && !hasLapsed(model));
}

function oldestMissed({ plan, today }: Model, open: bigint): Day | null {
  const came = plan === null || open > plan.basis ? 0n : plan.basis - open;
  return plan?.due.find((one) => one.sum > came && one.until < today)?.until ?? null;
}

function hasLapsed(model: Model): boolean {
  const missed = oldestMissed(model, openIn(model));
  const warned = model.plan?.warned ?? null;
  return missed !== null && warned !== null && warned.on > missed && warned.until < model.today;
}

/** Whether an instalment is missed that nobody has warned of, and no word of the debtor's is waited for. */
function isToWarn(model: Model): boolean {
  const missed = oldestMissed(model, openIn(model));
  const word = model.words.some((one) => one.ended === null && model.today <= one.until);
  return !word && missed !== null && !(model.plan?.warned && model.plan.warned.on > missed);
}

/** The end of a day: words whose day has passed are kept or broken by what came, a kept one is broken when the money was none. */
function night(model: Model): void {
  const open = openIn(model);
  for (const word of model.words) {
    if (word.until >= model.today || word.ended === 'withdrawn' || word.ended === 'broken') continue;
    word.ended = open === 0n || word.basis - open >= word.cents ? 'kept' : 'broken';
  }
  if (model.plan !== null && hasLapsed(model)) model.plan = null;
}

/** The case as a store would hold it, kept by the decisions themselves. */
type Case = { file: CaseFile; holds: Hold[]; disputes: Dispute[]; readonly warnings: Contact[]; nextId: number };

function holdOf(it: Case, today: Day, more: Partial<Hold>): Hold {
  const [item] = it.file.items;
  const common = { debtorId: it.file.debtor.id, itemIds: [item?.id ?? (1 as ItemId)], reason: '', author: 'claire', from: today };
  return { id: it.nextId++ as HoldId, kind: 'promise', until: null, liftedOn: null, ...common, ...more };
}

/** A warning of ours that left, and grants its eight days. */
function warningLeft(it: Case, on: Day): Contact {
  const items = it.file.items.map((item) => ({
    itemId: item.id,
    openCents: item.openCents,
    role: 'instalment' as const,
    step: WARNING_STEP,
  }));
  return contact(it.nextId++, WARNING_STEP, on, [], { severity: FIRM, items, deadline: addDays(on, 8) });
}

function act(model: Model, it: Case, one: Act): void {
  const open = openIn(model);
  const { today } = model;
  const lift = (kind: Hold['kind']) => {
    it.holds = it.holds.filter((hold) => !(hold.kind === kind && (hold.until === null || hold.until >= today)));
  };
  if (one.is === 'pay' && one.cents <= open) model.paid.push(one.cents);
  if (one.is === 'undo') model.paid.pop();
  if (one.is === 'promise' && open > 0n && model.plan === null) {
    const on = addDays(today, one.inDays);
    const until = addBusinessDays(on, 1, 'mainland');
    const cents = one.cents !== null && one.cents < open ? one.cents : null;
    for (const word of model.words) if (word.ended === null && word.until >= today) word.ended = 'withdrawn';
    lift('promise');
    model.words.push({ cents: cents ?? open, basis: open, until, ended: null });
    const said = { on, cents, basisCents: cents === null ? null : open, currency: null, via: null, judged: null };
    it.holds.push(holdOf(it, today, { until, promised: said }));
  }
  if (one.is === 'withdraw') {
    for (const word of model.words) if (word.ended === null && word.until >= today) word.ended = 'withdrawn';
    lift('promise');
  }
  if (one.is === 'plan' && open > 100n && model.plan === null) {
    const asked = { totalCents: open, count: one.count, rhythm: 'monthly' as const, firstOn: addDays(today, one.inDays), firstCents: null };
    const instalments = schedule(asked, LIMITS, 'mainland');
    const upTo = (at: number) => instalments.slice(0, at + 1).reduce((sum, each) => sum + each.cents, 0n);
    model.plan = { basis: open, due: instalments.map((each, at) => ({ until: each.until, sum: upTo(at) })), warned: null };
    it.holds.push(holdOf(it, today, { kind: 'plan', plan: { planId: 1, instalments, basisCents: open, missedTold: 0, warned: null } }));
  }
  if (one.is === 'cancel') {
    model.plan = null;
    lift('plan');
  }
  if (one.is === 'warn' && model.plan !== null && oldestMissed(model, open) !== null) {
    const warned = { on: today, until: addDays(today, 8) };
    model.plan.warned = warned;
    if (!one.byMessage) it.holds = it.holds.map((hold) => (hold.plan ? { ...hold, plan: { ...hold.plan, warned } } : hold));
    else it.warnings.push(warningLeft(it, today));
  }
}

/** What is contested and what is decided of it, in the model and in the case. */
function contest(model: Model, it: Case, one: Act): void {
  const open = openIn(model);
  const [itemId] = it.file.items.map(({ id }) => id);
  const standing = (cents: bigint | null, state: Dispute['state']): Dispute[] => {
    return [{ id: 1 as DisputeId, debtorId: it.file.debtor.id, state, contested: [{ itemId: itemId ?? (1 as ItemId), cents }] }];
  };
  if (one.is === 'contest' && model.contested === null && open > 0n && (one.cents ?? 0n) <= open) {
    model.contested = { cents: one.cents, isRight: false };
    it.disputes = standing(one.cents, 'open');
  }
  if (one.is === 'find-right' && model.contested !== null) {
    model.contested.isRight = true;
    it.disputes = standing(model.contested.cents, 'credit-awaited');
  }
  if (one.is === 'credit' && model.contested?.isRight) {
    const { cents } = model.contested;
    model.paid.unshift(cents === null || cents > open ? open : cents);
    [model.contested, model.decided, it.disputes] = [null, 'nothing', []];
  }
  if (one.is === 'reject' && model.contested !== null) {
    [model.decided, model.contested] = [model.contested.cents, null];
    it.disputes = it.disputes.map((dispute) => ({ ...dispute, state: 'closed' }));
  }
  if (one.is === 'reopen' && model.contested === null && model.decided !== 'nothing') {
    model.contested = { cents: model.decided, isRight: false };
    it.disputes = standing(model.decided, 'open');
  }
}

/** What a run of the day makes of the case, as its entries would. */
function recorded(it: Case, decision: ReturnType<typeof decide>): void {
  const lapsed = new Set(decision.lapsed?.map((one) => one.hold));
  it.holds = it.holds
    .filter((hold) => !lapsed.has(hold.id))
    .map((hold) => {
      const verdict = decision.judged?.find((one) => one.hold === hold.id)?.verdict;
      const told = decision.missed?.find((one) => one.hold === hold.id)?.count;
      if (verdict && hold.promised) return { ...hold, promised: { ...hold.promised, judged: verdict } };
      return told !== undefined && hold.plan ? { ...hold, plan: { ...hold.plan, missedTold: told } } : hold;
    });
}

const COUNT = effort(400, 20_000);
/** The deep run shares its machine with others. */
const A_WHILE = 30 * 60_000;

test(
  `after any of ${COUNT} sequences of promises, plans, disputes, payments and their undoing the case goes on exactly where the rules say`,
  () => {
    const seen = { rested: 0, followed: 0, resumed: 0, broken: 0, lapsed: 0, contested: 0, inPart: 0 };
    const property = fc.property(fc.array(ACTS, { minLength: 1, maxLength: 20, size: 'max' }), (acts) => {
      const item = invoice(1, '2026-01-10', { prior: { step: 'first-reminder', on: day('2026-02-02') } });
      const model: Model = { today: START, paid: [], words: [], plan: null, contested: null, decided: 'nothing' };
      const it: Case = { file: fileOf([item]), holds: [], disputes: [], warnings: [], nextId: 1 };
      for (const one of acts) {
        for (let left = one.is === 'days' ? one.count : 0; left >= 0; left -= 1) {
          if (one.is === 'days' && left > 0) model.today = addDays(model.today, 1);
          if (one.is !== 'days') act(model, it, one);
          contest(model, it, one);
          const open = openIn(model);
          const items = open === 0n ? [] : [{ ...item, openCents: open }];
          const file: CaseFile = { ...it.file, items, holds: it.holds, disputes: it.disputes, contacts: it.warnings };
          const decision = decide(file, model.today, context);
          recorded(it, decision);
          seen.broken += decision.judged?.filter(({ verdict }) => verdict === 'broken').length ?? 0;
          seen.lapsed += decision.lapsed?.length ?? 0;
          night(model);
          if (open === 0n) continue;
          const asked = askedIn(model);
          const codes = decision.reasons.map(({ code }) => code);
          const disputed = asked === open ? [] : [asked === 0n ? 'disputed' : 'disputed-in-part'];
          if (asked === 0n) {
            seen.contested += 1;
            expect([decision.contact, codes[0]]).toEqual([null, ...disputed]);
            continue;
          }
          if (asked < open) seen.inPart += 1;
          const unplanned: CaseFile = { ...it.file, items: [{ ...item, openCents: asked }], contacts: it.warnings };
          const asLeft = decide(unplanned, model.today, context);
          if (rests(model)) {
            seen.rested += 1;
            // Nothing of any ladder: of a plan alone what its instalments ask for, and a warning only of one that was missed.
            expect(decision.contact?.items.map(({ role }) => role) ?? ['instalment']).toEqual(['instalment']);
            expect(codes[0]).toBe('on-hold');
            for (const one of disputed) expect(codes).toContain(one);
            const isQuiet = asked < open || contactAllowedFrom({ contacts: it.warnings }, model.today, context.conduct).day > model.today;
            expect(decision.contact?.step.key === 'instalment-warning').toBe(!isQuiet && isToWarn(model));
            if (isQuiet) expect(decision.contact).toBeNull();
            if (decision.contact) seen.followed += 1;
          } else {
            seen.resumed += 1;
            // The very step, for the very sum, as if nothing had ever been agreed or contested; only who approves it may differ.
            expect(decision.contact?.step.key).toBe(asLeft.contact?.step.key);
            expect(decision.contact?.items).toEqual(asLeft.contact?.items);
          }
          const broken = model.words.reduce((row, { ended }) => (ended === 'kept' ? 0 : ended === 'broken' ? row + 1 : row), 0);
          if (decision.contact && !rests(model)) expect(codes.includes('promises-broken')).toBe(broken >= 2);
        }
      }
    });
    fc.assert(property, { numRuns: COUNT, seed: SEED });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(COUNT / 60);
  },
  A_WHILE,
);
