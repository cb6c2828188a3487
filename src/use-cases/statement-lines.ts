import type { StatedLine } from '../core/bank/stated-line.ts';
import type { Day } from '../core/base/day.ts';
import type { BankAccountId, BankLineId, BankStatementId, CreditorId } from '../core/base/id.ts';
import { sumCents } from '../core/base/money.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import type { BankLine } from '../core/matching/payment.ts';
import type { BankEntry, StatementFacts } from '../formats/statements/statement.ts';
import type { Digest } from '../ports/digest.ts';
import type { Store } from '../ports/store.ts';
import { bankLineOf } from './bank-line.ts';

/** A line of a statement that can be taken in; `entry` is where it comes from. */
export type ReadLine = { readonly entry: BankEntry; readonly line: BankLine; readonly bookedOn: Day };

/** The lines of a statement, and those without a day or an amount in whole cents, which a person must look up. */
export function readLines(statement: StatementFacts): { readonly lines: ReadLine[]; readonly unreadable: BankEntry[] } {
  const lines: ReadLine[] = [];
  const unreadable: BankEntry[] = [];
  for (const entry of statement.entries) {
    const line = bankLineOf(entry, statement, '');
    if (line?.bookedOn) lines.push({ entry, line, bookedOn: line.bookedOn });
    else unreadable.push(entry);
  }
  return { lines, unreadable };
}

/** A line as it is compared with those on record. */
export function statedOf({ entry, line, bookedOn }: ReadLine): StatedLine {
  return {
    bookedOn,
    valueOn: entry.valueDate,
    cents: line.cents,
    currency: line.currency,
    bankReference: entry.bankReference,
    endToEndId: line.endToEndId,
    text: textOf(line),
    batchCount: line.batchCount,
    operations: line.details.map((detail) => detail.cents),
  };
}

/** All that a line says in words. */
export function textOf({ label, remittance, payer }: Pick<BankLineDetails, 'label' | 'remittance' | 'payer'>): string {
  return [label, remittance, payer].filter((text) => text !== null).join(' ');
}

export type NewRows = { readonly rows: BankLineRow[]; readonly vault: VaultRow<VaultDetails>[] };
type Whose = { readonly creditor_id: CreditorId; readonly account_id: BankAccountId; readonly statement_id: BankStatementId };

/** Whether the operations of a batch are told, to the cent: then each is a line of its own. */
export function isItemised({ line }: ReadLine): boolean {
  return line.details.length > 0 && sumCents(line.details.map((detail) => detail.cents)) === line.cents;
}

/** The rows of new lines, the operations of batches behind their batch, and the words of all, to be kept outside the chain. */
export async function newRows(
  deps: { store: Store; digest: Digest },
  lines: readonly ReadLine[],
  whose: Whose,
  announced: ReadonlyMap<ReadLine, readonly bigint[]> = new Map(),
): Promise<NewRows> {
  const count = lines.reduce((sum, one) => sum + 1 + (isItemised(one) ? one.line.details.length : 0), 0);
  if (count === 0) return { rows: [], vault: [] };
  const [first, firstVault] = [await deps.store.reserve('bank_line', count), await deps.store.reserve('vault', count)];
  const made: NewRows = { rows: [], vault: [] };
  const add = (line: BankLine, entry: BankEntry, bookedOn: Day, parent: BankLineId | null, state: BankLineRow['state']): BankLineId => {
    const at = made.rows.length;
    const id = (first + at) as BankLineId;
    const { row, vault } = rowOf(deps.digest, line, entry, {
      ...whose,
      id,
      vault_id: firstVault + at,
      parent_id: parent,
      state,
      booked_on: bookedOn,
    });
    made.rows.push(row);
    made.vault.push(vault);
    return id;
  };
  for (const one of lines) {
    const known = announced.get(one);
    const itemised = isItemised(one);
    // Announced operations that do not make up the sum leave money that nobody would look for.
    const isWhole = itemised || (known !== undefined && sumCents(known) === one.line.cents);
    const id = add(one.line, one.entry, one.bookedOn, null, isWhole ? 'batch' : 'waiting');
    if (itemised) addParts(one, id, add, known);
  }
  return made;
}

/** The operations of a batch that is on record already. */
export async function partRows(deps: { store: Store; digest: Digest }, batch: ReadLine, known: BankLineRow): Promise<NewRows> {
  const count = batch.line.details.length;
  const [first, firstVault] = [await deps.store.reserve('bank_line', count), await deps.store.reserve('vault', count)];
  const made: NewRows = { rows: [], vault: [] };
  addParts(batch, known.id, (line, entry, bookedOn, parent, state) => {
    const at = made.rows.length;
    const { creditor_id, account_id, statement_id } = known;
    const own = {
      creditor_id,
      account_id,
      statement_id,
      id: (first + at) as BankLineId,
      vault_id: firstVault + at,
      parent_id: parent,
      state,
      booked_on: bookedOn,
    };
    const { row, vault } = rowOf(deps.digest, line, entry, own);
    made.rows.push(row);
    made.vault.push(vault);
    return row.id;
  });
  return made;
}

type Add = (line: BankLine, entry: BankEntry, bookedOn: Day, parent: BankLineId | null, state: BankLineRow['state']) => BankLineId;

/** @param known cents of operations that are lines on record already: they are not made again */
function addParts({ entry, line, bookedOn }: ReadLine, parent: BankLineId, add: Add, known: readonly bigint[] = []): void {
  const left = [...known];
  for (const [at, detail] of line.details.entries()) {
    const own = entry.details[at];
    const announced = left.indexOf(detail.cents);
    if (announced >= 0) left.splice(announced, 1);
    else if (own) add(detail, own, bookedOn, parent, 'waiting');
  }
}

type Own = Whose & Pick<BankLineRow, 'id' | 'vault_id' | 'parent_id' | 'state' | 'booked_on'>;

function rowOf(digest: Digest, line: BankLine, entry: BankEntry, own: Own): { row: BankLineRow; vault: VaultRow<BankLineDetails> } {
  const details: BankLineDetails = {
    label: line.label,
    remittance: line.remittance,
    payer: line.payer,
    ultimatePayer: line.ultimatePayer,
    payerIban: line.payerIban,
    endToEndId: line.endToEndId,
    mandateId: line.mandateId,
    structuredReference: line.structuredReference,
    bankReference: entry.bankReference,
  };
  const salt = digest.randomSalt();
  const row: BankLineRow = {
    ...own,
    value_on: entry.valueDate,
    cents: Number(line.cents),
    currency: line.currency,
    kind: line.kind,
    reversal: line.reversal,
    return_reason: line.returnReason,
    batch_count: line.batchCount,
    by_hand: false,
    suggestions: null,
    doubts: null,
    vault_digest: digest.sha256(vaultText(salt, details)),
  };
  return { row, vault: { id: own.vault_id, salt, details } };
}
