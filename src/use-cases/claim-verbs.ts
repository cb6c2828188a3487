import type { Day } from '../core/base/day.ts';
import type { CaseExportId, CreditorId, DebtorId } from '../core/base/id.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import { type BadDebtAsked, badDebt, badDebtFile } from './bad-debt.ts';
import { readinessOf } from './case-readiness.ts';
import { claimStatements, type Stated, stateClaim, statementAgain } from './claim-statement.ts';
import type { Deps } from './context.ts';
import { caseAgain, exportCase } from './export-case.ts';
import { handOverVerbs } from './hand-over-verbs.ts';
import { noticeVerbs } from './notice-verbs.ts';
import { paperVerbs } from './paper-verbs.ts';
import { proceedingVerbs } from './proceeding-verbs.ts';
import { proofsOfDebt } from './proofs-of-debt.ts';
import { stampJournal, stampOfToday } from './stamp-journal.ts';

/** What the program can do with a claim on a day, before a court and in the books, and with its proof: a part of its table of contents. */
export function claimVerbs(deps: Deps) {
  return {
    ...paperVerbs(deps),
    ...noticeVerbs(deps),
    claimStatements: (debtor: DebtorId, on: Day, capitaliseFrom: Day | null = null) => claimStatements(deps, debtor, on, capitaliseFrom),
    stateClaim: (debtor: DebtorId, on: Day, how: Stated) => stateClaim(deps, debtor, on, how),
    statementAgain: (id: number) => statementAgain(deps, id),
    exportCase: (debtor: DebtorId, on: Day, words: CaseWords) => exportCase(deps, debtor, on, words),
    caseAgain: (id: CaseExportId) => caseAgain(deps, id),
    stampJournal: () => stampJournal(deps),
    stampOfToday: () => stampOfToday(deps),
    readiness: (debtor: DebtorId) => readinessOf(deps, debtor),
    proofsOfDebt: (creditor: CreditorId) => proofsOfDebt(deps, creditor),
    badDebt: (asked: BadDebtAsked) => badDebt(deps, asked),
    badDebtFile,
    ...proceedingVerbs(deps),
    ...handOverVerbs(deps),
  };
}
