import type { FastifyRequest } from 'fastify';
import { type Day, isDay } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { centsOf as exactCents } from '../core/base/money.ts';
import { DISPUTE_REASONS, type DisputeReason, REQUEST_KINDS, SAID_LIMITS } from '../core/case/debtor-request.ts';
import { isAmbiguousDecimal, parseDecimal } from '../program.ts';
import type { Said, SaidFault, SaidFile } from '../use-cases/portal-say.ts';

/** The fields of a form as they came, each bounded. */
export type Fields = {
  readonly texts: ReadonlyMap<string, string>;
  readonly items: readonly ItemId[];
  readonly files: readonly SaidFile[];
};

export type FormRead =
  | { readonly fields: Fields; readonly said: Said }
  | { readonly fields: Fields; readonly fault: SaidFault | 'amount-unread' };

const MOST_FIELDS = 150;
const LONGEST_FIELD = 8_000;

/**
 * Reads a form of the page. A file that is too large, or too many of them, is a fault of the form and never a failure; nothing is
 * kept of it.
 */
export async function readForm(request: FastifyRequest): Promise<FormRead> {
  const texts = new Map<string, string>();
  const items = new Set<ItemId>();
  const files: SaidFile[] = [];
  let isTooLarge = false;
  if (request.isMultipart()) {
    const limits = { files: SAID_LIMITS.files + 1, fileSize: SAID_LIMITS.fileBytes, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD };
    try {
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') {
          const value = String(part.value).slice(0, LONGEST_FIELD);
          if (part.fieldname === 'item') items.add(Number(value) as ItemId);
          else texts.set(part.fieldname, value);
        } else {
          const bytes = await part.toBuffer();
          if (bytes.length > 0) files.push({ name: part.filename ?? '', bytes });
        }
      }
    } catch (error) {
      if (!isLimit(error)) throw error;
      isTooLarge = true;
    }
  }
  const fields = { texts, items: [...items].filter(Number.isSafeInteger), files };
  if (isTooLarge) return { fields, fault: 'file-size' };
  const cents = centsOf(texts.get('cents') ?? '');
  return cents === undefined ? { fields, fault: 'amount-unread' } : { fields, said: saidOf(fields, cents) };
}

function isLimit(error: unknown): boolean {
  return ['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT'].includes(
    (error as { code?: string }).code ?? '',
  );
}

function saidOf({ texts, items, files }: Fields, cents: bigint | null): Said {
  const text = (name: string) => texts.get(name) ?? '';
  const kind = REQUEST_KINDS.find((one) => one === text('kind'));
  return {
    kind: kind ?? 'call',
    items,
    cents,
    onDay: dayOf(text('day')),
    parts: /^\d{1,2}$/.test(text('parts').trim()) ? Number(text('parts')) : null,
    reason: DISPUTE_REASONS.find((one): one is DisputeReason => one === text('reason')) ?? null,
    note: text('note'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    callWhen: text('when'),
    files,
    form: text('form'),
  };
}

/** A day as a browser's calendar gives it, or as it is typed where there is none: the day comes first. */
function dayOf(text: string): Day | null {
  const typed = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const day = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text.trim();
  return isDay(day) ? day : null;
}

/** `null`: none given; `undefined`: it cannot be read. */
function centsOf(text: string): bigint | null | undefined {
  if (text.trim() === '') return null;
  const typed = text.trim();
  if (isAmbiguousDecimal(typed)) return undefined;
  const read = parseDecimal(typed, null);
  return read === null ? undefined : (exactCents(read) ?? undefined);
}
