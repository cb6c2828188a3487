import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { asksFor } from '../../core/case/contact.ts';
import { isMadeFor } from '../../core/dunning/scenario.ts';
import { PROCEEDINGS } from '../../core/law/insolvency.ts';
import { DEBTOR_KINDS } from '../../core/receivable/party.ts';
import type { DebtorCard } from '../../use-cases/show-debtor.ts';
import { EXPLAINING } from '../../words/explaining.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { mannerOf } from '../../words/phrase.ts';
import { PROCEEDINGS as PROCEEDING_NAMES } from '../../words/receiving.ts';
import { claimedTotals, decisionTexts, nextText, reasonTexts } from '../../words/telling.ts';
import { BY_CHANNEL, CONTACT_STATES, stepName } from '../../words/terms.ts';
import { callingJson, callingShape } from '../call-json.ts';
import { type Asking, askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import {
  holdJson,
  holdShape,
  itemJson,
  itemShape,
  levelJson,
  namedItemShape,
  namedItems,
  questionJson,
  questionShape,
} from './debtor-shapes.ts';

export const debtorParams = z.object({ workspace: z.string(), debtor: idShape });

export const addressShape = z.object({ lines: z.array(z.string()), postcode: z.string(), city: z.string(), country: z.string() });
const namedKeyShape = z.object({ key: z.string(), name: z.string() });

const foreseenShape = z.object({
  day: dayShape,
  step: z.string(),
  name: z.string(),
  /** "par e-mail", "par lettre". */
  channels: z.array(z.string()),
  needsApproval: z.boolean(),
  claimed: z.array(namedItemShape),
  totals: z.array(moneyShape),
});

/** What is decided, why, and what comes next, in sentences. */
const sayingShape = z.object({
  decision: z.array(z.string()),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  next: z.string(),
  /** Why nothing is decided at all, whatever is said. */
  asides: z.array(z.string()),
});

const insolvencyShape = z.object({
  since: dayShape,
  kind: z.enum(PROCEEDINGS),
  name: z.string(),
  publishedOn: dayShape.nullable(),
  declaredOn: dayShape.nullable(),
  /** Last day to declare the claim, once the publication is known. */
  declareBy: dayShape.nullable(),
  perhapsUntil: dayShape.nullable().meta({ description: 'a later day that may hold for a creditor overseas, to be verified' }),
});

const debtorShape = z.object({
  id: z.number(),
  creditor: z.number(),
  /** Another number than the one asked for, when that one was merged into this. */
  mergedFrom: z.number().nullable(),
  day: dayShape,
  name: z.string().nullable(),
  kind: z.enum(DEBTOR_KINDS),
  kindConfirmed: z.boolean(),
  language: z.enum(['fr', 'en']),
  segment: z.string().nullable(),
  account: z.string().nullable(),
  email: z.string().nullable(),
  emailState: z.enum(['usable', 'bounced', 'none']),
  phone: z.string().nullable(),
  calling: callingShape,
  address: addressShape.nullable(),
  identifiers: z.array(z.object({ scheme: z.enum(['siren', 'siret', 'vat']), value: z.string() })),
  /** The one that decides; `chosen` when a person chose it for this debtor. */
  scenario: namedKeyShape.extend({ chosen: z.boolean() }),
  /** Those that could be chosen. */
  scenarios: z.array(namedKeyShape),
  /** Of the scenario, in order. */
  steps: z.array(namedKeyShape),
  totals: z.array(
    z.object({ invoices: z.number(), open: moneyShape, overdueInvoices: z.number(), overdue: moneyShape, credits: moneyShape }),
  ),
  items: z.array(itemShape),
  holds: z.array(holdShape),
  /** Of the promises that came to an end, how many were kept; `null` where there was none. */
  promises: z.object({ kept: z.number(), of: z.number() }).nullable(),
  /** `null` while no proceedings are known. */
  insolvency: insolvencyShape.nullable(),
  questions: z.array(questionShape),
  saying: sayingShape,
  course: z.array(foreseenShape),
});

/** The page of one debtor, and why it was or was not written to on a day. */
export function debtorRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'One debtor as of today: who it is, what it owes, why this step or none, what comes next',
        params: debtorParams,
        response: { 200: debtorShape },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const asked = request.params.debtor as DebtorId;
      return debtorJson(asked, await asking.program.showDebtor(asked), asking, languageOf(request));
    },
  );
  app.get(
    '/api/w/:workspace/debtors/:debtor/explanation',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Why the debtor was, or was not, contacted on a day: decided again from the journal as of that day',
        params: debtorParams,
        querystring: z.object({ on: dayShape }),
        response: { 200: sayingShape.extend({ day: dayShape, items: z.array(itemShape), became: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const language = languageOf(request);
      const one = await program.explain(request.params.debtor as DebtorId, request.query.on as Day);
      const say = EXPLAINING[language];
      const asides = [one.workingDay ? '' : say.notWorkingDay, one.stale === null ? '' : say.stale[one.stale]].filter(Boolean);
      return {
        ...sayingOf(one, asides, language),
        day: one.day,
        items: one.items.map((row) => itemJson(row, one.day, null)),
        became: one.became.contacts.map((contact) =>
          mannerOf(language).labelled(stepName(contact.step, language), CONTACT_STATES[contact.state][language]),
        ),
      };
    },
  );
}

type Told = Parameters<typeof decisionTexts>[0] & Pick<DebtorCard, 'foreseen' | 'decision' | 'day'>;

function sayingOf(one: Told, asides: readonly string[], language: Language): z.infer<typeof sayingShape> {
  return {
    decision: decisionTexts(one, language),
    reasons: reasonTexts(one, language, null).map(({ code, text }) => ({ code, text: withoutCommands(text) })),
    next: nextText(one, language),
    asides: asides.map(withoutCommands).filter(Boolean),
  };
}

async function debtorJson(
  asked: DebtorId,
  card: DebtorCard,
  { program, only }: Asking,
  language: Language,
): Promise<z.infer<typeof debtorShape>> {
  const { debtor, details, day, items, numbers } = card;
  const scenarios = await program.scenarios(debtor.creditor_id);
  const named = ({ key, name }: { key: string; name: { fr: string; en: string } }) => ({ key, name: name[language] });
  return {
    id: debtor.id,
    creditor: debtor.creditor_id,
    mergedFrom: asked === debtor.id ? null : asked,
    day,
    name: details?.name ?? null,
    kind: debtor.kind,
    kindConfirmed: debtor.kind_confirmed,
    language: debtor.language,
    segment: debtor.segment,
    account: details?.account ?? null,
    email: details?.email ?? null,
    emailState: debtor.email,
    phone: details?.phone ?? null,
    calling: callingJson(debtor.calling),
    address: details?.address ? { ...details.address, lines: [...details.address.lines] } : null,
    identifiers: [...card.identifiers],
    scenario: { ...named(card.scenario), chosen: debtor.scenario !== null },
    scenarios: scenarios.filter((one) => isMadeFor(one, debtor.kind)).map(named),
    steps: card.scenario.steps.map(({ key }) => ({ key, name: stepName(key, language) })),
    totals: card.totals.map((one) => ({
      invoices: one.invoices,
      open: moneyJson(money(one.open, one.currency)),
      overdueInvoices: one.overdueInvoices,
      overdue: moneyJson(money(one.overdue, one.currency)),
      credits: moneyJson(money(one.credits, one.currency)),
    })),
    items: items.map((row) => itemJson(row, day, levelJson(card, row.id, language))),
    holds: card.holds.map((row) => holdJson(row, numbers, language)),
    promises: card.promises && { ...card.promises },
    insolvency: insolvencyJson(card, language),
    ...(only === null ? aheadJson(card, language) : NOTHING_AHEAD),
  };
}

type Ahead = Pick<z.infer<typeof debtorShape>, 'questions' | 'saying' | 'course'>;

/** Why a reminder waits may be what another client of the agency asked of the same debtor. */
const NOTHING_AHEAD: Ahead = { questions: [], saying: { decision: [], reasons: [], next: '', asides: [] }, course: [] };

function aheadJson(card: DebtorCard, language: Language): Ahead {
  return {
    questions: card.questions.map((row) => questionJson(row, card.numbers, language)),
    saying: sayingOf(card, card.stale === null ? [] : [EXPLAINING[language].stale[card.stale]], language),
    course: card.course.map((one) => foreseenJson(one, card, language)),
  };
}

function insolvencyJson({ debtor: row, declareBy }: DebtorCard, language: Language): z.infer<typeof insolvencyShape> | null {
  const { insolvent_since: since, insolvency_kind, insolvency_published_on: publishedOn, claim_declared_on: declaredOn } = row;
  if (since === null) return null;
  const kind = insolvency_kind ?? 'unknown';
  return {
    since,
    kind,
    name: PROCEEDING_NAMES[language][kind],
    publishedOn,
    declaredOn,
    declareBy: declareBy?.lastDay ?? null,
    perhapsUntil: declareBy?.perhapsUntil ?? null,
  };
}

function foreseenJson(
  { day, contact }: DebtorCard['course'][number],
  { items, numbers }: DebtorCard,
  language: Language,
): z.infer<typeof foreseenShape> {
  const claimed = contact.items.filter(asksFor);
  return {
    day,
    step: contact.step.key,
    name: stepName(contact.step.key, language),
    channels: contact.channels.map((channel) => BY_CHANNEL[channel]?.[language] ?? channel),
    needsApproval: contact.approval === 'person',
    claimed: namedItems(
      claimed.map((one) => one.itemId),
      numbers,
    ),
    totals: claimedTotals(claimed, items).map(moneyJson),
  };
}
