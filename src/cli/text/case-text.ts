import type { Language } from '../../core/base/text.ts';
import type { Readiness } from '../../core/proceeding/readiness.ts';
import type { CaseCheck } from '../../ports/sealed-case.ts';
import type { ExportedCase } from '../../use-cases/export-case.ts';
import { LEVEL_WORDS, POINT_WORDS, readinessCount, readinessText, ruleText, STATE_WORDS, STEP_WORDS } from '../../words/readiness.ts';
import { checkedStampText, stampText } from '../../words/time-stamp.ts';
import type { Words } from '../words/words.ts';
import { lines } from './layout.ts';

type Exported = Pick<ExportedCase, 'exhibits' | 'pages' | 'missing' | 'signer' | 'stamp'> & { readonly size: number };

export function exportedText(words: Words, file: string, made: Exported, language: Language): string {
  const { exhibits, pages, missing, signer, size, stamp } = made;
  const say = words.cases;
  return lines(
    say.exported(file, exhibits.length, pages, words.count(Math.ceil(size / 1000))),
    missing.length > 0 && `! ${say.missing(words.list(missing))}`,
    say.signer(signer),
    stampText(stamp, language),
    say.exportedNext(file),
  );
}

export function caseCheckText(words: Words, { ok, findings, told }: CaseCheck, language: Language): string {
  const say = words.cases;
  const who =
    told === null ? [] : [say.between(told.creditor, told.debtor), say.compare(told.signer), checkedStampText(told.stamp, language)];
  if (ok && told !== null) return lines(say.holds(told.exhibits), ...who);
  return lines(
    say.broken,
    ...findings.map(({ code, path }) => `  – ${path === null ? say.faults[code] : words.labelled(path, say.faults[code])}`),
    ...who,
  );
}

const MARKS = { there: '+', weak: '~', missing: '–' } as const;

/** What the next step by law needs, a line a point, its rules behind it. */
export function readinessLines(words: Words, readiness: Readiness | null, language: Language): string {
  const say = words.cases;
  if (readiness === null) return lines(say.nothingLate);
  const { step, level, points } = readiness;
  return lines(
    say.readyFor(STEP_WORDS[step][language]),
    LEVEL_WORDS[level][language],
    ...points.flatMap((point) => {
      const name = `${POINT_WORDS[point.code][language]} (${STATE_WORDS[point.state][language]})`;
      return [`${MARKS[point.state]} ${words.labelled(name, readinessText(point, language))}`, `    ${ruleText(point.rules, language)}`];
    }),
    readinessCount(points, language),
  );
}
