import type { CreditorId, DebtorId, ProceedingId, ProceedingStepId, RouteChoiceId } from '../core/base/id.ts';
import { choicesOf, chooseWay, type NewChoice, withdrawChoice } from './choose-way.ts';
import { waysFor } from './compare-ways.ts';
import type { Deps } from './context.ts';
import { type NewStep, recordStep, takeBackStep } from './proceeding-steps.ts';
import { type ListAsked, proceedingList, proceedingOf, proceedingsOf } from './proceeding-view.ts';
import { type NewProceeding, nameProceeding, openProceeding } from './proceedings.ts';
import type { WaysAsked } from './way-facts.ts';

/** How to go on with a debtor, and what happens before a court: a part of the program's table of contents. */
export function proceedingVerbs(deps: Deps) {
  return {
    waysFor: (debtor: DebtorId, asked: WaysAsked) => waysFor(deps, debtor, asked),
    chooseWay: (debtor: DebtorId, choice: NewChoice) => chooseWay(deps, debtor, choice),
    withdrawChoice: (choice: RouteChoiceId) => withdrawChoice(deps, choice),
    choicesOf: (debtor: DebtorId) => choicesOf(deps, debtor),
    openProceeding: (debtor: DebtorId, told: NewProceeding) => openProceeding(deps, debtor, told),
    nameProceeding: (proceeding: ProceedingId, told: Pick<NewProceeding, 'courtName' | 'number'>) => nameProceeding(deps, proceeding, told),
    recordStep: (proceeding: ProceedingId, step: NewStep) => recordStep(deps, proceeding, step),
    takeBackStep: (step: ProceedingStepId) => takeBackStep(deps, step),
    proceedingsOf: (debtor: DebtorId) => proceedingsOf(deps, debtor),
    proceedingOf: (proceeding: ProceedingId) => proceedingOf(deps, proceeding),
    proceedingList: (creditor: CreditorId, page: ListAsked) => proceedingList(deps, creditor, page),
  };
}
