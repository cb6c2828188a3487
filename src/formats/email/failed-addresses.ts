import { statusIn } from './delivery-status.ts';
import type { FailedRecipient } from './email-facts.ts';

const MOST = 100;
const MOST_LINES = 400;
const ADDRESS = "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\\.)*[a-z0-9-]{1,63}";
/** An address that stands at the head of a line, alone or before what is said of it. */
const AT_HEAD = new RegExp(
  `^[\\s>*"'(|-]*(?:(?:to|recipient|final recipient|rcpt to|unknown (?:local )?user|destinataire)\\s*:\\s*)?["'<]{0,2}(${ADDRESS})["'>]{0,2}(?:<mailto:[^>]*>)?(?=\\s*(?:$|:|;|<|\\(|\\[|\\.\\.\\.|,?\\s(?:on|invalid|unknown|does|not|user|mailbox|host)\\b))`,
  'i',
);
/** An address that a server's sentence names. */
const NAMED: readonly RegExp[] = [
  `rcpt to:\\s*<(${ADDRESS})>`,
  `(?:deliver(?:ed|ing|y)?|message|mail|mailbox is full)[^<\\n]{0,60}(?:to|for|:)\\s*:?\\s*<(${ADDRESS})>`,
  `(?:undeliverable to|userid:?|unknown (?:user|recipient):?|no such (?:user|recipient):?|exceeds allowed size:)\\s+<?(${ADDRESS})`,
  `permanent errors?:\\s*<?(${ADDRESS})`,
  `^[245]\\d\\d[- ][^<\\n]{0,40}<(${ADDRESS})>`,
].map((source) => new RegExp(source, 'i'));

/** One that heads a paragraph of its own is meant, even when it is whom the report is for: he wrote to himself. */
const HEADING = new RegExp(`^<(${ADDRESS})>:\\s*$`, 'i');

/**
 * The addresses that a report in words names as failed, with the status code that stands by each, `null` where none does. `own` are
 * addresses that cannot have failed: whom the report is for, and who wrote it.
 */
export function failedAddresses(report: string, own: ReadonlySet<string>): readonly FailedRecipient[] {
  const lines = report.split('\n', MOST_LINES);
  const heads = named(lines, (line) => AT_HEAD.exec(line)?.[1], own);
  if (heads.length > 0) return heads;
  const inside = named(lines, (line) => NAMED.flatMap((pattern) => pattern.exec(line)?.[1] ?? [])[0], own);
  return inside.length > 0 ? inside : named(lines, (line) => HEADING.exec(line)?.[1], new Set());
}

function named(lines: readonly string[], addressOf: (line: string) => string | undefined, own: ReadonlySet<string>): FailedRecipient[] {
  const found = new Map<string, string | null>();
  let last: string | null = null;
  for (const line of lines) {
    const short = line.slice(0, 1000);
    const address = addressOf(short)?.toLowerCase().replace(/\.+$/, '');
    if (address !== undefined && !own.has(address) && found.size < MOST) {
      last = address;
      if (!found.has(address)) found.set(address, null);
    }
    const status = statusIn(short);
    if (last !== null && status !== null && found.get(last) === null) found.set(last, status);
  }
  return [...found].map(([address, status]) => ({ address, action: 'failed', status }));
}
