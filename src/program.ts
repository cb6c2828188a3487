import type { HolidayZone } from './core/base/business-day.ts';
import type { Day } from './core/base/day.ts';
import type { BankAccountId, BankLineId, CreditorId, DebtorId, DispatchId, HoldId, ItemId, LayingId, QuestionId } from './core/base/id.ts';
import type { Language } from './core/base/text.ts';
import type { BankLineState, LayingRow } from './core/journal/bank-tables.ts';
import type { ItemRow, QuestionRow, Receipt } from './core/journal/tables.ts';
import type { CreditorProfile } from './core/receivable/party.ts';
import type { SourceFile } from './formats/reading.ts';
import type { Keeper } from './ports/keeper.ts';
import type { Page } from './ports/store.ts';
import { agencyVerbs } from './use-cases/agency-verbs.ts';
import { agreementsOf } from './use-cases/agreements.ts';
import { type Answer, answerOptions, answerQuestion } from './use-cases/answer-question.ts';
import { approve, approveSome, goLive, releaseRun } from './use-cases/approve.ts';
import { asideLines, bankLine, bankLines, bankLinesOf, bankOverview, pastLines } from './use-cases/bank-overview.ts';
import { bankStatements } from './use-cases/bank-statements.ts';
import { bookSummary } from './use-cases/book-summary.ts';
import { callsOf } from './use-cases/calls.ts';
import { changeWording, type TextPlace, textsInForce } from './use-cases/change-wording.ts';
import { claimVerbs } from './use-cases/claim-verbs.ts';
import { clearingExports } from './use-cases/clearing-exports.ts';
import { type Confirmation, confirmMatch } from './use-cases/confirm-match.ts';
import { contestedOf } from './use-cases/contested.ts';
import type { Deps } from './use-cases/context.ts';
import { dayState } from './use-cases/day-state.ts';
import { eraseDebtor } from './use-cases/erase-debtor.ts';
import { explain } from './use-cases/explain.ts';
import { type ClearingFormat, clearingAgain, clearingPending, exportClearing } from './use-cases/export-clearing.ts';
import { debtorName, findDebtor, findItems } from './use-cases/find-debtor.ts';
import { checkUncertain } from './use-cases/find-dispatch.ts';
import { findItem, type ItemSort } from './use-cases/find-item.ts';
import { layCredit, refundCredit, writeOff } from './use-cases/give-up.ts';
import { importAny } from './use-cases/import-any.ts';
import type { ImportOptions } from './use-cases/import-file.ts';
import type { StatementOptions } from './use-cases/import-statement.ts';
import { inboxVerbs } from './use-cases/inbox-verbs.ts';
import { insight } from './use-cases/insight.ts';
import { correctInsolvency, type InsolvencyTold, recordInsolvency } from './use-cases/insolvency.ts';
import { journalPage } from './use-cases/journal-page.ts';
import { keptOf } from './use-cases/kept-verbs.ts';
import { lastWord } from './use-cases/last-word.ts';
import { enterLawRate, lawValuesOf, type NewLawRate } from './use-cases/law-rates.ts';
import { listDebtors } from './use-cases/list-debtors.ts';
import { ageing, listPortfolio, type PortfolioQuery } from './use-cases/list-portfolio.ts';
import { lookAtFile } from './use-cases/look-at-file.ts';
import { matchWaiting } from './use-cases/match-waiting.ts';
import { openCredits } from './use-cases/open-credits.ts';
import { type OutboxAsked, type OutboxFilter, outbox, shownMessage } from './use-cases/outbox.ts';
import { ownAccount, ownLaying, ownLine } from './use-cases/own-bank.ts';
import { liftHold, type NewHold, placeHold } from './use-cases/place-hold.ts';
import { debtorPageVerbs } from './use-cases/portal.ts';
import { preview } from './use-cases/preview.ts';
import { previewStep, type StepAsked, trialCases } from './use-cases/preview-step.ts';
import { previewWording } from './use-cases/preview-wording.ts';
import { confirmPosted, type Posted, printLetters } from './use-cases/print-letters.ts';
import { printedBatch } from './use-cases/printed-batch.ts';
import { layAskedCredit, questionOptions } from './use-cases/question-options.ts';
import { recentActs } from './use-cases/recent-acts.ts';
import { recentImports } from './use-cases/recent-imports.ts';
import { recordReceipt } from './use-cases/record-receipt.ts';
import { registerCreditor } from './use-cases/register-creditor.ts';
import { rehearse } from './use-cases/rehearse.ts';
import { type RunOptions, runDay } from './use-cases/run-day.ts';
import { runningOut } from './use-cases/running-out.ts';
import { logoOfCreditor, sampleLetter } from './use-cases/sample-letter.ts';
import { saveScenario, scenarios } from './use-cases/save-scenario.ts';
import { saveWording, wordingOf } from './use-cases/save-wording.ts';
import { scenarioOutlook, scenarioOverview } from './use-cases/scenario-overview.ts';
import { searchEverything } from './use-cases/search-everything.ts';
import { type ItemSearch, searchItems } from './use-cases/search-items.ts';
import type { LeaveOptions } from './use-cases/sending.ts';
import { sendingVerbs } from './use-cases/sending-verbs.ts';
import { type DebtorChanges, setDebtor } from './use-cases/set-debtor.ts';
import { setLevel, setLevelOf, type Which } from './use-cases/set-level.ts';
import { type ProfileChanges, setProfile } from './use-cases/set-profile.ts';
import { type RuleChanges, setRules } from './use-cases/set-rules.ts';
import { paidInPart, settledInvoices } from './use-cases/settled-invoices.ts';
import { showDebtor } from './use-cases/show-debtor.ts';
import { showDispatch } from './use-cases/show-dispatch.ts';
import { showItem } from './use-cases/show-item.ts';
import { simulateDays } from './use-cases/simulate-days.ts';
import { type PastWatch, simulatePast } from './use-cases/simulate-past.ts';
import { skipDispatch } from './use-cases/skip-dispatch.ts';
import { takeBackApproval } from './use-cases/take-back.ts';
import { type LineKind, openQuestions, taskLines, tasks, unwritten } from './use-cases/tasks.ts';
import { approveAll, type Confirmed, toApprove } from './use-cases/to-approve.ts';
import { undoLaying, undoLine } from './use-cases/undo-laying.ts';
import { waiting } from './use-cases/waiting.ts';
import { watchAccount } from './use-cases/watch-account.ts';

export { isAmbiguousDecimal, parseDecimal } from './formats/decimal.ts';
export { sheetText } from './formats/out/sheet-text.ts';
export { readFile as readSource } from './formats/read.ts';
export { EMPTY_READING, MAX_FILE_BYTES } from './formats/reading.ts';
export { readingJson as sourceJson } from './formats/reading-json.ts';
export { yesOrNo } from './formats/statements/sheet-mapping.ts';
export { isBankField, isTableField, TABLE_FIELDS, type TableField, type TableMapping } from './formats/table-mapping.ts';
export { afterRestore } from './use-cases/after-restore.ts';
export { documentTooLarge, MOST_FILED_BYTES } from './use-cases/filed-documents.ts';
export { matchFiles as matchStatement } from './use-cases/match-files.ts';
export { limitsOf, MOST_FIRST_PERCENT, MOST_INSTALMENTS } from './use-cases/plan-limits.ts';
export { FLOOR as CONDUCT_FLOOR, MOST_DISCOUNT, MOST_LINK_DAYS, MOST_SMALL_CENTS } from './use-cases/set-rules.ts';
export { canBeTakenBack, SECOND_THOUGHTS_MINUTES } from './use-cases/take-back.ts';
export {
  checked,
  checkedFlags,
  emailOption,
  ibanOption,
  type ProfileFlags,
  profileChanges,
  profileOf,
} from './use-cases/typed-profile.ts';

/**
 * All that the program can do in one workspace: its table of contents. Every face (command line, later the web and the
 * rest) calls this and nothing deeper.
 */
export function programOf(deps: Deps, keeper: Keeper) {
  return {
    ...intakeOf(deps),
    ...moneyOf(deps),
    ...workOf(deps),
    ...agreementsOf(deps),
    ...agencyVerbs(deps),
    ...inboxVerbs(deps),
    ...claimVerbs(deps),
    ...leavingOf(deps, keeper),
  };
}

export type Program = ReturnType<typeof programOf>;

/** Who the creditor is, and what it is owed. */
function intakeOf(deps: Deps) {
  const { store } = deps;
  return {
    creditors: () => store.select('creditor', {}, { limit: 1_000 }),
    registerCreditor: (profile: CreditorProfile, zone: HolidayZone, logo: Uint8Array | null) => registerCreditor(deps, profile, zone, logo),
    setProfile: (creditor: CreditorId, changes: ProfileChanges, logo: Uint8Array | 'none' | null) =>
      setProfile(deps, creditor, changes, logo),
    creditorLogo: (creditor: CreditorId) => logoOfCreditor(deps, creditor),
    sampleLetter: (creditor: CreditorId, language: Language) => sampleLetter(deps, creditor, language),
    setRules: (creditor: CreditorId, changes: RuleChanges) => setRules(deps, creditor, changes),
    scenarios: (creditor: CreditorId) => scenarios(deps, creditor),
    saveScenario: (creditor: CreditorId, body: unknown, confirmed: boolean, basedOn: number | null = null) =>
      saveScenario(deps, creditor, body, confirmed, basedOn),
    scenarioOverview: (creditor: CreditorId) => scenarioOverview(deps, creditor),
    scenarioOutlook: (creditor: CreditorId, key: string, days: number) => scenarioOutlook(deps, creditor, key, days),
    simulatePast: (creditor: CreditorId, body: unknown, days: number, watch?: PastWatch) => simulatePast(deps, creditor, body, days, watch),
    trialCases: (creditor: CreditorId, key: string) => trialCases(deps, creditor, key),
    previewStep: (creditor: CreditorId, asked: StepAsked) => previewStep(deps, creditor, asked),
    wording: (creditor: CreditorId) => wordingOf(store, creditor),
    textsInForce: (creditor: CreditorId, language: Language) => textsInForce(deps, creditor, language),
    changeWording: (creditor: CreditorId, place: TextPlace, text: string | null) => changeWording(deps, creditor, place, text),
    previewWording: (creditor: CreditorId, place: TextPlace, text: string | null) => previewWording(deps, creditor, place, text),
    saveWording: (creditor: CreditorId, texts: unknown) => saveWording(deps, creditor, texts),
    setLevel: (creditor: CreditorId, which: Which, step: string, on: Day) => setLevel(deps, creditor, which, step, on),
    setLevelOf: (debtor: DebtorId, items: readonly ItemId[], step: string, on: Day) => setLevelOf(deps, debtor, items, step, on),
    goLive: (creditor: CreditorId, from: Day) => goLive(deps, creditor, from),

    // Intake
    importFile: (creditor: CreditorId, file: SourceFile, options: ImportOptions & StatementOptions) =>
      importAny(deps, creditor, file, options),
    lookAtFile: (creditor: CreditorId, file: SourceFile, options: ImportOptions & StatementOptions) =>
      lookAtFile(deps, creditor, file, options),
    recentImports: (creditor: CreditorId, limit: number) => recentImports(deps, creditor, limit),
    bookSummary: (creditor: CreditorId) => bookSummary(deps, creditor),
    insight: (creditor: CreditorId) => insight(deps, creditor),
    listDebtors: (creditor: CreditorId, search: string | null, page: Page) => listDebtors(deps, creditor, search, page),
    portfolio: (creditor: CreditorId, asked: PortfolioQuery, page: Page) => listPortfolio(deps, creditor, asked, page),
    searchEverything: (creditor: CreditorId, text: string, limit: number) => searchEverything(deps, creditor, text, limit),
    ageing: (creditor: CreditorId) => ageing(deps, creditor),
    showDebtor: (debtor: DebtorId) => showDebtor(deps, debtor),
    ...keptOf(deps),
    showItem: (item: ItemId) => showItem(deps, item),
    setDebtor: (debtor: DebtorId, changes: DebtorChanges) => setDebtor(deps, debtor, changes),
    recordInsolvency: (debtor: DebtorId, told: InsolvencyTold) => recordInsolvency(deps, debtor, told),
    correctInsolvency: (debtor: DebtorId, why: string) => correctInsolvency(deps, debtor, why),
    eraseDebtor: (debtor: DebtorId) => eraseDebtor(deps, debtor),
    findItems: (debtor: DebtorId, numbers: readonly string[]) => findItems(store, debtor, numbers),
    findItem: (creditor: CreditorId, query: string, sort: ItemSort = 'any') => findItem(store, creditor, query, sort),
    findDebtor: (creditor: CreditorId, query: string) => findDebtor(deps, creditor, query),
    debtorName: (debtor: DebtorId) => debtorName(store, debtor),
  };
}

/** What came in, and what was given up. */
function moneyOf(deps: Deps) {
  return {
    bankOverview: (creditor: CreditorId) => bankOverview(deps, creditor),
    asideLines: (creditor: CreditorId) => asideLines(deps, creditor),
    bankStatements: (creditor: CreditorId, page: Page) => bankStatements(deps, creditor, page),
    recentActs: (
      creditor: CreditorId,
      kinds: readonly LayingRow['kind'][],
      page: { readonly before: number | null; readonly limit: number },
    ) => recentActs(deps, creditor, kinds, page),
    searchItems: (creditor: CreditorId, search: ItemSearch, limit: number) => searchItems(deps, creditor, search, limit),
    openCredits: (creditor: CreditorId, page: Page) => openCredits(deps, creditor, page),
    pastLines: (creditor: CreditorId) => pastLines(deps, creditor),
    runningOut: (creditor: CreditorId) => runningOut(deps, creditor),
    bankLines: (creditor: CreditorId, states: readonly BankLineState[], page: Page) => bankLines(deps, creditor, states, page),
    bankLinesOf: (creditor: CreditorId, ids: readonly BankLineId[]) => bankLinesOf(deps, creditor, ids),
    bankLine: async (creditor: CreditorId, line: BankLineId) => {
      await ownLine(deps.store, creditor, line);
      return bankLine(deps, line);
    },
    matchWaiting: (creditor: CreditorId) => matchWaiting(deps, creditor),
    confirmMatch: async (creditor: CreditorId, line: BankLineId, said: Confirmation, confirmed?: boolean) => {
      await ownLine(deps.store, creditor, line);
      return confirmMatch(deps, line, said, confirmed);
    },
    undoLine: async (creditor: CreditorId, line: BankLineId) => {
      await ownLine(deps.store, creditor, line);
      return undoLine(deps, line);
    },
    undoLaying: async (creditor: CreditorId, laying: LayingId) => {
      await ownLaying(deps.store, creditor, laying);
      return undoLaying(deps, laying);
    },
    exportClearing: (creditor: CreditorId, format: ClearingFormat) => exportClearing(deps, creditor, format),
    clearingPending: (creditor: CreditorId) => clearingPending(deps, creditor),
    clearingExports: (creditor: CreditorId) => clearingExports(deps, creditor),
    clearingAgain: (id: number) => clearingAgain(deps, id),
    watchAccount: async (creditor: CreditorId, account: BankAccountId, watched: boolean, heedFrom: Day | null = null) => {
      await ownAccount(deps.store, creditor, account);
      return watchAccount(deps, account, watched, heedFrom);
    },
    writeOff: (item: ItemId, cents: bigint | null, reason: string, seen?: bigint) => writeOff(deps, item, cents, reason, seen),
    layCredit: (credit: ItemId, invoices: readonly ItemId[], seen: bigint | null, confirmed: boolean) =>
      layCredit(deps, credit, invoices, seen, confirmed),
    refundCredit: (credit: ItemId, reason: string, seen?: bigint) => refundCredit(deps, credit, reason, seen),
  };
}

/** What is done each day. */
function workOf(deps: Deps) {
  const { store } = deps;
  return {
    // Deciding
    runDay: (creditor: CreditorId, day: Day, options?: RunOptions) => runDay(deps, creditor, day, options),
    explain: (debtor: DebtorId, day: Day, onProgress?: (entries: number) => void) => explain(deps, debtor, day, onProgress),
    lawValues: () => lawValuesOf(store),
    enterLawRate: (entered: NewLawRate) => enterLawRate(deps, entered),
    paidInPart: (items: readonly ItemRow[], until: Day) => paidInPart(store, items, until),
    settledInvoices: (debtor: DebtorId, until: Day, named: string) => settledInvoices(store, debtor, until, named),
    simulateDays: (creditor: CreditorId, from: Day, days: number, onProgress?: (debtors: number) => void) =>
      simulateDays(store, creditor, from, days, onProgress),
    rehearse: (creditor: CreditorId) => rehearse(deps, creditor),
    ...contestedOf(deps),
    ...callsOf(deps),
    placeHold: (debtor: DebtorId, hold: NewHold) => placeHold(deps, debtor, hold),
    liftHold: (hold: HoldId, why: string) => liftHold(deps, hold, why),

    // What waits for a person
    waiting: (creditor: CreditorId) => waiting(deps, creditor),
    tasks: (creditor: CreditorId, page: Page) => tasks(deps, creditor, page),
    taskLines: (creditor: CreditorId, kind: LineKind, page: Page) => taskLines(deps, creditor, kind, page),
    unwritten: (creditor: CreditorId, page: Page) => unwritten(deps.store, creditor, page),
    openQuestions: (creditor: CreditorId, page: Page) => openQuestions(deps, creditor, page),
    dayState: (creditor: CreditorId) => dayState(deps, creditor),
    showDispatch: (dispatch: DispatchId) => showDispatch(deps, dispatch),
    lastWord: (dispatch: DispatchId) => lastWord(deps, dispatch),
    outbox: (creditor: CreditorId, filter: OutboxFilter, page: OutboxAsked) => outbox(deps, creditor, filter, page),
    shownMessage: (dispatch: DispatchId, day: Day) => shownMessage(deps, dispatch, day),
    preview: (dispatch: DispatchId, day: Day) => preview(deps, dispatch, day),
    approve: (creditor: CreditorId, which: readonly DispatchId[] | 'all') => approve(deps, creditor, which),
    approveSome: (creditor: CreditorId, which: readonly DispatchId[]) => approveSome(deps, creditor, which),
    toApprove: (creditor: CreditorId) => toApprove(deps, creditor),
    approveAll: (creditor: CreditorId, confirmed: Confirmed) => approveAll(deps, creditor, confirmed),
    takeBackApproval: (creditor: CreditorId, which: readonly DispatchId[] | 'all') => takeBackApproval(deps, creditor, which),
    releaseRun: (run: number) => releaseRun(deps, run),
    skip: (dispatch: DispatchId, why: string, until: Day) => skipDispatch(deps, dispatch, why, until),
    answerOptions: (question: QuestionRow) => answerOptions(deps, question),
    questionOptions: (question: QuestionId) => questionOptions(deps, question),
    layAskedCredit: (question: QuestionId, credit: ItemId, invoices: readonly ItemId[], seen: bigint, confirmed: boolean) =>
      layAskedCredit(deps, question, credit, invoices, seen, confirmed),
    answer: (question: QuestionId, answer: Answer) => answerQuestion(deps, question, answer),
  };
}

/** What leaves the house, what its debtors answer, and how what was done is kept. */
function leavingOf(deps: Deps, keeper: Keeper) {
  const { store } = deps;
  return {
    ...debtorPageVerbs(deps),
    ...sendingVerbs(deps),
    printLetters: (creditor: CreditorId, day: Day, options?: LeaveOptions) => printLetters(deps, creditor, day, options),
    confirmPosted: (batch: number, on: Day, how?: Posted) => confirmPosted(deps, batch, on, how),
    printedBatch: (batch: number) => printedBatch(deps, batch),
    recordReceipt: (dispatch: DispatchId, receipt: Receipt, on: Day) => recordReceipt(deps, dispatch, receipt, on),
    checkUncertain: (dispatch: DispatchId) => checkUncertain(store, dispatch),

    // Keeping
    verify: (onProgress?: (entries: number) => void) => keeper.verify(onProgress),
    head: () => store.head(),
    journal: (before: number | null, most: number) => journalPage(store, before, most),
    backup: (file: string, overwrite = false) => keeper.backup(file, overwrite),
  };
}
