/** Reasons of the holds on a debt that came back: a person looks before anybody is reminded of it. */
export const REOPENED_IN_BOOKS = 'reopened-in-books';
export const PAYMENT_RETURNED = 'payment-returned';
export const REOPENED: readonly string[] = [REOPENED_IN_BOOKS, PAYMENT_RETURNED];
