/**
 * A provider that takes payments for the creditor is an account of its own: its payments are lines of it, told one by one, and no statement
 * covers its days. What it pays out to the bank is the same money once more.
 */
export const PROVIDER_ACCOUNTS = ['STRIPE'] as const;
export type ProviderAccount = (typeof PROVIDER_ACCOUNTS)[number];

/** What a professional took in for the creditor lies on an account of the same kind, named by the professional's number. */
const MANDATARY = 'MANDATAIRE-';

export function mandataryAccount(professional: number): string {
  return `${MANDATARY}${professional}`;
}

export function isMandataryAccount({ number }: { readonly number: string }): boolean {
  return number.startsWith(MANDATARY);
}

export function isProviderAccount(account: { readonly number: string }): boolean {
  return PROVIDER_ACCOUNTS.some((one) => one === account.number) || isMandataryAccount(account);
}
