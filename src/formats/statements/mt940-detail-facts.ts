/** What the field :86: (and the second line of :61:) says of a line, in whichever of its forms. Texts are trimmed and never empty. */
export type Details = {
  readonly label: string | null;
  readonly remittance: string | null;
  readonly payer: Party;
  readonly payee: Party;
  /** Named without saying on which side of the payment. */
  readonly party: Party;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  /** A creditor reference given as such. */
  readonly reference: string | null;
  readonly returnCode: string | null;
  /** French interbank operation code ("05", "B3"). */
  readonly interbankCode: string | null;
  /** German transaction code ("166"). */
  readonly transactionCode: string | null;
  readonly batchReference: string | null;
  readonly batchCount: number | null;
  /** As written: "USD1000,00". */
  readonly ordered: string | null;
  readonly charges: string | null;
};

export type Party = { readonly name: string | null; readonly iban: string | null; readonly ultimate: string | null };

export const NO_PARTY: Party = { name: null, iban: null, ultimate: null };

export const NO_DETAILS: Details = {
  label: null,
  remittance: null,
  payer: NO_PARTY,
  payee: NO_PARTY,
  party: NO_PARTY,
  endToEndId: null,
  mandateId: null,
  reference: null,
  returnCode: null,
  interbankCode: null,
  transactionCode: null,
  batchReference: null,
  batchCount: null,
  ordered: null,
  charges: null,
};
