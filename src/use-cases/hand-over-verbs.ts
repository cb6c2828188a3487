import type { BankLineId, CreditorId, DebtorId, HandOverId, ProfessionalId, ReportId } from '../core/base/id.ts';
import type { HandOverRow } from '../core/journal/hand-over-tables.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import type { Page } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { handOver, type NewHandOver, takeBackHandOver } from './hand-over.ts';
import { checkHandOver, type HandOverAsk } from './hand-over-check.ts';
import { confirmReport, refuseReport, reopenReport } from './hand-over-confirm.ts';
import type { Confirming } from './hand-over-entries.ts';
import { handOverPage, linkHandOver } from './hand-over-link.ts';
import { remittanceSeen } from './hand-over-remittance.ts';
import { type ReportSaid, reportByLink, reportByPerson } from './hand-over-report.ts';
import { caseByLink, statusByLink, statusOf, takeStatus } from './hand-over-status.ts';
import { handOvers, handOversOf, reportFile, showHandOver, waitingReports } from './hand-overs.ts';
import { addProfessional, changeProfessional, type ProfessionalSaid, professionals, removeProfessional } from './professionals.ts';

type Shown = { readonly after: number; readonly limit: number };

/** What the program can do with claims that others have: a part of its table of contents. */
export function handOverVerbs(deps: Deps) {
  return {
    professionals: (creditor: CreditorId, page: Page) => professionals(deps, creditor, page),
    addProfessional: (creditor: CreditorId, said: ProfessionalSaid) => addProfessional(deps, creditor, said),
    changeProfessional: (id: ProfessionalId, said: ProfessionalSaid) => changeProfessional(deps, id, said),
    removeProfessional: (id: ProfessionalId) => removeProfessional(deps, id),
    checkHandOver: (debtor: DebtorId, ask: HandOverAsk) => checkHandOver(deps, debtor, ask),
    handOver: (debtor: DebtorId, told: NewHandOver, words: CaseWords) => handOver(deps, debtor, told, words),
    takeBackHandOver: (id: HandOverId, why: 'taken-back' | 'paid', reason: string) => takeBackHandOver(deps, id, why, reason),
    linkHandOver: (id: HandOverId) => linkHandOver(deps, id),
    handOvers: (creditor: CreditorId, state: HandOverRow['state'], page: Shown) => handOvers(deps, creditor, state, page),
    handOversOf: (debtor: DebtorId) => handOversOf(deps, debtor),
    showHandOver: (id: HandOverId) => showHandOver(deps, id),
    waitingReports: (creditor: CreditorId, page: Shown) => waitingReports(deps, creditor, page),
    report: (id: HandOverId, said: ReportSaid) => reportByPerson(deps, id, said),
    confirmReport: (id: ReportId, how: Confirming) => confirmReport(deps, id, how),
    refuseReport: (id: ReportId) => refuseReport(deps, id),
    reopenReport: (id: ReportId) => reopenReport(deps, id),
    reportFile: (id: ReportId, at: number) => reportFile(deps.store, id, at),
    remittanceSeen: (id: HandOverId, line: BankLineId) => remittanceSeen(deps, id, line),
    handOverStatus: (id: HandOverId) => statusOf(deps, id),
    takeStatus: (creditor: CreditorId, bytes: Uint8Array) => takeStatus(deps, creditor, bytes),
    // What whoever has the link may do
    handOverPage: (token: string) => handOverPage(deps, token),
    handOverCase: (token: string) => caseByLink(deps, token),
    handOverStatusByLink: (token: string) => statusByLink(deps, token),
    reportByLink: (token: string, said: ReportSaid) => reportByLink(deps, token, said),
  };
}
