import type { MandateTerms } from '../../src/core/agency/terms.ts';
import { addDays } from '../../src/core/base/day.ts';
import { attributeReceipt, noteOwnMovement, takeBackOwnMovement, takeBackReceipt } from '../../src/use-cases/client-receipts.ts';
import { confirmMatch } from '../../src/use-cases/confirm-match.ts';
import { layCredit } from '../../src/use-cases/give-up.ts';
import { changeTerms, revokeMandate } from '../../src/use-cases/mandates.ts';
import { cancelRemittance, payRemittance, stateRemittance, unpayRemittance } from '../../src/use-cases/remittances.ts';
import { undoLaying, undoLine } from '../../src/use-cases/undo-laying.ts';
import { type AgencyLife, CLIENTS, HOUSE, PAYER, tried } from './agency-life.ts';

export const WORDS = [
  'invoice',
  'money',
  'money',
  'attribute',
  'attribute',
  'part',
  'match',
  'match',
  'on-account',
  'lay-credit',
  'undo',
  'undo-act',
  'return',
  'back',
  'terms',
  'revoke',
  'mandate',
  'state',
  'state',
  'pay-line',
  'pay-word',
  'unpay',
  'cancel',
  'own',
  'own-back',
  'days',
] as const;
export type Word = (typeof WORDS)[number];
export type Act = { readonly word: Word; readonly at: number; readonly cents: number; readonly client: 0 | 1 };
function pick<T>(among: readonly T[], at: number): T | undefined {
  return among[at % Math.max(1, among.length)];
}

type Acts = Partial<Readonly<Record<Word, () => Promise<string | null>>>>;

/** What acts are about: the client, its rows, and those that wait. */
function aboutOf(life: AgencyLife, { at, client }: Act) {
  const who = CLIENTS[client];
  const of = <T extends { creditor_id: number }>(rows: readonly T[]) => rows.filter((row) => row.creditor_id === who);
  const house = async () => (await life.rows('bank_line')).filter((line) => line.creditor_id === HOUSE && line.state === 'waiting');
  const own = async () => of(await life.rows('bank_line')).filter((line) => line.state !== 'applied');
  const statement = async (state: string) =>
    pick(
      of(await life.rows('remittance')).filter((one) => one.state === state),
      at,
    )?.id;
  const ask = <T>(value: T | undefined, work: (value: T) => Promise<unknown>) =>
    value === undefined ? Promise.resolve('nothing-there') : tried(() => work(value));
  return { deps: life.deps, clock: life.clock, who, of, house, own, statement, ask };
}

/** What the bank shows, and whose it is; a payment that comes back is a line, whose it is, and what it undoes. */
function bankActs(life: AgencyLife, act: Act): Acts {
  const { at, cents, client } = act;
  const { deps, who, of, house, ask } = aboutOf(life, act);
  return {
    invoice: () => tried(() => life.invoice(client, cents, at % 150)),
    money: async () => {
      const open = (await life.rows('item')).filter((item) => item.open_cents > 0);
      const item = at % 3 === 0 ? undefined : pick(open, at);
      return tried(() => life.line(item?.open_cents ?? cents, { payer: PAYER, remittance: item?.number ?? 'REGLEMENT' }));
    },
    attribute: async () => ask(pick(await house(), at)?.id, (line) => attributeReceipt(deps, line, who, null)),
    part: async () => ask(pick(await house(), at), (line) => attributeReceipt(deps, line.id, who, Math.trunc(line.cents / 2))),
    back: async () => {
      const receipts = of(await life.rows('client_movement')).filter((one) => one.kind === 'receipt');
      return ask(pick(receipts, at), async ({ id, client_line_id }) => {
        await takeBackReceipt(deps, id);
        life.gone.add(client_line_id);
      });
    },
    own: async () => ask(pick(await house(), at)?.id, (line) => noteOwnMovement(deps, line)),
    'own-back': async () => ask(pick(await life.rows('withdrawal'), at)?.line_id, (line) => takeBackOwnMovement(deps, line)),
    return: async () => {
      const laid = of(await life.rows('laying')).filter((one) => one.kind === 'payment' && one.state === 'standing');
      const lines = of(await life.rows('bank_line'));
      const line = lines.find((one) => one.id === pick(laid, at)?.line_id && one.cents > 0);
      const items = (await life.rows('settlement')).filter((one) => one.laying_id === pick(laid, at)?.id);
      const number = (await life.rows('item')).find((item) => item.id === items[0]?.item_id)?.number ?? 'REJET';
      return ask(line, async ({ cents: paid }) => {
        const back = await life.line(-paid, { payer: PAYER, remittance: `REJET ${number}` }, true);
        await attributeReceipt(deps, back, who, null);
      });
    },
  };
}

/** What money is for. */
function layingActs(life: AgencyLife, act: Act): Acts {
  const { at, cents } = act;
  const { deps, of, own, ask } = aboutOf(life, act);
  return {
    match: async () => {
      const open = of(await life.rows('item')).filter((item) => item.kind === 'invoice' && item.open_cents > 0);
      const items = [...new Set([pick(open, at), pick(open, cents)])].flatMap((item) => (item ? [{ id: item.id, cents: null }] : []));
      return ask(pick(await own(), at)?.id, (line) => confirmMatch(deps, line, { is: 'items', items }, true));
    },
    'on-account': async () => {
      const debtor = pick(of(await life.rows('debtor')), 0);
      return ask(pick(await own(), at)?.id, (line) =>
        confirmMatch(deps, line, { is: 'on-account', debtorId: debtor?.id ?? (0 as never) }, true),
      );
    },
    'lay-credit': async () => {
      const items = of(await life.rows('item'));
      const credit = pick(
        items.filter((item) => item.kind === 'payment-on-account' && item.open_cents < 0),
        at,
      );
      const open = items.filter((item) => item.kind === 'invoice' && item.open_cents > 0).map((item) => item.id);
      return ask(credit?.id, (id) => layCredit(deps, id, open, null, true));
    },
    undo: async () => {
      const lines = of(await life.rows('bank_line')).filter((line) => line.state === 'applied');
      return ask(pick(lines, at)?.id, (line) => undoLine(deps, line));
    },
    'undo-act': async () => {
      const acts = of(await life.rows('laying')).filter((one) => one.line_id === null && one.state === 'standing');
      return ask(pick(acts, at)?.id, (id) => undoLaying(deps, id));
    },
  };
}

/** Mandates, statements and the calendar. */
function clientActs(life: AgencyLife, act: Act, drawn: MandateTerms): Acts {
  const { at } = act;
  const { deps, clock, who, of, statement, ask } = aboutOf(life, act);
  return {
    terms: async () => {
      const mandate = of(await life.rows('mandate')).find((one) => one.revoked_on === null);
      return ask(mandate?.id, (id) => changeTerms(deps, id, addDays(clock.today(), 1 + (at % 5)), drawn));
    },
    revoke: async () => {
      const mandate = of(await life.rows('mandate')).find((one) => one.revoked_on === null);
      return at % 4 > 0 ? null : ask(mandate?.id, (id) => revokeMandate(deps, id, clock.today()));
    },
    mandate: () => tried(() => life.mandate(who, addDays(clock.today(), 1), drawn)),
    state: () => tried(() => stateRemittance(deps, who, clock.today())),
    'pay-line': async () => {
      const due = (await life.rows('remittance')).find((one) => one.creditor_id === who && one.state === 'due');
      return ask(due, async ({ id, net_cents }) => payRemittance(deps, id, clock.today(), await life.line(-net_cents)));
    },
    'pay-word': async () => ask(await statement('due'), (id) => payRemittance(deps, id, clock.today(), null)),
    unpay: async () => ask(await statement('paid'), (id) => unpayRemittance(deps, id)),
    cancel: async () => {
      const id = (await statement('due')) ?? (await statement('carried'));
      return ask(id, (one) => cancelRemittance(deps, one));
    },
    days: async () => {
      life.pass(at % 20);
      return null;
    },
  };
}

/** One act of a person, the bank or the calendar; the code of the refusal where it was asked in vain. */
export async function happen(life: AgencyLife, act: Act, drawn: MandateTerms): Promise<string | null> {
  const acts: Acts = { ...bankActs(life, act), ...layingActs(life, act), ...clientActs(life, act, drawn) };
  return acts[act.word]?.() ?? null;
}
