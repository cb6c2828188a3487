import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, DispatchId, LetterEventId, PostedId } from '../core/base/id.ts';
import type { PaperWay, PostAnswer } from '../core/case/post.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Page } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { fileProof, proofFile } from './file-proof.ts';
import type { OutboxAsked } from './outbox.ts';
import { agreeToElectronic, consentOf, electronicAgreement, withdrawConsent } from './post-consent.ts';
import { leavingBy, lettersForCode } from './post-leaving.ts';
import { askPost, heedPostHint } from './post-news.ts';
import { answerPost, lettersOf, lettersUnderWay } from './post-tasks.ts';
import { choosePost, postChoice } from './post-way.ts';
import { sendElectronic, sendRegistered } from './send-registered.ts';
import type { LeaveOptions } from './sending.ts';

/** Registered letters by a provider, and the proofs of all of them: a part of the program's table of contents. */
export function postVerbs(deps: Deps) {
  return {
    postChoice: (creditor: CreditorId) => postChoice(deps.store, creditor),
    choosePost: (creditor: CreditorId, how: { readonly paper: PaperWay; readonly electronic: boolean }) => choosePost(deps, creditor, how),
    sendRegistered: (creditor: CreditorId, day: Day, options?: Omit<LeaveOptions, 'seen'>) => sendRegistered(deps, creditor, day, options),
    sendElectronic: (dispatch: DispatchId, code: string, day: Day) => sendElectronic(deps, dispatch, code, day),
    leavingBy: (creditor: CreditorId, rows: readonly DispatchRow[]) => leavingBy(deps, creditor, rows),
    lettersForCode: (creditor: CreditorId, page: OutboxAsked) => lettersForCode(deps, creditor, page),
    askPost: (creditor: CreditorId) => askPost(deps, creditor),
    heedPostHint: (reference: string) => heedPostHint(deps, reference),
    lettersUnderWay: (creditor: CreditorId, waiting: boolean, page: Page) => lettersUnderWay(deps, creditor, waiting, page),
    lettersOf: (debtor: DebtorId, page: Page) => lettersOf(deps, debtor, page),
    answerPost: (posted: PostedId, answer: PostAnswer) => answerPost(deps, posted, answer),
    fileProof: (dispatch: DispatchId, told: Parameters<typeof fileProof>[2]) => fileProof(deps, dispatch, told),
    proofFile: (event: LetterEventId) => proofFile(deps, event),
    electronicConsent: (debtor: DebtorId) => consentOf(deps, debtor),
    electronicAgreement: (debtor: DebtorId) => electronicAgreement(deps, debtor),
    agreeToElectronic: (debtor: DebtorId, givenOn: Day) => agreeToElectronic(deps, debtor, givenOn),
    withdrawConsent: (debtor: DebtorId) => withdrawConsent(deps, debtor),
  };
}
