import { isDay } from '../core/base/day.ts';
import type { CreditorId, HandOverId } from '../core/base/id.ts';
import { centsOf, decimalOf } from '../core/base/money.ts';
import { percentOf, type Rate } from '../core/base/rate.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { REPORT_ACTS } from '../core/case/hand-over.ts';
import type { HandOverRow } from '../core/journal/hand-over-tables.ts';
import { readStatus, STATUS_FORMAT, STATUS_VERSION, type StatedReport } from '../formats/hand-over/status-file.ts';
import type { Deps } from './context.ts';
import { creditorOf } from './context.ts';
import { caseAgain } from './export-case.ts';
import { handOverOfLink, pageOf } from './hand-over-link.ts';
import { handOverRow } from './hand-over-parts.ts';
import { type Reported, type ReportSaid, takeReport } from './hand-over-report.ts';
import type { PersonDeps } from './set-debtor.ts';

type Reading = Pick<Deps, 'store' | 'clock'>;

/** The open file that goes with a case: what was agreed, what is claimed, and all that was reported so far. See docs/hand-over-format.md. */
export async function statusOf(deps: Reading, id: HandOverId): Promise<string> {
  return statusText(deps, await handOverRow(deps.store, id));
}

/** The same for whoever has the link; `null` where it opens nothing. */
export async function statusByLink(deps: Reading & Pick<Deps, 'digest'>, token: string): Promise<string | null> {
  const row = await handOverOfLink(deps, token);
  return row && statusText(deps, row);
}

/** The sealed case, to the byte, for whoever has the link. */
export async function caseByLink(deps: Reading & Pick<Deps, 'digest'>, token: string): Promise<Uint8Array | null> {
  const row = await handOverOfLink(deps, token);
  return row && (await caseAgain(deps, row.case_id)).bytes;
}

async function statusText(deps: Reading, row: HandOverRow): Promise<string> {
  const page = await pageOf(deps, row);
  const { made } = await caseAgain(deps, row.case_id);
  const { profile } = await creditorOf(deps.store, row.creditor_id);
  const sum = (cents: number | null) => (cents === null ? null : decimalOf(BigInt(cents)));
  const numbers = new Map(page.invoices.map((one) => [one.item, one.number]));
  const status = {
    ...{ format: STATUS_FORMAT, version: STATUS_VERSION, reference: referenceOf(row, made.sha256), on: row.on_day, asked: row.asked },
    creditor: { name: profile.name, siren: profile.siren },
    debtor: { name: page.debtor.name, address: page.debtor.lines },
    case: { sha256: made.sha256, signer: made.signer },
    agreement: {
      commissionPercent: row.commission_ppm === null ? null : percentOf(row.commission_ppm as Rate),
      fixedFee: sum(row.fixed_cents),
    },
    currency: row.currency,
    instructions: page.instructions,
    claims: page.invoices.map(({ number, dueOn, given, open }) => {
      return { invoice: number, dueOn, given: decimalOf(given.cents), open: decimalOf(open.cents) };
    }),
    reports: page.reports.toReversed().map(({ row: one, words }) => ({
      ...{ id: one.key, act: one.act, on: one.on_day, amount: sum(one.cents), commission: sum(one.commission_cents) },
      ...{ invoice: one.item_id === null ? null : (numbers.get(one.item_id) ?? null), until: one.until_day },
      ...{ note: words?.note ?? '', state: one.state },
    })),
  };
  return `${JSON.stringify(status, null, 2)}\n`;
}

/** Which hand-over: its number, and some of the digest of its very case, so that no other one is meant by mistake. */
function referenceOf({ id }: Pick<HandOverRow, 'id'>, sha256: string): string {
  return `H${id}-${sha256.slice(0, 16)}`;
}

export type StatusTaken = {
  readonly handOver: HandOverId;
  readonly reports: readonly { readonly id: string; readonly outcome: Reported | { readonly is: 'fault'; readonly fault: 'act' } }[];
};

/**
 * Takes in what a professional reports in a file. Each report waits for a person, as by the link; what was told before changes nothing.
 * @throws Refusal `status-file`, `status-of-nobody`
 */
export async function takeStatus(deps: PersonDeps, creditorId: CreditorId, bytes: Uint8Array): Promise<StatusTaken> {
  const { store } = deps;
  const read = readStatus(bytes);
  if (typeof read === 'string') throw new Refusal('status-file', `This is no status file of a hand-over: ${read}.`, { fault: read });
  const [, number = ''] = /^H(\d{1,12})-[0-9a-f]{16}$/.exec(read.reference) ?? [];
  const [row] =
    number === '' ? [] : await store.select('hand_over', { id: Number(number) as HandOverId, creditor_id: creditorId }, { limit: 1 });
  const made = row && (await store.select('case_export', { id: row.case_id }, { limit: 1 }))[0];
  if (!row || !made || referenceOf(row, made.sha256) !== read.reference)
    throw new Refusal('status-of-nobody', `The reference ${oneLine(read.reference, 40)} is of no claim that was handed over here.`, {
      reference: oneLine(read.reference, 40),
    });
  const reports: StatusTaken['reports'][number][] = [];
  for (const one of read.reports) {
    const said = saidOf(one);
    reports.push({ id: oneLine(one.id, 80), outcome: said ? await takeReport(deps, row, said, 'file') : { is: 'fault', fault: 'act' } });
  }
  return { handOver: row.id, reports };
}

function saidOf(stated: StatedReport): ReportSaid | null {
  const act = REPORT_ACTS.find((one) => one === stated.act);
  if (!act) return null;
  const dayOf = (text: string) => (isDay(text) ? text : null);
  return {
    ...{ act, on: dayOf(stated.on), cents: centsOf(stated.amount), commissionCents: centsOf(stated.commission), invoice: stated.invoice },
    ...{ until: dayOf(stated.until), note: stated.note, files: [], key: stated.id },
  };
}
