import { day } from '../base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../base/id.ts';
import { type Currency, EUR } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { stepBeside } from '../dunning/beside.ts';
import type { Step } from '../dunning/scenario.ts';
import { STANDARD_SCENARIOS } from '../dunning/standard-scenarios.ts';
import { type Claim, claimOn } from '../receivable/claim.ts';
import { STANDARD_CLAIM_OPTIONS } from '../receivable/claim-case.ts';
import type { Item } from '../receivable/item.ts';
import type { CreditorProfile, Debtor, DebtorDetails, DebtorKind } from '../receivable/party.ts';
import type { ComposeInput } from './compose-input.ts';
import type { InstalmentsTold } from './instalments-told.ts';

/** Made-up people and invoices that the tests of the letters share. */
export const CREDITOR: CreditorProfile = {
  name: 'Menuiserie Delorme',
  legalForm: 'SARL',
  capital: '40 000 €',
  siren: '732829320',
  rcsCity: 'Lyon',
  vatId: 'FR44732829320',
  address: { lines: ['18 quai Perrache'], postcode: '69002', city: 'Lyon', country: 'FR' },
  email: 'compta@menuiserie-delorme.example',
  phone: '04 72 00 00 18',
  signatory: 'Claire Martin, comptabilité clients',
  accounts: [
    { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPPXXX', currency: EUR, holder: 'Menuiserie Delorme' },
    { iban: 'FR7630004000031234567890143', bic: 'BNPAFRPPXXX', currency: 'CHF' as Currency, holder: 'Menuiserie Delorme' },
  ],
  logo: null,
  contractRate: null,
  mediator: 'Médiation Exemple, 1 place de la Comédie, 69001 Lyon, www.mediation.example',
};

export const TODAY = day('2026-11-23');
export const DEADLINE = day('2026-12-04');
const DEBTOR_ID = 7 as DebtorId;

export function debtor(kind: DebtorKind, changes: Partial<Debtor> = {}): Debtor {
  const reach = { email: 'usable', hasAddress: true, hasPhone: true, insolventSince: null } as const;
  const base = { id: DEBTOR_ID, creditorId: 1 as CreditorId, kindConfirmed: true, language: 'fr', segment: null, scenario: null } as const;
  return { ...base, ...reach, kind, ...changes };
}

const PEOPLE: Readonly<Record<DebtorKind, DebtorDetails>> = {
  business: details('Atelier Bertrand & Fils', ['4, rue de l’Église'], '38200', 'Vienne'),
  consumer: details('Hélène Garnier-Lefèvre', ['Appartement 14', '112, avenue du Général-Leclerc'], '69100', 'Villeurbanne'),
  'public-body': details(
    'Commune de Saint-Genis-sur-Menthon',
    ['Service des finances', '1 place de la Mairie'],
    '01380',
    'Saint-Genis-sur-Menthon',
  ),
  unknown: details('Les Tilleuls', ['3 allée des Platanes'], '69003', 'Lyon'),
};

function details(name: string, lines: readonly string[], postcode: string, city: string): DebtorDetails {
  return { name, email: 'compta@debiteur.example', phone: '04 74 00 00 07', address: { lines, postcode, city, country: 'FR' } };
}

/** An open invoice; `issued` and `due` as "2026-10-05". */
export function invoice(id: number, issued: string, due: string, cents: bigint, changes: Partial<Item> = {}): Item {
  const number = `F-2026-${String(id).padStart(4, '0')}`;
  const state = { kind: 'invoice', currency: EUR, doubt: null, kept: false, prior: null } as const;
  const amounts = { amountCents: cents, openCents: cents };
  return { id: id as ItemId, debtorId: DEBTOR_ID, number, issuedOn: day(issued), dueOn: day(due), ...amounts, ...state, ...changes };
}

/** A plan of four: the first instalment came, the second did not. */
export const PLAN_BEHIND: InstalmentsTold = {
  currency: EUR,
  left: [
    { at: 2, on: day('2026-11-16'), cents: 415_20n },
    { at: 3, on: day('2026-12-16'), cents: 428_20n },
    { at: 4, on: day('2027-01-18'), cents: 441_10n },
  ],
  asked: 1,
};
export function step(key: string, changes: Partial<Step> = {}): Step {
  const found = STANDARD_SCENARIOS.flatMap((scenario) => scenario.steps).find((one) => one.key === key) ?? stepBeside(key);
  if (!found) throw new Error(`no step ${key}`);
  return { ...found, ...changes };
}

/** What the law says of these invoices today; what the books no longer have open was paid on `paidOn`. */
export function claimsOn(kind: DebtorKind, items: readonly Item[], paidOn = day('2026-11-10'), contractRate: Rate | null = null): Claim[] {
  return [...new Set(items.map(({ currency }) => currency))].map((currency) => {
    const shared = { currency, payments: [], insolvencyOpenedOn: null, options: STANDARD_CLAIM_OPTIONS };
    const lines = items
      .filter((item) => item.currency === currency)
      .map(({ id, amountCents, openCents, dueOn }) => {
        const payments = openCents < amountCents ? [{ on: paidOn, cents: amountCents - openCents }] : [];
        return {
          itemId: id,
          principal: amountCents,
          dueOn: dueOn ?? TODAY,
          payments,
          creditNotes: [],
          contractRate,
          formalNoticeReceivedOn: null,
        };
      });
    return claimOn(TODAY, { ...shared, kind, items: lines });
  });
}

/** A message to write; the claims follow from the claimed invoices unless they are given. */
export function inputFor(kind: DebtorKind, stepKey: string, claimed: readonly Item[], changes: Partial<ComposeInput> = {}): ComposeInput {
  const chosen = step(stepKey);
  return {
    creditor: CREDITOR,
    debtor: debtor(kind),
    details: PEOPLE[kind],
    step: chosen,
    channel: 'email',
    claimed,
    information: [],
    claims: chosen.wording === 'formal-notice' ? claimsOn(kind, claimed) : [],
    today: TODAY,
    deadline: chosen.severity >= 2 ? DEADLINE : null,
    language: 'fr',
    caseNumber: 'R-2026-000123',
    overrides: [],
    ...changes,
  };
}
