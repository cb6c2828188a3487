import { decimalOf } from '../../core/base/money.ts';
import { percentOf } from '../../core/base/rate.ts';
import { findingText } from '../../core/law/finding.ts';
import { type ClaimStatement, creditorNotes } from '../../core/letter/claim-statement.ts';
import { dayOption, type Face, idOption, type Register } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines } from '../text/layout.ts';
import { badOption } from './options.ts';
import { statementText } from './statement-text.ts';

type Flags = { on?: string; capitaliseFrom?: string; out?: string; again?: string; overwrite?: boolean };

/** `acquit law statement`: what a debtor owes on a day, line by line; on screen, or as a PDF or a sheet that is kept. */
export const registerStatement: Register = (law, face) => {
  law
    .command('statement')
    .argument('[debtor or invoice]')
    .option('--on <day>')
    .option('--capitalise-from <day>')
    .option('--out <file>')
    .option('--again <number>')
    .option('--overwrite')
    .action(async (query: string | undefined, flags: Flags, command) => {
      const one = face(command);
      if (flags.again !== undefined) return again(one, idOption<number>(flags.again), flags);
      if (query === undefined) throw badOption('<debtor or invoice>', 'whose-statement');
      await one.within(async (session) => {
        const creditor = await one.creditor(session);
        const id = await session.program.findDebtor(creditor.id, query);
        const on = flags.on === undefined ? session.clock.today() : dayOption(flags.on);
        const capitaliseFrom = flags.capitaliseFrom === undefined ? null : dayOption(flags.capitaliseFrom);
        if (flags.out === undefined) {
          const statements = await session.program.claimStatements(id, on, capitaliseFrom);
          return one.print(statements.map(statementJson), statementText(one.words, statements));
        }
        const format = formatOf(flags.out);
        const out = await openOut(flags.out, flags.overwrite ?? false);
        try {
          const made = await session.program.stateClaim(id, on, { format, language: one.language, capitaliseFrom });
          await out.write(made.bytes);
          const beside = creditorNotes(made.statements, one.language).map((note) => `! ${note}`);
          const notes = creditorNotes(made.statements, 'en');
          one.print({ statement: made.id, file: flags.out, on, notes }, lines(one.words.law.stated(made.id, flags.out), ...beside));
        } finally {
          await out.drop();
        }
      });
    });
};

async function again(face: Face, id: number, { out: path, overwrite = false }: Flags): Promise<void> {
  if (path === undefined) throw badOption('--out', 'file-wanted');
  await face.within(async ({ program }) => {
    const out = await openOut(path, overwrite);
    try {
      await out.write(await program.statementAgain(id));
      face.print({ statement: id, file: path }, face.words.law.stated(id, path));
    } finally {
      await out.drop();
    }
  });
}

function formatOf(path: string): 'pdf' | 'csv' {
  const ending = /\.(pdf|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'pdf' || ending === 'csv') return ending;
  throw badOption('--out', 'file-pdf-or-csv');
}

function statementJson({ on, currency, kind, items, credits, total, findings }: ClaimStatement) {
  return {
    on,
    currency,
    debtorKind: kind,
    items: items.map(({ item, lines, total: owed }) => ({
      invoice: item.number,
      lines: lines.map((line) => ({
        kind: line.kind,
        on: line.on,
        amount: decimalOf(line.cents),
        from: line.accrual?.from ?? null,
        days: line.accrual?.days ?? null,
        base: line.accrual ? decimalOf(line.accrual.base) : null,
        ratePercent: line.accrual ? percentOf(line.accrual.rate) : null,
        article: line.article,
        certainty: line.certainty,
      })),
      total: decimalOf(owed),
    })),
    credits: credits.map((credit) => ({ number: credit.number, amount: decimalOf(credit.openCents) })),
    total: decimalOf(total),
    findings: findings.map((one) => ({ code: one.code, message: findingText(one, 'en') })),
  };
}
