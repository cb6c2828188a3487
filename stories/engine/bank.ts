import { type Day, day } from '../../src/core/base/day.ts';
import type { BankLineId } from '../../src/core/base/id.ts';
import type { Rate } from '../../src/core/base/rate.ts';
import type { BankLineRow } from '../../src/core/journal/bank-tables.ts';
import { answerQuestion } from '../../src/use-cases/answer-question.ts';
import { type Confirmation, confirmMatch, type Missing } from '../../src/use-cases/confirm-match.ts';
import { layCredit, writeOff } from '../../src/use-cases/give-up.ts';
import { importAny } from '../../src/use-cases/import-any.ts';
import { matchWaiting } from '../../src/use-cases/match-waiting.ts';
import { setRules } from '../../src/use-cases/set-rules.ts';
import { undoLine } from '../../src/use-cases/undo-laying.ts';
import { BANK_FILES, type Movement } from './bank-files.ts';
import { debtorId, itemId } from './events.ts';
import { after, amountOf, dayAfter } from './words.ts';
import { CREDITOR, type World } from './world.ts';

/** What the account held before the stories begin. */
const OPENING_CENTS = 1_000_000;

/**
 * What a story can tell of the bank. Files are those that a bank would give, read by the real readers.
 *
 *     receives 2026-02-16 1200.00 "FACTURE F-001" from Dupont [iban FR76…] [id E2E-1]
 *     comes-back 2026-02-20 1200.00 MD06 from Dupont [id E2E-1]
 *     statement camt from 2026-02-01 until 2026-02-16       imported on the day on which the story stands
 *     bank-max-age 60 · discount 2 10                       the creditor's rules
 *     match 600.00 F-001 [F-002 …] [missing discount]       a person says what a line is for
 *     choose 600.00                                         a person takes the first suggestion
 *     resume Dupont                                         a person says that a debt that came back is asked for
 *     on-account 600.00 Dupont · aside 600.00 · undo 600.00 · write-off F-001
 *     lay-credit Dupont F-001                               what is on account pays these
 */
export const BANK_EVENTS: Readonly<Record<string, (world: World, words: readonly string[]) => Promise<void>>> = {
  receives: async (world, words) => void world.movements.push(movementOf(words, 1)),
  'comes-back': async (world, [on = '', amount = '', code = '', ...rest]) =>
    void world.movements.push({ ...movementOf([on, amount, 'REJET', ...rest], -1), returned: code }),
  statement: importStatement,
  'bank-max-age': async ({ deps }, [days = '']) =>
    deps.store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { bank_max_age: Number(days) } } }]),
  discount: async ({ deps }, [percent = '', days = '']) =>
    setRules(deps, CREDITOR, { discount: { rate: (Number(percent) * 10_000) as Rate, days: Number(days) } }),
  match: async (world, [amount, ...words]) => {
    const missing = after(words, 'missing') as Missing | null;
    const numbers = words.filter((word) => word !== 'missing' && word !== missing);
    const items = numbers.map((number) => ({ id: itemId(world, number), cents: null }));
    await confirm(world, amount, { is: 'items', items, ...(missing ? { missing } : {}) });
  },
  choose: (world, [amount]) => confirm(world, amount, { is: 'suggestion', number: 1 }),
  'on-account': (world, [amount, name = '']) => confirm(world, amount, { is: 'on-account', debtorId: debtorId(world, name) }),
  aside: (world, [amount]) => confirm(world, amount, { is: 'aside', reason: 'no customer' }),
  undo: async (world, [amount]) => void (await undoLine(world.deps, (await lineOf(world, amount)).id)),
  resume: async ({ deps, ...world }, [name = '']) => {
    const debtor_id = debtorId({ ...world, deps }, name);
    const [question] = await deps.store.select('question', { debtor_id, code: 'debt-reopened', answered_on: null }, { limit: 1 });
    if (!question) throw new Error(`nobody is asked whether to go on with ${name}`);
    await answerQuestion(deps, question.id, { is: 'resume' });
  },
  'match-again': async ({ deps }) => void (await matchWaiting(deps, CREDITOR)),
  'lay-credit': async (world, [name = '', ...numbers]) => {
    const [credit] = await world.deps.store.select('item', { debtor_id: debtorId(world, name), kind: 'payment-on-account' }, { limit: 1 });
    if (!credit) throw new Error(`${name} has nothing on account`);
    await layCredit(
      world.deps,
      credit.id,
      numbers.map((number) => itemId(world, number)),
    );
  },
  'write-off': async (world, [number = '']) => void (await writeOff(world.deps, itemId(world, number), null, 'not worth it')),
};

function movementOf([on = '', amount = '', text = '', ...rest]: readonly string[], sign: number): Movement {
  const payer = after(rest, 'from') ?? '';
  const endToEndId = after(rest, 'id') ?? 'NOTPROVIDED';
  return { on: day(on), cents: sign * amountOf(amount).cents, text, payer, iban: after(rest, 'iban'), endToEndId, returned: null };
}

async function importStatement({ deps, movements }: World, words: readonly string[]): Promise<void> {
  const [format = ''] = words;
  const from = dayAfter(words, 'from') as Day;
  const until = dayAfter(words, 'until') as Day;
  const sorted = [...movements].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const openingCents = sorted.filter((one) => one.on < from).reduce((sum, one) => sum + one.cents, OPENING_CENTS);
  const render = BANK_FILES[format];
  if (!render) throw new Error(`no bank gives ${format}`);
  const text = render({ from, until, openingCents, movements: sorted.filter((one) => one.on >= from && one.on <= until) });
  const file = { name: `statement.${format}`, bytes: new TextEncoder().encode(text) };
  const taken = await importAny(deps, CREDITOR, file);
  const faults = taken.report.findings.filter((finding) => finding.severity === 'error');
  if (taken.is !== 'bank' || faults.length > 0) throw new Error(`the story's statement is not read: ${JSON.stringify(faults)}`);
}

async function confirm(world: World, amount: string | undefined, said: Confirmation): Promise<void> {
  await confirmMatch(world.deps, (await lineOf(world, amount)).id, said);
}

/** The line of an amount; stories give each its own. */
async function lineOf({ deps }: World, amount: string | undefined): Promise<BankLineRow & { id: BankLineId }> {
  const { cents } = amountOf(amount);
  const [line] = await deps.store.select('bank_line', { creditor_id: CREDITOR, cents }, { limit: 1 });
  if (!line) throw new Error(`no bank line of ${amount}`);
  return line;
}
