import { z } from 'zod';
import type { ItemId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { asksFor } from '../../core/case/contact.ts';
import { findingText } from '../../core/law/finding.ts';
import { type ClaimStatement, contestedNotes, statementRows } from '../../core/letter/claim-statement.ts';
import type { Program } from '../../program.ts';
import type { ItemCard } from '../../use-cases/show-item.ts';
import { SETTLEMENT_KINDS } from '../../words/bank-terms.ts';
import { refusalForScreen, withoutCommands } from '../../words/on-screen.ts';
import { reasonTexts } from '../../words/telling.ts';
import { stepName } from '../../words/terms.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { amountJson, dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { claimRowShape } from './claim.ts';
import {
  contactJson,
  contactShape,
  documentJson,
  documentShape,
  holdJson,
  holdShape,
  itemJson,
  itemShape,
  levelJson,
  questionJson,
  questionShape,
} from './debtor-shapes.ts';

const settlementShape = z.object({
  on: dayShape,
  name: z.string(),
  amount: moneyShape,
  reference: z.string().nullable(),
  /** Undone, or money that came back: it never was laid. */
  undone: z.boolean(),
  bankLine: z
    .object({ id: z.number(), on: dayShape, amount: moneyShape, payer: z.string().nullable(), text: z.string().nullable() })
    .nullable(),
});

const itemPageShape = itemShape.extend({
  creditor: z.number(),
  day: dayShape,
  debtor: z.object({ id: z.number(), name: z.string().nullable() }),
  settlements: z.array(settlementShape),
  documents: z.array(documentShape),
  contacts: z.array(contactShape),
  holds: z.array(holdShape),
  questions: z.array(questionShape),
  /** Why it is, or is not, claimed today. */
  reasons: z.array(z.string()),
  next: z.object({ day: dayShape, name: z.string() }).nullable(),
  /** What the law makes of it today, where it is late. */
  claim: z.object({ rows: z.array(claimRowShape), total: moneyShape, notes: z.array(z.string()) }).nullable(),
  claimMissing: z.string().nullable().meta({ description: 'why the claim on a late invoice cannot be said, and where to mend it' }),
});

/** One invoice or credit: what was laid on it and from where, what was done for it, and what the law makes of it. */
export function itemRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/items/:item',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'One invoice or credit with its settlements, documents, reminders and claim',
        params: z.object({ workspace: z.string(), item: idShape }),
        response: { 200: itemPageShape },
      },
    },
    async (request) => {
      const { program, only } = askingOf(request);
      const card = await program.showItem(request.params.item as ItemId);
      const page = { ...itemPageJson(card, languageOf(request)), ...(await claimOf(program, card, languageOf(request))) };
      return only === null ? page : withoutOthers(page);
    },
  );
}

function itemPageJson(card: ItemCard, language: Language): Omit<z.infer<typeof itemPageShape>, keyof Claimed> {
  const { item, debtor, contacts } = card;
  const concerns = (ids: readonly ItemId[] | null) => ids === null || ids.includes(item.id);
  const next = debtor.course.find((one) => one.contact.items.some((each) => each.itemId === item.id && asksFor(each)));
  const numbers = new Map([...debtor.numbers, [item.id, item.number]]);
  const named = new Map([...debtor.items, item].map((row) => [row.id, row]));
  const reasons = reasonTexts({ ...debtor, numbers }, language, null).filter((one) => one.itemIds.includes(item.id));
  return {
    ...itemJson(item, debtor.day, levelJson(debtor, item.id, language)),
    creditor: item.creditor_id,
    day: debtor.day,
    debtor: { id: debtor.debtor.id, name: debtor.details?.name ?? null },
    settlements: card.settlements.map((row) => settlementJson(row, item, language)),
    documents: card.documents.map(documentJson),
    contacts: contacts.map((row) => contactJson(row, { dispatches: card.dispatches, documents: [] }, named, language)),
    holds: debtor.holds.filter((row) => concerns(row.item_ids)).map((row) => holdJson(row, numbers, language)),
    questions: debtor.questions.filter((row) => row.item_ids.includes(item.id)).map((row) => questionJson(row, numbers, language)),
    reasons: reasons.map((one) => withoutCommands(one.text)),
    next: next ? { day: next.day, name: stepName(next.contact.step.key, language) } : null,
  };
}

function settlementJson(
  { kind, on_day, cents, reference, line, ...row }: ItemCard['settlements'][number],
  { currency }: ItemCard['item'],
  language: Language,
): z.infer<typeof settlementShape> {
  const bankLine = line && {
    id: line.row.id,
    on: line.row.booked_on,
    amount: amountJson(line.row.cents, line.row.currency),
    payer: line.words.payer,
    text: line.words.remittance ?? line.words.label,
  };
  return { on: on_day, name: SETTLEMENT_KINDS[language][kind], amount: amountJson(cents, currency), reference, undone: row.void, bankLine };
}

/** For a client: what a transfer says may name invoices of another client that it pays too, and why a reminder waits what that one asked for. */
function withoutOthers(page: z.infer<typeof itemPageShape>): z.infer<typeof itemPageShape> {
  return { ...page, settlements: page.settlements.map((one) => ({ ...one, bankLine: null })), reasons: [], next: null, questions: [] };
}

type Claimed = Pick<z.infer<typeof itemPageShape>, 'claim' | 'claimMissing'>;

/** The lines of the debtor's claim that are this invoice's; a sum that cannot be said is not left out in silence. */
async function claimOf(program: Program, { item, debtor }: ItemCard, language: Language): Promise<Claimed> {
  try {
    const statements = await program.claimStatements(debtor.debtor.id, debtor.day);
    return { claim: statements.flatMap((one) => claimJson(one, item.id, language))[0] ?? null, claimMissing: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isLate = item.kind === 'invoice' && item.open_cents > 0 && item.due_on !== null && item.due_on < debtor.day;
    const isMissing = isLate && error.code !== 'nothing-to-state';
    return { claim: null, claimMissing: isMissing ? refusalForScreen(error, language) : null };
  }
}

function claimJson(statement: ClaimStatement, item: ItemId, language: Language): NonNullable<Claimed['claim']>[] {
  const own = statement.items.filter((one) => one.item.id === item);
  const amount = (cents: bigint) => moneyJson(money(cents, statement.currency));
  return own.map(({ total, findings }) => {
    const { rows } = statementRows({ ...statement, items: own, credits: [] }, language);
    return {
      rows: rows.map(({ label, period, rate, cents }) => ({ label, period, rate, amount: amount(cents) })),
      total: amount(total),
      notes: [
        ...contestedNotes(
          { ...statement, contested: statement.contested.filter(({ number }) => number === own[0]?.item.number) },
          language,
        ),
        ...new Set([...statement.caseFindings, ...findings].map((one) => findingText(one, language))),
      ],
    };
  });
}
