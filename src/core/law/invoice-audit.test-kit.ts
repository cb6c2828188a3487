import { day } from '../base/day.ts';
import { auditInvoice, type InvoiceFacts } from './invoice-audit.ts';

/** An invoice between businesses with sixty days to pay, of which nothing is remarked. */
export const INVOICE: InvoiceFacts = {
  debtor: 'business',
  issuedOn: day('2026-02-15'),
  deliveredOn: null,
  dueOn: day('2026-04-16'),
  term: 'plain',
  method: null,
  sector: null,
  size: null,
  stated: [],
  missing: [],
};

export const findingsOf = (facts: Partial<InvoiceFacts>) => auditInvoice({ ...INVOICE, ...facts }).findings;
export const due = (text: string) => ({ dueOn: day(text) });
