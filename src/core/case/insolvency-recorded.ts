import { type Day, earlierOf } from '../base/day.ts';
import type { Proceedings } from '../law/insolvency.ts';
import { type InsolvencyState, type NoticeAsk, stillStops } from './insolvency-state.ts';

/** What the notices of one SIREN came to. */
export type Told = { readonly siren: string; readonly current: InsolvencyState['current']; readonly asks: readonly NoticeAsk[] };

/** What is on record of a debtor's proceedings, by a person or by a notice. */
export type Recorded = {
  readonly since: Day;
  readonly proceedings: Proceedings;
  readonly publishedOn: Day | null;
  readonly declaredOn: Day | null;
};

/** What is to be recorded, when it is another thing than is; and whether a person has to compare the two. */
export type Amended = { readonly record: Recorded | null; readonly differs: boolean };

const NOTHING: Amended = { record: null, differs: false };
const DIFFERS: Amended = { record: null, differs: true };

/**
 * What the notices of one SIREN make of what is on record. What the notices said themselves they may put right; what a person said stays, and is
 * completed: what began before it, what is over and what is another company's never take its place, and a person is asked.
 * @param last what the same notices came to when they were heeded last
 * @param others what those of the debtor's other SIRENs came to last
 */
export function amended(recorded: Recorded | null, told: Told, last: Told | null, others: readonly Told[], today: Day): Amended {
  const { current } = told;
  if (current === null || JSON.stringify(current) === JSON.stringify(last?.current ?? null)) return NOTHING;
  if (recorded === null) return { record: fresh(current, today), differs: false };
  const isOwn = last?.current?.since === recorded.since;
  const isOthers = !isOwn && others.some((one) => isRunning(one) && one.current?.since === recorded.since);
  const isEarlier = !isOwn && current.since !== null && current.since < recorded.since;
  if (isOthers || isEarlier) return DIFFERS;
  const isMoved = !isOwn && current.since !== null && current.since !== recorded.since;
  if (!stillStops(current.phase)) return isMoved ? DIFFERS : NOTHING;
  const kept = isUnseen(told) && !isOwn ? { ...recorded, proceedings: namedKind(current.proceedings, recorded) } : null;
  const record = kept ?? completed(recorded, { ...told, current }, last, isOwn);
  const differs = kept === null && (isMoved || isPublishedOtherwise(recorded, record, current.publishedOn));
  return { record: JSON.stringify(record) === JSON.stringify(inOrder(recorded)) ? null : record, differs };
}

type Current = NonNullable<Told['current']>;

export function isRunning({ current }: Told): boolean {
  return current !== null && stillStops(current.phase);
}

function fresh({ since, proceedings, publishedOn }: Current, today: Day): Recorded {
  const on = since ?? today;
  return { since: on, proceedings, publishedOn: notBefore(on, publishedOn), declaredOn: null };
}

/** Interest stays stopped from the earlier day; publication and declaration are those of the judgment to which claims are declared now. */
function completed(recorded: Recorded, told: Told & { readonly current: Current }, last: Told | null, isOwn: boolean): Recorded {
  const { current } = told;
  const since = isOwn ? (current.since ?? recorded.since) : recorded.since;
  const on = current.reopenedOn ?? current.since ?? since;
  const isSame = last === null || last.current?.openedBy === current.openedBy || isUnseen(last);
  const known = isSame ? notBefore(on, recorded.publishedOn) : null;
  const isTold = known !== null && known === last?.current?.publishedOn;
  const published = notBefore(on, current.publishedOn);
  // Of two days the earlier one: the time to declare has not run out by the later one.
  const publishedOn = known === null || published === null || isTold ? (published ?? known) : earlierOf(known, published);
  return { since, proceedings: current.proceedings, publishedOn, declaredOn: isSame ? notBefore(on, recorded.declaredOn) : null };
}

/** Nobody has seen the notice of the judgment that opened them. */
function isUnseen({ asks }: Told): boolean {
  return asks.some((one) => one.code === 'opening-unseen');
}

function namedKind(proceedings: Proceedings, recorded: Recorded): Proceedings {
  return proceedings === 'unknown' ? recorded.proceedings : proceedings;
}

function isPublishedOtherwise(recorded: Recorded, { publishedOn }: Recorded, told: Day | null): boolean {
  return recorded.publishedOn !== null && recorded.publishedOn === publishedOn && told !== null && told !== publishedOn;
}

function inOrder({ since, proceedings, publishedOn, declaredOn }: Recorded): Recorded {
  return { since, proceedings, publishedOn, declaredOn };
}

function notBefore(since: Day, on: Day | null): Day | null {
  return on !== null && since <= on ? on : null;
}
