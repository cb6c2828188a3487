import type { MandateTerms } from '../core/agency/terms.ts';
import type { Day } from '../core/base/day.ts';
import type { BankLineId, CreditorId, MandateId, MovementId, RemittanceId } from '../core/base/id.ts';
import { type AgencyTold, stateAgency } from './agency.ts';
import { clientsOf, fundsOf, reconciliationOf } from './client-funds.ts';
import { clientOfLine } from './client-proposal.ts';
import { attributeReceipt, noteOwnMovement, takeBackOwnMovement, takeBackReceipt } from './client-receipts.ts';
import { clientOf, creditorBehind, movementsOf, statementsOf } from './client-view.ts';
import type { Deps } from './context.ts';
import { agreementOf, changeTerms, mandatesOf, type NewMandate, recordMandate, revokeMandate } from './mandates.ts';
import { agencyOf } from './may-act.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { cancelRemittance, payRemittance, remittancesOf, statementAhead, stateRemittance, unpayRemittance } from './remittances.ts';
import { statementPdf } from './statement-pdf.ts';
import { takeUpCommission } from './take-up-commission.ts';

type Shown = { readonly after: number; readonly limit: number };

/** What a collection agency does for its clients and with their money: a part of the table of contents. */
export function agencyVerbs(deps: Deps) {
  const { store, clock } = deps;
  return {
    creditorBehind: (name: string, id: number) => creditorBehind(store, name, id),
    client: (client: CreditorId) => clientOf(store, client, clock.today()),
    clientOfLine: (creditor: CreditorId, line: BankLineId) => clientOfLine(store, creditor, line),
    receiptPdf: (id: MovementId) => receiptPdf(deps, id),
    statementPdf: (id: RemittanceId) => statementPdf(deps, id),
    clientMovements: (client: CreditorId, page: Shown) => movementsOf(store, client, page),
    clientStatements: (client: CreditorId, page: Shown) => statementsOf(store, client, page),
    agency: () => agencyOf(store),
    stateAgency: (told: AgencyTold) => stateAgency(deps, told),
    clients: (page: { readonly after: number; readonly limit: number }) => clientsOf(store, clock.today(), page),
    mandates: (client: CreditorId) => mandatesOf(store, client),
    recordMandate: (client: CreditorId, told: NewMandate) => recordMandate(deps, client, told),
    changeTerms: (id: MandateId, from: Day, terms: MandateTerms) => changeTerms(deps, id, from, terms),
    revokeMandate: (id: MandateId, on: Day) => revokeMandate(deps, id, on),
    agreement: (id: MandateId) => agreementOf(store, id),
    attributeReceipt: (line: BankLineId, client: CreditorId, cents: number | null) => attributeReceipt(deps, line, client, cents),
    takeBackReceipt: (id: MovementId) => takeBackReceipt(deps, id),
    noteOwnMovement: (line: BankLineId) => noteOwnMovement(deps, line),
    takeBackOwnMovement: (line: BankLineId) => takeBackOwnMovement(deps, line),
    takeUpCommission: () => takeUpCommission(deps),
    clientFunds: (client: CreditorId) => fundsOf(store, client),
    reconciliation: () => reconciliationOf(store),
    remittances: (client: CreditorId) => remittancesOf(store, client),
    statementAhead: (client: CreditorId, until: Day) => statementAhead(store, client, until),
    stateRemittance: (client: CreditorId, until: Day) => stateRemittance(deps, client, until),
    payRemittance: (id: RemittanceId, on: Day, line: BankLineId | null) => payRemittance(deps, id, on, line),
    unpayRemittance: (id: RemittanceId) => unpayRemittance(deps, id),
    cancelRemittance: (id: RemittanceId) => cancelRemittance(deps, id),
  };
}
