import type { HolidayZone } from '../core/base/business-day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DunningContext } from '../core/dunning/decision.ts';
import type { Scenario } from '../core/dunning/scenario.ts';
import { savedScenarioOf } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import type { ScenarioRow } from '../core/journal/run-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Digest } from '../ports/digest.ts';
import type { Mailbox } from '../ports/mailbox.ts';
import type { NoticeService } from '../ports/notice-service.ts';
import type { Clock, Mailer, PortalLinks, Printer, QrPng } from '../ports/outside.ts';
import type { Payments } from '../ports/payments.ts';
import type { Postmen } from '../ports/postman.ts';
import type { CaseSealer } from '../ports/sealed-case.ts';
import type { Store } from '../ports/store.ts';
import type { Texter } from '../ports/texter.ts';
import type { TimeStamper } from '../ports/time-stamp.ts';

/** What the use cases work with; each takes the part that it needs. */
export type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly mailer: Mailer;
  readonly printer: Printer;
  readonly qrPng: QrPng;
  /** The mailbox that is read; absent, or `null`, as long as none is set up. */
  readonly mailbox?: () => Mailbox | null;
  /** Where debtors reach their page; absent where no address is known that they could reach. */
  readonly links?: PortalLinks;
  /** Binds and seals a case that is handed over; absent where none is. */
  readonly sealer?: CaseSealer;
  /** Who stamps the journal; absent, or `null`, where no authority is set. */
  readonly stamper?: TimeStamper | null;
  /** The provider by which debtors pay on their page; absent, or `null`, as long as none is ready. */
  readonly payments?: () => Promise<Payments | null>;
  /** The provider of SMS; absent, or `null`, as long as none is set up. */
  readonly texter?: () => Promise<Texter | null>;
  /** The provider of registered letters; absent, or `null`, as long as none is set up. */
  readonly postmen?: () => Promise<Postmen | null>;
  /** The open data service of the BODACC; absent, or `null`, where nothing is asked. */
  readonly noticeService?: () => NoticeService | null;
  /** Who acts, for the journal. */
  readonly by: string;
};

export async function creditorOf(store: Store, id: CreditorId): Promise<CreditorRow> {
  const [creditor] = await store.select('creditor', { id }, { limit: 1 });
  if (!creditor) throw new Refusal('unknown-creditor', `There is no creditor ${id} in this workspace.`, { id });
  return creditor;
}

/** The creditor's own rules and scenarios, as they are now. */
export async function dunningContext(store: Store, creditor: CreditorRow): Promise<DunningContext> {
  return contextOf(creditor, await store.select('scenario', {}, { limit: 1_000 }));
}

/** The latest saved version of each scenario, else the standard one. */
export function contextOf(creditor: CreditorRow, rows: readonly ScenarioRow[]): DunningContext {
  const scenarios = new Map<string, Scenario>(STANDARD_SCENARIOS.map((scenario) => [scenario.key, scenario]));
  for (const row of rows) {
    const known = scenarios.get(row.key);
    if (!known || known.version < row.version) scenarios.set(row.key, savedScenarioOf(row.body));
  }
  return {
    scenarios,
    conduct: { minimumDaysBetween: creditor.minimum_days_between, cap: { count: creditor.cap_count, days: creditor.cap_days } },
    currencies: new Set(creditor.profile.accounts.map((account) => account.currency)),
    nature: creditor.profile.claimNature ?? 'ordinary',
    thanks: creditor.thanks,
    instalmentMessages: creditor.profile.instalmentMessages ?? true,
    brokenPromises: creditor.broken_promises,
  };
}

export function zoneOf(creditor: CreditorRow): HolidayZone {
  return creditor.zone as HolidayZone;
}
