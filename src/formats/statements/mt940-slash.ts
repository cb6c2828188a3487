import { type Details, NO_DETAILS, NO_PARTY, type Party } from './mt940-detail-facts.ts';
import { creditorReferenceOf, ibanOf } from './rib.ts';

const WORDS =
  'EREF KREF PREF CREF IREF RREF MARF MREF CRED CSID CDTRID ORDP BENM NAME IBAN ACCT BIC ADDR REMI RTRN NRTX UDTR ULTD ULTB ULTC UCRD PURP CNTP TRTP TRCD ISDT OCMT CHGS FEES EXCH SVCL BUSP TYPE LABEL LIB'.split(
    ' ',
  );
const WORD = new RegExp(`(?<=/)(${WORDS.join('|')})/`, 'g');
/** Codes of CFONB: 01 to 99, and A1 to C5 for SEPA. */
const INTERBANK = /^[0-9ABC]\d$/;
const NOTHING = /^(?:NOT ?PROVIDED|NONREF)?$/i;

/**
 * The form of :86: with code words between slashes: /EREF/ end-to-end reference, /NAME/ and /IBAN/ of the other side (after /ORDP/ those
 * of the payer, after /BENM/ those of the payee), /REMI/ what the payer wrote, /RTRN/ reason of a return. French banks put the
 * interbank operation code and their label first: /05/VIR SEPA DUPONT/.
 */
export function slashDetails(text: string): Details {
  const { values, sides } = segmentsOf(text);
  const [, code = '', ownLabel = ''] = /^\/([A-Z0-9]{2})\/([^/]*(?:\/(?!\p{Lu}{3,6}\/)[^/]*)*)/u.exec(values.get('') ?? '') ?? [];
  const isInterbank = INTERBANK.test(code);
  const remittance = remittanceOf(values.get('REMI'));
  const count = Number(values.get('NRTX') ?? '');
  const [account, , name] = (values.get('CNTP') ?? '').split('/');
  return {
    ...NO_DETAILS,
    label: (isInterbank ? trimmed(ownLabel) : null) ?? value(values, 'TRTP', 'LABEL', 'LIB', 'TYPE'),
    remittance: remittance.text,
    reference: remittance.reference,
    ...sides,
    ...(account === undefined || account === '' ? {} : { party: { ...sides.party, iban: ibanOf(account), name: trimmed(name ?? '') } }),
    endToEndId: value(values, 'EREF'),
    mandateId: value(values, 'MARF', 'MREF'),
    batchReference: value(values, 'PREF', 'KREF'),
    returnCode: value(values, 'RTRN'),
    interbankCode: isInterbank ? code : null,
    batchCount: Number.isSafeInteger(count) && count > 0 ? count : null,
    ordered: value(values, 'OCMT'),
    charges: value(values, 'CHGS', 'FEES'),
  };
}

type Sides = { readonly payer: Party; readonly payee: Party; readonly party: Party };

/** The value of each word (the first, when it comes twice), and the parties with their sides. */
function segmentsOf(text: string): { readonly values: ReadonlyMap<string, string>; readonly sides: Sides } {
  const values = new Map<string, string>();
  const named = { payer: { ...NO_PARTY }, payee: { ...NO_PARTY }, party: { ...NO_PARTY } } satisfies Sides;
  const sides: Record<keyof Sides, Party> = named;
  let side: keyof Sides = 'party';
  const matches = [...text.matchAll(WORD)];
  const keep = (word: string, content: string) => {
    if (!values.has(word)) values.set(word, content);
  };
  keep('', text.slice(0, matches[0]?.index ?? text.length).replace(/\/+$/, ''));
  for (const [index, match] of matches.entries()) {
    const word = match[1] ?? '';
    const content = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length).replace(/\/+$/, '');
    keep(word, content);
    side = sideAfter(word, side);
    sides[side] = withFact(sides[side], word, content);
    if (word === 'UDTR' || word === 'ULTD') sides.payer = { ...sides.payer, ultimate: trimmed(content) };
    if (word === 'UCRD' || word === 'ULTC' || word === 'ULTB') sides.payee = { ...sides.payee, ultimate: trimmed(content) };
  }
  return { values, sides };
}

function sideAfter(word: string, side: keyof Sides): keyof Sides {
  if (word === 'ORDP') return 'payer';
  return word === 'BENM' ? 'payee' : side;
}

/** The party with what a word says of it; ORDP and BENM may hold the name themselves. */
function withFact(party: Party, word: string, content: string): Party {
  if (word === 'NAME' || word === 'ORDP' || word === 'BENM') return { ...party, name: party.name ?? trimmed(content) };
  if (word === 'IBAN' || word === 'ACCT') return { ...party, iban: party.iban ?? ibanOf(content) };
  return party;
}

/** /REMI/USTD//text, /REMI/STRD/CUR/reference, or the text alone. */
function remittanceOf(content: string | undefined): { readonly text: string | null; readonly reference: string | null } {
  const text = trimmed((content ?? '').replace(/^\/?USTD\/+/, ''));
  const structured = /^\/?STRD\/+(?:(?:CUR|ISO|SCOR)\/+)?(.*)$/s.exec(text ?? '')?.[1];
  const reference = creditorReferenceOf(structured ?? text ?? '');
  if (structured === undefined) return { text, reference };
  return { text: reference === null ? trimmed(structured) : null, reference };
}

function value(values: ReadonlyMap<string, string>, ...words: readonly string[]): string | null {
  for (const word of words) {
    const found = trimmed(values.get(word) ?? '');
    if (found !== null && !NOTHING.test(found)) return found;
  }
  return null;
}

function trimmed(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim() || null;
}
