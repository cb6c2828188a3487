import { type Day, earlierOf } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { type Capitalisation, interestWithCapitalisation } from '../law/capitalisation.ts';
import { finding } from '../law/finding.ts';
import { lastInterestDay } from '../law/insolvency.ts';
import type { LawValues } from '../law/values/law-values.ts';
import type { Claim, ItemClaim } from './claim.ts';
import type { ClaimCase } from './claim-case.ts';
import { type Ledger, openLedgers } from './claim-ledger.ts';

/**
 * The same claim with the interest of whole years added to the principal. Of an invoice on which something was laid nothing says which
 * part of its interest was paid: it stays as it was, and is told.
 * @law C. civ. 1343-2
 * @throws Refusal `capitalisation-too-early`, `law-value-unknown`
 */
export function capitalisedClaim(claim: Claim, claimCase: ClaimCase, capitalisation: Capitalisation, law: LawValues): Claim {
  const ledgers = new Map(openLedgers(claimCase, law).map((ledger) => [ledger.item.itemId, ledger]));
  const until = claimCase.insolvencyOpenedOn === null ? claim.on : earlierOf(claim.on, lastInterestDay(claimCase.insolvencyOpenedOn));
  const items = claim.items.map((item) => {
    const ledger = ledgers.get(item.itemId);
    return ledger ? capitalisedItem(item, ledger, { capitalisation, until, dayCount: claimCase.options.dayCount }) : item;
  });
  const added = sumCents(items.map((item) => item.interest)) - claim.interest;
  return { ...claim, items, interest: claim.interest + added, total: claim.total + added } as Claim;
}

type How = { readonly capitalisation: Capitalisation; readonly until: Day; readonly dayCount: ClaimCase['options']['dayCount'] };

function capitalisedItem(item: ItemClaim, ledger: Ledger, { capitalisation, until, dayCount }: How): ItemClaim {
  if (item.segments.length === 0 || ledger.accruedTo === null) return item;
  const isPaidInPart = item.laid.some((one) => one.kind !== 'retroactive-credit-note');
  if (isPaidInPart) return { ...item, findings: [...item.findings, finding('not-capitalised-part-paid')] };
  const debt = { principal: item.principal, dayBefore: ledger.accruedTo, until, isConsumerCredit: false };
  const { segments } = interestWithCapitalisation(debt, capitalisation, ledger.rates(), dayCount);
  const interest = sumCents(segments.map((segment) => segment.interest));
  return { ...item, segments, interest, total: item.total + interest - item.interest };
}
