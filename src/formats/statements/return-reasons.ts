/**
 * The reasons of the interbank list of CFONB that have the same meaning in ISO 20022. The others, nearly all about bills of
 * exchange (drawing contested, amount contested, extension asked for…), stay as they are.
 */
const ISO_OF_CFONB: Readonly<Record<string, string>> = {
  '12': 'AC01',
  '14': 'AC04',
  '16': 'BE01',
  '18': 'BE05',
  '20': 'AM04',
  '31': 'MD01',
  '32': 'LEGL',
  '34': 'AC06',
  '35': 'MD07',
  '52': 'AG02',
  '54': 'BE04',
  '57': 'FF01',
  '58': 'MS02',
  '59': 'MS03',
  '60': 'RC01',
  '61': 'TM01',
  '62': 'RR04',
  '63': 'SL01',
  '64': 'AM05',
  '65': 'FOCR',
  '66': 'MD02',
  '80': 'MD06',
  '99': 'AG01',
};

const ISO_REASON =
  /\b(AC0[1346]|AC1[3-6]|AG0[1239]|AM0[1-9]|ARDT|BE0[1-8]|CNOR|CUST|DNOR|DT01|DU0[1-4]|DUPL|ED0[135]|FF0[1357]|FOCR|FRAD|LEGL|MD0[1-7]|MS0[23]|NOAS|NOOR|RC0[1-9]|RR0[1-9]|SL0[1-9]|SVNR|TECH|TM01|UPAY|WRNG)\b/;

/** The ISO reason that a text names ("REJET PRLV SEPA AM04 DUPONT"); `null` when it names none. */
export function isoReasonIn(text: string): string | null {
  return ISO_REASON.exec(text)?.[1] ?? null;
}

/** The ISO reason of a return from the code of a statement: French (two or three digits) or ISO. A French code without equal is "CFONB-70". */
export function returnReason(code: string): string | null {
  const text = code.trim().toUpperCase();
  const iso = isoReasonIn(text);
  if (iso !== null) return iso;
  if (!/^\d{1,3}$/.test(text) || /^0+$/.test(text)) return null;
  const french = text.replace(/^0(?=\d\d$)/, '').padStart(2, '0');
  return Object.hasOwn(ISO_OF_CFONB, french) ? (ISO_OF_CFONB[french] ?? null) : `CFONB-${french}`;
}
