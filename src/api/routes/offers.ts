import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, ItemId, OfferId } from '../../core/base/id.ts';
import type { OfferView } from '../../use-cases/disputes-of.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';

export const offerShape = z.object({
  id: z.number(),
  numbers: z.array(z.string()),
  open: moneyShape,
  pay: moneyShape,
  left: moneyShape.nullable().meta({ description: 'what still meets it; null where it is over, met, or no longer what was offered' }),
  until: dayShape,
  last: dayShape.meta({ description: 'the last day on which money meets it: the next business day where no bank books on the day named' }),
  over: z.boolean(),
  changed: z
    .boolean()
    .meta({ description: 'an invoice was settled or lowered by something else than a payment in time: honoured in no part' }),
  paid: z.boolean(),
  state: z.enum(['proposed', 'granted', 'withdrawn']),
});
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

/** Less for money by a day: prepared by who works, granted and withdrawn by who may approve. */
export function offerRoutes(app: Api): void {
  const params = z.object({ workspace: z.string(), offer: idShape });
  app.post(
    '/api/w/:workspace/debtors/:debtor/offers',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Prepares an offer: less for some invoices if the money comes in time; nobody is told before it is granted',
        params: debtorParams,
        body: z.strictObject({ items: z.array(idShape).min(1).max(100), pays: z.string().max(40), until: dayShape }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { items, pays, until } = request.body;
      const told = { itemIds: items as ItemId[], payCents: BigInt(centsTyped(pays)), until: until as Day };
      return { id: await askingOf(request).program.makeOffer(request.params.debtor as DebtorId, told) };
    },
  );
  app.post(
    '/api/w/:workspace/offers/:offer/grant',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Grants an offer: the debtor is told with the next message, and it is honoured',
        params,
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.grantOffer(request.params.offer as OfferId);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/offers/:offer/withdrawal',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'Withdraws an offer: it is not spoken of nor honoured any more',
        params,
        body: z.strictObject({ why: z.string().max(500).default('') }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.withdrawOffer(request.params.offer as OfferId, request.body.why);
      return DONE;
    },
  );
}

export function offerJson({ row, numbers, open, pay, left, last, isOver, isChanged, isPaid }: OfferView): z.infer<typeof offerShape> {
  const { id, until_day: until, state } = row;
  const sums = { open: moneyJson(open), pay: moneyJson(pay), left: left && moneyJson(left) };
  return { id, numbers: [...numbers], ...sums, until, last, over: isOver, changed: isChanged, paid: isPaid, state };
}
