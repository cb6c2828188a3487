import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import { refusalForScreen } from '../words/on-screen.ts';

/** By which status a refusal goes out; what is not here is 422: understood, and not done. */
const STATUS: Readonly<Record<string, number>> = {
  'signed-out': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-logo': 404,
  'no-seat': 404,
  'workspace-unknown': 404,
  'unknown-creditor': 404,
  'unknown-debtor': 404,
  'unknown-question': 404,
  'unknown-request': 404,
  'unknown-hold': 404,
  'unknown-invoice': 404,
  'unknown-statement': 404,
  'unknown-case': 404,
  'unknown-paper': 404,
  'unknown-choice': 404,
  'unknown-proceeding': 404,
  'unknown-step': 404,
  'unknown-document': 404,
  'unknown-professional': 404,
  'unknown-hand-over': 404,
  'unknown-mandate': 404,
  'unknown-remittance': 404,
  'unknown-receipt': 404,
  'unknown-report': 404,
  'unknown-run': 404,
  'unknown-batch': 404,
  'unknown-scenario': 404,
  'no-such-dispatch': 404,
  'unknown-job': 404,
  'unknown-leaving': 404,
  'unknown-simulation': 404,
  'no-such-call': 409,
  'not-waiting': 409,
  'leaving-already': 409,
  overtaken: 409,
  'open-changed': 409,
  'not-uncertain': 409,
  'question-answered': 409,
  'request-answered': 409,
  'nothing-to-post': 409,
  busy: 409,
  'not-understood': 400,
  'too-large': 413,
  'file-too-large': 413,
  'upload-stalled': 408,
  'uploads-many': 429,
  'simulations-many': 429,
  'readings-many': 429,
  'listeners-many': 429,
  'too-many-requests': 429,
};

/** When whoever asked too much may ask again, where nothing says it better. */
const RETRY_SECONDS = 5;

/** The language of whoever asks: the account's own, else the browser's, else French. */
export function languageOf(request: FastifyRequest): Language {
  if (request.asking) return request.asking.person.language;
  return /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'fr';
}

/** Any failure as an answer; a fault of ours says nothing of its inside, which goes to the log. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const refusal = refusalOf(error);
  if (refusal === null) {
    request.log.error(error);
    void reply.code(500).send({ refused: 'fault', message: FAULT[language], details: { request: request.id } });
    return;
  }
  const { code, details } = refusal;
  const status = STATUS[code] ?? 422;
  if (status === 429 && !reply.hasHeader('retry-after')) void reply.header('retry-after', RETRY_SECONDS);
  void reply.code(status).send({ refused: code, message: refusalForScreen(refusal, language), details });
}

const FAULT = {
  fr: 'Une erreur de notre fait a interrompu cette demande ; rien n’a été écrit à moitié. Réessayez ; si elle revient, transmettez le journal du serveur.',
  en: 'A fault of ours broke this request off; nothing was half written. Try again; if it comes back, pass on the server’s log.',
} as const;

/** What was sent to us and is at fault, as a refusal; `null` for faults of our own. */
function refusalOf(error: unknown): Pick<Refusal, 'code' | 'message' | 'details'> | null {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const field = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') || String(error.validationContext ?? '');
    return new Refusal('not-understood', `The request was not understood: ${field}: ${first?.message ?? ''}.`, { field });
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return new Refusal('too-large', 'That is too large.');
  if (statusCode === 429) return new Refusal('too-many-requests', 'Too many requests in a short time: wait a moment.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Refusal('not-understood', 'The request was not understood.', { field: '' });
  return null;
}
