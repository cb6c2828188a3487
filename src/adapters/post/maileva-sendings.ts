import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { PostOutcome } from '../../ports/postman.ts';
import { type Answer, heard, jsonOf, type MailevaClient, type Question, readAs, refusalOf } from './maileva-client.ts';

/** What both services of theirs have in common: drafts that are filled step by step, submitted once, and listed. */
export type Sendings = {
  /**
   * Makes a draft, fills it and submits it. A draft of the same reference is done away with first; one that was submitted already is what it is.
   * Of a new reference nothing is looked up: however long the account's list is, a letter leaves.
   */
  submit(reference: string, filled: Filled): Promise<PostOutcome>;
  find(reference: string): Promise<{ readonly id: string; readonly isDraft: boolean } | null>;
  discard(id: string): Promise<void>;
  sending(id: string): Promise<Sending | null>;
  /** The first recipient: ours have one. */
  recipient(id: string): Promise<unknown>;
  file(id: string, name: string): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
};

export type Filled = {
  /** Nobody can have submitted this reference before. */
  readonly isNew: boolean;
  readonly sending: object;
  /** Below the draft, in this order. */
  readonly parts: readonly { readonly path: string; readonly json?: object; readonly form?: () => FormData }[];
  readonly submit: object | null;
};

const sendingShape = z.object({
  id: z.string().min(1).max(100),
  custom_id: z.string().max(100).nullish(),
  status: z.string().max(60),
  status_detail: z.string().max(2_000).nullish(),
});
export type Sending = z.infer<typeof sendingShape>;

const listShape = z.object({
  sendings: z.array(sendingShape).max(1_000),
  paging: z.object({ total_results: z.number().int().nonnegative() }),
});
const recipientsShape = z.object({ recipients: z.array(z.unknown()).max(1_000) });

const PAGE = 100;
/** What is looked up is of the last days: a list that is longer than this is not read to its end, and then nobody knows. */
const MOST_PAGES = 100;
const SUBMITS = 3;
const DRAFT = 'DRAFT';

export function sendingsOf(client: MailevaClient, base: string): Sendings {
  const at = (id: string, below = '') => `${base}/sendings/${encodeURIComponent(id)}${below}`;
  const get = async (path: string) => heard(await client.ask({ method: 'GET', path, again: true }));
  const sendings: Sendings = {
    find: async (reference) => {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await get(`${base}/sendings?start_index=${page * PAGE + 1}&count=${PAGE}&sort=creation_date&desc=true`);
        if (answer === null) throw new Refusal('post-refused', 'Maileva did not take it: it has no list', { words: '404' });
        const { sendings: all, paging } = readAs(listShape, answer.body);
        const found = all.find((one) => one.custom_id === reference);
        if (found) return { id: found.id, isDraft: found.status === DRAFT };
        if (all.length === 0 || (page + 1) * PAGE >= paging.total_results) return null;
      }
      throw new Refusal('post-unreachable', 'Maileva did not answer: its list has no end', { reason: 'too long' });
    },
    discard: async (id) => {
      const answer = await client.ask({ method: 'DELETE', path: at(id), again: true });
      if (answer.is !== 'answered' && !(answer.is === 'refused' && answer.status === 404)) throw refusalOf(answer);
    },
    sending: async (id) => {
      const answer = await get(at(id));
      return answer && readAs(sendingShape, answer.body);
    },
    recipient: async (id) => {
      const answer = await get(at(id, '/recipients'));
      return answer === null ? null : (readAs(recipientsShape, answer.body).recipients[0] ?? null);
    },
    file: async (id, name) => {
      const raw = z.object({ id: z.string().max(100) }).safeParse(await sendings.recipient(id)).data;
      const answer = raw ? await get(at(id, `/recipients/${encodeURIComponent(raw.id)}/${name}`)) : null;
      return answer && { bytes: answer.body, mediaType: mediaTypeOf(answer.body) };
    },
    submit: (reference, filled) => submitted(client, sendings, { base, at }, reference, filled),
  };
  return sendings;
}

type Paths = { readonly base: string; readonly at: (id: string, below?: string) => string };

async function submitted(
  client: MailevaClient,
  sendings: Sendings,
  { base, at }: Paths,
  reference: string,
  filled: Filled,
): Promise<PostOutcome> {
  try {
    const before = filled.isNew ? null : await sendings.find(reference);
    if (before && !before.isDraft) return { kind: 'accepted', id: before.id };
    if (before) await sendings.discard(before.id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Nothing was asked but what is there.
    return { kind: 'refused', permanent: false, reply: String(error.details?.['words'] ?? error.details?.['reason'] ?? error.code) };
  }
  const made = await client.ask({ method: 'POST', path: `${base}/sendings`, json: filled.sending, again: false });
  if (made.is !== 'answered') return notSubmitted(made);
  const id = z.object({ id: z.string().min(1).max(100) }).safeParse(jsonOf(made.body)).data?.id ?? idIn(made.location);
  if (id === null) return { kind: 'refused', permanent: false, reply: 'its answer names no draft' };
  for (const { path, ...content } of filled.parts) {
    const answer = await client.ask({ method: 'POST', path: at(id, path), ...content, again: false });
    if (answer.is !== 'answered') return notSubmitted(answer);
  }
  return submitDraft(client, sendings, { id, path: at(id, '/submit') }, filled.submit);
}

/** A draft never leaves by itself: whatever became of the question, nothing was submitted. */
function notSubmitted(answer: Exclude<Answer, { is: 'answered' }>): PostOutcome {
  const permanent = answer.is === 'refused' && answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status);
  return { kind: 'refused', permanent, reply: answer.words };
}

/** One draft can be submitted once only, so it is looked at after a doubtful answer, and submitted again while it is still a draft. */
async function submitDraft(
  client: MailevaClient,
  sendings: Sendings,
  { id, path }: { readonly id: string; readonly path: string },
  json: object | null,
): Promise<PostOutcome> {
  const question: Question = { method: 'POST', path, again: false, ...(json ? { json } : {}) };
  for (let tried = 1; ; tried += 1) {
    const answer = await client.ask(question);
    if (answer.is === 'answered') return { kind: 'accepted', id };
    const status = await statusNow(sendings, id);
    if (status === 'unknown') return { kind: 'unknown', reply: answer.words };
    if (status !== DRAFT) return { kind: 'accepted', id };
    if (answer.is === 'refused' && answer.status < 500 && answer.status !== 429) {
      // Of a letter that bears a code it may be the code that is wrong: another one is typed, the letter is the same.
      return json === null ? notSubmitted(answer) : { kind: 'refused', permanent: false, reply: answer.words };
    }
    // A code of one use was used up by the first try.
    if (tried >= SUBMITS || json !== null) return { kind: 'unknown', reply: answer.words };
  }
}

async function statusNow(sendings: Sendings, id: string): Promise<string> {
  try {
    return (await sendings.sending(id))?.status ?? 'unknown';
  } catch (error) {
    if (error instanceof Refusal) return 'unknown';
    throw error;
  }
}

function idIn(location: string | null): string | null {
  return /\/sendings\/([\w-]{1,100})$/.exec(location ?? '')?.[1] ?? null;
}

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['PK\u0003\u0004', 'application/zip'],
  ['\u0089PNG', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
];

/** By the file itself, whatever they call it. */
function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1] ?? 'application/octet-stream';
}
