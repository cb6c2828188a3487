import type { Command } from 'commander';
import { EUR, money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { NewPlan, PlanDraft } from '../../use-cases/plan.ts';
import type { PlanView } from '../../use-cases/plans-of.ts';
import { KINDS_FR, PLAN_CHARGES_FR, PLAN_SIGNATURES_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, collect, dayOption, type Face, idOption, type Register, whole } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines } from '../text/layout.ts';
import { debtorMeant, KINDS } from './debtors.ts';

type PlanFlags = {
  of: string;
  from?: string;
  weekly?: boolean;
  first?: string;
  invoice?: string[];
  charges: string;
  offer?: boolean;
  confirm?: boolean;
  out?: string;
  overwrite?: boolean;
};

/** `acquit plan`: instalments, agreed in writing. */
export const registerPlan: Register = (cli, face) => {
  const plan = cli.command('plan');
  registerPropose(plan, face);
  registerCourse(plan, face);
  registerLimits(plan, face);
};

function registerPropose(plan: Command, face: (command: Command) => Face): void {
  plan
    .command('propose')
    .argument('<debtor>')
    .requiredOption('--of <count>')
    .option('--from <day>')
    .option('--weekly')
    .option('--first <amount>')
    .option('--invoice <number>', '', collect)
    .option('--charges <how>', '', 'waived-if-kept')
    .option('--offer')
    .option('--confirm')
    .option('--out <file>')
    .option('--overwrite')
    .action(async (query: string, flags: PlanFlags, command) => {
      const one = face(command);
      const { agreeing: say } = one.words;
      if (flags.offer && flags.out === undefined) throw new NotUnderstood('plan-without-file', 'Say where the agreement goes: --out FILE.');
      const asked = askedOf(flags);
      await one.within(async (session) => {
        const { id: debtor, name } = await debtorMeant(one, session, query);
        const itemIds = flags.invoice ? await session.program.findItems(debtor, flags.invoice) : null;
        const wanted = { ...asked, itemIds, firstOn: asked.firstOn ?? session.clock.today() };
        if (!flags.offer || flags.out === undefined) {
          const draft = await session.program.draftPlan(debtor, wanted);
          one.print({ debtor, ...draftJson(draft) }, lines(say.draft(name), ...draftLines(one, draft), say.offerIt));
          return;
        }
        const file = await openOut(flags.out, flags.overwrite ?? false);
        const offered = await session.program.offerPlan(debtor, wanted, flags.confirm ?? false).catch(async (error: unknown) => {
          await file.drop();
          throw error;
        });
        await file.write(offered.pdf);
        const { id, draft } = offered;
        one.print(
          { plan: id, debtor, ...draftJson(draft) },
          lines(say.offered(id, name, flags.out), ...draftLines(one, draft), say.signIt(id)),
        );
      });
    });
}

function askedOf(flags: PlanFlags): Omit<NewPlan, 'itemIds' | 'firstOn'> & { readonly firstOn: NewPlan['firstOn'] | null } {
  return {
    count: whole(flags.of, 2, 104),
    rhythm: flags.weekly ? 'weekly' : 'monthly',
    firstOn: flags.from === undefined ? null : dayOption(flags.from),
    firstCents: flags.first === undefined ? null : amountOption('--first', flags.first),
    charges: choice('--charges', flags.charges, ['waived-if-kept', 'reserved'] as const, PLAN_CHARGES_FR),
  };
}

function registerCourse(plan: Command, face: (command: Command) => Face): void {
  plan
    .command('list')
    .argument('<debtor>')
    .action(async (query: string, _: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        const plans = await session.program.plansOf(id, { limit: 100 });
        const { agreeing: say } = one.words;
        one.print(plans.map(planJson), plans.length === 0 ? say.noPlan(name) : lines(...plans.map((each) => planLine(one, each))));
      });
    });
  plan
    .command('sign')
    .argument('<plan>')
    .option('--on <day>')
    .action(async (typed: string, flags: { on?: string }, command) => {
      const one = face(command);
      const id = idOption<number>(typed);
      await one.within(async ({ program }) => {
        const hold = await program.signPlan(id, flags.on === undefined ? null : dayOption(flags.on));
        one.print({ plan: id, hold }, one.words.agreeing.signed(id));
      });
    });
  plan
    .command('cancel')
    .argument('<plan>')
    .requiredOption('--reason <text>')
    .option('--signature <state>')
    .action(async (typed: string, flags: { reason: string; signature?: string }, command) => {
      const one = face(command);
      const id = idOption<number>(typed);
      const signature =
        flags.signature === undefined ? null : choice('--signature', flags.signature, ['stands', 'never'] as const, PLAN_SIGNATURES_FR);
      await one.within(async ({ program }) => {
        await program.cancelPlan(id, flags.reason, signature);
        one.print({ cancelled: id }, one.words.agreeing.cancelled(id));
      });
    });
}

type LimitFlags = { least: string; most: string; firstPercent: string; months: string };

function registerLimits(plan: Command, face: (command: Command) => Face): void {
  plan
    .command('limits')
    .argument('<kind>')
    .requiredOption('--least <amount>')
    .requiredOption('--most <count>')
    .requiredOption('--first-percent <percent>')
    .requiredOption('--months <count>')
    .action(async (typed: string, flags: LimitFlags, command) => {
      const one = face(command);
      const kind = choice('kind', typed, KINDS, KINDS_FR);
      const limits = {
        leastCents: amountOption('--least', flags.least, 0n),
        mostInstalments: whole(flags.most, 2, 104),
        firstPercent: whole(flags.firstPercent, 0, 90),
        longestMonths: whole(flags.months, 1, 24),
      };
      await one.within(async (session) => {
        await session.program.setPlanLimits((await one.creditor(session)).id, kind, limits);
        one.print({ kind, ...limits, leastCents: Number(limits.leastCents) }, one.words.agreeing.limitsSet);
      });
    });
}

function draftJson({ totalCents, currency, instalments, faults }: PlanDraft) {
  const due = instalments.map(({ on, until, cents }) => ({ on, until, cents }));
  return { total: totalCents, currency, instalments: due, beyond: faults };
}

function draftLines(one: Face, { totalCents, currency, instalments, faults }: PlanDraft): string[] {
  const { agreeing: say } = one.words;
  return [
    ...instalments.map(({ on, cents }, at) => `  ${say.instalment(at + 1, one.words.day(on), one.words.amount(money(cents, currency)))}`),
    `  ${say.total(one.words.amount(money(totalCents, currency)))}`,
    ...faults.map((fault) => `  ${say.faults[fault]}`),
  ];
}

function planJson({ plan, standing }: PlanView) {
  const { id, state, instalments, currency, total_cents, charges, offered_on, signed_on, ended_on, ended_why } = plan;
  const dates = { offeredOn: offered_on, signedOn: signed_on, endedOn: ended_on, endedWhy: ended_why };
  return {
    id,
    state,
    standing: standing?.is ?? null,
    paid: standing?.paid ?? null,
    total: total_cents,
    currency,
    charges,
    instalments,
    ...dates,
  };
}

function planLine(one: Face, { plan, standing }: PlanView): string {
  const { agreeing: say } = one.words;
  const sum = one.words.amount(money(BigInt(plan.total_cents), plan.currency ?? EUR));
  const state = standing === null ? say.states[plan.state] : say.standings[standing.is];
  return say.plan(plan.id, sum, plan.instalments.length, standing?.paid ?? 0, state);
}
