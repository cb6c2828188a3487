import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { BankLineId, CreditorId, RemittanceId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import type { Program } from '../../program.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { centsTyped } from './amount-typed.ts';

const inWorkspace = z.object({ workspace: z.string() });
const text = z.string().max(300);
const saidShape = z.object({
  house: idShape,
  fundsIban: text,
  fundsBic: text.nullable(),
  fundsHolder: text,
  insurer: text,
  policy: text,
  insuredUntil: dayShape,
  prosecutor: text,
  declaredOn: dayShape,
});
const agencyShape = z.object({
  agency: saidShape.extend({ house: z.number() }).nullable(),
  account: z
    .object({
      bank: moneyShape,
      clients: moneyShape,
      commission: moneyShape,
      unexplained: moneyShape,
      inTransit: moneyShape,
      difference: moneyShape,
    })
    .nullable()
    .meta({ description: 'the dedicated account to the cent' }),
});
const ofLine = z.object({ workspace: z.string(), creditor: idShape, line: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

/** What a collection agency states of itself, and whose each line of its dedicated account is. */
export function agencyRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/agency',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What the agency stated of itself, and its dedicated account',
        params: inWorkspace,
        response: { 200: agencyShape },
      },
    },
    async (request) => agencyJson(askingOf(request).program),
  );
  app.post(
    '/api/w/:workspace/agency',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'States that the workspace is a collection agency’s: from then on nothing leaves for a client without a mandate',
        params: inWorkspace,
        body: saidShape,
        response: { 200: agencyShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const { house, insuredUntil, declaredOn, ...said } = request.body;
      await program.stateAgency({
        ...said,
        house: house as CreditorId,
        insuredUntil: insuredUntil as Day,
        declaredOn: declaredOn as Day,
      });
      return agencyJson(program);
    },
  );
  lineRoutes(app);
}

function lineRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/bank/lines/:line/client',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Whose a line of the dedicated account may be: the one client whose invoice it names, or nobody knows',
        params: ofLine,
        response: {
          200: z.object({
            left: moneyShape.meta({ description: 'what nobody has explained yet' }),
            proposal: z.object({ client: z.number(), name: z.string(), numbers: z.array(z.string()) }).nullable(),
            pays: z
              .object({ statement: z.number(), number: z.number(), client: z.number(), name: z.string() })
              .nullable()
              .meta({ description: 'the one statement to be paid of just this sum' }),
          }),
        },
      },
    },
    async (request) => {
      const { creditor, line } = request.params;
      const { leftCents, ...rest } = await askingOf(request).program.clientOfLine(creditor as CreditorId, line as BankLineId);
      return { left: moneyJson(money(leftCents, EUR)), ...rest };
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/bank/lines/:line/client',
    {
      config: { needs: 'work' },
      schema: {
        summary:
          'Says whose a line of the dedicated account is: a client’s (all that is left, or a part), a statement paid, or the agency’s own',
        params: ofLine,
        body: z.union([
          z.strictObject({ is: z.literal('client'), client: idShape, amount: z.string().max(40).nullable().default(null) }),
          z.strictObject({ is: z.literal('paid'), statement: idShape }),
          z.strictObject({ is: z.literal('own') }),
        ]),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const { creditor, line } = request.params;
      const said = request.body;
      const id = line as BankLineId;
      await program.clientOfLine(creditor as CreditorId, id);
      if (said.is === 'client')
        await program.attributeReceipt(id, said.client as CreditorId, said.amount === null ? null : centsTyped(said.amount));
      else if (said.is === 'paid') await program.payRemittance(said.statement as RemittanceId, clock.today(), id);
      else await program.noteOwnMovement(id);
      return DONE;
    },
  );
}

async function agencyJson(program: Program): Promise<z.infer<typeof agencyShape>> {
  const row = await program.agency();
  if (row === null) return { agency: null, account: null };
  const { bankCents, clientsCents, commissionCents, unexplainedCents, inTransitCents, differenceCents } = await program.reconciliation();
  const amount = (cents: bigint) => moneyJson(money(cents, EUR));
  return {
    agency: {
      ...{ house: row.house_id, fundsIban: row.funds_number, fundsBic: row.funds_bic, fundsHolder: row.funds_holder },
      ...{ insurer: row.insurer, policy: row.policy, insuredUntil: row.insured_until },
      ...{ prosecutor: row.prosecutor, declaredOn: row.declared_on },
    },
    account: {
      ...{ bank: amount(bankCents), clients: amount(clientsCents), commission: amount(commissionCents) },
      ...{ unexplained: amount(unexplainedCents), inTransit: amount(inTransitCents), difference: amount(differenceCents) },
    },
  };
}
