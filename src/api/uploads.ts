import type { FastifyRequest } from 'fastify';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { SourceFile } from '../formats/reading.ts';
import { MAX_FILE_BYTES } from '../program.ts';

/** Bytes of files that are held in memory at once; one workspace or person takes up no more than a part: the rest is for the others. */
const MOST_HELD = 3 * MAX_FILE_BYTES;
const MOST_HELD_BY_ONE = 2 * MAX_FILE_BYTES;
/** What a request carries besides its file. */
const AROUND = 200_000;

export type Bounds = {
  /** Bytes of the file. */
  readonly most: number;
  readonly tooLarge: (name: string) => Refusal;
  /** A sender who is silent for so long has gone. */
  readonly silenceMs: number;
  /** Whoever sends drop by drop holds memory too: after so long it ends. */
  readonly lastsMs: number;
};
const USUAL: Bounds = { most: MAX_FILE_BYTES, tooLarge, silenceMs: 20_000, lastsMs: 15 * 60_000 };

type Work<T> = (file: SourceFile, options: unknown, heldUntil: (ended: Promise<unknown>) => void) => Promise<T>;

/**
 * Works on the one file that a request carries, with the text field `options` before it. The file is held in memory while the work
 * goes on, and nowhere else; work that outlives its request says until when.
 * @throws Refusal `uploads-many`, `upload-stalled`, `file-missing`, `file-too-large`
 */
export async function withUpload<T>(request: FastifyRequest, work: Work<T>, bounds: Partial<Bounds> = {}): Promise<T> {
  const bound = { ...USUAL, ...bounds };
  const free = hold(request, weightOf(request, bound));
  let ended: Promise<unknown> = Promise.resolve();
  try {
    const { file, options } = await unlessStalled(request, bound, received(request, bound));
    return await work(file, options, (until) => {
      ended = until;
    });
  } finally {
    void ended.then(free, free);
  }
}

const held = new Map<string, number>();

/** Takes memory in the name of who asks, and gives what frees it. */
function hold({ asking }: FastifyRequest, bytes: number): () => void {
  const bounds: readonly (readonly [string, number])[] = [
    ['all', MOST_HELD],
    [`workspace ${asking?.workspace}`, MOST_HELD_BY_ONE],
    [`person ${asking?.person.id}`, MOST_HELD_BY_ONE],
  ];
  if (bounds.some(([whose, most]) => (held.get(whose) ?? 0) + bytes > most))
    throw new Refusal('uploads-many', 'Several files are being read already: wait a moment, then send this one again.');
  const add = (more: number) => {
    for (const [whose] of bounds) {
      const now = (held.get(whose) ?? 0) + more;
      if (now > 0) held.set(whose, now);
      else held.delete(whose);
    }
  };
  add(bytes);
  return () => add(-bytes);
}

/** What the request says that it carries, and no more will be read of it. @throws Refusal `file-too-large` before anything is read */
function weightOf({ headers }: FastifyRequest, { most, tooLarge: refusal }: Bounds): number {
  const said = headers['content-length'];
  if (said === undefined) return most;
  const bytes = Number(said);
  if (bytes > most + AROUND) throw refusal('fichier');
  return Math.min(bytes, most);
}

/** Gives the file, unless nothing of it comes for a while. */
async function unlessStalled<T>({ raw }: FastifyRequest, patience: Bounds, reading: Promise<T>): Promise<T> {
  const began = performance.now();
  let before = -1;
  let watch: NodeJS.Timeout | undefined;
  const stalled = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      const { bytesRead } = raw.socket;
      if (bytesRead !== before && performance.now() - began < patience.lastsMs) {
        before = bytesRead;
        return;
      }
      reject(new Refusal('upload-stalled', 'The file stopped coming before its end: look at the connection, then send it again.'));
      // Once it was told, nothing more is waited for.
      setTimeout(() => raw.destroy(), 1_000).unref();
    }, patience.silenceMs);
  });
  try {
    return await Promise.race([reading, stalled]);
  } finally {
    clearInterval(watch);
  }
}

async function received(request: FastifyRequest, { most, tooLarge: refusal }: Bounds): Promise<{ file: SourceFile; options: unknown }> {
  if (!request.isMultipart()) throw new Refusal('file-missing', 'No file came with this request. Choose one and send it again.');
  let options: unknown = {};
  for await (const part of request.parts({ limits: { files: 1, fileSize: most } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'options') options = parsed(String(part.value));
      continue;
    }
    const name = oneLine(part.filename ?? '', 200) || 'fichier';
    const bytes = await part.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? refusal(name) : error;
    });
    return { file: { name, bytes }, options };
  }
  throw new Refusal('file-missing', 'No file came with this request. Choose one and send it again.');
}

function tooLarge(name: string): Refusal {
  return new Refusal('file-too-large', `${name} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it.`, { path: name });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('not-understood', 'The request was not understood: options.', { field: 'options' });
  }
}
