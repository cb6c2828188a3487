import type { Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { NoticeWatchRow } from '../core/journal/notice-tables.ts';
import type { InsolvencyFacts } from '../formats/insolvency/insolvency-facts.ts';
import { readFile } from '../formats/read.ts';
import type { NoticeService } from '../ports/notice-service.ts';
import type { Deps } from './context.ts';
import { type Heeded, heedAll, heedNotices } from './notices-heeded.ts';
import { keepNotices } from './notices-kept.ts';
import { chunks, eachPage } from './read-all.ts';
import { sirensInUse } from './sirens-in-use.ts';

type WatchDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by' | 'payments' | 'noticeService'>;

/** The one row. */
const WATCH = 1;
/** More would be impolite in one day: a thousand questions of twenty. */
export const MOST_WATCHED = 20_000;

export const NOT_WATCHED: NoticeWatchRow = { id: WATCH, is_on: false, looked_on: null, asked: 0, found: 0, failure: null, failed_on: null };

export async function watchOf({ store }: Pick<Deps, 'store'>): Promise<NoticeWatchRow> {
  return (await store.select('notice_watch', { id: WATCH }, { limit: 1 }))[0] ?? NOT_WATCHED;
}

/** Whether the open data service is asked each day for the SIRENs of debtors: it learns them, so a person switches it on. */
export async function watchNotices(deps: WatchDeps, isOn: boolean): Promise<void> {
  const watch = await watchOf(deps);
  if (watch.is_on === isOn) return;
  await deps.store.record([{ kind: 'notices.watched', by: deps.by, data: { watch: { ...watch, is_on: isOn } } }]);
}

export type Look = { readonly asked: number; readonly added: number; readonly heeded: readonly Heeded[] };

/**
 * Once a day: heeds notices on record of which a debtor has become known, and asks the service, where that is switched on. All notices of each
 * SIREN are asked for each time: none is missed for having been published late. A look that failed is told, and tried again the next day, or
 * when a person asks. Nothing is locked meanwhile: whoever keeps the same notice twice has kept one.
 * @returns `null` where nothing is asked for, or today was
 * @throws Refusal `notices-not-watched` when a person asks and it is switched off; those of the service when a person asks
 */
export async function lookForNotices(deps: WatchDeps, byPerson = false): Promise<Look | null> {
  const { store, clock } = deps;
  const [watch, today, service] = [await watchOf(deps), clock.today(), deps.noticeService?.() ?? null];
  const isOff = !watch.is_on || service === null;
  if (isOff && byPerson)
    throw new Refusal('notices-not-watched', 'The BODACC is not watched. Switch it on first: "acquit insolvency --watch on".');
  // What was left when an import was killed, or came with a debtor since, waits for no service.
  const found = await heedAll(deps);
  if (isOff || (!byPerson && (watch.looked_on === today || watch.failed_on === today))) return null;
  const look = await ask(deps, service).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  // Somebody may have switched it off meanwhile.
  const now = await watchOf(deps);
  const told: NoticeWatchRow =
    look instanceof Refusal
      ? { ...now, failure: look.code, failed_on: today }
      : { ...now, looked_on: today, asked: look.asked, found: look.added, failure: null, failed_on: null };
  await store.record([{ kind: 'notices.watched', by: deps.by, data: { watch: told } }]);
  if (!(look instanceof Refusal)) return { ...look, heeded: [...found, ...look.heeded] };
  if (byPerson) throw look;
  return null;
}

async function ask(deps: WatchDeps, service: NoticeService): Promise<Look> {
  const sirens = new Set<string>();
  for await (const keys of eachPage(deps.store, 'debtor_key', { scheme: 'siren' }))
    for (const siren of await sirensInUse(deps.store, keys)) sirens.add(siren);
  if (sirens.size > MOST_WATCHED)
    throw new Refusal(
      'bodacc-too-many-debtors',
      `More than ${MOST_WATCHED} companies cannot be asked for in a day: import the bulletins.`,
      {
        most: MOST_WATCHED,
      },
    );
  const heeded: Heeded[] = [];
  let added = 0;
  for (const chunk of chunks([...sirens].sort(), service.most)) {
    for (const bytes of await service.notices(chunk)) {
      const kept = await keepNotices(deps, await factsIn(bytes), deps.digest.sha256(bytes) as Sha256);
      added += kept.added;
      if (kept.added > 0) heeded.push(...(await heedNotices(deps, kept.ours)));
    }
  }
  return { asked: sirens.size, added, heeded };
}

/** An empty answer is no fault: of most companies there is no notice. */
async function factsIn(bytes: Uint8Array): Promise<readonly InsolvencyFacts[]> {
  return (await readFile({ name: 'bodacc.json', bytes })).insolvency ?? [];
}
