import type { OperationKind } from '../../core/base/operation-kind.ts';
import { textAt, type XmlNode } from '../xml-tree.ts';
import { interbankOperation } from './interbank-codes.ts';

/** Families of the payments domain (PMNT) of the ISO 20022 bank transaction codes. */
const FAMILIES: Readonly<Record<string, OperationKind>> = {
  RCDT: 'credit-transfer',
  ICDT: 'credit-transfer',
  RRCT: 'credit-transfer',
  IRCT: 'credit-transfer',
  RDDT: 'direct-debit',
  IDDT: 'direct-debit',
  RCHQ: 'cheque',
  ICHQ: 'cheque',
  CCRD: 'card',
  MCRD: 'card',
  CNTR: 'cash',
  DRFT: 'bill-of-exchange',
};

/** Sub-families that say what a line is whatever its family. */
const SUB_FAMILIES: Readonly<Record<string, OperationKind>> = {
  CHRG: 'fee',
  FEES: 'fee',
  COMM: 'fee',
  COME: 'fee',
  COMI: 'fee',
  COMT: 'fee',
  INTR: 'interest',
  CDPT: 'cash',
  CWDL: 'cash',
  BCDP: 'cash',
  BCWD: 'cash',
  XBCW: 'cash',
  CHKD: 'cheque',
};

/** Sub-families of a payment that came back: returned, unpaid, reversed, recalled. */
const CAME_BACK = new Set(['RRTN', 'RPCR', 'UPDD', 'PRDD', 'RCDD', 'UPCQ', 'XPCQ', 'UXCQ', 'CQRV', 'UPCT']);

const RETURNED: Partial<Record<OperationKind, OperationKind>> = {
  'credit-transfer': 'returned-transfer',
  'direct-debit': 'returned-direct-debit',
  cheque: 'returned-cheque',
};

/** Domains of the list; banks that make up their own codes put other words there. */
const DOMAINS = new Set(['PMNT', 'CAMT', 'ACMT', 'LDAS', 'FORX', 'SECU', 'TRAD', 'DERV', 'PMET', 'CMDT', 'XTND']);

/** What the bank transaction code of a line or of one of its operations says; `null` when there is none or it says nothing known. */
export function kindOf(code: XmlNode | null): OperationKind | null {
  const domain = kindOfDomain(code);
  if (domain !== null && domain !== 'other') return domain;
  const proprietary = textAt(code, 'Prtry/Cd') ?? '';
  const ofBank = /^[A-Z\d]{2}$/i.test(proprietary) ? interbankOperation(proprietary) : null;
  return ofBank?.kind ?? domain;
}

/** The kind of the same payment once it has come back. */
export function returnedKind(kind: OperationKind | null): OperationKind | null {
  return kind === null ? null : (RETURNED[kind] ?? kind);
}

export function isReturnedKind(kind: OperationKind | null): boolean {
  return kind?.startsWith('returned-') ?? false;
}

function kindOfDomain(code: XmlNode | null): OperationKind | null {
  const domain = textAt(code, 'Domn/Cd') ?? '';
  if (!DOMAINS.has(domain)) return null;
  const family = textAt(code, 'Domn/Fmly/Cd') ?? '';
  const subFamily = textAt(code, 'Domn/Fmly/SubFmlyCd') ?? '';
  const ofSubFamily = own(SUB_FAMILIES, subFamily);
  if (ofSubFamily !== null) return ofSubFamily;
  const ofFamily = domain === 'PMNT' ? own(FAMILIES, family) : null;
  if (ofFamily === null) return family === 'NTAV' || family === '' ? null : 'other';
  return CAME_BACK.has(subFamily) ? returnedKind(ofFamily) : ofFamily;
}

function own(kinds: Readonly<Record<string, OperationKind>>, code: string): OperationKind | null {
  return Object.hasOwn(kinds, code) ? (kinds[code] ?? null) : null;
}
