/** Reasons of the holds that mails of debtors make; their words are in `words/terms.ts`. */
export const REPLY_TO_READ = 'reply-to-read';
export const SAID_PAID = 'said-paid';
export const PROMISED_BY_MAIL = 'promised-by-mail';
export const CONVERSATION = 'conversation';
