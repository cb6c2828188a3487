/** Why the program itself suspends reminders: codes, which rules and searches use. All else is what a person wrote. */
const OWN: ReadonlySet<string> = new Set([
  'bodacc-notice-to-read',
  'called-by-hand',
  'card-payment',
  'contacted before the merger',
  'contacted-by-professional',
  'conversation',
  'handed-over',
  'in-proceedings',
  'lettered-unbalanced',
  'paid-to-professional',
  'payment-returned',
  'promised-by-mail',
  'reopened-in-books',
  'reply-to-read',
  'said-paid',
  'way-chosen',
]);

export function isOwnReason(reason: string): boolean {
  return OWN.has(reason) || /^said-on-page-[a-z]+$/.test(reason);
}
