import { historyBegins } from './history.ts';
import { withoutSignature } from './signature.ts';

/** What of an e-mail's text is new: longer ones are cut. */
const MOST_LINES = 3_000;
const LONGEST_LINE = 4_000;

export type Visible = { readonly text: string | null; readonly hasHistory: boolean };

/**
 * What the author wrote, without what he answers to, his signature and the notices below it. An answer between quoted lines is his, too:
 * after a line of attribution, blocks that stand apart from the quotation are kept.
 */
export function visibleReply(written: string): Visible {
  const lines = written
    .replace(/\r\n?/g, '\n')
    .split('\n', MOST_LINES)
    .map((line) =>
      line
        .slice(0, LONGEST_LINE)
        .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
        .trimEnd(),
    );
  const history = historyBegins(lines);
  const own = history === null ? lines : [...lines.slice(0, history.at), ...answersBetween(lines.slice(history.next))];
  const text = withoutSignature(own)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: text === '' ? null : text, hasHistory: history !== null };
}

/** The blocks among quoted lines that a blank line sets apart from them; a quoted line that was wrapped is none. */
function answersBetween(lines: readonly string[]): readonly string[] {
  const isQuote = (line: string): boolean => line.trimStart().startsWith('>');
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || !isQuote(first)) return [];
  const kept: string[] = [];
  let answers = false;
  let before = '>';
  for (const line of lines) {
    if (isQuote(line)) answers = false;
    else if (line.trim() !== '' && before.trim() === '') answers = true;
    if (answers || (line.trim() === '' && kept.length > 0)) kept.push(line);
    before = line;
  }
  const again = historyBegins(kept);
  return ['', ...(again === null ? kept : kept.slice(0, again.at))];
}
