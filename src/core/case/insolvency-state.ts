import type { Day } from '../base/day.ts';
import type { InsolvencyKind } from '../base/insolvency-kind.ts';
import type { Proceedings } from '../law/insolvency.ts';

/** A notice of the BODACC as far as something follows from it: one row for each person that it names. */
export type KeptNotice = {
  /** Letter, bulletin with its year, number in it: "A2026000342". */
  readonly key: string;
  readonly siren: string | null;
  readonly type: 'initial' | 'correction' | 'cancellation' | null;
  readonly kind: InsolvencyKind;
  readonly judgmentOn: Day | null;
  readonly publishedOn: Day | null;
  /** The notice that this one replaces or withdraws, and the day of its publication. */
  readonly corrects: string | null;
  readonly correctedOn: Day | null;
};

/** Where proceedings stand; what was closed stays told, for what was owed before. */
export type InsolvencyPhase = 'open' | 'plan' | 'plan-resolved' | 'closed-insufficient' | 'closed-paid' | 'ended';

/** What a person has to look at, and the notice that says why. */
export const NOTICE_ASKS = [
  'unknown-nature',
  'cancelled',
  'names-others-now',
  'perhaps-undone',
  'opening-unseen',
  'day-unknown',
  'new-proceedings',
  'converted',
  'plan',
  'plan-resolved',
  'closed-insufficient',
  'ended',
  'deposit',
  'recorded-differs',
] as const;
export type NoticeAsk = { readonly code: (typeof NOTICE_ASKS)[number]; readonly key: string };

export type InsolvencyState = {
  readonly current: {
    readonly proceedings: Proceedings;
    /** Day of the judgment that opened them, as far as it is known. */
    readonly since: Day | null;
    /** The earliest day of publication, from which the time to declare runs at the soonest. */
    readonly publishedOn: Day | null;
    readonly phase: InsolvencyPhase;
    /** The notice that began them: another one is another proceeding, to which claims are declared anew. */
    readonly openedBy: string;
    /** Day of the judgment that opened anew what had not ended: the first one goes on stopping interest, claims are declared as of this one. */
    readonly reopenedOn?: Day;
  } | null;
  readonly asks: readonly NoticeAsk[];
  /** What became of each notice, in the order of its judgments. */
  readonly course: readonly { readonly key: string; readonly is: 'stands' | 'replaced' | 'cancelled'; readonly by: string | null }[];
};

/** One notice, with all persons that it names. */
type Whole = { readonly key: string; readonly rows: readonly KeptNotice[] };
/** What stands of a notice and all that has corrected it. */
type Standing = { readonly root: string; readonly notice: KeptNotice; readonly publishedOn: Day | null };

/**
 * Where the proceedings of one SIREN stand, from all notices that name it and all that correct one of those, in whatever order they came:
 * what was corrected is replaced, what was cancelled is left out, and the rest is gone through in the order of the judgments.
 */
export function insolvencyState(siren: string, notices: readonly KeptNotice[]): InsolvencyState {
  const wholes = wholesOf(notices);
  const families = Map.groupBy(wholes.values(), (whole) => rootOf(whole, wholes));
  const [standing, course, asks]: [Standing[], Course[], NoticeAsk[]] = [[], [], []];
  for (const [root, all] of families) {
    const family = [...all].sort(order);
    const own = family.flatMap((one) => best(one.rows.filter((row) => row.siren === siren)) ?? []);
    const head = family.at(-1);
    if (!head || own.length === 0) continue;
    const { notice, ask } = heldBy(siren, head, own);
    if (ask !== null) asks.push({ code: ask, key: head.key });
    if (notice) standing.push({ root, notice, publishedOn: earliestOf(own, notice, wholes) });
    for (const { key } of family) {
      const isStanding = notice !== null && (key === head.key || key === notice.key);
      if (isStanding || key === head.key) course.push({ key, is: notice ? 'stands' : 'cancelled', by: null });
      else course.push({ key, is: notice ? 'replaced' : 'cancelled', by: head.key });
    }
  }
  const replayed = replay(standing.sort(byJudgment));
  return { ...replayed, asks: [...asks.sort(order), ...replayed.asks], course: course.sort(order) };
}

type Course = InsolvencyState['course'][number];

function order(one: { readonly key: string }, other: { readonly key: string }): number {
  return isEarlier(one.key, other.key) ? -1 : 1;
}

/**
 * What holds for one SIREN of a notice and its corrections, and what a person is asked. A correction that names nobody by a SIREN, or that says
 * nothing of where proceedings stand, takes nothing away: what it corrects holds until a person has read both.
 */
function heldBy(
  siren: string,
  { rows }: Whole,
  own: readonly KeptNotice[],
): { readonly notice: KeptNotice | null; readonly ask: NoticeAsk['code'] | null } {
  if (rows.some((row) => row.type === 'cancellation')) return { notice: null, ask: 'cancelled' };
  const last = own.findLast((row) => isStatus(row.kind)) ?? own.at(-1) ?? null;
  const found = best(rows.filter((row) => row.siren === siren));
  if (!found)
    return rows.every((row) => row.siren === null) ? { notice: last, ask: 'unknown-nature' } : { notice: null, ask: 'names-others-now' };
  if (isStatus(found.kind) || last === null || !isStatus(last.kind)) return { notice: found, ask: null };
  return { notice: last, ask: TOLD[found.kind] ?? 'unknown-nature' };
}

function isStatus(kind: InsolvencyKind): boolean {
  return [OPENINGS, EXTENSIONS, AFTER_PLAN, CHANGES].some((kinds) => kind in kinds);
}

/** A bulletin and the service may both have brought the same notice: one that says more is taken, whichever came first. */
function wholesOf(notices: readonly KeptNotice[]): Map<string, Whole> {
  return new Map([...Map.groupBy(notices, (one) => one.key)].map(([key, rows]) => [key, { key, rows }]));
}

function best(rows: readonly KeptNotice[]): KeptNotice | null {
  const known = (row: KeptNotice) => [row.kind === 'other', row.judgmentOn === null, row.publishedOn === null, row.corrects === null];
  const weight = (row: KeptNotice) => known(row).filter(Boolean).length;
  const sorted = [...rows].sort((a, b) => weight(a) - weight(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return sorted[0] ?? null;
}

/** The notice at the beginning of a chain of corrections; one that has not come yet is stood for by the first that has. */
function rootOf(whole: Whole, wholes: ReadonlyMap<string, Whole>): string {
  let at = whole;
  for (;;) {
    const target = targetOf(at);
    const before = target === null ? undefined : wholes.get(target);
    if (!before) return target ?? at.key;
    at = before;
  }
}

/** Only an earlier notice is corrected, so that no chain goes round. */
function targetOf({ key, rows }: Whole): string | null {
  const named = rows.flatMap((row) =>
    row.type !== 'initial' && row.corrects !== null && isEarlier(row.corrects, key) ? [row.corrects] : [],
  );
  return named.sort()[0] ?? null;
}

/** By bulletin, then by number in it: numbers are not padded. */
export function isEarlier(one: string, other: string): boolean {
  const [a, b] = [one.slice(1, 9), other.slice(1, 9)];
  return a === b ? Number(one.slice(9)) < Number(other.slice(9)) || (one.slice(9) === other.slice(9) && one < other) : a < b;
}

/** Time runs from the first publication at the soonest: a later correction is not relied upon. */
function earliestOf(own: readonly KeptNotice[], { judgmentOn }: KeptNotice, wholes: ReadonlyMap<string, Whole>): Day | null {
  const days = own.flatMap(({ publishedOn, corrects, correctedOn }) => {
    const isUnseen = corrects !== null && !wholes.has(corrects);
    return [publishedOn, ...(isUnseen ? [correctedOn] : [])];
  });
  return days.filter((one) => one !== null && (judgmentOn === null || one >= judgmentOn)).sort()[0] ?? null;
}

function byJudgment(one: Standing, other: Standing): number {
  const dayOf = ({ notice, publishedOn }: Standing) => notice.judgmentOn ?? publishedOn ?? '9999';
  const [a, b] = [dayOf(one), dayOf(other)];
  return a === b ? (isEarlier(one.notice.key, other.notice.key) ? -1 : 1) : a < b ? -1 : 1;
}

type Current = NonNullable<InsolvencyState['current']>;
type Replayed = Pick<InsolvencyState, 'current' | 'asks'>;

function replay(standing: readonly Standing[]): Replayed {
  let state: Replayed = { current: null, asks: [] };
  for (const one of standing) state = after(state, one);
  return state;
}

/**
 * What is over, and what was asked of it, gives way to what is opened anew. What had not ended goes on: interest that its judgment stopped does
 * not run again, and only the time to declare begins anew.
 */
function opened(before: Current | null, { notice, publishedOn, root }: Standing, proceedings: Proceedings): Replayed {
  const isRunning = before !== null && stillStops(before.phase);
  const codes = [...(isRunning ? (['new-proceedings'] as const) : []), ...(notice.judgmentOn === null ? (['day-unknown'] as const) : [])];
  const [on, first] = [notice.judgmentOn ?? publishedOn, isRunning ? before.since : null];
  const isLater = on !== null && first !== null && first < on;
  const since = isLater ? first : on;
  const current: Current = { proceedings, since, publishedOn, phase: 'open', openedBy: root, ...(isLater ? { reopenedOn: on } : {}) };
  return { current, asks: codes.map((code) => ({ code, key: notice.key })) };
}

const OPENINGS: { readonly [K in InsolvencyKind]?: Proceedings } = {
  'opening-sauvegarde': 'sauvegarde',
  'opening-redressement': 'redressement',
  'opening-liquidation': 'liquidation',
};
const EXTENSIONS: { readonly [K in InsolvencyKind]?: Proceedings } = {
  'extension-sauvegarde': 'sauvegarde',
  'extension-redressement': 'redressement',
  'extension-liquidation': 'liquidation',
};
/** A plan that failed opens proceedings of their own, with a time of their own to declare. */
const AFTER_PLAN: { readonly [K in InsolvencyKind]?: Proceedings } = {
  'plan-resolved-redressement': 'redressement',
  'plan-resolved-liquidation': 'liquidation',
};
const CHANGES: {
  readonly [K in InsolvencyKind]?: {
    readonly proceedings?: Proceedings;
    readonly phase?: InsolvencyPhase;
    readonly ask: NoticeAsk['code'] | null;
  };
} = {
  'conversion-redressement': { proceedings: 'redressement', phase: 'open', ask: 'converted' },
  'conversion-liquidation': { proceedings: 'liquidation', phase: 'open', ask: 'converted' },
  'plan-sauvegarde': { phase: 'plan', ask: 'plan' },
  'plan-redressement': { phase: 'plan', ask: 'plan' },
  'plan-cession': { ask: 'plan' },
  'plan-modified': { phase: 'plan', ask: 'plan' },
  'plan-resolved': { phase: 'plan-resolved', ask: 'plan-resolved' },
  'closure-insufficient-assets': { phase: 'closed-insufficient', ask: 'closed-insufficient' },
  'closure-liabilities-extinguished': { phase: 'closed-paid', ask: 'ended' },
  'procedure-ended': { phase: 'ended', ask: 'ended' },
  'liquidation-resumed': { proceedings: 'liquidation', phase: 'open', ask: 'converted' },
};
/** What changes nothing of where proceedings stand, and is told all the same. */
const TOLD: { readonly [K in InsolvencyKind]?: NoticeAsk['code'] } = {
  'deposit-notice': 'deposit',
  'third-party-retraction': 'perhaps-undone',
  'appeal-decision': 'perhaps-undone',
  other: 'unknown-nature',
};

function after({ current, asks }: Replayed, one: Standing): Replayed {
  const { kind, key } = one.notice;
  const extended = EXTENSIONS[kind];
  // A notice of an extension names those that were in the proceedings already beside the one that comes in.
  if (extended) return current !== null && stillStops(current.phase) ? { current, asks } : opened(current, one, extended);
  const opening = OPENINGS[kind];
  if (opening) return sameOpening(current, one) ? { current, asks } : opened(current, one, opening);
  const failed = AFTER_PLAN[kind];
  if (failed) return reopened(opened(current, one, failed), one);
  const change = CHANGES[kind];
  if (change) return changed({ current, asks }, one, change);
  const code = TOLD[kind];
  return code ? { current, asks: [...asks, { code, key }] } : { current, asks };
}

/** Two notices of one judgment: published twice. */
function sameOpening(current: Current | null, { notice }: Standing): boolean {
  const on = current?.reopenedOn ?? current?.since;
  return current?.phase === 'open' && notice.judgmentOn !== null && on === notice.judgmentOn;
}

/** Also when nobody has seen the proceedings before the plan, a claim may have to be declared again. */
function reopened({ current, asks }: Replayed, { notice }: Standing): Replayed {
  const isAsked = asks.some((one) => one.code === 'new-proceedings');
  return { current, asks: isAsked ? asks : [{ code: 'new-proceedings', key: notice.key }, ...asks] };
}

function changed(
  { current, asks }: Replayed,
  one: Standing,
  { proceedings, phase, ask }: NonNullable<(typeof CHANGES)[InsolvencyKind]>,
): Replayed {
  const { notice, root } = one;
  const told = ask === null ? [] : [{ code: ask, key: notice.key }];
  if (current)
    return { current: { ...current, ...(proceedings ? { proceedings } : {}), ...(phase ? { phase } : {}) }, asks: [...asks, ...told] };
  // Nobody has seen the opening: its day, and that of its publication, are for a person to find.
  const unseen: Current = {
    proceedings: proceedings ?? unseenKind(notice.kind),
    since: notice.judgmentOn ?? one.publishedOn,
    publishedOn: null,
    phase: phase ?? 'open',
    openedBy: root,
  };
  return { current: unseen, asks: [...asks, { code: 'opening-unseen', key: notice.key }, ...told] };
}

function unseenKind(kind: InsolvencyKind): Proceedings {
  if (kind === 'plan-sauvegarde') return 'sauvegarde';
  if (kind === 'plan-redressement') return 'redressement';
  return kind === 'closure-insufficient-assets' ? 'liquidation' : 'unknown';
}

/** Whether nothing of before may be asked for; what was closed leaves it to whether something of before is still open. */
export function stillStops(phase: InsolvencyPhase): boolean {
  return phase === 'open' || phase === 'plan' || phase === 'plan-resolved';
}
