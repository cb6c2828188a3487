import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { Page } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { noticesAsking } from './notices-asking.ts';
import { insolvencyList, noticesOf, noticesSeen } from './notices-shown.ts';
import { lookForNotices, watchNotices } from './notices-watched.ts';

/** Notices of the BODACC: a part of the program's table of contents. */
export function noticeVerbs(deps: Deps) {
  return {
    noticesOf: (debtor: DebtorId) => noticesOf(deps, debtor),
    noticesSeen: (debtor: DebtorId) => noticesSeen(deps, debtor),
    noticesAsking: (creditor: CreditorId, page: Page) => noticesAsking(deps, creditor, page),
    insolvencyList: (creditor: CreditorId, page: Page) => insolvencyList(deps, creditor, page),
    watchNotices: (isOn: boolean) => watchNotices(deps, isOn),
    lookForNotices: (byPerson = false) => lookForNotices(deps, byPerson),
  };
}
