import { decodeText } from '../encoding.ts';
import { Findings } from '../findings.ts';
import { EMPTY_READING, type Reading } from '../reading.ts';
import type { EmailFacts } from './email-facts.ts';
import { visibleReply } from './visible-reply.ts';

const LONGEST = 300_000;

/**
 * The text of an e-mail that was saved without its headers, `null` when nothing in it says that it is one: a quotation, a signature.
 * Nobody knows whose it is.
 */
export function readBareText(bytes: Uint8Array, forced: string | undefined): Reading | null {
  if (bytes.length > LONGEST) return null;
  const { text, encoding } = decodeText(bytes, { forced });
  const visible = visibleReply(text);
  if (isTable(text) || (!visible.hasHistory && visible.text === text.trim())) return null;
  const findings = new Findings();
  findings.warning(
    'email-no-header',
    'The file is the text of an e-mail without its headers: it does not say who sent it, or what it answers. Save the e-mail itself, as .eml.',
  );
  const email: EmailFacts = {
    class: visible.hasHistory ? 'reply' : 'other',
    recipients: [],
    originalMessageId: null,
    subject: null,
    from: null,
    visibleReply: visible.text,
  };
  return { ...EMPTY_READING, format: 'email', encoding, findings: findings.list(), emails: [email] };
}

/** Lines in columns are no message, whatever they hold. */
function isTable(text: string): boolean {
  const lines = text
    .replace(/&\w{2,8};/g, '')
    .split('\n', 400)
    .filter((line) => line.trim() !== '');
  const inColumns = lines.filter((line) => (line.match(/[;\t|]/g)?.length ?? 0) >= 2).length;
  return inColumns * 4 > lines.length;
}
