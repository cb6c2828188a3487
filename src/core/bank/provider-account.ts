/**
 * A provider that takes payments for the creditor is an account of its own: its payments are lines of it, told one by one, and no statement
 * covers its days. What it pays out to the bank is the same money once more.
 */
export const PROVIDER_ACCOUNTS = ['STRIPE'] as const;
export type ProviderAccount = (typeof PROVIDER_ACCOUNTS)[number];

export function isProviderAccount({ number }: { readonly number: string }): boolean {
  return PROVIDER_ACCOUNTS.some((one) => one === number);
}
