/**
 * What two spellings of one invoice number have in common: case, blanks, punctuation and leading zeros do not count
 * ("fa 2024/0021" and "FA2024-21"), the order and the grouping of the digits do ("FA2-0241" is another one).
 */
export function numberKey(number: string): string {
  const parts =
    number
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('-');
}

/** Whether a reference names one document: "FA-21" does, "VIR", "0000000" and "RAN" do not. */
export function isSpecific(reference: string | null): reference is string {
  return reference !== null && /[1-9]/.test(reference);
}
