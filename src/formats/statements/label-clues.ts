import type { InterbankOperation } from './interbank-codes.ts';

const RETURNED = /\b(?:REJETE?S?|IMPAYEE?S?|RETOURN?E?S?|REJ|REPRESENTATION IMPAYEE)\b/;

/** Words of French banks' labels, in the order in which they decide: the fee for a returned debit is a fee. */
const CLUES: readonly (readonly [RegExp, InterbankOperation['kind'], InterbankOperation['kind']])[] = [
  [/^(?:FRAIS|COM(?:MISSIONS?)?|COTISATION|F COMMISSION|ABONNEMENT BANC\w*)\b/, 'fee', 'fee'],
  [/\b(?:INTERETS?|AGIOS)\b/, 'interest', 'interest'],
  [/\b(?:PRLVT?|PRELEVEMENTS?|PRLVS|SDD|TIP|TELEREGLEMENT)\b/, 'direct-debit', 'returned-direct-debit'],
  [/\b(?:CHEQUES?|CHQ|CHQS)\b/, 'cheque', 'returned-cheque'],
  [/\b(?:LCR|BOR|EFFETS?|TRAITE)\b/, 'bill-of-exchange', 'bill-of-exchange'],
  [/\b(?:VIR|VIRT|VIREMENTS?|VRT|SCT)\b/, 'credit-transfer', 'returned-transfer'],
  [/\b(?:REMISE CB|CB|CARTE|CARTES)\b/, 'card', 'card'],
  [/\b(?:RETRAIT DAB|DAB|ESPECES)\b/, 'cash', 'cash'],
];

/** What a bank has to say of a line, it says at its beginning. */
const LONGEST_LABEL = 300;
const BATCH = /\bREMISE\b.*?\b(\d{1,5}) ?(?:OPE?|OPS|OPER\w*|CHQS?|CHEQUES?|PRLVS?|PRELEVEMENTS?|EFFETS?|FACTURES?)\b/;
const BATCH_BEFORE = /\bREMISE (?:DE )?(?:CHEQUES?|CHQ|PRLV|CB)\b.*?\b(?:NB|NBRE?|NOMBRE)[ :.=]{0,2}(\d{1,5})\b/;

/** What the words of a line's label say of it, when no code does; `null` when nothing is known for sure. */
export function operationInLabel(label: string): InterbankOperation | null {
  const text = plain(label);
  const clue = CLUES.find(([words]) => words.test(text));
  if (clue === undefined) return null;
  const [, kind, returnedKind] = clue;
  const returned = RETURNED.test(text) && kind !== 'fee' && kind !== 'interest';
  return { kind: returned ? returnedKind : kind, returned };
}

/** How many operations the label says that it holds ("REMISE CHEQUES 3 CHQ BORD 00451"). */
export function batchCountInLabel(label: string): number | null {
  const text = plain(label);
  const count = (BATCH.exec(text) ?? BATCH_BEFORE.exec(text))?.[1];
  return count === undefined || Number(count) === 0 ? null : Number(count);
}

function plain(label: string): string {
  return label.slice(0, LONGEST_LABEL).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
}
