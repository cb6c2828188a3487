import type { CreditorId, DebtorId, DispatchId } from '../core/base/id.ts';
import { type CalendarEvent, calendarText } from '../formats/out/calendar.ts';
import type { Page } from '../ports/store.ts';
import { calendarEntries } from './calendar.ts';
import { callList } from './call-list.ts';
import { type CallingAsked, setCalling } from './calling.ts';
import type { Deps } from './context.ts';
import { lateReasons } from './late-reasons.ts';
import { payerScoreOf } from './payer-history.ts';
import { type CallReport, reportCall } from './report-call.ts';
import { takeBackCall } from './take-back-call.ts';

/** Who is called, what comes of it, and what is known of how debtors pay: for the program's table of contents. */
export function callsOf(deps: Deps) {
  return {
    callList: (creditor: CreditorId, page: Page) => callList(deps, creditor, page),
    recordCall: (dispatch: DispatchId, said: CallReport) => reportCall(deps, dispatch, said),
    takeBackCall: (dispatch: DispatchId) => takeBackCall(deps, dispatch),
    setCalling: (debtor: DebtorId, asked: CallingAsked) => setCalling(deps, debtor, asked),
    payerScore: (debtor: DebtorId) => payerScoreOf(deps, debtor),
    calendar: (withCalls: boolean) => calendarEntries(deps, withCalls),
    calendarFile: (name: string, events: readonly CalendarEvent[]) => calendarText(name, events, deps.clock.now()),
    lateReasons: (creditor: CreditorId) => lateReasons(deps, creditor),
  };
}
