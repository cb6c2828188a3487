import type { HolidayZone } from '../core/base/business-day.ts';
import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { HoldId, ItemId, PortalRequestId, Sha256 } from '../core/base/id.ts';
import type { Currency } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import {
  type DisputeReason,
  FURTHEST_PROMISE_DAYS,
  MOST_HOLDS,
  type RequestKind,
  requestHold,
  requestHoldReason,
  SAID_LIMITS,
} from '../core/case/debtor-request.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { NewPortalRequestRow, PortalDetails, PortalRequestRow } from '../core/journal/portal-tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { Deps } from './context.ts';
import { fileTypeOf } from './portal-files.ts';
import { type DebtorPage, debtorPage } from './portal-page.ts';

export type SaidFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a form of the page brings, unchecked. */
export type Said = {
  readonly kind: RequestKind;
  /** None named: everything shown. */
  readonly items: readonly ItemId[];
  readonly cents: bigint | null;
  readonly onDay: Day | null;
  readonly parts: number | null;
  readonly reason: DisputeReason | null;
  readonly note: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly callWhen: string;
  readonly files: readonly SaidFile[];
  /** Tells one form from another. */
  readonly form: string;
};

/** Why a form is shown again. */
export type SaidFault =
  | 'nothing-owed'
  | 'not-shown'
  | 'day-missing'
  | 'day-past'
  | 'day-too-far'
  | 'day-to-come'
  | 'amount-too-large'
  | 'parts-out-of-range'
  | 'reason-missing'
  | 'words-missing'
  | 'contact-missing'
  | 'phone-missing'
  | 'file-kind'
  | 'file-size'
  | 'too-many';

export type SaidOutcome =
  | { readonly is: 'kept'; readonly request: PortalRequestRow; readonly heldUntil: Day | null }
  | { readonly is: 'fault'; readonly fault: SaidFault }
  | { readonly is: 'no-page' };

type SayDeps = Pick<Deps, 'store' | 'clock' | 'digest' | 'by' | 'links' | 'payments'>;

/**
 * Keeps what the holder of a link says: evidence, and a hold with an end. Nothing else of it takes effect before a person has looked.
 * The same form sent twice is kept once.
 */
export async function sayOnPage(deps: SayDeps, token: string, said: Said): Promise<SaidOutcome> {
  const page = await debtorPage(deps, token);
  if (!page) return { is: 'no-page' };
  const form = deps.digest.sha256(said.form);
  const before = page.said.find((row) => row.form_sha256 === form);
  if (before) return keptBefore(deps, before);
  const fault = faultOf(page, said);
  if (fault) return { is: 'fault', fault };
  try {
    return await keepRequest(deps, page, said, form);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'overtaken')) throw error;
    const [twin] = await deps.store.select('portal_request', { form_sha256: form }, { limit: 1 });
    if (!twin) throw error;
    return keptBefore(deps, twin);
  }
}

async function keptBefore({ store }: SayDeps, request: PortalRequestRow): Promise<SaidOutcome> {
  const [hold] = request.hold_id === null ? [] : await store.select('hold', { id: request.hold_id }, { limit: 1 });
  return { is: 'kept', request: { ...request, became: null }, heldUntil: hold?.until_day ?? null };
}

/** Of what kinds something must be owed. */
const ABOUT_DEBT: ReadonlySet<RequestKind> = new Set<RequestKind>(['promise', 'instalments', 'dispute', 'paid']);

function faultOf(page: DebtorPage, said: Said): SaidFault | null {
  const shown = new Set(page.lines.map((line) => line.item.id));
  if (ABOUT_DEBT.has(said.kind) && shown.size === 0) return 'nothing-owed';
  if (said.items.some((id) => !shown.has(id))) return 'not-shown';
  if (page.said.filter((row) => row.said_on === page.day).length >= SAID_LIMITS.aDay) return 'too-many';
  return dayFault(page, said) ?? wordsFault(page, said) ?? filesFault(said.files);
}

function dayFault({ day }: DebtorPage, { kind, onDay, parts }: Said): SaidFault | null {
  if (kind === 'instalments') {
    const { least, most } = SAID_LIMITS.parts;
    if (parts === null || !Number.isInteger(parts) || parts < least || parts > most) return 'parts-out-of-range';
  }
  if (kind !== 'promise' && kind !== 'paid' && kind !== 'instalments') return null;
  if (onDay === null || !isDay(onDay)) return kind === 'instalments' && onDay === null ? null : 'day-missing';
  if (kind === 'paid') return onDay > day ? 'day-to-come' : onDay < addDays(day, -730) ? 'day-past' : null;
  if (onDay < day) return 'day-past';
  return onDay > addDays(day, FURTHEST_PROMISE_DAYS) ? 'day-too-far' : null;
}

function wordsFault({ lines }: DebtorPage, said: Said): SaidFault | null {
  if (said.cents !== null && (said.cents <= 0n || said.cents > MOST_CENTS || said.cents > openOf(lines, said.items)))
    return 'amount-too-large';
  switch (said.kind) {
    case 'dispute':
      if (said.reason === null) return 'reason-missing';
      return said.reason === 'other' && said.note.trim() === '' ? 'words-missing' : null;
    case 'contact':
      return [said.email, said.phone, said.address].every((text) => text.trim() === '') ? 'contact-missing' : null;
    case 'call':
      return said.phone.trim() === '' ? 'phone-missing' : null;
    default:
      return null;
  }
}

const MOST_CENTS = 100_000_000_000n;

/** What is open of what is meant, in all its currencies together: no more than a bound on what is typed. */
function openOf(lines: DebtorPage['lines'], items: readonly ItemId[]): bigint {
  const meant = lines.filter(({ item }) => items.length === 0 || items.includes(item.id));
  return meant.reduce((sum, { item }) => sum + item.openCents, 0n);
}

function filesFault(files: readonly SaidFile[]): SaidFault | null {
  if (files.length > SAID_LIMITS.files || files.some((file) => file.bytes.length > SAID_LIMITS.fileBytes)) return 'file-size';
  return files.some((file) => fileTypeOf(file.bytes) === null) ? 'file-kind' : null;
}

async function keepRequest(deps: SayDeps, page: DebtorPage, said: Said, form: Sha256): Promise<SaidOutcome> {
  const { store, digest } = deps;
  const id = (await store.reserve('portal_request', 1)) as PortalRequestId;
  const by = `link ${page.link.id}`;
  const held = await holdFor({ ...deps, by }, page, said);
  const details = detailsOf(said);
  const vaultId = await store.reserve('vault', 1);
  const salt = digest.randomSalt();
  const files = said.files.map(({ bytes }) => ({ sha256: digest.sha256(bytes), bytes }));
  const request: NewPortalRequestRow = {
    id,
    creditor_id: page.debtor.creditor_id,
    debtor_id: page.debtor.id,
    link_id: page.link.id,
    kind: said.kind,
    item_ids: said.items.length === 0 ? null : [...new Set(said.items)],
    cents: said.cents === null ? null : Number(said.cents),
    currency: said.cents === null ? null : currencyOf(page, said.items),
    on_day: said.onDay,
    parts: said.kind === 'instalments' ? said.parts : null,
    reason: said.kind === 'dispute' ? said.reason : null,
    files: files.map(({ sha256, bytes }) => ({ sha256, mediaType: fileTypeOf(bytes) ?? '', bytes: bytes.length })),
    hold_id: held?.id ?? null,
    said_on: page.day,
    form_sha256: form,
    state: 'waiting',
    answer: null,
    answered_on: null,
    answered_by: null,
    vault_id: vaultId,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  await store.record([{ kind: 'portal.requested', by, data: { request } }, ...(held ? [held.entry] : [])], {
    vault: [{ id: vaultId, salt, details }],
    documents: [...new Map(files.map((file) => [file.sha256, file])).values()],
  });
  return { is: 'kept', request: { ...request, became: null }, heldUntil: held?.until ?? null };
}

function currencyOf({ lines }: DebtorPage, items: readonly ItemId[]): Currency | null {
  const meant = lines.filter(({ item }) => items.length === 0 || items.includes(item.id));
  return meant[0]?.item.currency ?? null;
}

/** The hold that waits for a person; a dispute of some invoices leaves the others to go on, as the rest of a dispute does. */
async function holdFor(
  { store, by }: SayDeps,
  page: DebtorPage,
  said: Said,
): Promise<{ readonly id: HoldId; readonly until: Day; readonly entry: EntryDraft } | null> {
  if (page.lines.length === 0) return null;
  const recent = await store.select('portal_request', { debtor_id: page.debtor.id }, { limit: 200, newestFirst: true });
  const before = recent.filter((row) => row.hold_id !== null && row.said_on > addDays(page.day, -MOST_HOLDS.days));
  const days = before.map((row) => row.said_on);
  const wanted = requestHold(said.kind, said.onDay, page.day, page.zone as HolidayZone, days);
  if (!wanted) return null;
  const id = (await store.reserve('hold', 1)) as HoldId;
  const row = {
    id,
    debtor_id: page.debtor.id,
    item_ids: said.items.length === 0 ? null : [...new Set(said.items)],
    kind: wanted.kind,
    reason: requestHoldReason(said.kind),
    author: by,
    from_day: page.day,
    until_day: wanted.until,
    lifted_on: null,
    lifted_why: null,
  };
  return { id, until: wanted.until, entry: { kind: 'hold.placed', by, data: { hold: row, creditorId: page.debtor.creditor_id } } };
}

function detailsOf(said: Said): PortalDetails {
  const text = (value: string, most: number) => oneLine(value, most) || null;
  const contact = { email: text(said.email, 320), phone: text(said.phone, 40), address: text(said.address, 300) };
  return {
    note: text(said.note, SAID_LIMITS.note),
    contact: Object.values(contact).every((value) => value === null) ? null : contact,
    callWhen: text(said.callWhen, 200),
    files: said.files.map((file) => oneLine(file.name, 120) || 'fichier'),
  };
}
