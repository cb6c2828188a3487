import type { Day } from '../base/day.ts';
import type { CallId, ContactId, HoldId } from '../base/id.ts';

/** What can come of a call, in the order of their keys. */
export const CALL_OUTCOMES = ['reached', 'no-answer', 'message-left', 'wrong-number', 'promised', 'disputed', 'call-back'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** Why the debtor says that it is late; what is counted to find out where delays come from. */
export const LATE_REASONS = [
  'cash-trouble',
  'not-received',
  'disputed',
  'approval-pending',
  'forgotten',
  'paid-already',
  'customer-unpaid',
  'other',
] as const;
export type LateReason = (typeof LATE_REASONS)[number];

/** A time of day, "14:30", on the clock of the creditor's place. */
export type Hour = string & { readonly __hour: true };

/** When a debtor may be called, as it asked or as calls have shown. */
export type Calling = {
  /** It does not want to be called at all. */
  readonly never?: true;
  /** Only between these hours, the second one left out. */
  readonly from?: Hour;
  readonly until?: Hour;
  /** The day on which its number proved to be somebody else's. */
  readonly wrongSince?: Day;
};

/** A call of a contact that goes on: somebody is to be called back, so the step is not made yet. */
export type Tried = { readonly on: Day /** Whether the debtor was spoken to. */; readonly spoke: boolean };

/** What a confirming e-mail repeats of a call: the day that was agreed, to pay (a promise) or to be called again. */
export type Confirms = {
  readonly call: CallId;
  /** The step that the call was made for. */
  readonly contact: ContactId;
  /** The promise; `null`: somebody is to be called back. */
  readonly hold: HoldId | null;
  readonly on: Day;
  /** Of a call back: at what time, if one was agreed. */
  readonly at: Hour | null;
};

export function isHour(text: string): text is Hour {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whether somebody was spoken to; of a call that is to be made again only whoever called can say. */
export function isConversation(outcome: CallOutcome, spoke: boolean): boolean {
  if (outcome === 'call-back') return spoke;
  return outcome === 'reached' || outcome === 'promised' || outcome === 'disputed';
}

/** Why no step may ask for a call of this debtor; `null` when one may. */
export function uncallable(calling: Calling | null): 'refused' | 'wrong-number' | null {
  if (calling?.never) return 'refused';
  return calling?.wrongSince ? 'wrong-number' : null;
}

/**
 * What stays of a call that was to be made again once it is withdrawn: those that were made of it count all the same, and a conversation
 * was the step. Nothing where none was made.
 */
export function leftOfTried(tried: readonly Tried[] | null | undefined): {
  readonly kept?: { readonly state: 'made' | 'attempted'; readonly madeOn: Day; readonly tried: Tried[] | null };
} {
  const last = tried?.at(-1);
  if (!tried || !last) return {};
  const before = tried.slice(0, -1);
  return { kept: { state: last.spoke ? 'made' : 'attempted', madeOn: last.on, tried: before.length > 0 ? before : null } };
}

/** `null` where nothing is said. */
export function orNothing(calling: Calling): Calling | null {
  return Object.keys(calling).length === 0 ? null : calling;
}

/** A number given anew is not the wrong one. */
export function withNewNumber(calling: Calling | null): Calling | null {
  if (!calling) return null;
  const { wrongSince: _, ...rest } = calling;
  return orNothing(rest);
}
