import type { DebtorId } from '../core/base/id.ts';
import type { DebtorKeyRow } from '../core/journal/tables.ts';

const MARK = 'merged-into:';

/** The key that makes one debtor lead to another from now on. It is no digest, so no name can be taken for it. */
export function mergeKey(target: DebtorId): Pick<DebtorKeyRow, 'scheme' | 'value'> {
  return { scheme: 'name', value: `${MARK}${target}` };
}

/** The debtor that this key's debtor was merged into; `null` for any other key. */
export function mergedInto(key: DebtorKeyRow): DebtorId | null {
  return key.scheme === 'name' && key.value.startsWith(MARK) ? (Number(key.value.slice(MARK.length)) as DebtorId) : null;
}
