import { nextBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { EUR, sumCents } from '../core/base/money.ts';
import type { Hour } from '../core/case/call.ts';
import { FIRM, FORMAL } from '../core/case/contact.ts';
import { stepBeside, THANK_YOU } from '../core/dunning/beside.ts';
import type { Step } from '../core/dunning/scenario.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { compose } from '../core/letter/compose.ts';
import type { CallOutcome, ComposeFinding, ComposeInput } from '../core/letter/compose-input.ts';
import { type InstalmentsTold, isAboutInstalments } from '../core/letter/instalments-told.ts';
import type { Situation, WordingOverride } from '../core/letter/wording/wording.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Debtor, DebtorDetails, DebtorKind } from '../core/receivable/party.ts';
import type { TextPlace } from './change-wording.ts';
import { claimsOn } from './claims-on.ts';
import { messageText } from './compose-contact.ts';
import { creditorOf, type Deps, zoneOf } from './context.ts';
import { emailPage } from './email-page.ts';
import { lawValuesOf } from './law-rates.ts';
import { wordingOf } from './save-wording.ts';

export type WordingPreview = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly findings: readonly ComposeFinding[];
};

/** Nobody: what a text looks like does not depend on whom it is about. */
const NOBODY: Readonly<Record<DebtorKind, string>> = {
  business: 'Atelier Exemple',
  consumer: 'Camille Exemple',
  'public-body': 'Commune d’Exemple',
  unknown: 'Les Exemples',
};
const DEBTOR = 1_000_000_000 as DebtorId;

/**
 * A whole message with a text that need not be saved, to an invented debtor about two invented invoices, from the creditor itself.
 * Writes nothing.
 * @throws Refusal `wording-refused` with each fault, or `law-value-unknown` of a formal notice
 */
export async function previewWording(
  deps: Pick<Deps, 'store' | 'clock' | 'qrPng'>,
  creditorId: CreditorId,
  place: TextPlace,
  text: string | null,
): Promise<WordingPreview> {
  const others = (await wordingOf(deps.store, creditorId)).filter((one) => !isAt(one, place));
  const overrides = text === null ? others : [...others, { ...place, text }];
  const { message, findings } = await inventedMessage(deps, creditorId, place, 'email', overrides);
  return { subject: message.subject, text: messageText(message), html: emailPage(deps, message), findings };
}

type Invented = Pick<TextPlace, 'situation' | 'language' | 'kind'>;

/** A message to nobody about nothing, from the creditor itself. */
export async function inventedMessage(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  place: Invented,
  channel: 'email' | 'letter',
  overrides: readonly WordingOverride[],
) {
  const creditor = await creditorOf(store, creditorId);
  const day = clock.today();
  const kind = place.kind ?? 'business';
  const step = stepOf(place.situation);
  const claimed = itemsFor(place.situation, day);
  const input: ComposeInput = {
    creditor: creditor.profile,
    debtor: inventedDebtor(creditorId, kind, place.language),
    details: detailsOf(kind),
    step,
    channel,
    claimed,
    information: [],
    claims:
      step.severity >= FORMAL
        ? claimsOn(day, creditor, inventedDebtor(creditorId, kind, place.language), claimed, [], await lawValuesOf(store))
        : [],
    today: day,
    deadline: step.severity >= FIRM ? nextBusinessDay(addDays(day, step.grantsDays ?? 8), zoneOf(creditor)) : null,
    language: place.language,
    caseNumber: `R-${day.slice(0, 4)}-000123`,
    overrides,
    ...callOf(place.situation, addDays(day, 5)),
    invoicesAttached: channel === 'email',
    ...(isAboutInstalments(step.wording) ? { instalments: inventedPlan(place.situation, claimed, day) } : {}),
  };
  return compose(input);
}

/** Of a plan of two, the first of which was due some days ago, or will be. */
function inventedPlan(situation: Situation, claimed: readonly Item[], day: Day): InstalmentsTold {
  const cents = sumCents(claimed.map((item) => item.openCents));
  const first = addDays(day, situation === 'instalment-notice' ? 5 : -5);
  const left = [
    { at: 1, on: first, cents: cents / 2n },
    { at: 2, on: addDays(first, 30), cents: cents - cents / 2n },
  ];
  return { currency: EUR, left, asked: 1 };
}

function isAt(one: WordingOverride, place: TextPlace): boolean {
  return one.language === place.language && one.situation === place.situation && one.section === place.section && one.kind === place.kind;
}

function stepOf(situation: Situation): Step {
  const wording = situation.startsWith('call') ? 'call' : situation;
  const found = STANDARD_SCENARIOS.flatMap((scenario) => scenario.steps).find((step) => step.wording === wording);
  return found ?? stepBeside(wording) ?? THANK_YOU;
}

function callOf(situation: Situation, on: Day): { call?: CallOutcome } {
  if (situation === 'call-agreed') return { call: { kind: 'agreed', on, amount: null } };
  if (situation === 'call-again') return { call: { kind: 'again', on, at: '14:30' as Hour } };
  if (situation === 'call-spoken') return { call: { kind: 'spoken' } };
  return situation === 'call-missed' ? { call: { kind: 'missed' } } : {};
}

function inventedDebtor(creditorId: CreditorId, kind: DebtorKind, language: Debtor['language']): Debtor {
  const reach = { email: 'usable', hasAddress: true, hasPhone: true, insolventSince: null } as const;
  return { id: DEBTOR, creditorId, kind, kindConfirmed: true, language, segment: null, scenario: null, ...reach };
}

function detailsOf(kind: DebtorKind): DebtorDetails {
  const address = { lines: ['1 place de la Mairie'], postcode: '69001', city: 'Lyon', country: 'FR' };
  return { name: NOBODY[kind], email: 'compta@exemple.invalid', phone: null, address };
}

/** Late ones; before the due date one that is not, and of thanks what was paid. */
function itemsFor(situation: Situation, day: Day): Item[] {
  if (situation === 'courtesy-notice') return [invented(1, addDays(day, 7))];
  const late = [1, 2].map((n) => invented(n, addDays(day, -30 - n)));
  return situation === 'thank-you' ? late.map((item) => ({ ...item, openCents: 0n })) : late;
}

function invented(n: number, dueOn: Day): Item {
  const cents = n === 1 ? 120_000n : 48_050n;
  const state = { kind: 'invoice', currency: EUR, doubt: null, kept: false, prior: null } as const;
  const id = (1_000_000_000 + n) as ItemId;
  return {
    id,
    debtorId: DEBTOR,
    number: `F-EX-${n}`,
    issuedOn: addDays(dueOn, -30),
    dueOn,
    amountCents: cents,
    openCents: cents,
    ...state,
  };
}
