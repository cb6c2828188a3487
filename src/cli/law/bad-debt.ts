import { decimalOf, money } from '../../core/base/money.ts';
import { formatMoney, type Language } from '../../core/base/text.ts';
import type { LossGround, VatBase, VatDueOn } from '../../core/law/vat-recovery.ts';
import type { BadDebt, BadDebtStep } from '../../use-cases/bad-debt.ts';
import { BAD_DEBT_STEPS_FR, LOSS_GROUNDS_FR, VAT_DUE_FR } from '../../words/typed-fr.ts';
import { amountOption } from '../amount.ts';
import { choice, dayOption, type Register } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines, parts, table } from '../text/layout.ts';
import type { Words } from '../words/words.ts';
import { badOption, percentGiven, refuseMissing } from './options.ts';

type Flags = {
  step: string;
  vat?: string;
  ground?: string;
  vatDue?: string;
  net?: string;
  on?: string;
  doubtful?: boolean;
  out?: string;
  overwrite?: boolean;
};

const STEPS: readonly BadDebtStep[] = ['doubtful', 'depreciation', 'reversal', 'loss'];
const GROUNDS: readonly LossGround[] = ['unpaid', 'depreciated', 'liquidation-judgment', 'proved-otherwise'];
const VAT_DUE: readonly VatDueOn[] = ['delivery', 'invoicing', 'receipts'];

/** `acquit law bad-debt`: the VAT of an unpaid invoice and its draft entry, for the accountant. */
export const registerBadDebt: Register = (law, face) => {
  law
    .command('bad-debt')
    .argument('<invoice>')
    .requiredOption('--step <step>')
    .option('--vat <percent>')
    .option('--ground <ground>')
    .option('--vat-due <when>')
    .option('--net <amount>')
    .option('--doubtful')
    .option('--on <day>')
    .option('--out <file>')
    .option('--overwrite')
    .action(async (invoice: string, flags: Flags, command) => {
      const one = face(command);
      const step = choice('--step', flags.step, STEPS, BAD_DEBT_STEPS_FR);
      const asked = {
        step,
        ground: choice('--ground', flags.ground ?? 'unpaid', GROUNDS, LOSS_GROUNDS_FR),
        vatDueOn: choice('--vat-due', flags.vatDue ?? 'delivery', VAT_DUE, VAT_DUE_FR),
        vat: vatOf(step, flags.vat),
        net: flags.net === undefined ? null : amountOption('--net', flags.net),
        isDoubtful: flags.doubtful ?? false,
      };
      const format = flags.out === undefined ? null : formatOf(flags.out);
      await one.within(async (session) => {
        const item = await session.program.findItem((await one.creditor(session)).id, invoice, 'invoice');
        const on = flags.on === undefined ? session.clock.today() : dayOption(flags.on);
        const debt = await session.program.badDebt({ ...asked, item: item.id, on });
        if (flags.out !== undefined && format !== null) {
          const out = await openOut(flags.out, flags.overwrite ?? false);
          try {
            await out.write(session.program.badDebtFile([debt.booking], format).bytes);
          } finally {
            await out.drop();
          }
        }
        one.print(badDebtJson(debt, flags.out ?? null), badDebtText(one.words, debt, flags.out ?? null));
      });
    });
};

/** A debt becomes doubtful with its VAT, whatever it is: only the other steps take it apart. */
function vatOf(step: BadDebtStep, typed: string | undefined): VatBase | null {
  if (typed === undefined && step === 'doubtful') return null;
  refuseMissing({ '--vat': typed });
  return { rate: percentGiven('--vat', typed ?? '') };
}

function formatOf(path: string): 'csv' | 'fec' {
  const ending = /\.(csv|txt)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) throw badOption('--out', 'file-csv-or-fec');
  return ending === 'csv' ? 'csv' : 'fec';
}

function badDebtJson({ number, unpaidCents, recovery, entry }: BadDebt, file: string | null) {
  const vat = recovery && {
    recoverable: recovery.recoverable,
    article: recovery.article,
    certainty: recovery.certainty,
    ...(recovery.recoverable
      ? { net: decimalOf(recovery.net), vat: decimalOf(recovery.vat), notice: recovery.notice }
      : { reason: recovery.reason }),
  };
  return {
    invoice: number,
    unpaid: decimalOf(unpaidCents),
    vat,
    entry: { ...entry, lines: entry.lines.map(({ account, cents }) => ({ account, amount: decimalOf(cents) })) },
    file,
  };
}

function badDebtText(words: Words, { number, debtor, unpaidCents, recovery, entry }: BadDebt, file: string | null): string {
  const say = words.law.badDebt;
  const amount = (cents: bigint) => euros(cents, words.language);
  const doubt = recovery?.certainty === 'verified' ? recovery.article : `${recovery?.article}, ${words.law.unverified}`;
  const rows = entry.lines.map(({ account, cents }) => [account, cents > 0n ? amount(cents) : '', cents < 0n ? amount(-cents) : '']);
  return parts(
    lines(
      say.title(number, debtor, amount(unpaidCents)),
      recovery && (recovery.recoverable ? say.recoverable(amount(recovery.vat), doubt) : say.notRecoverable[recovery.reason](doubt)),
      recovery?.recoverable && say.notice(recovery.notice),
    ),
    lines(say.entry[entry.kind], ...table([[...say.headers], ...rows], [1, 2], '  '), say.accountant),
    file !== null && say.written(file),
  );
}

function euros(cents: bigint, language: Language): string {
  return formatMoney(money(cents), language);
}
