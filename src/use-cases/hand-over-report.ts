import { type Day, isDay } from '../core/base/day.ts';
import type { HandOverId, ItemId, ReportId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { MONEY_ACTS, REPORT_LIMITS, type ReportAct, type ReportFault, SUM_ACTS } from '../core/case/hand-over.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import type { Outside } from '../ports/store.ts';
import { clean } from './dispute-words.ts';
import { handOverOfLink } from './hand-over-link.ts';
import { restWhilePaid } from './hand-over-paid.ts';
import { handOverRow, keptWords } from './hand-over-parts.ts';
import { commissionTold, isSameNote } from './hand-over-told.ts';
import { fileTypeOf } from './portal-files.ts';
import type { PersonDeps } from './set-debtor.ts';

export type ReportSaid = {
  readonly act: ReportAct;
  readonly on: Day | null;
  readonly cents: bigint | null;
  readonly commissionCents: bigint | null;
  /** Number of the invoice that the money is for. */
  readonly invoice: string;
  readonly until: Day | null;
  readonly note: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Tells it from every other report of the same claim. */
  readonly key: string;
};

export type Reported =
  | { readonly is: 'taken'; readonly id: ReportId }
  /** The same was said before. */
  | { readonly is: 'known'; readonly id: ReportId }
  /** Something else was said before under this key. */
  | { readonly is: 'differs'; readonly id: ReportId }
  | { readonly is: 'fault'; readonly fault: ReportFault };

/** What whoever has the link says; `null` where it opens nothing. Nothing follows from it before a person has looked. */
export async function reportByLink(deps: PersonDeps, token: string, said: ReportSaid): Promise<Reported | null> {
  const row = await handOverOfLink(deps, token);
  return row && takeReport({ ...deps, by: `hand-over ${row.id}` }, row, said, 'link');
}

/** What a person was told, by telephone or letter. @throws Refusal `unknown-hand-over`, `report-faulty` */
export async function reportByPerson(deps: PersonDeps, id: HandOverId, said: ReportSaid): Promise<ReportId> {
  const row = await handOverRow(deps.store, id);
  const taken = await takeReport(deps, row, said, 'person');
  if (taken.is === 'fault')
    throw new Refusal('report-faulty', `This report cannot be taken: look at its ${taken.fault}.`, { fault: taken.fault });
  if (taken.is === 'differs') throw new Refusal('report-faulty', 'This report cannot be taken: look at its key.', { fault: 'key' });
  return taken.id;
}

/** Takes one report once. */
export async function takeReport(deps: PersonDeps, row: HandOverRow, said: ReportSaid, way: ReportRow['way']): Promise<Reported> {
  const checked = await checkedReport(deps, row, said);
  if (typeof checked === 'string') return { is: 'fault', fault: checked };
  const known = await sameKey(deps, row.id, said.key);
  if (known) return { is: (await isSame(deps, known, checked, said)) ? 'known' : 'differs', id: known.id };
  const all = await deps.store.select('hand_over_report', { hand_over_id: row.id }, { limit: REPORT_LIMITS.reports });
  if (all.length >= REPORT_LIMITS.reports) return { is: 'fault', fault: 'full' };
  const kept = all.flatMap((one) => one.files).reduce((sum, { bytes }) => sum + bytes, 0);
  const more = said.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (more > 0 && kept + more > REPORT_LIMITS.allBytes) return { is: 'fault', fault: 'room' };
  const { entry, outside, id } = await reportEntry(deps, row, { ...checked, key: said.key, note: said.note, files: said.files, way });
  try {
    await deps.store.record([entry, ...(await restWhilePaid(deps, row, checked))], outside);
    return { is: 'taken', id };
  } catch (error) {
    // The same form came twice at once.
    const other = error instanceof Refusal && error.code === 'overtaken' ? await sameKey(deps, row.id, said.key) : null;
    if (!other) throw error;
    return { is: 'known', id: other.id };
  }
}

async function sameKey({ store }: Pick<PersonDeps, 'store'>, id: HandOverId, key: string): Promise<ReportRow | null> {
  const [known] = await store.select('hand_over_report', { hand_over_id: id, key }, { limit: 1 });
  return known ?? null;
}

type Checked = {
  readonly act: ReportAct;
  readonly on: Day;
  readonly cents: number | null;
  readonly commissionCents: number | null;
  readonly item: ItemId | null;
  readonly until: Day | null;
};

/** All that was said is what was said before; a status file names no files, and gives a commission back as it was confirmed. */
async function isSame({ store, digest }: PersonDeps, row: ReportRow, told: Checked, { note, files }: ReportSaid): Promise<boolean> {
  const { act, on, cents, commissionCents, item, until } = told;
  if (row.act !== act || row.on_day !== on || row.cents !== cents || row.item_id !== item || row.until_day !== until) return false;
  if (row.commission_cents !== commissionCents && (await commissionTold(store, row)) !== commissionCents) return false;
  const sums = files.map(({ bytes }) => digest.sha256(bytes)).join();
  return (files.length === 0 || sums === row.files.map((one) => one.sha256).join()) && (await isSameNote(store, row, clean(note)));
}

/** Every bound of a report; what is not asked for is not kept. */
async function checkedReport(deps: PersonDeps, row: HandOverRow, said: ReportSaid): Promise<Checked | ReportFault> {
  const { act, on, cents, commissionCents, until } = said;
  if (!/^[\w.:-]{1,80}$/.test(said.key)) return 'key';
  if (on === null || !isDay(on) || on < row.on_day || on > deps.clock.today()) return 'day';
  const isMoney = MONEY_ACTS.has(act);
  const sum = SUM_ACTS.has(act) ? cents : null;
  if ((isMoney && sum === null) || (sum !== null && (sum <= 0n || sum > BigInt(REPORT_LIMITS.cents)))) return 'amount';
  const commission = isMoney ? commissionCents : null;
  if (commission !== null && (commission < 0n || sum === null || (act === 'payment' && commission > sum))) return 'commission';
  if (commission !== null && commission > BigInt(REPORT_LIMITS.cents)) return 'commission';
  const promised = act === 'promise' || act === 'plan' ? until : null;
  if (promised !== null && (!isDay(promised) || promised < on)) return 'until';
  const fault = fileFault(said.files);
  if (fault !== null) return fault;
  const item = isMoney && said.invoice.trim() !== '' ? await itemNamed(deps, row, said.invoice) : null;
  if (item === undefined) return 'invoice';
  const inCents = (value: bigint | null) => (value === null ? null : Number(value));
  return { act, on, cents: inCents(sum), commissionCents: inCents(commission), item, until: promised };
}

function fileFault(files: ReportSaid['files']): ReportFault | null {
  if (files.length > REPORT_LIMITS.files) return 'files';
  if (files.some(({ bytes }) => bytes.length > REPORT_LIMITS.fileBytes)) return 'file-size';
  return files.some(({ bytes }) => fileTypeOf(bytes) === null) ? 'file-kind' : null;
}

/** One of the invoices that were handed over; `undefined`: none of them. */
async function itemNamed({ store }: PersonDeps, row: HandOverRow, number: string): Promise<ItemId | undefined> {
  const named = oneLine(number, 100);
  const items = await store.select('item', { id: row.items.map((one) => one.item), number: named }, { limit: 1 });
  return items[0]?.id;
}

type NewReport = Checked & Pick<ReportSaid, 'key' | 'note' | 'files'> & { readonly way: ReportRow['way'] };

export async function reportEntry(
  { store, digest, clock, by }: PersonDeps,
  row: HandOverRow,
  told: NewReport,
): Promise<{ readonly id: ReportId; readonly entry: EntryDraft; readonly outside: Outside; readonly report: ReportRow }> {
  const [id, vault_id] = [(await store.reserve('hand_over_report', 1)) as ReportId, await store.reserve('vault', 1)];
  const names = told.files.map(({ name }, at) => oneLine(name, 200) || `fichier-${at + 1}`);
  const { vault, vaultDigest } = keptWords(digest, vault_id, { note: clean(told.note), names });
  const files = told.files.map(({ bytes }) => ({ sha256: digest.sha256(bytes), mediaType: fileTypeOf(bytes) ?? '', bytes: bytes.length }));
  const report: ReportRow = {
    ...{ id, creditor_id: row.creditor_id, debtor_id: row.debtor_id, professional_id: row.professional_id, hand_over_id: row.id },
    ...{ key: told.key, act: told.act, on_day: told.on, said_on: clock.today(), way: told.way, cents: told.cents },
    ...{ commission_cents: told.commissionCents, item_id: told.item, until_day: told.until, files, state: 'waiting' },
    ...{ decided_on: null, decided_by: null, line_id: null, vault_id, vault_digest: vaultDigest },
  };
  const documents = told.files.map(({ bytes }) => ({ sha256: digest.sha256(bytes), bytes }));
  return { id, report, entry: { kind: 'hand-over.reported', by, data: { report } }, outside: { vault, documents } };
}

/** @throws Refusal `unknown-report` */
export async function reportRow(store: PersonDeps['store'], id: ReportId): Promise<ReportRow> {
  const [row] = await store.select('hand_over_report', { id }, { limit: 1 });
  if (!row) throw new Refusal('unknown-report', `There is no report ${id} in this workspace.`, { id });
  return row;
}
