import { daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { ProceedingRow, RouteChoiceRow } from '../core/journal/proceeding-table.ts';
import { courtRoutes } from '../core/law/court-route.ts';
import type { Ask } from '../core/law/route.ts';
import { compareWays, type Option, type Way, type WayHistory } from '../core/proceeding/compare.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { eachPage } from './read-all.ts';
import { type WayFacts, type WaysAsked, wayFacts } from './way-facts.ts';

export type ComparedWays = WayFacts & {
  readonly asks: readonly Ask[];
  readonly options: readonly Option[];
  /** What was decided last and stands. */
  readonly standing: RouteChoiceRow | null;
};

/** So many plans and proceedings that ended are looked at, the newest. */
const MOST = 10_000;

/**
 * All ways to go on with what a debtor owes today, side by side.
 * @throws Refusal `unknown-debtor`, `nothing-to-decide`, `not-late-items`, `law-value-unknown`
 */
export async function waysFor(deps: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, asked: WaysAsked): Promise<ComparedWays> {
  const known = await wayFacts(deps, debtorId, asked);
  const { facts, creditor } = known;
  const routes = courtRoutes(facts);
  const history = await historyOf(deps.store, creditor.id);
  const options = compareWays(routes, facts.amount, (way) => history.get(way) ?? NOTHING);
  return { ...known, asks: routes.asks, options, standing: await standingChoice(deps.store, debtorId) };
}

/** What a person decided last about a debtor, as long as it stands. */
export async function standingChoice(store: Store, debtor_id: DebtorId): Promise<RouteChoiceRow | null> {
  const [choice] = await store.select('route_choice', { debtor_id, state: 'standing' }, { limit: 1, newestFirst: true });
  return choice ?? null;
}

const NOTHING: WayHistory = { ended: 0, paid: 0, days: [] };

/** How a creditor's own cases ended: proceedings by their route, settlements by payment plans. What was entered by mistake is no case. */
async function historyOf(store: Store, creditor_id: CreditorId): Promise<ReadonlyMap<Way, WayHistory>> {
  const ended: ProceedingRow[] = [];
  for await (const page of eachPage(store, 'proceeding', { creditor_id, state: 'closed' }))
    ended.push(...page.filter(({ ending }) => ending !== 'mistake'));
  const byRoute = Map.groupBy(ended, ({ route }) => route);
  const found = new Map<Way, WayHistory>();
  for (const [route, rows] of byRoute) {
    const days = rows.flatMap(({ opened_on, closed_on }) => (closed_on === null ? [] : [daysBetween(opened_on, closed_on)]));
    found.set(route, { ended: rows.length, paid: rows.filter(({ ending }) => ending === 'paid').length, days });
  }
  const plans = await store.select('plan', { creditor_id, state: ['kept', 'lapsed'] }, { limit: MOST, newestFirst: true });
  if (plans.length > 0)
    found.set('settlement', {
      ended: plans.length,
      paid: plans.filter(({ state }) => state === 'kept').length,
      days: plans.flatMap(({ signed_on, ended_on }) => (signed_on && ended_on ? [daysBetween(signed_on, ended_on)] : [])),
    });
  return found;
}
