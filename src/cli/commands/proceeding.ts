import type { Command } from 'commander';
import type { ProceedingId, ProceedingStepId, RouteChoiceId } from '../../core/base/id.ts';
import { decimalOf, EUR, money } from '../../core/base/money.ts';
import { OTHER_WAYS } from '../../core/proceeding/compare.ts';
import { ENDINGS, PROCEEDING_ROUTES, STEP_KINDS } from '../../core/proceeding/course-step.ts';
import type { ComparedWays } from '../../use-cases/compare-ways.ts';
import type { ProceedingView } from '../../use-cases/proceeding-view.ts';
import type { WaysAsked } from '../../use-cases/way-facts.ts';
import { dueTold, PAID_TOLD, routeWords, STAGE_WORDS, stepName, TO_VERIFY, wayName } from '../../words/proceeding.ts';
import { ENDINGS_FR, PROCEEDING_STEPS_FR, WAYS_FR } from '../../words/proceeding-typed-fr.ts';
import { ROUTE_DEBTORS_FR, YES_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, collect, dayOption, type Face, idOption, type Register } from '../face.ts';
import { lines } from '../text/layout.ts';
import { debtorMeant } from './debtors.ts';

type AskedFlags = { activity?: string; trader?: string; contested?: boolean; invoice?: string[] };
type OpenFlags = AskedFlags & { route: string; courtName?: string; fileNumber?: string; claimed?: string; on?: string };
type StepFlags = {
  on?: string;
  notInPerson?: boolean;
  granted?: string;
  hearing?: string;
  ending?: string;
  resume?: boolean;
  cost?: string;
  recoverable?: boolean;
  note?: string;
};

const ACTIVITIES = ['trader', 'craftsman', 'liberal-profession', 'association'] as const;
const CHOOSABLE = [...PROCEEDING_ROUTES, 'payment-demand', 'proof-of-debt', ...OTHER_WAYS] as const;

/** `acquit routes`, `acquit proceeding`: how to go on with a debtor, and what happens before a court. */
export const registerProceeding: Register = (cli, face) => {
  withAsked(cli.command('routes').argument('<debtor>')).action(async (query: string, flags: AskedFlags, command) => {
    const one = face(command);
    await one.within(async (session) => {
      const { id, name } = await debtorMeant(one, session, query);
      const found = await session.program.waysFor(id, await askedOf(session.program, id, flags));
      one.print(waysJson(found), lines(`${name} : ${one.words.amount(money(found.facts.amount, EUR))}`, ...waysText(one, found)));
    });
  });
  const proceeding = cli.command('proceeding');
  registerDeciding(proceeding, face);
  registerOpening(proceeding, face);
  registerSteps(proceeding, face);
};

function withAsked(command: Command): Command {
  return command.option('--activity <kind>').option('--trader <yes|no>').option('--contested').option('--invoice <number>', '', collect);
}

type Program = Parameters<Parameters<Face['within']>[0]>[0]['program'];

async function askedOf(program: Program, debtor: Parameters<Program['findItems']>[0], flags: AskedFlags): Promise<WaysAsked> {
  return {
    ...(flags.activity === undefined ? {} : { activity: choice('--activity', flags.activity, ACTIVITIES, ROUTE_DEBTORS_FR) }),
    ...(flags.trader === undefined ? {} : { creditorTrader: choice('--trader', flags.trader, ['yes', 'no'], YES_FR) === 'yes' }),
    ...(flags.contested ? { contested: true } : {}),
    itemIds: flags.invoice ? await program.findItems(debtor, flags.invoice) : null,
  };
}

function registerDeciding(proceeding: Command, face: (command: Command) => Face): void {
  withAsked(proceeding.command('choose').argument('<debtor>').requiredOption('--way <way>').requiredOption('--reason <text>')).action(
    async (query: string, flags: AskedFlags & { way: string; reason: string }, command) => {
      const one = face(command);
      const way = choice('--way', flags.way, CHOOSABLE, WAYS_FR);
      await one.within(async ({ program, ...session }) => {
        const { id, name } = await debtorMeant(one, { program, ...session }, query);
        const chosen = await program.chooseWay(id, { way, reasons: flags.reason, ...(await askedOf(program, id, flags)) });
        one.print({ choice: chosen, debtor: id, way }, one.words.proceeding.chosen(chosen, name, wayName(way, one.language)));
      });
    },
  );
  proceeding
    .command('unchoose')
    .argument('<choice>')
    .action(async (typed: string, _: object, command) => {
      const one = face(command);
      const id = idOption<RouteChoiceId>(typed);
      await one.within(async ({ program }) => {
        await program.withdrawChoice(id);
        one.print({ choice: id, withdrawn: true }, one.words.proceeding.unchosen(id));
      });
    });
}

function registerOpening(proceeding: Command, face: (command: Command) => Face): void {
  const open = proceeding.command('open').argument('<debtor>').requiredOption('--route <way>');
  withAsked(open.option('--court-name <name>').option('--file-number <number>').option('--claimed <amount>').option('--on <day>')).action(
    async (query: string, flags: OpenFlags, command) => {
      const one = face(command);
      const route = choice('--route', flags.route, PROCEEDING_ROUTES, WAYS_FR);
      const claimedCents = flags.claimed === undefined ? null : amountOption('--claimed', flags.claimed);
      await one.within(async (session) => {
        const { id: debtor, name } = await debtorMeant(one, session, query);
        const id = await session.program.openProceeding(debtor, {
          ...{ route, court: null, claimedCents, on: flags.on === undefined ? null : dayOption(flags.on) },
          ...{ courtName: flags.courtName ?? '', number: flags.fileNumber ?? '' },
          ...(await askedOf(session.program, debtor, flags)),
        });
        one.print({ proceeding: id, debtor }, one.words.proceeding.opened(id, name, wayName(route, one.language)));
      });
    },
  );
  proceeding
    .command('list')
    .argument('<debtor>')
    .action(async (query: string, _: object, command) => {
      const one = face(command);
      await one.within(async (session) => {
        const { id, name } = await debtorMeant(one, session, query);
        const found = await session.program.proceedingsOf(id);
        const none = one.words.proceeding.none(name);
        one.print(
          found.map(viewJson),
          found.length === 0 ? none : lines(...found.flatMap((view) => viewText(one, view, session.clock.today()))),
        );
      });
    });
}

function registerSteps(proceeding: Command, face: (command: Command) => Face): void {
  proceeding
    .command('step')
    .argument('<proceeding>')
    .argument('<what>')
    .option('--on <day>')
    .option('--not-in-person')
    .option('--granted <amount>')
    .option('--hearing <day>')
    .option('--ending <how>')
    .option('--resume')
    .option('--cost <amount>')
    .option('--recoverable')
    .option('--note <text>')
    .action(async (typed: string, what: string, flags: StepFlags, command) => {
      const one = face(command);
      const id = idOption<ProceedingId>(typed);
      const kind = choice('<what>', what, STEP_KINDS, PROCEEDING_STEPS_FR);
      await one.within(async ({ program, clock }) => {
        const step = await program.recordStep(id, {
          ...{
            kind,
            on: flags.on === undefined ? clock.today() : dayOption(flags.on),
            inPerson: kind === 'served' ? !flags.notInPerson : null,
          },
          grantedCents: flags.granted === undefined ? null : amountOption('--granted', flags.granted),
          hearingOn: flags.hearing === undefined ? null : dayOption(flags.hearing),
          ending: flags.ending === undefined ? null : choice('--ending', flags.ending, ENDINGS, ENDINGS_FR),
          costCents: flags.cost === undefined ? null : amountOption('--cost', flags.cost),
          ...{ recoverable: flags.recoverable ?? false, note: flags.note ?? '' },
          ...(flags.resume ? { resume: true } : {}),
        });
        const view = await program.proceedingOf(id);
        one.print({ step, ...viewJson(view) }, lines(one.words.proceeding.recorded(step), ...viewText(one, view, clock.today())));
      });
    });
  proceeding
    .command('take-back')
    .argument('<step>')
    .action(async (typed: string, _: object, command) => {
      const one = face(command);
      const id = idOption<ProceedingStepId>(typed);
      await one.within(async ({ program }) => {
        await program.takeBackStep(id);
        one.print({ step: id, takenBack: true }, one.words.proceeding.takenBack(id));
      });
    });
}

function waysJson({ facts, asks, barred, items, options }: ComparedWays): object {
  const cents = (value: bigint | null) => (value === null ? null : decimalOf(value));
  const span = (value: { readonly low: bigint | null; readonly high: bigint | null } | null) =>
    value && { low: cents(value.low), high: cents(value.high) };
  return {
    facts: { ...facts, amount: decimalOf(facts.amount) },
    ...{ invoices: items.map(({ number }) => number), barred, asks },
    options: options.map(({ cost, net, costs, route, ...one }) => ({
      ...one,
      ...{ cost: span(cost), net: span(net), costs: costs.map((each) => ({ ...each, low: cents(each.low), high: cents(each.high) })) },
      priorAttempt: route?.priorAttempt ?? null,
      deadlines: route?.deadlines ?? [],
    })),
  };
}

function waysText({ language, words }: Face, { options, asks }: ComparedWays): string[] {
  const say = words.proceeding;
  const sum = (cents: bigint) => words.amount(money(cents, EUR));
  const law = routeWords(language);
  return [
    ...asks.map((ask) => `! ${law.asks[ask]}`),
    ...options.map(({ way, open, reason, cost, route, articles, certainty, chance, ended }) => {
      const name = `${open ? '+' : '-'} ${wayName(way, language)}`;
      if (!open) return `${name} : ${reason === null ? '' : law.closed[reason]}`;
      const told = [
        cost?.high ? say.costs(sum(cost.low), sum(cost.high)) : '',
        route?.priorAttempt?.required ? law.prior.true : '',
        chance === null
          ? say.tooFew(ended)
          : say.chance(words.decimal(String(chance.low / 10_000)), words.decimal(String(chance.high / 10_000))),
        [articles.join(', '), certainty === 'unverified' ? TO_VERIFY[language] : ''].filter(Boolean).join(', '),
      ];
      return `${name} : ${words.joined(told)}`;
    }),
  ];
}

function viewJson({ row, details, course, steps, dues, next, rest, costs, numbers, openCents, isPaid }: ProceedingView): object {
  return {
    proceeding: row.id,
    ...{ debtor: row.debtor_id, route: row.route, court: row.court, ...details, invoices: numbers, openedOn: row.opened_on },
    ...{ claimed: decimalOf(BigInt(row.claimed_cents)), open: decimalOf(openCents), stage: course.stage, ending: row.ending, isPaid },
    ...{ rest: rest === null ? null : decimalOf(rest), costs: { recoverable: decimalOf(costs.recoverable), own: decimalOf(costs.own) } },
    steps: steps.map(({ row: { id, kind, on_day, taken_back_on }, note }) => ({
      step: id,
      kind,
      on: on_day,
      note,
      takenBackOn: taken_back_on,
    })),
    ...{ deadlines: dues, next },
  };
}

function viewText({ language, words }: Face, view: ProceedingView, today: Parameters<typeof dueTold>[1]): string[] {
  const say = words.proceeding;
  const { row, course, steps, dues, isPaid, next } = view;
  const known = steps.filter((step) => step.row.taken_back_on === null);
  return [
    `${row.id}  ${wayName(row.route, language)} : ${STAGE_WORDS[course.stage][language]}`,
    ...known.map((step) => `   ${words.day(step.row.on_day)}  ${stepName(step.row.kind, row.route, language)} (${step.row.id})`),
    ...dues.map((due) => {
      const law = [due.article, due.certainty === 'unverified' ? TO_VERIFY[language] : ''].filter(Boolean).join(', ');
      return `   ! ${dueTold(due, today, language)}${law === '' ? '' : ` (${law})`}`;
    }),
    ...(isPaid ? [`   ! ${PAID_TOLD[language]}`] : []),
    ...(next.length === 0 ? [] : [`   ${say.next(next.map((kind) => say.typed(kind)).join(', '))}`]),
  ];
}
