import type { FastifyRequest } from 'fastify';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { SourceFile } from '../formats/reading.ts';
import { MAX_FILE_BYTES } from '../program.ts';

/** Files held in memory at once: each may be large. */
const MOST_AT_ONCE = 3;
let underWay = 0;

/**
 * Works on the one file that a request carries, with the text field `options` before it. The file is held in memory while the work
 * goes on, and nowhere else.
 */
export async function withUpload<T>(request: FastifyRequest, work: (file: SourceFile, options: unknown) => Promise<T>): Promise<T> {
  if (underWay >= MOST_AT_ONCE)
    throw new Refusal('uploads-many', 'Several files are being read already: wait a moment, then send this one again.');
  underWay += 1;
  try {
    const { file, options } = await received(request);
    return await work(file, options);
  } finally {
    underWay -= 1;
  }
}

async function received(request: FastifyRequest): Promise<{ file: SourceFile; options: unknown }> {
  if (!request.isMultipart()) throw new Refusal('file-missing', 'No file came with this request. Choose one and send it again.');
  let options: unknown = {};
  for await (const part of request.parts({ limits: { files: 1 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'options') options = parsed(String(part.value));
      continue;
    }
    const name = oneLine(part.filename ?? '', 200) || 'fichier';
    const bytes = await part.toBuffer().catch((error: { code?: string }) => {
      throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(name) : error;
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
