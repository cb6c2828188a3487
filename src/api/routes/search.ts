import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import type { FoundEverywhere } from '../../use-cases/search-everything.ts';
import { askingOf } from '../door.ts';
import { amountJson, dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const debtorShape = z.object({
  id: z.number(),
  name: z.string().nullable(),
  /** What is late, the first currency's; nothing late is nought. */
  overdue: moneyShape,
  open: moneyShape,
});
const itemShape = z.object({
  id: z.number(),
  number: z.string(),
  isCredit: z.boolean(),
  debtor: z.string().nullable(),
  amount: moneyShape,
  open: moneyShape,
  dueOn: dayShape.nullable(),
});
const lineShape = z.object({ id: z.number(), on: dayShape, amount: moneyShape, text: z.string().nullable() });
const foundShape = z.object({
  debtors: z.array(debtorShape),
  items: z.array(itemShape),
  lines: z.array(lineShape),
  /** Of which of them there are more than are shown. */
  more: z.object({ debtors: z.boolean(), items: z.boolean(), lines: z.boolean() }),
});

/** One field that finds whom and what a person means. */
export function searchRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/search',
    {
      config: { needs: 'portfolio' },
      schema: {
        summary: 'Debtors, invoices and bank lines by name, number, address or amount: a few of each, the likeliest first',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        querystring: z.object({ text: z.string().max(200), limit: z.coerce.number().int().min(1).max(20).default(6) }),
        response: { 200: foundShape },
      },
    },
    async (request) => {
      const { text, limit } = request.query;
      const { program, only } = askingOf(request);
      const found = foundJson(await program.searchEverything(request.params.creditor as CreditorId, text, limit));
      // A transfer may pay several clients of an agency, and its words tell of all of them.
      return only === null ? found : { ...found, lines: [], more: { ...found.more, lines: false } };
    },
  );
}

function foundJson({ debtors, items, lines }: FoundEverywhere): z.infer<typeof foundShape> {
  return {
    debtors: debtors.found.map(({ id, name, sums: [first] }) => ({
      id,
      name,
      overdue: moneyJson(money(first?.overdue ?? 0n, first?.currency ?? EUR)),
      open: moneyJson(money(first?.open ?? 0n, first?.currency ?? EUR)),
    })),
    items: items.found.map(({ item, debtorName }) => ({
      id: item.id,
      number: item.number,
      isCredit: item.kind !== 'invoice',
      debtor: debtorName,
      amount: amountJson(item.amount_cents, item.currency),
      open: amountJson(item.open_cents, item.currency),
      dueOn: item.due_on,
    })),
    lines: lines.found.map(({ row, words }) => ({
      id: row.id,
      on: row.booked_on,
      amount: amountJson(row.cents, row.currency),
      text: words?.payer ?? words?.remittance ?? words?.label ?? null,
    })),
    more: { debtors: debtors.more, items: items.more, lines: lines.more },
  };
}
