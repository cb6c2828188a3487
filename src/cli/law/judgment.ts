import type { Command } from 'commander';
import { decimalOf, EUR, money } from '../../core/base/money.ts';
import { formatDay, formatMoney, type Language } from '../../core/base/text.ts';
import { judgmentInterest } from '../../core/law/statutory-interest.ts';
import type { LawValues } from '../../core/law/values/law-values.ts';
import type { Register } from '../face.ts';
import { lines, parts } from '../text/layout.ts';
import { JUDGMENT_WORDS } from '../words/law-judgment.ts';
import { type SegmentJson, segmentJson } from './interest.ts';
import { segmentsTable } from './interest-text.ts';
import { lawInUse, lawInUseJson, withLawInUse } from './law-in-use.ts';
import { amountGiven, badOption, dayGiven, percentGiven, refuseMissing } from './options.ts';

/** The options of `acquit law judgment` as they were typed. */
export type LawJudgmentOptions = {
  readonly principal?: string;
  readonly from?: string;
  readonly enforceable?: string;
  readonly until?: string;
  readonly pointsLeft?: string;
};

/** `acquit law judgment`. Bad options exit with 2. */
export const registerJudgment: Register = (law, face) => {
  law
    .command('judgment')
    .option('--principal <amount>')
    .option('--from <day>')
    .option('--enforceable <day>')
    .option('--until <day>')
    .option('--points-left <percent>')
    .action(async (options: LawJudgmentOptions, command: Command) => {
      const one = face(command);
      // Before anything is opened: what was mistyped is said at once.
      debtTyped(options);
      const used = await lawInUse(one);
      const text = withLawInUse(lawJudgmentText(options, used.law, one.language), one, used);
      one.print({ ...lawJudgment(options, used.law), lawValues: lawInUseJson(used) }, text);
    });
};

/**
 * What the debtor owes by a judgment, as decimal strings with a dot.
 * @throws NotUnderstood `bad-option` naming the option; Refusal `law-value-unknown`, `judgment-points`
 */
export function lawJudgment(
  options: LawJudgmentOptions,
  law: LawValues,
): { readonly segments: readonly SegmentJson[]; readonly interest: string; readonly total: string } {
  const { debt, segments, interest } = computed(options, law);
  return { segments: segments.map(segmentJson), interest: decimalOf(interest), total: decimalOf(debt.principal + interest) };
}

function lawJudgmentText(options: LawJudgmentOptions, law: LawValues, language: Language): string {
  const { debt, segments, interest } = computed(options, law);
  const say = JUDGMENT_WORDS[language];
  const [accrued = '', total = ''] = [interest, debt.principal + interest].map((cents) => formatMoney(money(cents, EUR), language));
  return parts(
    say.title(formatDay(debt.until, language)),
    lines(...segmentsTable(segments, EUR, language)),
    lines(say.interest(accrued), say.total(total)),
    say.scope,
  );
}

function computed(options: LawJudgmentOptions, law: LawValues) {
  const debt = debtTyped(options);
  const segments = judgmentInterest(debt, 'act/365', law);
  return { debt, segments, interest: segments.reduce((sum, one) => sum + one.interest, 0n) };
}

function debtTyped({ principal, from, enforceable, until, pointsLeft }: LawJudgmentOptions) {
  refuseMissing({ '--principal': principal, '--from': from, '--enforceable': enforceable, '--until': until });
  const debt = {
    principal: amountGiven('--principal', principal),
    from: dayGiven('--from', from),
    enforceableOn: dayGiven('--enforceable', enforceable),
    until: dayGiven('--until', until),
    pointsLeft: pointsLeft === undefined ? null : percentGiven('--points-left', pointsLeft),
  };
  if (debt.until < debt.from) throw badOption('--until', 'until-first');
  return debt;
}
