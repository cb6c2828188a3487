/**
 * Numbers given by the store, unique within a workspace and kind of thing. They say nothing about anybody, so
 * journal entries may name people by them and still verify after a person has been erased.
 */
export type WorkspaceId = number & { readonly __workspace: true };
export type CreditorId = number & { readonly __creditor: true };
export type DebtorId = number & { readonly __debtor: true };
export type ItemId = number & { readonly __item: true };
export type ContactId = number & { readonly __contact: true };
export type DispatchId = number & { readonly __dispatch: true };
export type HoldId = number & { readonly __hold: true };
export type QuestionId = number & { readonly __question: true };
export type ImportId = number & { readonly __import: true };
export type BankAccountId = number & { readonly __bankAccount: true };
export type BankStatementId = number & { readonly __bankStatement: true };
export type BankLineId = number & { readonly __bankLine: true };
export type CallId = number & { readonly __call: true };
export type DisputeId = number & { readonly __dispute: true };
export type OfferId = number & { readonly __offer: true };
export type LayingId = number & { readonly __laying: true };
export type MailId = number & { readonly __mail: true };
export type PortalLinkId = number & { readonly __portalLink: true };
export type PortalRequestId = number & { readonly __portalRequest: true };
export type NoteId = number & { readonly __note: true };
export type FiledId = number & { readonly __filed: true };
export type NoticeId = number & { readonly __notice: true };
export type CaseExportId = number & { readonly __caseExport: true };
export type JournalStampId = number & { readonly __journalStamp: true };
export type PaperId = number & { readonly __paper: true };
export type PostConsentId = number & { readonly __postConsent: true };
export type PostedId = number & { readonly __posted: true };
export type LetterEventId = number & { readonly __letterEvent: true };
export type RouteChoiceId = number & { readonly __routeChoice: true };
export type ProceedingId = number & { readonly __proceeding: true };
export type ProceedingStepId = number & { readonly __proceedingStep: true };
export type ProfessionalId = number & { readonly __professional: true };
export type HandOverId = number & { readonly __handOver: true };
export type ReportId = number & { readonly __report: true };
export type CardPaymentId = number & { readonly __cardPayment: true };
export type MandateId = number & { readonly __mandate: true };
export type MovementId = number & { readonly __movement: true };
export type RemittanceId = number & { readonly __remittance: true };

/** SHA-256 in hexadecimal: the name of a document (letter, e-mail, imported file) in the document store. */
export type Sha256 = string & { readonly __sha256: true };
