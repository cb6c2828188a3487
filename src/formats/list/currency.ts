const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', euro: 'EUR', euros: 'EUR' };
const IN_AMOUNT = /€|\$|£|\b(?:EUROS?|EUR|USD|GBP|CHF|CAD|AUD|JPY|CNY|SEK|DKK|NOK|PLN|CZK|HUF|RON|BGN|MAD|TND|DZD|XOF|XAF|XPF)\b/i;

/** An amount that begins and ends with digits names no currency. */
const PLAIN_END = /^-?\d.*\d$|^\d$/;

/** The ISO 4217 code of a cell of a currency column ("EUR", "€", "Euros"); `null` when it is none. */
export function currencyCode(text: string): string | null {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(SYMBOLS, word)) return SYMBOLS[word] ?? null;
  return /^[a-z]{3}$/.test(word) ? word.toUpperCase() : null;
}

/** The currency written beside an amount ("1 234,56 €", "USD 12"); `null` when there is none. */
export function currencyBeside(amount: string): string | null {
  if (PLAIN_END.test(amount)) return null;
  if (amount.endsWith('€')) return 'EUR';
  const match = IN_AMOUNT.exec(amount);
  return match ? currencyCode(match[0]) : null;
}
