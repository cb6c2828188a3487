import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { NoticeService } from '../../ports/notice-service.ts';

/** Keyless; no quota was found in its documents, so it is asked slowly and little. */
export const OPEN_DATA = 'https://bodacc-datadila.opendatasoft.com';
const RECORDS = '/api/explore/v2.1/catalog/datasets/annonces-commerciales/records';
const PAGE = 100;
/** A page has some 300 KB. */
const LONGEST_ANSWER = 8_000_000;
const MOST_PAGES = 20;
const SIRENS = 20;

export type OpenDataOptions = {
  readonly base?: string;
  readonly timeoutMs?: number;
  /** Rests before the same is asked again, and between two questions. */
  readonly retryMs?: readonly number[];
  readonly pauseMs?: number;
};

const Page = z.object({ total_count: z.number().int().nonnegative(), results: z.array(z.unknown()) });

/** The BODACC's notices by the HTTP interface of its open data portal. */
export function openDataNotices(options: OpenDataOptions = {}): NoticeService {
  return {
    most: SIRENS,
    notices: async (sirens) => {
      const pages: Uint8Array[] = [];
      for (let offset = 0; ; offset += PAGE) {
        if (pages.length === MOST_PAGES)
          throw new Refusal('bodacc-too-much', 'The BODACC has more notices of these companies than can be read at once.');
        const { bytes, total } = await page(options, sirens, offset);
        pages.push(bytes);
        if (offset + PAGE >= total) return pages;
        await sleep(options.pauseMs ?? 300);
      }
    },
  };
}

/**
 * The service at its usual address, or at another one: over TLS, for the SIRENs of customers go there, or on this machine. While a day is
 * rehearsed only something on this machine is asked.
 * @throws Refusal `settings-invalid`
 */
export function readyNotices(at: string | null | undefined, isRehearsed: boolean): NoticeService | null {
  const url = at && URL.canParse(at) ? new URL(at) : null;
  const isHere = url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (at && !isHere && url?.protocol !== 'https:')
    throw new Refusal('settings-invalid', `ACQUIT_BODACC_URL is where the open data service of the BODACC is, as ${OPEN_DATA}.`);
  if (isRehearsed && !isHere) return null;
  return openDataNotices(url ? { base: url.origin } : {});
}

type Answer = { readonly bytes: Uint8Array; readonly total: number };

async function page(options: OpenDataOptions, sirens: readonly string[], offset: number): Promise<Answer> {
  const { base = OPEN_DATA, retryMs = [2_000, 10_000] } = options;
  const url = new URL(RECORDS, base);
  const ours = sirens.filter((siren) => /^\d{9}$/.test(siren)).map((siren) => `registre="${siren}"`);
  url.searchParams.set('where', `familleavis="collective" and (${ours.join(' or ')})`);
  url.searchParams.set('order_by', 'dateparution, id');
  url.searchParams.set('limit', String(PAGE));
  url.searchParams.set('offset', String(offset));
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask(url, options.timeoutMs ?? 20_000);
    } catch (error) {
      const rest = retryMs[attempt];
      if (!(error instanceof Refusal) || error.code !== 'bodacc-unreachable' || rest === undefined) throw error;
      await sleep(rest);
    }
  }
}

async function ask(url: URL, timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  let answer: Response;
  try {
    answer = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  } catch (error) {
    throw unreachable(reasonOf(error));
  }
  if (answer.status === 429 || answer.status >= 500) throw unreachable(`HTTP ${answer.status}`);
  if (answer.status !== 200)
    throw new Refusal('bodacc-refused', `The open data service of the BODACC refused the question: HTTP ${answer.status}.`, {
      status: answer.status,
    });
  const bytes = await bodyOf(answer);
  const parsed = Page.safeParse(parse(bytes));
  if (!parsed.success) throw unreachable('not understood');
  return { bytes, total: parsed.data.total_count };
}

async function bodyOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of body ?? []) {
      size += piece.length;
      if (size > LONGEST_ANSWER) throw new Refusal('bodacc-too-much', 'The BODACC answered with more than can be read at once.');
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreachable(reasonOf(error));
  }
  return Buffer.concat(pieces);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function unreachable(reason: string): Refusal {
  return new Refusal('bodacc-unreachable', `The open data service of the BODACC cannot be reached now: ${reason}.`, { reason });
}

function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown');
}
