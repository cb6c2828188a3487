import { competentCourt } from '../law/competent-court.ts';
import type { RouteDebtor, RouteFacts, Seat } from '../law/route.ts';
import { STANDARD_ROUTE_VALUES } from '../law/values/route-values.ts';
import { claimDoubts } from './doubts.ts';
import type { PaperFacts } from './facts.ts';
import { fieldOf, text } from './field.ts';
import type { ChoiceKey } from './field-words.ts';
import type { Paper, PaperDoubt, PaperField, PaperSection } from './paper.ts';
import { agentSection, claimantSection, companyForm, debtorSection, SUGGESTED, signatureSection } from './parties.ts';
import { exhibitsTable, interestBlocks, statementBlocks, sumsTable } from './sums.ts';

const COURTS = [
  'commercial-court',
  'economic-activities-court',
  'commercial-chamber',
  'judicial-court',
  'protection-judge',
] as const satisfies readonly ChoiceKey[];
const ACTIVITIES = ['trader', 'craftsman', 'liberal-profession', 'association'] as const satisfies readonly ChoiceKey[];
const ALSACE_MOSELLE = /^(57|67|68)/;

/** The form of the commercial court whose frames were read; of those of the judicial court they were not. */
const FORMS: Readonly<Record<(typeof COURTS)[number], string>> = {
  'commercial-court': '12946',
  'economic-activities-court': '12946',
  'commercial-chamber': '12948',
  'judicial-court': '12948',
  'protection-judge': '16040',
};

/**
 * A request for an order for payment on plain paper, with what the official forms ask for: 12946 before a court of commerce, 12948
 * before the judicial court, 16040 before the judge for protection disputes.
 * @law CPC 1405 to 1408, 57, 54
 * @effect 2023-10-01 (as read; earlier texts not looked up)
 */
export function orderRequest(facts: PaperFacts): Paper {
  const { typed, statements, on, claimOn } = facts;
  const court = courtFields(facts);
  const kind = COURTS.find((one) => one === court.kind.raw) ?? null;
  const form = kind === null ? null : FORMS[kind];
  const box = (name: string) => (form === '12946' ? `Formulaire 12946, cadre « ${name} »` : null);
  const several = statements.length > 1 ? 'plusieurs devises, un total par devise' : '';
  const sections: PaperSection[] = [
    { key: 'court', box: null, blocks: [{ is: 'fields', fields: court.all }] },
    claimantSection(facts, 'claimant', box('Demandeur')),
    agentSection(facts, box('Mandataire')),
    debtorSection(facts, box('Débiteur')),
    { key: 'request', box: null, blocks: requestBlocks(facts) },
    {
      key: 'sums',
      box: box('Sommes demandées'),
      blocks: [...(several ? [text(several)] : []), ...statements.map((one) => sumsTable(facts, one))],
    },
    { key: 'interest', box: null, blocks: statements.flatMap((one) => interestBlocks(facts, one)) },
    accessories(facts),
    { key: 'exhibits', box: null, blocks: [exhibitsTable(facts)] },
    { key: 'statement', box: null, blocks: statements.flatMap(statementBlocks) },
    signatureSection(facts),
  ];
  const addressee = [kind === null ? 'Juridiction compétente' : presidentOf(kind), court.town.value, fieldOf(typed, 'court.address').value];
  return {
    kind: 'order-request',
    title: 'Requête en injonction de payer',
    subtitle: 'Articles 1405 et suivants du code de procédure civile',
    addressee: addressee.filter((line) => line !== ''),
    on,
    claimOn,
    sections,
    doubts: [...formDoubts(form), ...courtDoubts(court.kind), ...interestDoubts(facts), ...claimDoubts(facts)],
    totals: statements.map(({ total, currency }) => ({ cents: total, currency })),
  };
}

function presidentOf(kind: (typeof COURTS)[number]): string {
  switch (kind) {
    case 'commercial-court':
      return 'Madame, Monsieur le Président du tribunal de commerce';
    case 'economic-activities-court':
      return 'Madame, Monsieur le Président du tribunal des activités économiques';
    case 'commercial-chamber':
      return 'Madame, Monsieur le Président de la chambre commerciale du tribunal judiciaire';
    case 'judicial-court':
      return 'Madame, Monsieur le Président du tribunal judiciaire';
    case 'protection-judge':
      return 'Madame, Monsieur le Juge des contentieux de la protection';
  }
}

type CourtFields = { readonly all: readonly PaperField[]; readonly kind: PaperField; readonly town: PaperField };

/** The court of the debtor's seat or home. Its kind is told as far as the activities of both are; its town only where it is sure. */
function courtFields(facts: PaperFacts): CourtFields {
  const { creditor, debtor, typed } = facts;
  const isConsumer = debtor.kind === 'consumer';
  const activity = fieldOf(typed, 'debtor.activity', {
    ...{ choices: ACTIVITIES, required: true, unprinted: true },
    ...{ known: companyForm(debtor.details.name) === null ? null : 'trader', ...SUGGESTED },
  });
  const trader = fieldOf(typed, 'claimant.trader', {
    ...{ choices: ['yes', 'no'] as const, required: true, unprinted: true },
    ...{ known: companyForm(creditor.legalForm) === null ? null : 'yes', ...SUGGESTED },
  });
  const court = courtOf(facts, isConsumer ? 'consumer' : (ACTIVITIES.find((one) => one === activity.raw) ?? null), trader.raw);
  const kind = fieldOf(typed, 'court.kind', {
    choices: COURTS,
    required: true,
    known: court?.kind ?? null,
    source: 'law',
    certainty: 'unverified',
  });
  const town = fieldOf(typed, 'court.town', {
    ...{ required: true, known: kind.raw === court?.kind ? court.town : null },
    ...({ source: 'law', certainty: 'unverified' } as const),
  });
  const asked = isConsumer ? [] : [activity, trader];
  return { all: [...asked, kind, town, fieldOf(typed, 'court.address')], kind, town };
}

function courtOf(
  { debtor, statements, on }: PaperFacts,
  activity: RouteDebtor | null,
  trader: string,
): { readonly kind: (typeof COURTS)[number]; readonly town: string | null } | null {
  if (activity === null || (trader === '' && activity !== 'consumer')) return null;
  const { address } = debtor.details;
  if (address !== null && address.country !== 'FR') return null;
  const facts: RouteFacts = {
    ...{ debtor: activity, creditorTrader: trader === 'yes', contested: false, timeBarred: false, on, order: null, insolvency: null },
    amount: statements[0]?.total ?? 0n,
    seat: seatOf(address?.postcode ?? ''),
    town: address?.city ?? null,
  };
  const found = competentCourt(facts, STANDARD_ROUTE_VALUES);
  const kind = COURTS.find((one) => one === found.kind);
  return kind === undefined ? null : { kind, town: found.town };
}

function seatOf(postcode: string): Seat {
  if (ALSACE_MOSELLE.test(postcode)) return 'alsace-moselle';
  return /^9[78]/.test(postcode) ? 'overseas' : 'metropolitan';
}

function requestBlocks(facts: PaperFacts): PaperSection['blocks'] {
  const numbers = facts.statements.flatMap(({ items }) => items.map(({ item }) => item.number));
  const invoices = numbers.length === 1 ? 'constate la facture' : 'constatent les factures';
  const notice = facts.exhibits.find(({ title }) => /^mise en demeure/i.test(title));
  const despite = notice === undefined ? '' : ` malgré la mise en demeure (pièce n° ${notice.number})`;
  const known = `Créance contractuelle d’un montant déterminé : prix des ventes ou prestations que ${invoices} du tableau ci-dessous, demeuré impayé${despite}.`;
  const basis = fieldOf(facts.typed, 'request.basis', { shape: 'text', required: true, known, source: 'suggested' });
  const more = fieldOf(facts.typed, 'request.more', { shape: 'text' });
  return [
    text(
      'Le demandeur demande qu’il soit fait injonction au débiteur de lui payer les sommes ci-dessous, à l’appui desquelles sont jointes les pièces du bordereau.',
    ),
    { is: 'prose', field: basis },
    { is: 'prose', field: more },
  ];
}

function accessories({ typed }: PaperFacts): PaperSection {
  const nothing = { known: 'Néant', source: 'suggested' } as const;
  const referral = fieldOf(typed, 'referral', { choices: ['yes', 'no'], required: true, known: 'yes', source: 'suggested' });
  const fields = [
    fieldOf(typed, 'penalty', nothing),
    fieldOf(typed, 'costs', nothing),
    referral,
    ...(referral.raw === 'yes' ? [fieldOf(typed, 'referral.court')] : []),
  ];
  const asked = 'Le renvoi est demandé au titre de l’article 1408 du code de procédure civile.';
  const apart = 'La clause pénale et les frais accessoires qui seraient indiqués s’ajoutent au total ci-dessus.';
  return { key: 'accessories', box: null, blocks: [{ is: 'fields', fields }, text(referral.raw === 'yes' ? `${asked} ${apart}` : apart)] };
}

function formDoubts(form: string | null): PaperDoubt[] {
  if (form === null) return [];
  const unread: PaperDoubt[] =
    form === '12946' ? [{ code: 'court-fee', check: false, article: 'CPC 1425' }] : [{ code: 'form-unread', check: true, text: form }];
  return [{ code: 'form-edition', check: true, text: form }, ...unread];
}

function courtDoubts({ raw, source }: PaperField): PaperDoubt[] {
  if (raw === '' || source === 'typed') return [];
  return [{ code: 'court-unsure', check: true, article: 'CPC 1406 ; C. com. L721-3' }];
}

function interestDoubts({ statements }: PaperFacts): PaperDoubt[] {
  const none = statements.some(({ items }) => items.every(({ lines }) => lines.every(({ kind }) => kind !== 'interest')));
  return none ? [{ code: 'interest-none', check: false }] : [];
}
