import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { isBankField, isTableField, type Program, TABLE_FIELDS, type TableMapping, yesOrNo } from '../../program.ts';
import type { BankLineView } from '../../use-cases/bank-overview.ts';
import type { BookSummary } from '../../use-cases/book-summary.ts';
import type { Imported } from '../../use-cases/import-any.ts';
import { refusalForScreen } from '../../words/on-screen.ts';
import { type Asking, askingOf } from '../door.ts';
import { type Job, Jobs } from '../jobs.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';
import { readingAnswer, readingShape } from './import-reading.ts';
import { bookAnswer, bookShape, reportAnswer, reportShape } from './import-report.ts';

const creditorParams = z.object({ workspace: z.string(), creditor: idShape });

/** The text field `options` of an upload. */
const optionsShape = z.object({
  asOf: dayShape.nullable().default(null),
  complete: z.boolean().nullable().default(null),
  force: z.boolean().default(false),
  confirmVanished: z.boolean().default(false),
  overwrite: z.boolean().default(false),
  account: z.string().max(60).nullable().default(null),
  ours: z.boolean().default(false),
  encoding: z.string().max(40).nullable().default(null),
  mapping: z.record(z.string().max(60), z.string().max(300)).nullable().default(null),
});

const failureShape = z.object({ refused: z.string(), message: z.string() });
const jobShape = z.object({
  job: z.string(),
  file: z.string(),
  state: z.enum(['running', 'done', 'refused', 'failed']),
  /** Lines so far. */
  seen: z.number(),
  report: reportShape.nullable(),
  book: bookShape.nullable(),
  failure: failureShape.nullable(),
});

/** What an import leaves to be told. */
type Taken = { readonly imported: Imported; readonly laid: readonly BankLineView[]; readonly book: BookSummary | null };

/** Lines that were matched by an import and are told one by one. */
const MOST_LAID = 20;

/** Files: looked at before anything is written, then imported while the person watches. */
export function importRoutes(app: Api): void {
  const jobs = new Jobs<Taken>();
  app.addHook('onClose', () => jobs.ended());
  fieldsRoute(app);
  lookRoute(app);
  startRoute(app, jobs);
  jobRoute(app, jobs);
  recentRoute(app);
}

function fieldsRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/imports/fields',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What a column of a table can hold: fields of lists, and `bank.…` of a bank’s sheet',
        params: z.object({ workspace: z.string() }),
        response: { 200: z.object({ list: z.array(z.string()), bank: z.array(z.string()) }) },
      },
    },
    async () => ({
      list: TABLE_FIELDS.filter((field) => !isBankField(field)),
      bank: TABLE_FIELDS.filter((field) => isBankField(field) && field !== 'bank.header'),
    }),
  );
}

function lookRoute(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/imports/look',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'What a file says and what importing it would do (multipart: `options` as JSON, then `file`); nothing is written or kept',
        params: creditorParams,
        response: {
          200: z.object({ reading: readingShape, would: reportShape.nullable(), refusal: failureShape.nullable() }),
        },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const language = languageOf(request);
      return withUpload(request, async (file, options) => {
        const looked = await program.lookAtFile(request.params.creditor as CreditorId, file, optionsOf(options));
        const { would, refusal } = looked;
        return {
          reading: readingAnswer(file, looked, language),
          would: would && reportAnswer(would, [], language),
          refusal: refusal && { refused: refusal.code, message: refusalForScreen(refusal, language) },
        };
      });
    },
  );
}

function startRoute(app: Api, jobs: Jobs<Taken>): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/imports',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Imports a file (multipart as for a look); the answer names the job to look at',
        params: creditorParams,
        response: { 202: jobShape },
      },
    },
    async (request, reply) => {
      const asking = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const job = await withUpload(request, async (file, options, heldUntil) => {
        const how = optionsOf(options);
        const work = (seen: (count: number) => void) => {
          let lines = 0;
          const imported = asking.program.importFile(creditor, file, { ...how, onLine: () => seen(++lines), onProgress: seen });
          return imported.then((taken) => toldOf(asking.program, creditor, taken));
        };
        const started = jobs.start(asking.workspace, file.name, work, (error) => request.log.error(error));
        heldUntil(started.ended);
        return started;
      });
      return reply.code(202).send(jobJson(job, asking));
    },
  );
}

async function toldOf(program: Program, creditor: CreditorId, imported: Imported): Promise<Taken> {
  const isWritten = imported.is === 'books' ? imported.report.importId !== null : imported.is === 'bank';
  const lines = imported.is === 'bank' ? (imported.report.matched?.lines ?? []).slice(0, MOST_LAID) : [];
  const book = isWritten ? await program.bookSummary(creditor) : null;
  return { imported, laid: await program.bankLinesOf(creditor, lines), book };
}

function jobRoute(app: Api, jobs: Jobs<Taken>): void {
  app.get(
    '/api/w/:workspace/imports/:job',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'How far an import came, and its report once it has ended',
        params: z.object({ workspace: z.string(), job: z.string().max(60) }),
        response: { 200: jobShape },
      },
    },
    async (request) => jobJson(jobs.find(request.params.workspace, request.params.job), askingOf(request)),
  );
}

function jobJson({ id, name, seen, outcome }: Job<Taken>, { person }: Pick<Asking, 'person'>): z.infer<typeof jobShape> {
  const { language } = person;
  const head = { job: id, file: name, state: outcome.state, seen, report: null, book: null, failure: null };
  if (outcome.state === 'done') {
    const { imported, laid, book } = outcome.result;
    return { ...head, report: reportAnswer(imported, laid, language), book: book && bookAnswer(book) };
  }
  if (outcome.state !== 'refused') return head;
  return { ...head, failure: { refused: outcome.refusal.code, message: refusalForScreen(outcome.refusal, language) } };
}

function recentRoute(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/imports',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The books, lists and invoices taken in last, the latest first',
        params: creditorParams,
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
        response: {
          200: z.object({
            imports: z.array(
              z.object({
                id: z.number(),
                at: z.string(),
                by: z.string(),
                name: z.string(),
                format: z.string(),
                asOf: dayShape.nullable(),
                added: z.number(),
                changed: z.number(),
                cleared: z.number(),
                unchanged: z.number(),
                refused: z.number(),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const found = await askingOf(request).program.recentImports(request.params.creditor as CreditorId, request.query.limit);
      return {
        imports: found.map(({ at, by, row }) => {
          const { id, name, format, as_of, added, changed, cleared, unchanged, refused } = row;
          return { id, at, by, name, format, asOf: as_of, added, changed, cleared, unchanged, refused };
        }),
      };
    },
  );
}

type Options = NonNullable<Parameters<Program['importFile']>[2]>;

/** @throws Refusal `not-understood`, `mapping-mixed` */
function optionsOf(given: unknown): Options {
  const { success, data, error } = optionsShape.safeParse(given);
  if (!success) {
    const field = error.issues[0]?.path.join('.') ?? 'options';
    throw new Refusal('not-understood', `The request was not understood: ${field}.`, { field });
  }
  const { asOf, complete, force, confirmVanished, overwrite, account, ours, encoding, mapping } = data;
  return {
    ...(asOf === null ? {} : { asOf }),
    ...(complete === null ? {} : { complete }),
    ...(force ? { force } : {}),
    ...(confirmVanished ? { confirmVanished } : {}),
    ...(overwrite ? { overwrite } : {}),
    ...(account === null || account.trim() === '' ? {} : { account }),
    ...(ours ? { ours } : {}),
    ...(encoding === null ? {} : { encoding }),
    ...(mapping === null ? {} : { mapping: mappingOf(mapping) }),
  };
}

function mappingOf(given: Readonly<Record<string, string>>): TableMapping {
  const pairs = Object.entries(given).filter(([, title]) => title.trim() !== '');
  const fields = pairs.map(([field]) => field);
  if (fields.length === 0 || !fields.every(isTableField))
    throw new Refusal('not-understood', 'The request was not understood: mapping.', { field: 'mapping' });
  if (fields.some(isBankField) && !fields.every(isBankField))
    throw new Refusal('mapping-mixed', 'A table is a list or a bank’s: its columns hold either fields of a list or fields of a bank.');
  const header = given['bank.header'];
  if (header !== undefined && yesOrNo(header) === null)
    throw new Refusal('not-understood', 'The request was not understood: mapping.', { field: 'mapping' });
  return Object.fromEntries(pairs);
}
