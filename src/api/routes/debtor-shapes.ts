import { z } from 'zod';
import { type Day, daysBetween } from '../../core/base/day.ts';
import type { ItemId } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { isAbout } from '../../core/case/contact.ts';
import { PROMISE_WAYS } from '../../core/case/promised.ts';
import type { HoldRow } from '../../core/journal/hold-tables.ts';
import type { ContactRow, DispatchRow, DocumentRow, ItemRow, QuestionRow } from '../../core/journal/tables.ts';
import type { DebtorCard } from '../../use-cases/show-debtor.ts';
import { waitingText } from '../../words/dispatch-status.ts';
import { dispatchForScreen } from '../../words/on-screen.ts';
import { holdReason, invoicesNamed } from '../../words/telling.ts';
import { CHANNELS, HOLDS, LIFTED, QUESTIONS, stepName } from '../../words/terms.ts';
import { amountJson, dayShape, moneyShape } from '../shapes.ts';

/** What the pages of a debtor and of an invoice have in common. */
export const HOLD_KINDS = ['dispute', 'promise', 'plan', 'insolvency', 'stop', 'proceeding', 'other'] as const;
const ITEM_KINDS = ['invoice', 'credit-note', 'payment-on-account'] as const;
const STATUSES = ['proposed', 'approved', 'sending', 'sent', 'failed', 'uncertain', 'printed', 'posted', 'called', 'withdrawn'] as const;

type Numbers = ReadonlyMap<ItemId, string>;

/** An invoice by its number, with a way to it. */
export const namedItemShape = z.object({ id: z.number(), number: z.string() });

export const itemShape = namedItemShape.extend({
  kind: z.enum(ITEM_KINDS),
  issuedOn: dayShape.nullable(),
  dueOn: dayShape.nullable(),
  amount: moneyShape,
  open: moneyShape,
  /** What the bank or a person laid on it and the books have not shown yet. */
  ahead: moneyShape,
  /** `null` when it is not late. */
  lateDays: z.number().nullable(),
  doubt: z.enum(['bounced', 'refused', 'rejected']).nullable(),
  level: z
    .object({
      step: z.string(),
      name: z.string(),
      on: dayShape.nullable(),
      deadline: dayShape.nullable(),
      waits: z.string().nullable().meta({ description: 'nothing of it has left yet: what is to be done' }),
    })
    .nullable(),
});

export const holdShape = z.object({
  id: z.number(),
  kind: z.enum(HOLD_KINDS),
  name: z.string(),
  reason: z.string(),
  author: z.string(),
  from: dayShape,
  until: dayShape.nullable(),
  liftedOn: dayShape.nullable(),
  liftedWhy: z.string().nullable(),
  /** The payment plan that it bears, which is ended by itself. */
  plan: z.number().nullable(),
  /** What was promised; `null` for what is no promise, or was told without its day. */
  promised: z
    .object({
      on: dayShape,
      amount: moneyShape.nullable(),
      via: z.enum(PROMISE_WAYS).nullable(),
      judged: z.enum(['kept', 'broken']).nullable(),
    })
    .nullable(),
  /** `null`: all of the debtor's. */
  items: z.array(namedItemShape).nullable(),
});

export const documentShape = z.object({ id: z.number(), name: z.string(), mediaType: z.string() });

export const contactShape = z.object({
  id: z.number(),
  step: z.string(),
  name: z.string(),
  state: z.enum(['pending', 'made', 'attempted', 'failed', 'dropped']),
  decidedOn: dayShape,
  madeOn: dayShape.nullable(),
  deadline: dayShape.nullable(),
  claimed: z.array(namedItemShape.extend({ amount: moneyShape.nullable() })),
  dispatches: z.array(z.object({ id: z.number(), channel: z.string(), status: z.enum(STATUSES), text: z.string() })),
  documents: z.array(documentShape),
});

export const questionShape = z.object({
  id: z.number(),
  code: z.string(),
  text: z.string(),
  askedOn: dayShape,
  answeredOn: dayShape.nullable(),
  answeredBy: z.string().nullable(),
  sameAs: z.number().nullable().meta({ description: 'the debtor that this one was said to be' }),
  items: z.array(namedItemShape),
});

export function namedItems(ids: readonly ItemId[], numbers: Numbers): z.infer<typeof namedItemShape>[] {
  return ids.map((id) => ({ id, number: numbers.get(id) ?? `n° ${id}` }));
}

type ItemJson = z.infer<typeof itemShape>;

/** How far an invoice has come; of a step of which nothing has left, what keeps it: "à poster". */
export function levelJson(card: Pick<DebtorCard, 'levels' | 'contacts' | 'dispatches'>, id: ItemId, language: Language): ItemJson['level'] {
  const level = card.levels.get(id);
  if (level === undefined) return null;
  const own = card.contacts.filter(
    (one) => one.state === 'pending' && one.step === level.step && one.items.some(({ item }) => item === id),
  );
  const left = card.dispatches.find((one) => one.status !== 'withdrawn' && own.some(({ id }) => id === one.contact_id));
  return { ...level, name: stepName(level.step, language), waits: level.waits && left ? waitingText(left, language) : null };
}

export function itemJson(row: ItemRow, today: Day, level: ItemJson['level']): ItemJson {
  const isLate = row.kind === 'invoice' && row.open_cents > 0 && row.due_on !== null && row.due_on < today;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    amount: amountJson(row.amount_cents, row.currency),
    open: amountJson(row.open_cents, row.currency),
    ahead: amountJson(row.ahead_cents, row.currency),
    lateDays: isLate && row.due_on !== null ? daysBetween(row.due_on, today) : null,
    doubt: row.doubt,
    level,
  };
}

export function holdJson(row: HoldRow, numbers: Numbers, language: Language): z.infer<typeof holdShape> {
  return {
    id: row.id,
    kind: row.kind,
    name: HOLDS[row.kind][language],
    reason: holdReason(row, language),
    author: row.author,
    from: row.from_day,
    until: row.until_day,
    liftedOn: row.lifted_on,
    liftedWhy: row.lifted_why === null ? null : (LIFTED[row.lifted_why]?.[language] ?? row.lifted_why),
    plan: row.plan_id,
    promised: promisedJson(row),
    items: row.item_ids === null ? null : namedItems(row.item_ids, numbers),
  };
}

function promisedJson(row: HoldRow): z.infer<typeof holdShape>['promised'] {
  const { promised_on: on, promised_cents: cents, promised_currency: currency, promised_via: via, judged } = row;
  return on === null ? null : { on, amount: cents === null ? null : amountJson(cents, currency ?? EUR), via, judged };
}

export function questionJson(row: QuestionRow, numbers: Numbers, language: Language): z.infer<typeof questionShape> {
  return {
    id: row.id,
    code: row.code,
    text: QUESTIONS[row.code][language],
    askedOn: row.asked_on,
    answeredOn: row.answered_on,
    answeredBy: row.answered_by,
    sameAs: sameAs(row),
    items: namedItems(row.item_ids, numbers),
  };
}

/** The answer to "same debtor?" as the journal has it: "same as 54". */
function sameAs({ code, answer }: QuestionRow): number | null {
  const id = code === 'same-debtor' ? /^same as (\d+)$/.exec(answer ?? '')?.[1] : undefined;
  return id === undefined ? null : Number(id);
}

export function contactJson(
  row: ContactRow,
  { dispatches, documents }: { readonly dispatches: readonly DispatchRow[]; readonly documents: readonly DocumentRow[] },
  items: ReadonlyMap<ItemId, Pick<ItemRow, 'number' | 'currency'>>,
  language: Language,
): z.infer<typeof contactShape> {
  const claimed = row.items.filter(isAbout).map(({ item, cents }) => {
    const known = items.get(item);
    return { id: item, number: known?.number ?? `n° ${item}`, amount: known ? amountJson(cents, known.currency) : null };
  });
  return {
    id: row.id,
    step: row.step,
    name: stepName(row.step, language),
    state: row.state,
    decidedOn: row.decided_on,
    madeOn: row.made_on,
    deadline: row.deadline,
    claimed,
    dispatches: dispatches
      .filter((one) => one.contact_id === row.id)
      .map((one) => ({
        id: one.id,
        channel: CHANNELS[one.channel]?.[language] ?? one.channel,
        status: one.status,
        text: dispatchForScreen(one, language),
      })),
    documents: documents.filter((one) => one.contact_id === row.id).map(documentJson),
  };
}

export function documentJson({ id, name, media_type }: DocumentRow): z.infer<typeof documentShape> {
  return { id, name, mediaType: media_type };
}

/** "FA-1, FA-2 et FA-3", for a sentence. */
export function inWords(ids: readonly ItemId[], numbers: Numbers, language: Language): string {
  return invoicesNamed(numbers, ids, language);
}
