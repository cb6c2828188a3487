import { nextBusinessDay } from '../core/base/business-day.ts';
import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { type Currency, type Money, money } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { type Channel, isAbout, type Severity } from '../core/case/contact.ts';
import { decide } from '../core/dunning/decide.ts';
import type { PlannedContact } from '../core/dunning/decision.ts';
import { creditorOf, type Deps, dunningContext, zoneOf } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { survivors } from './merged-debtor.ts';
import { chunks, eachPage } from './read-all.ts';

/** What a run of today would decide for one debtor. */
export type RehearsedContact = {
  readonly debtor: DebtorId;
  readonly name: string | null;
  readonly scenario: string;
  readonly step: string;
  readonly channels: readonly Channel[];
  readonly approval: PlannedContact['approval'];
  readonly invoices: readonly string[];
  readonly totals: readonly Money[];
};

/** The contacts of one step, together. */
export type RehearsedStep = {
  readonly step: string;
  readonly approval: PlannedContact['approval'];
  readonly contacts: number;
  readonly invoices: number;
  readonly totals: readonly Money[];
};

export type Rehearsal = {
  /** Today, or the next day on which anything is decided. */
  readonly day: Day;
  readonly steps: readonly RehearsedStep[];
  /** The largest sums first, cut after some. */
  readonly contacts: readonly RehearsedContact[];
  readonly total: number;
  /** Debtors with a contact under way already: of them nothing more is decided. */
  readonly waiting: number;
  /** What a person would be asked. */
  readonly questions: number;
};

/** As many as a person reads. */
const MOST_SHOWN = 100;
/** Debtors whose case files are read together. */
const TOGETHER = 100;

type Planned = Omit<RehearsedContact, 'name'> & { readonly severity: Severity };
type Tally = { readonly planned: Planned[]; waiting: number; questions: number };

/**
 * What a run of today would decide if it were made now, by the very decision that a run makes. Writes nothing, asks nobody, sends
 * nothing; how old the books and the bank's data are is not asked.
 * @throws Refusal `unknown-creditor`
 */
export async function rehearse({ store, clock }: Pick<Deps, 'store' | 'clock'>, creditorId: CreditorId): Promise<Rehearsal> {
  const creditor = await creditorOf(store, creditorId);
  const context = await dunningContext(store, creditor);
  const day = nextBusinessDay(clock.today(), zoneOf(creditor));
  const away = await survivors(store, creditorId);
  const tally: Tally = { planned: [], waiting: 0, questions: 0 };
  for await (const page of eachPage(store, 'debtor', { creditor_id: creditorId })) {
    const ids = page.map((row) => row.id).filter((id) => !away.has(id));
    for (const some of chunks(ids, TOGETHER)) {
      for (const file of await store.caseFiles(some)) {
        if (file.contacts.some((contact) => contact.state === 'pending')) tally.waiting += 1;
        const { contact, questions, scenario } = decide(file, day, context);
        tally.questions += questions.length;
        if (contact) tally.planned.push(plannedFor(file, contact, scenario.key));
      }
    }
  }
  const shown = tally.planned.sort((a, b) => b.severity - a.severity || Number(largest(b) - largest(a))).slice(0, MOST_SHOWN);
  const names = await debtorNames(
    store,
    shown.map((one) => one.debtor),
  );
  return {
    day,
    steps: stepsOf(tally.planned),
    contacts: shown.map(({ severity: _, ...one }) => ({ ...one, name: names.get(one.debtor) ?? null })),
    total: tally.planned.length,
    waiting: tally.waiting,
    questions: tally.questions,
  };
}

function plannedFor(file: CaseFile, { step, channels, approval, items }: PlannedContact, scenario: string): Planned {
  const known = new Map(file.items.map((item) => [item.id, item]));
  const about = items.filter(isAbout).flatMap(({ itemId, openCents }) => {
    const item = known.get(itemId);
    return item ? [{ number: item.number, of: money(openCents, item.currency) }] : [];
  });
  return {
    ...{ debtor: file.debtor.id, scenario, step: step.key, severity: step.severity, channels, approval },
    invoices: about.map(({ number }) => number),
    totals: added(about.map(({ of }) => of)),
  };
}

/** By step, from the friendliest to the firmest. */
function stepsOf(planned: readonly Planned[]): RehearsedStep[] {
  const groups = [...Map.groupBy(planned, ({ step, approval }) => `${step} ${approval}`).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { step, approval, severity } = first;
      const invoices = group.reduce((sum, one) => sum + one.invoices.length, 0);
      return [{ severity, line: { step, approval, contacts: group.length, invoices, totals: added(group.flatMap((one) => one.totals)) } }];
    })
    .sort((a, b) => a.severity - b.severity)
    .map(({ line }) => line);
}

/** Each currency by itself. */
function added(amounts: readonly Money[]): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const { cents, currency } of amounts) totals.set(currency, (totals.get(currency) ?? 0n) + cents);
  return [...totals].map(([currency, cents]) => money(cents, currency));
}

function largest({ totals }: Planned): bigint {
  return totals.reduce((most, { cents }) => (cents > most ? cents : most), 0n);
}
