/** Remainder by 97 of a text of digits and letters (A = 10 … Z = 35), as in ISO 7064: what IBANs and RF references are checked by. */
export function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
