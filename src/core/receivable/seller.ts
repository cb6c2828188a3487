import { areRelated } from './name.ts';
import { readLegalNumber } from './siren.ts';
import { readVatNumber } from './vat-number.ts';

export type SellerFacts = { readonly name: string | null; readonly legalId: string | null; readonly vatId: string | null };

/**
 * Whether an invoice was clearly issued by somebody else than the creditor: their SIRENs differ, else their VAT numbers, else
 * their names have nothing in common. An invoice that says nothing of its seller is taken for ours.
 */
export function isIssuedByAnother(
  seller: SellerFacts,
  creditor: { readonly name: string; readonly siren: string | null; readonly vatId: string | null },
): boolean {
  const [theirs, ours] = [readVatNumber(seller.vatId), readVatNumber(creditor.vatId)];
  const theirSiren = readLegalNumber(seller.legalId).siren ?? theirs.siren;
  const ourSiren = readLegalNumber(creditor.siren).siren ?? ours.siren;
  if (theirSiren !== null && ourSiren !== null) return theirSiren !== ourSiren;
  if (theirs.value !== null && ours.value !== null) return theirs.value !== ours.value;
  return seller.name !== null && !areRelated(seller.name, creditor.name);
}
