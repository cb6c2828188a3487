import { Refusal } from '../base/refusal.ts';
import { cleanCreditor, cleanDebtor } from '../letter/foreign-text.ts';
import { mentionsOf } from '../letter/mentions.ts';
import { discontinuance } from './discontinuance.ts';
import type { PaperFacts } from './facts.ts';
import { officerInstructions } from './officer-instructions.ts';
import { orderRequest } from './order-request.ts';
import type { Paper, PaperKind, PaperSheet } from './paper.ts';
import { proofOfDebt } from './proof-of-debt.ts';
import { vatDuplicate } from './vat-duplicate.ts';

/**
 * A paper as it stands with what is known and what was typed; what lacks in it is named by its fields.
 * @throws Refusal `paper-not-for-it` where the law has another way for this debtor, `paper-without-invoice`
 */
export function composePaper(kind: PaperKind, facts: PaperFacts): PaperSheet {
  const clean = cleanFacts(facts);
  const { creditor } = clean;
  const { lines, postcode, city } = creditor.address;
  const sender = [creditor.name, ...lines, `${postcode} ${city}`.trim(), creditor.email, creditor.phone ?? ''];
  return { ...paperOf(kind, clean), sender: sender.filter((line) => line !== ''), mentions: mentionsOf(creditor, 'fr') };
}

/** Names and addresses come from other people's files. */
function cleanFacts(facts: PaperFacts): PaperFacts {
  const { creditor, debtor } = facts;
  return { ...facts, creditor: cleanCreditor(creditor), debtor: { ...debtor, details: cleanDebtor(debtor.details) } };
}

function paperOf(kind: PaperKind, facts: PaperFacts): Paper {
  switch (kind) {
    case 'order-request':
      return orderRequest(beforeCourts(kind, facts));
    case 'proof-of-debt': {
      const { proceedings } = facts.debtor;
      if (proceedings === null) throw notForIt(kind, 'no-insolvency');
      return proofOfDebt(facts, proceedings);
    }
    case 'service-instructions':
    case 'enforcement-instructions':
      return officerInstructions(beforeCourts(kind, facts), kind);
    case 'discontinuance':
      return discontinuance(facts);
    case 'vat-duplicate':
      if (facts.invoice === null)
        throw new Refusal('paper-without-invoice', 'Say which invoice the duplicate is of: one that is open.', { kind });
      return vatDuplicate(facts, facts.invoice);
  }
}

/** Nothing is asked of a court against an insolvent debtor, and nothing of this kind against a public body. @law C. com. L622-21; CPC 1406 @effect 2013-01-01 (as read) */
function beforeCourts(kind: PaperKind, facts: PaperFacts): PaperFacts {
  const { proceedings, kind: debtorKind } = facts.debtor;
  if (proceedings !== null) throw notForIt(kind, 'insolvent');
  if (debtorKind === 'public-body') throw notForIt(kind, 'public-body');
  if (debtorKind === 'unknown') throw notForIt(kind, 'kind-unknown');
  return facts;
}

const REASONS = {
  insolvent: 'insolvency proceedings are open: the claim is declared instead (C. com. L622-21)',
  'no-insolvency': 'no insolvency proceedings are recorded: record the judgment first',
  'public-body': 'a public body answers to the administrative judge (CPC 1406)',
  'kind-unknown': 'nobody has said yet whether it is a business or a consumer',
} as const;

function notForIt(kind: PaperKind, reason: keyof typeof REASONS): Refusal {
  return new Refusal('paper-not-for-it', `This paper cannot be made for this debtor: ${REASONS[reason]}.`, { kind, reason });
}
