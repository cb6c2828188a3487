import type { CreditorId, DebtorId, MailId } from '../core/base/id.ts';
import type { MailRow } from '../core/journal/mail-tables.ts';
import type { Page } from '../ports/store.ts';
import { answerMail, joinMailTo, type MailTold, setMailAside } from './answer-mail.ts';
import type { Deps } from './context.ts';
import { inbox, mailAttachment, mailBytes, mailView } from './inbox.ts';
import { readMailbox } from './read-mailbox.ts';
import { takeMail } from './take-mail.ts';

/** What the program can do with what comes back by e-mail: a part of its table of contents. */
export function inboxVerbs(deps: Deps) {
  const { store } = deps;
  return {
    readMailbox: (creditor: CreditorId) => readMailbox(deps, creditor),
    takeMail: (creditor: CreditorId, bytes: Uint8Array) => takeMail(deps, creditor, bytes),
    inbox: (creditor: CreditorId, states: readonly MailRow['state'][], page: Page) => inbox(store, creditor, states, page),
    mailView: (mail: MailId) => mailView(store, mail),
    mailBytes: (mail: MailId) => mailBytes(store, mail),
    mailAttachment: (mail: MailId, place: number) => mailAttachment(store, mail, place),
    answerMail: (mail: MailId, told: MailTold) => answerMail(deps, mail, told),
    setMailAside: (mail: MailId) => setMailAside(deps, mail),
    joinMailTo: (mail: MailId, debtor: DebtorId) => joinMailTo(deps, mail, debtor),
  };
}
