import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { type Currency, money } from '../../core/base/money.ts';
import { AGE_BANDS } from '../../core/insight/ageing.ts';
import type { CurrencyInsight, Insight } from '../../use-cases/insight.ts';
import { stepName } from '../../words/terms.ts';
import { askingOf } from '../door.ts';
import { LastKnown } from '../last-known.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, knownShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { HOLD_KINDS } from './debtor-shapes.ts';

const holdKind = z.enum(HOLD_KINDS);
const currencyShape = z.object({
  currency: z.string(),
  ageing: z.array(z.object({ band: z.enum(AGE_BANDS), invoices: z.number(), open: moneyShape })),
  credits: moneyShape.meta({ description: 'credit notes and money on account that are laid on nothing: negative, or nought' }),
  history: z.array(z.object({ on: dayShape, overdue: moneyShape })),
  receipts: z.array(z.object({ month: z.string(), money: moneyShape, cleared: moneyShape })),
  billed: moneyShape.meta({ description: 'invoiced in the last 90 days, less credit notes' }),
  dso: z.number().nullable().meta({ description: 'open / billed × 90; null when nothing was billed' }),
  expected: z.object({
    weeks: z.array(z.object({ from: dayShape, promised: moneyShape, due: moneyShape })),
    later: moneyShape,
    overdue: moneyShape,
    held: moneyShape,
    undated: moneyShape,
  }),
  steps: z.array(z.object({ step: z.string(), name: z.string(), contacts: z.number(), claimed: moneyShape, recovered: moneyShape })),
  holds: z.array(z.object({ kind: holdKind, invoices: z.number(), open: moneyShape })),
});

/** The order in which the steps of the scenarios come; a creditor's own steps follow. */
const STEP_ORDER = ['courtesy-notice', 'first-reminder', 'first-call', 'call', 'second-reminder', 'formal-notice', 'legal-route'];

/** How the receivables stand and moved: what the dashboard shows. */
export function insightRoutes(app: Api): void {
  const known = new LastKnown<Insight>('insight');
  app.get(
    '/api/w/:workspace/creditors/:creditor/insight',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What is open by age, overdue over time, money in by month, days of sales, expected cash, what steps brought; by currency',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        response: {
          200: z.object({
            day: dayShape,
            booksSince: dayShape.nullable(),
            holds: z.array(z.object({ kind: holdKind, count: z.number() })),
            disputesNoted: z.number().meta({ description: 'of these, holds for a dispute that nobody has opened' }),
            currencies: z.array(currencyShape),
            ...knownShape,
          }),
        },
      },
    },
    async (request) => {
      const asking = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const { figures, readAt, isOld } = await known.read(asking, `${creditor}`, () => asking.program.insight(creditor));
      const { day, booksSince, holds, disputesNoted, currencies } = figures;
      const named = (step: string) => stepName(step, languageOf(request));
      const told = currencies.map((one) => currencyJson(one, named));
      return { day, booksSince, holds: [...holds], disputesNoted, currencies: told, readAt, isOld };
    },
  );
}

function currencyJson(one: CurrencyInsight, named: (step: string) => string): z.infer<typeof currencyShape> {
  const sum = (cents: bigint) => moneyJson(money(cents, one.currency as Currency));
  const { weeks, later, overdue, held, undated } = one.expected;
  return {
    currency: one.currency,
    ageing: one.ageing.map(({ band, invoices, cents }) => ({ band, invoices, open: sum(cents) })),
    credits: sum(one.credits),
    history: one.history.map(({ on, cents }) => ({ on, overdue: sum(cents) })),
    receipts: one.receipts.map(({ month, money: received, cleared }) => ({ month, money: sum(received), cleared: sum(cleared) })),
    billed: sum(one.billed),
    dso: one.dso,
    expected: {
      weeks: weeks.map(({ from, promised, due }) => ({ from, promised: sum(promised), due: sum(due) })),
      ...{ later: sum(later), overdue: sum(overdue), held: sum(held), undated: sum(undated) },
    },
    steps: [...one.steps]
      .sort((a, b) => placeOf(a.step) - placeOf(b.step))
      .map(({ step, contacts, claimed, recovered }) => ({
        ...{ step, name: named(step), contacts },
        ...{ claimed: sum(claimed), recovered: sum(recovered) },
      })),
    holds: one.holds.map(({ kind, invoices, cents }) => ({ kind, invoices, open: sum(cents) })),
  };
}

function placeOf(step: string): number {
  const at = STEP_ORDER.indexOf(step);
  return at < 0 ? STEP_ORDER.length : at;
}
