import type { VaultDetails } from './tables.ts';

/** Stands as `vault_digest` where personal data were erased: without it on record, data that are gone were tampered with. */
export const ERASED = 'erased';

/**
 * The text whose SHA-256 is a `vault_digest`: the journal vouches for personal data that it does not hold. Keys
 * are sorted, since a database may give them back in an order of its own.
 */
export function vaultText(salt: string, details: VaultDetails): string {
  return `${salt}${canonical(details)}`;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join(',')}}`;
}
