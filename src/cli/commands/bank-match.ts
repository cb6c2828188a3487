import type { Command } from 'commander';
import type { BankLineId, LayingId } from '../../core/base/id.ts';
import { decimalOf, money } from '../../core/base/money.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import type { CreditorRow, ItemRow } from '../../core/journal/tables.ts';
import type { Confirmation } from '../../use-cases/confirm-match.ts';
import type { MatchReport } from '../../use-cases/match-waiting.ts';
import { MISSING_FR } from '../../words/typed-fr.ts';
import { amountOption, looksLikeAmount } from '../amount.ts';
import { choice, collect, type Face, idOption, type Session, whole } from '../face.ts';
import { laidLines } from '../text/bank-lines-text.ts';
import { lines } from '../text/layout.ts';
import { matchedText } from '../text/statement-text.ts';
import { debtorMeant } from './debtors.ts';

type MatchFlags = {
  suggestion?: string;
  invoice?: string[];
  missing?: string;
  onAccount?: string;
  aside?: boolean;
  reason?: string;
  confirm?: boolean;
};
/** Lines that were matched and are told one by one. */
const MOST_LAID = 20;
const MISSING = ['discount', 'bank-fee', 'small-difference'] as const;

/** `acquit bank match`, `undo`: a person's word on a line. */
export function registerBankMatch(bank: Command, face: (command: Command) => Face): void {
  bank
    .command('match')
    .argument('[line]')
    .option('--suggestion <number>')
    .option('--invoice <invoice>', '', collect)
    .option('--missing <kind>')
    .option('--on-account <debtor>')
    .option('--aside')
    .option('--reason <text>')
    .option('--confirm')
    .action(async (typed: string | undefined, flags: MatchFlags, command) => {
      const one = face(command);
      const line = typed === undefined ? null : idOption<BankLineId>(typed);
      check(line, flags);
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        if (line !== null) return confirm(one, session, creditor, line, flags);
        const matched = await session.program.matchWaiting(creditor.id);
        const laid = await session.program.bankLinesOf(creditor.id, matched.lines.slice(0, MOST_LAID));
        one.print(matched, lines(matchedText(one.words, matched, laid), nextText(one, matched)));
      });
    });
  registerUndo(bank, face);
}

/** Exactly one answer for a line, none without one; all before the workspace is opened. */
function check(line: BankLineId | null, { suggestion, invoice, missing, onAccount, aside, reason }: MatchFlags): void {
  const given = [suggestion, invoice, onAccount, aside].filter((one) => one !== undefined).length;
  if (given !== (line === null ? 0 : 1))
    throw new NotUnderstood(
      'match-unclear',
      'Say what the line is for by one option: --suggestion NUMBER, --invoice NUMBER (repeatable), --on-account DEBTOR, or --aside --reason "…". Without a line, all that waits is looked at again.',
    );
  if (missing !== undefined && invoice === undefined)
    throw new NotUnderstood(
      'missing-without-invoice',
      '--missing goes with --invoice: it says why these invoices are settled although the sum is short.',
    );
  if (missing !== undefined) choice('--missing', missing, MISSING, MISSING_FR);
  if (suggestion !== undefined) whole(suggestion, 1);
  if (aside && !reason?.trim()) throw new NotUnderstood('reason-missing', 'Say why, with --reason "…".');
}

async function confirm(face: Face, session: Session, creditor: CreditorRow, line: BankLineId, flags: MatchFlags): Promise<void> {
  const said = await confirmationOf(face, session, creditor, flags);
  const { debtors, dropped, matched } = await session.program.confirmMatch(creditor.id, line, said, flags.confirm);
  const withdrawn = dropped + matched.dropped;
  const view = await session.program.bankLine(creditor.id, line);
  const { money: say } = face.words;
  const done = said.is === 'aside' ? say.aside(line) : lines(say.laid(line), ...laidLines(face.words, view).map((one) => `  ${one}`));
  const undo = said.is === 'aside' ? '' : face.words.bank.undoNext(line);
  face.print(
    { line, debtors, dropped, matched },
    lines(done, withdrawn > 0 && `  ${say.dropped(withdrawn)}`, othersText(face, matched), undo, nextText(face, matched)),
  );
}

/** What became of the other lines: what was learnt may have explained some of them. */
function othersText({ words }: Face, matched: MatchReport): string {
  const { applied, returned, suggested, waiting } = matched;
  if (applied + returned > 0) return matchedText(words, { ...matched, dropped: 0 });
  return suggested + waiting > 0 ? words.money.left(suggested, waiting) : '';
}

function nextText(face: Face, { suggested, waiting }: MatchReport): string {
  return face.words.general.next(suggested + waiting > 0 ? 'acquit bank lines' : 'acquit run');
}

async function confirmationOf(face: Face, session: Session, creditor: CreditorRow, flags: MatchFlags): Promise<Confirmation> {
  if (flags.suggestion !== undefined) return { is: 'suggestion', number: whole(flags.suggestion, 1) };
  if (flags.onAccount !== undefined) return { is: 'on-account', debtorId: (await debtorMeant(face, session, flags.onAccount)).id };
  if (flags.aside) return { is: 'aside', reason: flags.reason ?? '' };
  const items = [];
  for (const typed of flags.invoice ?? []) items.push(await partMeant(session, creditor, typed));
  const missing = flags.missing === undefined ? {} : { missing: choice('--missing', flags.missing, MISSING, MISSING_FR) };
  return { is: 'items', items, ...missing };
}

/** "F-1", or "F-1:400,00" where no item has the whole of it for a number. */
async function partMeant({ program }: Session, creditor: CreditorRow, typed: string): Promise<{ id: ItemRow['id']; cents: bigint | null }> {
  const at = typed.lastIndexOf(':');
  const [number, amount] = [typed.slice(0, at), typed.slice(at + 1)];
  if (at <= 0 || !looksLikeAmount(amount)) return { id: (await program.findItem(creditor.id, typed)).id, cents: null };
  const whole = await program.findItem(creditor.id, typed).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'unknown-invoice') return null;
    throw error;
  });
  if (whole) return { id: whole.id, cents: null };
  return { id: (await program.findItem(creditor.id, number)).id, cents: amountOption('--invoice', amount) };
}

function registerUndo(bank: Command, face: (command: Command) => Face): void {
  bank
    .command('undo')
    .argument('[line]')
    .option('--act <number>')
    .action(async (typed: string | undefined, flags: { act?: string }, command) => {
      const one = face(command);
      if ((typed === undefined) === (flags.act === undefined))
        throw new NotUnderstood('undo-unclear', 'Say what is to be taken back: the number of a line, or --act NUMBER.');
      const line = typed === undefined ? null : idOption<BankLineId>(typed);
      const act = flags.act === undefined ? null : idOption<LayingId>(flags.act);
      await one.within(async (session) => {
        const { id } = await one.creditor(session);
        return line === null ? undoAct(one, session, id, act ?? (0 as LayingId)) : undoLine(one, session, id, line);
      });
    });
}

async function undoAct(face: Face, { program }: Session, creditor: CreditorRow['id'], act: LayingId): Promise<void> {
  const { debtors, shownCents } = await program.undoLaying(creditor, act);
  const { money: say, decimal } = face.words;
  const shown = shownCents !== 0n && say.shownByBooks(decimal(decimalOf(shownCents)));
  face.print({ line: null, act, debtors, shown: shownCents }, lines(say.actUndone(act), shown));
}

/** A line that a person had put aside is taken up again: what it is for may be certain by now. */
async function undoLine(face: Face, { program }: Session, creditor: CreditorRow['id'], line: BankLineId): Promise<void> {
  const before = await program.bankLine(creditor, line);
  const { debtors, shownCents } = await program.undoLine(creditor, line);
  const after = await program.bankLine(creditor, line);
  const { money: say, amount } = face.words;
  const isLaid = after.row.state === 'applied';
  const done = before.row.state !== 'aside' ? say.undone(line) : isLaid ? say.takenUpAndLaid(line) : say.takenUp(line);
  const told = isLaid ? laidLines(face.words, after).map((one) => `  ${one}`) : [];
  const shown = shownCents !== 0n && say.shownByBooks(amount(money(shownCents, after.row.currency)));
  face.print({ line, act: null, debtors, shown: shownCents, state: after.row.state }, lines(done, ...told, shown));
}
