const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  deg: '°',
  euro: '€',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
};
const CAPITALS = /^([A-Z])[a-z]+$|^OElig$/;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;

/** A text with its entities replaced, once: banks write "A &amp; B", and "ch&egrave;ques" even in a CSV. What is no entity stays ("A & B", "AT&T;"). */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, digits?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedCharacter(name) ?? whole;
    const code = digits !== undefined ? Number(digits) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

function namedCharacter(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const lower = name.toLowerCase();
  if (!Object.hasOwn(NAMED, lower)) return undefined;
  const character = NAMED[lower];
  return CAPITALS.test(name) ? character?.toUpperCase() : character;
}
