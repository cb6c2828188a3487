/** To whom a claim is declared, as a notice names it, and the words of the notice around it, for a person to check. */
export type CourtOfficer = { readonly role: 'mandataire' | 'liquidateur'; readonly named: string; readonly sentence: string };

const ROLE =
  /(mandataires? judiciaires?(?: et liquidateur)?(?: à la liquidation des entreprises)?|liquidateurs?(?: judiciaires?)?|représentant des créanciers)\s*:?\s*/giu;
/** A title, a name, an address that ends with a postcode and a town. */
const NAMED =
  /^(?:(?:Maître|Me|SCP|S\.C\.P\.|SELARL|Selarl|S\.E\.L\.A\.R\.L\.|SELAS|SELAFA|SELURL)\s)[\p{L}\p{M}\d' ’.,\-–()&/]{3,140}?\b\d{5}\s+\p{Lu}[\p{L}\p{M}'’-]*(?:[ -](?:(?:sur|en|lès|les|la|le|de|du|d'|aux?|sous)[ -])?(?!Les\b)\p{Lu}[\p{L}\p{M}'’-]*){0,4}(?:\s+\d{1,2})?/u;
/** Somebody leaves: whoever is named may be the one who goes. */
const LEAVES =
  /mett(?:ant|re)\s+fin|met\s+fin|fin\s+(?:à|de)\s+(?:la\s+|sa\s+|leur\s+)?mission|rempla[cç]|décharg|dessais|démission|révo(?:cation|qu)|succ[eé]d|(?:au\s+)?lieu\s+et\s+place|ancien(?:ne)?s?\s|précédemment|démis/iu;
const MOST = 2_000;

/**
 * Reads to whom claims are declared out of the free text of a notice. Says nothing when it names nobody in full, or two, or
 * speaks of one who leaves: a wrong address would lose the time that runs.
 */
export function courtOfficerIn(text: string): CourtOfficer | null {
  const whole = text.slice(0, MOST);
  if (LEAVES.test(whole.normalize('NFC'))) return null;
  const found = new Map<string, CourtOfficer>();
  for (const match of whole.matchAll(ROLE)) {
    const from = match.index + match[0].length;
    const named = NAMED.exec(whole.slice(from, from + 220))?.[0];
    if (named === undefined) continue;
    const role = /liquidateur|liquidation/i.test(match[1] ?? '') ? 'liquidateur' : 'mandataire';
    found.set(plain(named), { role, named: named.trim(), sentence: whole.slice(match.index, from + named.length).trim() });
  }
  const [only, ...others] = found.values();
  return only && others.length === 0 ? only : null;
}

function plain(named: string): string {
  return named.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
