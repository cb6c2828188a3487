import type { CreditorId, DebtorId, ItemId, PortalRequestId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';
import type { AnswerToRequest } from '../core/case/debtor-request.ts';
import type { Page } from '../ports/store.ts';
import { type PayAsked, payOnline } from './card-payment-ask.ts';
import { checkCardPayments, takePaymentNews } from './card-payment-news.ts';
import type { Deps } from './context.ts';
import { linksInMessages, makeLink, openLinks, revokeLinks } from './portal-link.ts';
import { debtorPage, invoiceOnPage } from './portal-page.ts';
import { answerRequest, requestFile, requestsOf, waitingRequests } from './portal-requests.ts';
import { type Said, sayOnPage } from './portal-say.ts';

/** The debtor's page, as its debtor and as the creditor's people work with it. */
export function debtorPageVerbs(deps: Deps) {
  return {
    debtorPage: (token: string, language?: Language) => debtorPage(deps, token, language),
    invoiceOnPage: (token: string, item: ItemId) => invoiceOnPage(deps, token, item),
    sayOnPage: (token: string, said: Said) => sayOnPage(deps, token, said),
    payOnline: (token: string, asked: PayAsked) => payOnline(deps, token, asked),
    takePaymentNews: (body: Uint8Array, signature: string) => takePaymentNews(deps, body, signature),
    checkCardPayments: () => checkCardPayments(deps),
    /** A code to scan, as a PNG. */
    drawnCode: (payload: string) => deps.qrPng(payload),
    makeLink: (debtor: DebtorId) => makeLink(deps, debtor),
    openLinks: (debtor: DebtorId) => openLinks(deps, debtor),
    linksInMessages: (debtor: DebtorId) => linksInMessages(deps, debtor),
    revokeLinks: (debtor: DebtorId) => revokeLinks(deps, debtor),
    waitingRequests: (creditor: CreditorId, page: Page) => waitingRequests(deps, creditor, page),
    requestsOf: (debtor: DebtorId, page: Page) => requestsOf(deps, debtor, page),
    answerRequest: (request: PortalRequestId, answer: AnswerToRequest) => answerRequest(deps, request, answer),
    requestFile: (request: PortalRequestId, at: number) => requestFile(deps, request, at),
  };
}
