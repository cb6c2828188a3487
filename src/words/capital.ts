/** The first letter in capitals: a term of ours at the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
