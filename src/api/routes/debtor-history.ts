import { z } from 'zod';
import type { DebtorId } from '../../core/base/id.ts';
import type { Language } from '../../core/base/text.ts';
import { CALL_OUTCOMES, LATE_REASONS } from '../../core/case/call.ts';
import { REQUEST_KINDS } from '../../core/case/debtor-request.ts';
import { FILED_KINDS } from '../../core/case/kept.ts';
import type { MailRow } from '../../core/journal/mail-tables.ts';
import type { DebtorHistory, PastEvent } from '../../use-cases/debtor-history.ts';
import type { MailView } from '../../use-cases/inbox.ts';
import { SETTLEMENT_KINDS } from '../../words/bank-terms.ts';
import { stepName } from '../../words/terms.ts';
import { hourShape } from '../call-json.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { amountJson, dayShape, moneyShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { agreedJson, agreedShapes } from './agreed-events.ts';
import { debtorParams } from './debtor.ts';
import { contactJson, contactShape, holdJson, holdShape, namedItemShape, questionJson, questionShape } from './debtor-shapes.ts';
import { followedEventShape, followedJson } from './followed-events.ts';
import { noteJson, noteShape } from './kept-shapes.ts';
import { mailJson, mailShape } from './mail-shapes.ts';
import { becameShape } from './portal.ts';

const eventShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('contact'), on: dayShape, contact: contactShape }),
  z.object({
    is: z.literal('call'),
    on: dayShape,
    outcome: z.enum(CALL_OUTCOMES),
    lateReason: z.enum(LATE_REASONS).nullable(),
    again: z.object({ on: dayShape, at: hourShape.nullable() }).nullable(),
    said: z.string().nullable().meta({ description: 'what was noted of it, where the contact does not say it' }),
    by: z.string(),
  }),
  z.object({ is: z.literal('hold-placed'), on: dayShape, hold: holdShape }),
  z.object({ is: z.literal('hold-lifted'), on: dayShape, hold: holdShape }),
  z.object({ is: z.literal('question-asked'), on: dayShape, question: questionShape }),
  z.object({ is: z.literal('question-answered'), on: dayShape, question: questionShape }),
  z.object({
    is: z.literal('settlement'),
    on: dayShape,
    name: z.string(),
    amount: moneyShape,
    item: namedItemShape,
    bankLine: z.number().nullable(),
    /** Undone, or money that came back. */
    undone: z.boolean(),
  }),
  z.object({
    is: z.literal('issued'),
    on: dayShape,
    item: namedItemShape,
    kind: z.enum(['invoice', 'credit-note', 'payment-on-account']),
    amount: moneyShape,
  }),
  z.object({ is: z.literal('note'), on: dayShape, note: noteShape }),
  z.object({
    is: z.literal('filed'),
    on: dayShape,
    filed: z.number(),
    kind: z.enum(FILED_KINDS),
    title: z.string(),
    author: z.string(),
  }),
  z.object({ is: z.literal('case'), on: dayShape, made: z.number(), claimOn: dayShape, exhibits: z.number(), author: z.string() }),
  z.object({ is: z.literal('prior-step'), on: dayShape, item: namedItemShape, name: z.string() }),
  z.object({ is: z.literal('mail'), on: dayShape, mail: mailShape }),
  z.object({
    is: z.literal('request'),
    on: dayShape,
    request: z.number(),
    kind: z.enum(REQUEST_KINDS),
    answeredBy: z.string().nullable(),
    became: becameShape.nullable(),
    said: z.string().nullable(),
  }),
  ...agreedShapes,
  followedEventShape,
]);
type EventJson = z.infer<typeof eventShape>;

/** What people of the agency ask and note among themselves: nothing for a client. */
const AMONG_COLLEAGUES: ReadonlySet<string> = new Set(['note', 'question-asked', 'question-answered']);

/** All that happened with a debtor. */
export function debtorHistoryRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/history',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'All that happened with a debtor, the latest first; `after` is how many were shown already',
        params: debtorParams,
        querystring: pageShape,
        response: { 200: z.object({ events: z.array(eventShape), total: z.number() }) },
      },
    },
    async (request) => {
      const { program, only } = askingOf(request);
      const history = await program.debtorHistory(request.params.debtor as DebtorId, request.query);
      const language = languageOf(request);
      const shown = only === null ? history.events : history.events.filter(({ is }) => !AMONG_COLLEAGUES.has(is));
      return { events: shown.map((event) => eventJson(event, history, language)), total: history.total };
    },
  );
}

function eventJson(event: PastEvent, { items, numbers, words, mails, agreed, followed }: DebtorHistory, language: Language): EventJson {
  const { on } = event;
  switch (event.is) {
    case 'contact':
      return { is: event.is, on, contact: contactJson(event.contact, event, items, language) };
    case 'call': {
      const { outcome, late_reason, again_on, again_at, vault_id, author: by } = event.call;
      const again = again_on === null ? null : { on: again_on, at: again_at };
      // Of a call that ended its step the contact says what was noted.
      const said = outcome === 'call-back' && vault_id !== null ? (words.get(vault_id) ?? null) : null;
      return { is: event.is, on, outcome, lateReason: late_reason, again, said, by };
    }
    case 'hold-placed':
    case 'hold-lifted':
      return { is: event.is, on, hold: holdJson(event.hold, numbers, language) };
    case 'question-asked':
    case 'question-answered':
      return { is: event.is, on, question: questionJson(event.question, numbers, language) };
    case 'settlement': {
      const { settlement, item, line } = event;
      const amount = amountJson(settlement.cents, item.currency);
      const name = SETTLEMENT_KINDS[language][settlement.kind];
      return { is: event.is, on, name, amount, item: named(item), bankLine: line, undone: settlement.void };
    }
    case 'issued':
      return {
        ...{ is: event.is, on, item: named(event.item), kind: event.item.kind },
        amount: amountJson(event.item.amount_cents, event.item.currency),
      };
    case 'note':
      return { is: event.is, on, note: noteJson({ row: event.note, said: words.get(event.note.vault_id) ?? null }) };
    case 'filed': {
      const { id, kind, vault_id, author } = event.filed;
      return { is: event.is, on, filed: id, kind, title: words.get(vault_id) ?? '', author };
    }
    case 'case': {
      const { id, on_day, exhibits, author } = event.made;
      return { is: event.is, on, made: id, claimOn: on_day, exhibits, author };
    }
    case 'prior-step':
      return { is: event.is, on, item: named(event.item), name: stepName(event.item.prior_step ?? '', language) };
    case 'request': {
      const { id: request, kind, answered_by: answeredBy, became } = event.request;
      return { is: event.is, on, request, kind, answeredBy, became, said: agreed.requests.get(request) ?? null };
    }
    case 'mail':
      return { is: event.is, on, mail: mailJson(mails.get(event.mail.id) ?? wordless(event.mail)) };
    case 'dispute-opened':
    case 'dispute-decided':
    case 'dispute-closed':
    case 'plan-offered':
    case 'plan-signed':
    case 'plan-ended':
    case 'offer-made':
    case 'offer-granted':
      return agreedJson(event, { items, agreed }, language);
    default:
      return followedJson(event, followed, language);
  }
}

function named({ id, number }: { id: number; number: string }): z.infer<typeof namedItemShape> {
  return { id, number };
}

function wordless(mail: MailRow): MailView {
  return { mail, details: null, debtor: null, intents: [], proofs: [] };
}
