import { type Findings, quoted } from '../findings.ts';

/** A field of a message: its tag ("61", "60F"), its lines (the first without the tag) and where it begins. */
export type Mt940Field = { readonly tag: string; readonly lines: readonly string[]; readonly line: number };

/** An envelope says which message it holds: 940 a statement, 942 a report of the running day. */
export type Mt940Envelope = { readonly messageType: string; readonly line: number };

const TAG = /^:(\d{2}[A-Z]?|\d{3}|NS):(.*)$/s;
const MESSAGE_TYPE = /\{2:[IO](9\d\d)/;
/** More lines than any bank writes in one field: a file without further tags must not fill the memory. */
const MAX_LINES = 100;
const MAX_LINE_LENGTH = 2000;
/** What transport puts around messages: BIC of the banks, kind of the message, numbers. */
const TRANSPORT = /^(?:[A-Z]{6}[A-Z0-9]{2,6}|\d{3}(?: \d\d)?|\d{4} \d\d[A-Z]{4}.*|-?[$]?|\{.*|.*\})$/;

/**
 * The fields of a file in their order, and the envelopes between them. A field goes on over the lines that have no tag of their own,
 * to the end of its message ("-" or "-}").
 */
export function* fieldsOf(text: string, findings: Findings): Generator<Mt940Field | Mt940Envelope> {
  let open: OpenField | null = null;
  for (const { content, line } of linesOf(text)) {
    const { envelope, rest } = unwrapped(content);
    sayDropped(content.slice(0, content.length - rest.length), line, findings);
    const isEnd = envelope !== null || /^-(?:\}|$)/.test(content);
    const [, tag, first = ''] = TAG.exec(rest) ?? [];
    if ((isEnd || tag !== undefined) && open !== null) {
      yield open;
      open = null;
    }
    if (envelope !== null) yield { messageType: envelope, line };
    if (tag !== undefined) {
      open = { tag, lines: [], line, isCut: false };
      goOn(open, first, line, findings);
    } else if (open !== null) goOn(open, rest, line, findings);
    else if (!isEnd) outside(rest, line, findings);
  }
  if (open !== null) yield open;
}

type OpenField = { readonly tag: string; readonly lines: string[]; readonly line: number; isCut: boolean };

function goOn(field: OpenField, content: string, line: number, findings: Findings): void {
  if (field.isCut) return;
  field.isCut = field.lines.length === MAX_LINES || content.length > MAX_LINE_LENGTH;
  if (field.lines.length < MAX_LINES) field.lines.push(content.slice(0, MAX_LINE_LENGTH));
  if (!field.isCut) return;
  const message = `The field :${field.tag}: is longer than any bank writes one; it was left out from here on. Fetch the file again from the bank.`;
  findings.error('mt940-field-too-long', message, line);
}

/** A line without tag outside of any field: transport is passed over, the rest is said. */
function outside(content: string, line: number, findings: Findings): void {
  const text = content.trim();
  if (text === '' || TRANSPORT.test(text.slice(0, 200))) return;
  findings.warning(
    'mt940-line-outside',
    `The line ${quoted(text)} stands outside of any field (no tag such as :61: before it); it was left out.`,
    line,
  );
}

/** Fields within an envelope's line: line breaks were lost there. */
function sayDropped(dropped: string, line: number, findings: Findings): void {
  const field = /:\d\d[A-Z]?:.*/.exec(dropped)?.[0];
  if (field === undefined) return;
  const message = `${quoted(field)} stands in the line of an envelope, where no field may; it was left out. Fetch the file again from the bank.`;
  findings.error('mt940-line', message, line);
}

/** A line without its control characters, and without the envelope before it ("{1:…}{2:I940…}{4:", also after "-}" of the message before). */
function unwrapped(content: string): { readonly envelope: string | null; readonly rest: string } {
  if (!/^(?:-\})?\s*\{/.test(content)) return { envelope: null, rest: content };
  const block = content.lastIndexOf('{4:');
  if (block < 0) return { envelope: MESSAGE_TYPE.exec(content)?.[1] ?? null, rest: '' };
  return { envelope: MESSAGE_TYPE.exec(content)?.[1] ?? '', rest: content.slice(block + 3) };
}

function* linesOf(text: string): Generator<{ readonly content: string; readonly line: number }> {
  const end = /\r\n|\n|\r/g;
  let [line, start] = [1, 0];
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield { content: stripped(text.slice(start, match.index)), line };
    start = end.lastIndex;
    line += 1;
  }
  if (start < text.length) yield { content: stripped(text.slice(start)), line };
}

function stripped(content: string): string {
  return content.replace(/[\0-\x08\x0b-\x1f]/g, '');
}
