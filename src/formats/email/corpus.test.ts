import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { EmailFacts } from './email-facts.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

type Recipient = { readonly final_recipient: string | null; readonly original_recipient: string | null; readonly action: string | null };
type Expected = {
  readonly class?: string;
  readonly dsn_recipients?: readonly Recipient[];
  readonly original_message?: { readonly message_id: string | null } | null;
  readonly visible_reply?: string | null;
  readonly upstream_assertions?: { readonly visible_reply_must_match_regex: readonly string[] };
};

/** Labels that come from a folder's name, and what the files themselves say. */
const MISLABELLED: Readonly<Record<string, Partial<Pick<EmailFacts, 'class'>> & { readonly failed?: readonly string[] }>> = {
  // A notification of a complaint, and one of a delivery that went well.
  'sisimai/bsd/lhost-amazonses-11.eml': { class: 'complaint' },
  'sisimai/bsd/lhost-amazonses-12.eml': { class: 'other' },
  // Two recipients failed, in groups that no blank line parts.
  'sisimai/bsd/rhost-aol-03.eml': { failed: ['mikeneko@example.jp', 'sabineko@example.jp'] },
};

const files = (pattern: string): readonly string[] => globSync(pattern, { cwd: join(CORPUS, 'expected') }).sort();
const words = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;

async function load(path: string): Promise<{ readonly expected: Expected; readonly emails: readonly EmailFacts[] }> {
  const expected: Expected = JSON.parse(readFileSync(join(CORPUS, 'expected', path), 'utf8'));
  const name = path.replace(/\.json$/, '');
  const { emails = [] } = await readFile({ name, bytes: readFileSync(join(CORPUS, name)) });
  return { expected, emails };
}

function addressOf({ final_recipient, original_recipient }: Recipient): string {
  const written = final_recipient || original_recipient || '';
  return (written.split(';').at(-1) ?? '').trim().toLowerCase().replace(/^<|>$/g, '');
}

describe.runIf(existsSync(CORPUS))('e-mails of the corpus', () => {
  const counts = { files: 0, facts: 0 };
  afterAll(() => console.log(`corpus: ${counts.facts} facts of ${counts.files} e-mails compared`));

  it.each(files('email-bounce/**/*.eml.json'))('%s', async (path) => {
    const { expected, emails } = await load(path);
    const [email] = emails;
    counts.files += 1;
    const known = MISLABELLED[path.replace(/^email-bounce\/|\.json$/g, '')];
    if (['bounce', 'auto-reply', 'complaint'].includes(expected.class ?? '')) {
      counts.facts += 1;
      expect(email?.class).toBe(known?.class ?? expected.class);
    } else if (expected.class === 'not-a-bounce' || expected.class === 'delivery-notification') {
      counts.facts += 1;
      expect(email?.class).toBe('other');
    }
    const failed = (expected.dsn_recipients ?? []).filter(({ action }) => action?.toLowerCase() === 'failed').map(addressOf);
    if (failed.length === 0 || failed.includes('')) return;
    counts.facts += 1;
    expect(email?.recipients.map(({ address }) => address).sort()).toEqual(known?.failed ?? [...new Set(failed)].sort());
  });

  it.each(files('email-bounce/*-mbox/*.json'))('%s', async (path) => {
    const { emails } = await load(path);
    counts.files += 1;
    counts.facts += 2;
    // Its label counts one: it is the lines between the e-mails that tell.
    const lines = readFileSync(join(CORPUS, path.replace(/\.json$/, '')), 'latin1').split(/\r?\n/);
    expect(emails.length).toBe(lines.filter((line, at) => line.startsWith('From ') && !lines[at - 1]).length);
    // One is a person who forwards a report.
    for (const { subject, class: found } of emails) expect(found, subject ?? '').toBe(subject?.startsWith('Fwd:') ? 'reply' : 'bounce');
  });

  it.each(files('email-mime/**/*.json'))('%s', async (path) => {
    const { expected, emails } = await load(path);
    counts.files += 1;
    counts.facts += 1;
    expect(emails[0]?.class).toBe(expected.dsn_recipients?.length ? 'bounce' : 'other');
    if (expected.original_message?.message_id) expect(emails[0]?.originalMessageId).toBe(expected.original_message.message_id);
  });

  it.each(files('email-reply/**/*.json'))('%s', async (path) => {
    const { expected, emails } = await load(path);
    counts.files += 1;
    const visible = emails[0]?.visibleReply;
    if (expected.visible_reply != null) {
      counts.facts += 1;
      expect(words(visible)).toBe(words(expected.visible_reply));
    }
    // A file without any mark of an e-mail is read as none.
    for (const pattern of emails.length > 0 ? (expected.upstream_assertions?.visible_reply_must_match_regex ?? []) : []) {
      counts.facts += 1;
      expect(visible).toMatch(new RegExp(pattern));
    }
  });
});

if (!existsSync(CORPUS)) console.log('corpus: not beside this checkout, no e-mail was compared');
