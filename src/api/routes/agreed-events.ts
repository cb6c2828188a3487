import { z } from 'zod';
import type { ItemId } from '../../core/base/id.ts';
import { EUR, sumCents } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import { DISPUTE_CAUSES, RESOLUTIONS } from '../../core/case/dispute.ts';
import type { ContestedJson } from '../../core/journal/dispute-tables.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { AgreedEvent, AgreedWords } from '../../use-cases/agreed-events.ts';
import { LIFTED } from '../../words/terms.ts';
import { amountJson, dayShape, moneyShape } from '../shapes.ts';
import { namedItemShape } from './debtor-shapes.ts';

const disputeShape = z.object({
  id: z.number(),
  cause: z.enum(DISPUTE_CAUSES),
  resolution: z.enum(RESOLUTIONS).nullable(),
  items: z.array(namedItemShape.extend({ amount: moneyShape.nullable().meta({ description: 'null: all of the invoice' }) })),
  by: z.string(),
  said: z.string().nullable().meta({ description: 'why it is contested, or what the customer is told' }),
});
const planShape = z.object({
  id: z.number(),
  total: moneyShape,
  instalments: z.number(),
  by: z.string().nullable(),
  state: z.enum(['offered', 'signed', 'kept', 'lapsed', 'cancelled']),
  why: z.string().nullable(),
});
const offerShape = z.object({
  id: z.number(),
  items: z.array(namedItemShape),
  open: moneyShape,
  pay: moneyShape,
  until: dayShape,
  by: z.string(),
  withdrawn: z.boolean(),
});

/** What was contested, agreed and offered, as events of a history. */
export const agreedShapes = [
  z.object({ is: z.literal('dispute-opened'), on: dayShape, dispute: disputeShape }),
  z.object({ is: z.literal('dispute-decided'), on: dayShape, dispute: disputeShape }),
  z.object({ is: z.literal('dispute-closed'), on: dayShape, dispute: disputeShape }),
  z.object({ is: z.literal('plan-offered'), on: dayShape, plan: planShape }),
  z.object({ is: z.literal('plan-signed'), on: dayShape, plan: planShape }),
  z.object({ is: z.literal('plan-ended'), on: dayShape, plan: planShape }),
  z.object({ is: z.literal('offer-made'), on: dayShape, offer: offerShape }),
  z.object({ is: z.literal('offer-granted'), on: dayShape, offer: offerShape }),
] as const;
type AgreedJson = z.infer<(typeof agreedShapes)[number]>;

type Known = { readonly items: ReadonlyMap<ItemId, ItemRow>; readonly agreed: AgreedWords };

export function agreedJson(event: AgreedEvent, known: Known, language: Language): AgreedJson {
  switch (event.is) {
    case 'dispute-opened':
    case 'dispute-decided':
    case 'dispute-closed':
      return { is: event.is, on: event.on, dispute: disputeJson(event, known) };
    case 'plan-offered':
    case 'plan-signed':
    case 'plan-ended':
      return { is: event.is, on: event.on, plan: planJson(event, language) };
    case 'offer-made':
    case 'offer-granted':
      return { is: event.is, on: event.on, offer: offerJson(event, known) };
  }
}

type Of<K extends keyof (AgreedEvent & { dispute: unknown; plan: unknown; offer: unknown })> = Extract<AgreedEvent, Record<K, unknown>>;

function disputeJson({ is, dispute }: Of<'dispute'>, { items, agreed }: Known): z.infer<typeof disputeShape> {
  const { id, cause, opened_by, resolved_by, accepted } = dispute;
  const words = agreed.disputes.get(id);
  const isOpening = is === 'dispute-opened';
  const sums: ContestedJson = is === 'dispute-decided' && accepted !== null ? accepted : dispute.items;
  return {
    id,
    cause,
    resolution: isOpening ? null : dispute.resolution,
    items: sums.map(({ item, cents }) => {
      const known = items.get(item);
      return { ...named(item, items), amount: cents === null ? null : amountJson(cents, known?.currency ?? EUR) };
    }),
    by: isOpening ? opened_by : (resolved_by ?? opened_by),
    said: (isOpening ? words?.reason : is === 'dispute-decided' ? words?.answer : null) ?? null,
  };
}

function planJson({ is, plan }: Of<'plan'>, language: Language): z.infer<typeof planShape> {
  const { id, total_cents, currency, instalments, offered_by, state, ended_why } = plan;
  const isOver = is === 'plan-ended';
  return {
    id,
    total: amountJson(total_cents, currency),
    instalments: instalments.length,
    by: is === 'plan-offered' ? offered_by : null,
    state: isOver ? state : is === 'plan-signed' ? 'signed' : 'offered',
    why: isOver && ended_why !== null ? (LIFTED[ended_why]?.[language] ?? ended_why) : null,
  };
}

function offerJson({ is, offer }: Of<'offer'>, { items }: Known): z.infer<typeof offerShape> {
  const { id, until_day, made_by, granted_by, state } = offer;
  const currency = items.get(offer.items[0]?.item ?? (0 as ItemId))?.currency ?? EUR;
  return {
    id,
    items: offer.items.map(({ item }) => named(item, items)),
    open: amountJson(Number(sumCents(offer.items.map((one) => BigInt(one.open)))), currency),
    pay: amountJson(Number(sumCents(offer.items.map(({ open, given }) => BigInt(open - given)))), currency),
    until: until_day,
    by: is === 'offer-granted' ? (granted_by ?? made_by) : made_by,
    withdrawn: state === 'withdrawn',
  };
}

function named(id: ItemId, items: Known['items']): z.infer<typeof namedItemShape> {
  return { id, number: items.get(id)?.number ?? '' };
}
