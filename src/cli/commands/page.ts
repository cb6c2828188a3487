import type { Command } from 'commander';
import type { PortalRequestId } from '../../core/base/id.ts';
import { EUR, money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { AnswerToRequest } from '../../core/case/debtor-request.ts';
import type { RequestView } from '../../use-cases/portal-requests.ts';
import { type Face, idOption, type Register } from '../face.ts';
import { lines } from '../text/layout.ts';
import { debtorMeant } from './debtors.ts';

const MOST_SHOWN = 100;

/** The debtor's page: `acquit page`, links to it; `acquit said`, what was said there. */
export const registerPage: Register = (cli, face) => {
  registerLinks(cli, face);
  registerSaid(cli, face);
};

function registerLinks(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('page')
    .argument('<debtor>')
    .option('--new')
    .option('--close')
    .action(async (query: string, flags: { new?: boolean; close?: boolean }, command) => {
      const one = face(command);
      const { paging: say } = one.words;
      if (flags.new && flags.close) throw new NotUnderstood('page-both', 'Either --new or --close: a link is made, or all are closed.');
      await one.within(async (session) => {
        const { id: debtor, name } = await debtorMeant(one, session, query);
        if (flags.new) {
          const { url, expiresOn } = await session.program.makeLink(debtor);
          return one.print({ debtor, url, expiresOn }, lines(say.made(name, one.words.day(expiresOn)), `  ${url}`));
        }
        if (flags.close) {
          const closed = await session.program.revokeLinks(debtor);
          return one.print({ debtor, closed }, say.closed(name, closed));
        }
        const links = (await session.program.openLinks(debtor)).map(({ id, made_on: madeOn, expires_on: expiresOn }) => ({
          ...{ id, madeOn, expiresOn },
        }));
        one.print(
          { debtor, links },
          lines(
            links.length === 0 ? say.noLinks(name) : say.links(name, links.length),
            ...links.map(({ id, madeOn, expiresOn }) => `  ${say.link(id, one.words.day(madeOn), one.words.day(expiresOn))}`),
          ),
        );
      });
    });
}

type SaidFlags = { resume?: boolean; keep?: boolean; apply?: boolean };

function registerSaid(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('said')
    .argument('[request]')
    .option('--resume')
    .option('--keep')
    .option('--apply')
    .action(async (typed: string | undefined, flags: SaidFlags, command) => {
      const one = face(command);
      const { paging: say } = one.words;
      const answer = answerOf(flags);
      if ((typed === undefined) !== (answer === null))
        throw new NotUnderstood(
          'said-incomplete',
          'Give the number of what was said, and --resume, --keep or --apply; or nothing, to list it.',
        );
      await one.within(async (session) => {
        if (typed !== undefined && answer !== null) {
          const id = idOption<PortalRequestId>(typed);
          await session.program.answerRequest(id, answer);
          return one.print({ request: id, answer }, say.answered(id, answer));
        }
        const { id: creditor } = await one.creditor(session);
        const waiting = await session.program.waitingRequests(creditor, { limit: MOST_SHOWN });
        one.print(
          { requests: waiting.map(requestJson) },
          waiting.length === 0 ? say.nothingSaid : lines(...waiting.flatMap((view) => requestLines(one, view))),
        );
      });
    });
}

function answerOf({ resume, keep, apply }: SaidFlags): AnswerToRequest | null {
  const given: AnswerToRequest[] = [
    ...(resume ? ['resumed' as const] : []),
    ...(keep ? ['kept' as const] : []),
    ...(apply ? ['applied' as const] : []),
  ];
  if (given.length > 1) throw new NotUnderstood('said-incomplete', 'One answer at a time: --resume, --keep or --apply.');
  return given[0] ?? null;
}

function requestJson({ request, debtor, numbers, hold }: RequestView) {
  const { id, kind, debtor_id, said_on, on_day, cents, currency, parts, reason, files, became } = request;
  return {
    ...{ request: id, kind, debtor: debtor_id, name: debtor, saidOn: said_on, on: on_day, cents, currency, parts, reason },
    ...{ invoices: numbers, files: files.length, became, heldUntil: hold?.until_day ?? null },
  };
}

function requestLines(one: Face, { request, debtor, details, numbers, hold }: RequestView): string[] {
  const { paging: say, ...words } = one.words;
  const { id, kind, said_on: saidOn, on_day: on, cents, currency, parts, files } = request;
  const facts = [
    ...(on === null ? [] : [say.forDay(words.day(on))]),
    ...(cents === null ? [] : [words.amount(money(BigInt(cents), currency ?? EUR))]),
    ...(parts === null ? [] : [say.parts(parts)]),
    ...(numbers.length === 0 ? [] : [say.invoices(words.list(numbers))]),
    ...(files.length === 0 ? [] : [say.files(files.length)]),
  ];
  const contact = details?.contact;
  const given = [contact?.email, contact?.phone, contact?.address, details?.callWhen, details?.note].filter((text) => Boolean(text));
  return [
    say.request(id, debtor, say.kinds[kind], words.day(saidOn)),
    ...(facts.length > 0 ? [`  ${facts.join(', ')}`] : []),
    ...given.map((text) => `  ${text}`),
    `  ${hold?.until_day ? say.held(words.day(hold.until_day)) : say.notHeld}`,
  ];
}
