import type { OperationKind } from '../../core/base/operation-kind.ts';
import { fold } from '../../core/base/text.ts';

const PENDING = /\b(?:pending|processing|en cours|en attente|a venir|in progress|created|hold)\b/;
const REFUSED = /\b(?:declined|refused|rejected|reverted|failed|cancel?led|refus\w*|annul\w*|echou\w*|echec|deleted|expired)\b/;
const DEBITS = new Set(['d', 'db', 'dr', 'deb', 'debit', 'dbit', 'out', 'sortie', 'depense', 'debiteur', 's', 'soll', '-']);
const CREDITS = new Set(['c', 'cr', 'cred', 'credit', 'crdt', 'in', 'entree', 'recette', 'crediteur', 'h', 'haben', '+']);

/** What banks call operations in a column of types, where the label does not say. */
const KINDS: readonly (readonly [RegExp, OperationKind])[] = [
  [/\b(?:fee|fees|frais|commission|cotisation)\b/, 'fee'],
  [/\b(?:interest|interets?)\b/, 'interest'],
  [/\b(?:direct debit|prelevements?|sepa debit)\b/, 'direct-debit'],
  [/\b(?:cheque|check|cheques)\b/, 'cheque'],
  [/\b(?:card|carte|cb|presentment)\b/, 'card'],
  [/\b(?:retrait|atm|cash|especes)\b/, 'cash'],
  [/\b(?:virements?|transfer|transfers|topup|top up|income|incoming payment|deposit)\b/, 'credit-transfer'],
];

/** Whether an operation is a line of the account yet, by the words of its state; without a state it is. */
export function bookingState(status: string | null): 'booked' | 'pending' | 'refused' {
  if (status === null) return 'booked';
  const words = fold(status);
  if (REFUSED.test(words)) return 'refused';
  return PENDING.test(words) ? 'pending' : 'booked';
}

export function signOfDirection(text: string): 'debit' | 'credit' | null {
  const trimmed = text.trim();
  const word = trimmed === '-' || trimmed === '+' ? trimmed : fold(trimmed);
  if (DEBITS.has(word)) return 'debit';
  return CREDITS.has(word) ? 'credit' : null;
}

export function kindOfType(type: string | null): OperationKind | null {
  if (type === null) return null;
  const words = fold(type.replaceAll('_', ' '));
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
