import type { Command } from 'commander';
import type { DispatchId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { CALL_OUTCOMES, type CallOutcome, LATE_REASONS } from '../../core/case/call.ts';
import { DISPUTE_CAUSES } from '../../core/case/dispute.ts';
import type { CallReport } from '../../use-cases/report-call.ts';
import { CALL_OUTCOMES as OUTCOME_WORDS } from '../../words/terms.ts';
import { LATE_REASONS_FR, OUTCOMES_FR } from '../../words/typed-calls-fr.ts';
import { DISPUTE_CAUSES_FR } from '../../words/typed-fr.ts';
import { choice, dayOption, type Face, idOption } from '../face.ts';

type Flags = {
  readonly note: string;
  readonly date?: string;
  readonly hour?: string;
  readonly at?: string;
  readonly late?: string;
  readonly cause?: string;
  readonly spoke?: boolean;
  readonly confirm?: boolean;
  readonly confirmByMail?: boolean;
  readonly undo?: boolean;
};

/** `acquit call`: what came of a call, or that it was recorded by mistake. */
export function registerCall(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('call')
    .argument('<dispatch>')
    .argument('[outcome]')
    .option('--note <text>', '', '')
    .option('--date <day>')
    .option('--hour <hour>')
    .option('--at <hour>')
    .option('--late <reason>')
    .option('--cause <cause>')
    .option('--spoke')
    .option('--confirm')
    .option('--confirm-by-mail')
    .option('--undo')
    .action(async (typed: string, result: string | undefined, flags: Flags, command) => {
      const one = face(command);
      const dispatch = idOption<DispatchId>(typed);
      if (flags.undo) {
        await one.within(async ({ program }) => {
          await program.takeBackCall(dispatch);
          one.print({ call: dispatch, undone: true }, one.words.tasking.callUndone(dispatch));
        });
        return;
      }
      const outcome = choice('<outcome>', result ?? '', CALL_OUTCOMES, OUTCOMES_FR);
      const report = reportOf(outcome, flags);
      await one.within(async ({ program }) => {
        const { heldUntil, dispute, confirmation } = await program.recordCall(dispatch, report);
        const until = heldUntil && one.words.day(heldUntil);
        const told = one.words.tasking.called(OUTCOME_WORDS[outcome][one.language], until);
        one.print(
          { call: dispatch, outcome, holdUntil: heldUntil, dispute, confirmation },
          confirmation === null ? told : `${told}\n${one.words.tasking.confirmed(confirmation)}`,
        );
      });
    });
}

function reportOf(outcome: CallOutcome, flags: Flags): CallReport {
  const day = flags.date === undefined ? null : dayOption(flags.date);
  if (outcome === 'promised' && day === null) throw new NotUnderstood('promise-without-day', 'A promise needs its day: --date 2026-12-31.');
  if (outcome === 'disputed' && flags.note.trim() === '')
    throw new NotUnderstood('dispute-without-reason', 'A dispute needs its reason: --note "…".');
  return {
    outcome,
    note: flags.note,
    promisedOn: outcome === 'promised' ? day : null,
    againOn: outcome === 'call-back' ? day : null,
    againAt: flags.hour ?? null,
    spoke: flags.spoke ?? false,
    confirmed: flags.confirm ?? false,
    at: flags.at ?? null,
    confirmByMail: flags.confirmByMail ?? false,
    ...(flags.late === undefined ? {} : { lateReason: choice('--late', flags.late, LATE_REASONS, LATE_REASONS_FR) }),
    ...(flags.cause === undefined ? {} : { cause: choice('--cause', flags.cause, DISPUTE_CAUSES, DISPUTE_CAUSES_FR) }),
  };
}
