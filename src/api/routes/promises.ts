import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../../core/base/id.ts';
import { PROMISE_WAYS } from '../../core/case/promised.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';
import { debtorParams } from './debtor.ts';

/** What a debtor says it will pay, and when. */
export function promiseRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/promises',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Records a promise to pay: the invoices rest until its day; it takes the place of one about the same invoices',
        params: debtorParams,
        body: z.strictObject({
          on: dayShape,
          /** As a person writes an amount; `null`: all that is open. */
          amount: z.string().max(40).nullable().default(null),
          /** `null`: all that is open now. */
          items: z.array(idShape).min(1).max(1_000).nullable().default(null),
          via: z.enum(PROMISE_WAYS).default('call'),
          note: z.string().max(500).default(''),
          /** Somebody takes it although several before it were broken. */
          confirmed: z.boolean().default(false),
        }),
        response: { 200: z.object({ id: z.number(), until: dayShape, replaces: z.array(z.number()) }) },
      },
    },
    async (request) => {
      const { on, amount, items, via, note, confirmed } = request.body;
      const cents = amount === null ? null : BigInt(centsTyped(amount));
      const promise = { on: on as Day, cents, itemIds: items as ItemId[] | null, via, note, confirmed };
      const { id, until, replaces } = await askingOf(request).program.recordPromise(request.params.debtor as DebtorId, promise);
      return { id, until, replaces: [...replaces] };
    },
  );
  app.post(
    '/api/w/:workspace/promises/:hold/withdrawal',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Withdraws a promise that still holds: the reminders go on',
        params: z.object({ workspace: z.string(), hold: idShape }),
        body: z.object({ why: z.string().max(500).default('') }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      await askingOf(request).program.withdrawPromise(request.params.hold as HoldId, request.body.why);
      return { done: true } as const;
    },
  );
}
