import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, ItemId, QuestionId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { Answer } from '../../use-cases/answer-question.ts';
import type { KnownDebtor, QuestionView } from '../../use-cases/question-options.ts';
import type { AskedOf } from '../../use-cases/tasks.ts';
import { askingOf } from '../door.ts';
import { amountJson, dayShape, idShape, moneyJson, moneyShape, openSeenShape, otherMoneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const codeShape = z.enum([
  'due-date-missing',
  'kind-unknown',
  'no-address',
  'credit-unallocated',
  'invoice-not-received',
  'no-account-for-currency',
  'time-barred',
  'end-of-scenario',
  'same-debtor',
  'debt-reopened',
  'promise-broken',
  'instalment-missed',
  'plan-lapsed',
  'payment-announced',
  'online-payment-late',
  'offer-rest',
  'wrong-number',
]);
const addressShape = z.object({
  lines: z.array(z.string().max(200)).max(5),
  postcode: z.string().max(20),
  city: z.string().max(100),
  country: z.string().length(2).default('FR'),
});
const debtorShape = z.object({
  id: z.number(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  address: addressShape.nullable(),
  kind: z.enum(['business', 'consumer', 'public-body', 'unknown']),
});
const itemShape = z.object({
  id: z.number(),
  kind: z.string(),
  number: z.string(),
  issuedOn: dayShape.nullable(),
  dueOn: dayShape.nullable(),
  open: moneyShape,
});
/** A question as a list shows it. */
export const questionLineShape = z.object({
  id: z.number(),
  code: codeShape,
  askedOn: dayShape,
  debtor: z.object({ id: z.number(), name: z.string() }),
  invoices: z.array(z.string()),
});
export function questionLineJson({ question, debtor, numbers }: AskedOf): z.infer<typeof questionLineShape> {
  const { id, code, asked_on, debtor_id } = question;
  return { id, code, askedOn: asked_on, debtor: { id: debtor_id, name: debtor }, invoices: [...numbers] };
}
const questionShape = z.object({
  id: z.number(),
  code: codeShape,
  askedOn: dayShape,
  answeredOn: dayShape.nullable(),
  debtor: debtorShape,
  items: z.array(itemShape),
  answers: z.array(z.string()),
  candidates: z.array(debtorShape),
  credits: z.array(itemShape),
  layOn: z.array(itemShape),
});
const answerShape = z.discriminatedUnion('is', [
  z.object({ is: z.literal('due-date'), dueOn: dayShape }),
  z.object({ is: z.literal('kind'), kind: z.enum(['business', 'consumer', 'public-body']) }),
  z.object({ is: z.literal('contact'), email: z.string().max(320).optional(), address: addressShape.optional() }),
  z.object({ is: z.literal('keep-on-account') }),
  z.object({ is: z.literal('received') }),
  z.object({ is: z.literal('account-added') }),
  z.object({ is: z.literal('same-as'), debtor: idShape }),
  z.object({ is: z.literal('different') }),
  z.object({ is: z.literal('resume') }),
  z.object({ is: z.literal('seen') }),
  z.object({ is: z.literal('warned'), until: dayShape.nullable().default(null) }),
  z.object({
    is: z.literal('hold'),
    kind: z.enum(['dispute', 'promise', 'plan', 'insolvency', 'stop', 'other']).default('other'),
    reason: z.string().max(500),
    until: dayShape.nullable(),
  }),
]);
const params = z.object({ workspace: z.string(), question: idShape });

/** What only a person can say: each question, and its answer. */
export function questionRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/questions/:question',
    {
      config: { needs: 'read' },
      schema: { summary: 'A question with what is needed to answer it', params, response: { 200: questionShape } },
    },
    async (request) => questionJson(await askingOf(request).program.questionOptions(request.params.question as QuestionId)),
  );
  app.post(
    '/api/w/:workspace/questions/:question/answer',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Answers a question; a hold answers any of them',
        params,
        body: answerShape,
        response: { 200: z.object({ answered: z.number() }) },
      },
    },
    async (request) => {
      const { question } = request.params;
      await askingOf(request).program.answer(question as QuestionId, answerOf(request.body));
      return { answered: question };
    },
  );
  app.post(
    '/api/w/:workspace/questions/:question/lay',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Answers what a credit is for by laying it on invoices of the same debtor, in their order',
        params,
        body: z.object({ credit: idShape, open: openSeenShape, invoices: z.array(idShape).min(1).max(200), confirmed: otherMoneyShape }),
        response: { 200: z.object({ laid: moneyShape, withdrawn: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const { credit, open, invoices, confirmed } = request.body;
      const question = request.params.question as QuestionId;
      const done = await program.layAskedCredit(question, credit as ItemId, invoices as ItemId[], open, confirmed);
      return { laid: moneyJson({ cents: done.cents, currency: done.currency }), withdrawn: done.dropped };
    },
  );
}

function answerOf(body: z.infer<typeof answerShape>): Answer {
  switch (body.is) {
    case 'due-date':
      return { is: 'due-date', dueOn: body.dueOn as Day };
    case 'contact':
      return { is: 'contact', ...(body.email ? { email: body.email } : {}), ...(body.address ? { address: body.address } : {}) };
    case 'same-as':
      return { is: 'same-as', debtorId: body.debtor as DebtorId };
    case 'warned':
      return { is: 'warned', until: body.until as Day | null };
    case 'hold':
      return { is: 'hold', kind: body.kind, reason: body.reason, until: body.until as Day | null };
    default:
      return body;
  }
}

function questionJson(view: QuestionView): z.infer<typeof questionShape> {
  const { question } = view;
  return {
    id: question.id,
    code: question.code,
    askedOn: question.asked_on,
    answeredOn: question.answered_on,
    debtor: debtorJson(view.debtor),
    items: view.items.map(itemJson),
    answers: [...view.answers],
    candidates: view.candidates.map(debtorJson),
    credits: view.credits.map(itemJson),
    layOn: view.layOn.map(itemJson),
  };
}

function debtorJson({ id, name, email, address, kind }: KnownDebtor): z.infer<typeof debtorShape> {
  return { id, name, email, address: address && { ...address, lines: [...address.lines] }, kind };
}

function itemJson({ id, kind, number, issued_on, due_on, open_cents, currency }: ItemRow): z.infer<typeof itemShape> {
  return { id, kind, number, issuedOn: issued_on, dueOn: due_on, open: amountJson(open_cents, currency) };
}
