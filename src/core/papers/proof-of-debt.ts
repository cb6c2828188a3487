import { type Currency, sumCents } from '../base/money.ts';
import { formatDay } from '../base/text.ts';
import { lastInterestDay, proofOfDebtTime } from '../law/insolvency.ts';
import { residenceAt } from '../law/time-limit.ts';
import { oneLine } from '../letter/foreign-text.ts';
import { typeset } from '../letter/typography.ts';
import type { Item } from '../receivable/item.ts';
import { claimDoubts } from './doubts.ts';
import type { PaperFacts } from './facts.ts';
import { fieldOf, text } from './field.ts';
import type { Paper, PaperBlock, PaperDoubt, PaperField, PaperSection } from './paper.ts';
import { agentSection, claimantSection, debtorSection, SUGGESTED, signatureSection } from './parties.ts';
import { amountText, column, exhibitNumbers, exhibitsTable, interestBlocks, statementBlocks, sumsTable } from './sums.ts';

type Open = NonNullable<PaperFacts['debtor']['proceedings']>;

/**
 * The declaration of a claim in insolvency proceedings: what was due on the day of the judgment, what was to fall due and when, security,
 * interest and how it is computed, and the creditor's certification.
 * @law C. com. L622-24, L622-25, R622-23, L622-28
 * @effect 2006-01-01
 */
export function proofOfDebt(facts: PaperFacts, open: Open): Paper {
  const { typed, statements, on, claimOn } = facts;
  const role = fieldOf(typed, 'addressee.role', {
    ...{ choices: ['mandataire-judiciaire', 'liquidateur'] as const, required: true },
    known: open.kind === 'unknown' ? null : open.kind === 'liquidation' ? 'liquidateur' : 'mandataire-judiciaire',
  });
  const addressee = ['addressee.name', 'addressee.address'] as const;
  const [name, address] = addressee.map((key) => fieldOf(typed, key, { required: true })) as [PaperField, PaperField];
  const sections: PaperSection[] = [
    claimantSection(facts, 'creditor', null),
    agentSection(facts, null),
    debtorSection(facts, null),
    proceedingsSection(facts, open, [role, name, address]),
    { key: 'due', box: null, blocks: dueBlocks(facts) },
    { key: 'to-fall-due', box: null, blocks: toFallDueBlocks(facts) },
    { key: 'interest', box: null, blocks: interestParts(facts, open) },
    guarantees(facts),
    { key: 'exhibits', box: null, blocks: [exhibitsTable(facts)] },
    ...(statements.length === 0 ? [] : [{ key: 'statement', box: null, blocks: statements.flatMap(statementBlocks) } as const]),
    signatureSection(facts, [text('Je certifie sincère la présente déclaration de créance.', true)]),
  ];
  return {
    kind: 'proof-of-debt',
    title: 'Déclaration de créance',
    subtitle: 'Articles L622-24, L622-25 et R622-23 du code de commerce',
    addressee: [name.value, role.value, address.value].filter((line) => line !== ''),
    on,
    claimOn,
    sections,
    doubts: [...timeDoubts(facts, open), ...claimDoubts(facts), ...creditDoubts(facts), ...securityDoubts(facts), ...attachDoubts(facts)],
    totals: totalsOf(facts),
  };
}

function proceedingsSection({ typed }: PaperFacts, open: Open, addressee: readonly PaperField[]): PaperSection {
  const fields = [
    fieldOf(typed, 'proceedings.kind', {
      ...{ choices: ['sauvegarde', 'redressement', 'liquidation'] as const, required: true },
      known: open.kind === 'unknown' ? null : open.kind,
    }),
    fieldOf(typed, 'proceedings.opened', { shape: 'line', known: `jugement du ${formatDay(open.since, 'fr')}`, required: true }),
    fieldOf(typed, 'proceedings.court', { required: true }),
    fieldOf(typed, 'proceedings.published', { known: open.publishedOn === null ? null : formatDay(open.publishedOn, 'fr') }),
    ...addressee,
  ];
  return { key: 'proceedings', box: null, blocks: [{ is: 'fields', fields }] };
}

function dueBlocks(facts: PaperFacts): PaperBlock[] {
  if (facts.statements.length === 0) return [text('Aucune somme n’était échue au jour du jugement.')];
  return facts.statements.map((one) => sumsTable(facts, one));
}

function toFallDueBlocks(facts: PaperFacts): PaperBlock[] {
  if (facts.toFallDue.length === 0) return [text('Aucune somme à échoir.')];
  const columns = [column('Facture', false, true), column('Pièces'), column('Émise le'), column('Échéance'), column('Montant', true)];
  return [...Map.groupBy(facts.toFallDue, ({ currency }) => currency)].map(([currency, items]) => ({
    is: 'table',
    columns,
    rows: withCredits(facts, items, currency).map((item) => [
      item.kind === 'invoice' ? oneLine(item.number) : typeset(`À déduire : ${oneLine(item.number)}`, 'fr'),
      exhibitNumbers(facts, item.number),
      item.issuedOn === null ? '' : formatDay(item.issuedOn, 'fr'),
      item.kind === 'invoice' ? (item.dueOn === null ? 'inconnue' : formatDay(item.dueOn, 'fr')) : '–',
      amountText(item.openCents, currency),
    ]),
    totals: [
      {
        label: 'Total à échoir',
        amount: amountText(sumCents(withCredits(facts, items, currency).map(({ openCents }) => openCents)), currency),
      },
    ],
  }));
}

function withCredits(facts: PaperFacts, items: readonly Item[], of: Currency): readonly Item[] {
  return [...items, ...unstated(facts).filter(({ currency }) => currency === of)];
}

function interestParts(facts: PaperFacts, open: Open): PaperBlock[] {
  const last = formatDay(lastInterestDay(open.since), 'fr');
  const known = `Jour par jour sur le montant TTC resté dû, au taux et pour la période indiqués par facture, sur 365 jours. Intérêts arrêtés au ${last}, veille du jugement d’ouverture (article L622-28 du code de commerce).`;
  const how = fieldOf(facts.typed, 'interest', { shape: 'text', required: true, known, source: 'law', certainty: 'unverified' });
  return [{ is: 'prose', field: how }, ...facts.statements.flatMap((one) => interestBlocks(facts, one))];
}

function guarantees({ typed }: PaperFacts): PaperSection {
  const fields = [
    fieldOf(typed, 'security', { shape: 'text', required: true, known: 'Aucune sûreté : créance chirographaire.', ...SUGGESTED }),
    fieldOf(typed, 'title.held', { required: true, known: 'Aucun titre exécutoire.', ...SUGGESTED }),
    fieldOf(typed, 'court.seised', { required: true, known: 'Aucune juridiction saisie.', ...SUGGESTED }),
  ];
  return { key: 'guarantees', box: null, blocks: [{ is: 'fields', fields }] };
}

function securityDoubts({ typed }: PaperFacts): PaperDoubt[] {
  return typed.security === undefined ? [{ code: 'security-unsaid', check: true, article: 'C. com. L622-25' }] : [];
}

/** The sealed case numbers what is late: what was to fall due is joined by hand. */
function attachDoubts({ toFallDue }: PaperFacts): PaperDoubt[] {
  return toFallDue.length === 0
    ? []
    : [{ code: 'attach-to-fall-due', check: false, text: toFallDue.map(({ number }) => number).join(', ') }];
}

function timeDoubts({ on, creditor, laterInvoices }: PaperFacts, { publishedOn, declaredOn }: Open): PaperDoubt[] {
  const article = 'C. com. L622-24, R622-24 ; CPC 642';
  const later: PaperDoubt[] = laterInvoices.length === 0 ? [] : [{ code: 'later-invoices', check: true, text: laterInvoices.join(', ') }];
  const before: PaperDoubt[] = declaredOn === null ? [] : [{ code: 'declared-already', check: false, day: declaredOn }];
  if (publishedOn === null) return [{ code: 'publication-unknown', check: true, article }, ...before, ...later];
  const { lastDay, perhapsUntil } = proofOfDebtTime(publishedOn, residenceAt(creditor.address));
  const told: PaperDoubt[] = [
    { code: lastDay < on ? 'declaration-too-late' : 'declaration-last-day', check: lastDay < on, day: lastDay, article },
  ];
  const perhaps: PaperDoubt[] = perhapsUntil === null ? [] : [{ code: 'declaration-perhaps', check: true, day: perhapsUntil }];
  return [...told, ...perhaps, ...before, ...later];
}

/** What a statement deducts by itself is told with it; here what no statement does, and what came since. */
function creditDoubts(facts: PaperFacts): PaperDoubt[] {
  const since = facts.creditedSince;
  return [
    ...(facts.statements.length === 0 && unstated(facts).length > 0 ? [{ code: 'paid-in-credit', check: true } as const] : []),
    ...(since.length === 0 ? [] : [{ code: 'credited-since', check: true, text: since.join(', ') } as const]),
  ];
}

/** Credits of a currency of which nothing was late: no statement deducts them. */
function unstated({ statements, creditsThen }: PaperFacts): readonly Item[] {
  return creditsThen.filter((credit) => statements.every(({ currency }) => currency !== credit.currency));
}

/** Due and to fall due, each currency by itself, less credits. One in which nothing was owed is none. */
function totalsOf(facts: PaperFacts): Paper['totals'] {
  const { statements, toFallDue } = facts;
  const sums = new Map<Currency, bigint>();
  for (const { total, currency } of statements) sums.set(currency, (sums.get(currency) ?? 0n) + total);
  const owed = toFallDue.map(({ currency }) => currency);
  const deducted = unstated(facts).filter(({ currency }) => owed.includes(currency));
  for (const { openCents, currency } of [...toFallDue, ...deducted]) sums.set(currency, (sums.get(currency) ?? 0n) + openCents);
  return [...sums].map(([currency, cents]) => ({ cents, currency }));
}
