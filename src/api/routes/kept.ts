import { z } from 'zod';
import type { DebtorId, DisputeId, FiledId, ItemId, NoteId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { FILED_KINDS, NOTE_KINDS } from '../../core/case/kept.ts';
import { documentTooLarge, MOST_FILED_BYTES } from '../../program.ts';
import type { HeldDocument, HeldDocuments } from '../../use-cases/debtor-documents.ts';
import { capital } from '../../words/capital.ts';
import { PAPER_KIND_WORDS } from '../../words/papers.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { saved } from '../saved.ts';
import { dayShape, idShape, pageShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { withUpload } from '../uploads.ts';
import { debtorParams } from './debtor.ts';
import { namedItemShape, namedItems } from './debtor-shapes.ts';
import { noteJson, noteShape } from './kept-shapes.ts';

const ofNote = z.object({ workspace: z.string(), note: idShape });
const ofFiled = z.object({ workspace: z.string(), filed: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
/** A little more than a note may have: what is too long is refused in its own words. */
const LONGEST = 10_000;

const heldShape = z.object({
  is: z.enum(['invoice', 'sent', 'agreement', 'from-page', 'by-email', 'filed', 'case', 'paper']),
  on: dayShape,
  name: z.string().meta({ description: 'its title or the name of its file; empty where it has none, or no longer' }),
  path: z.string().meta({ description: 'where it is fetched from, below /api/w/{workspace}/' }),
  invoices: z.array(namedItemShape),
  receipt: z.object({ what: z.enum(['received', 'refused', 'unclaimed']), on: dayShape }).nullable(),
  filed: z
    .object({ id: z.number(), kind: z.enum(FILED_KINDS), author: z.string(), bytes: z.number() })
    .nullable()
    .meta({ description: 'of one that a person filed' }),
});
const filedShape = z.strictObject({
  kind: z.enum(FILED_KINDS),
  title: z.string().max(500).default(''),
  item: idShape.nullable().default(null),
  dispute: idShape.nullable().default(null),
});

/** What people keep about a debtor: notes, and its documents from wherever they came. */
export function keptRoutes(app: Api): void {
  noteRoutes(app);
  oneNoteRoutes(app);
  documentListRoutes(app);
  filedRoutes(app);
}

function noteRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/notes',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What was written down about a debtor, the newest first; with `pinned` only what is kept in view',
        params: debtorParams,
        querystring: pageShape.extend({ pinned: z.stringbool().default(false) }),
        response: { 200: z.object({ notes: z.array(noteShape), next: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { pinned, ...page } = request.query;
      const notes = await askingOf(request).program.notesOf(request.params.debtor as DebtorId, { pinned, page });
      const last = notes.length < page.limit ? undefined : notes.at(-1);
      return { notes: notes.map(noteJson), next: last?.row.id ?? null };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/notes',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Writes something down about a debtor; after a call that was made its reminders rest as after any contact',
        params: debtorParams,
        body: z.strictObject({
          said: z.string().max(LONGEST),
          kind: z.enum(NOTE_KINDS).default('note'),
          pinned: z.boolean().default(false),
        }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => ({ id: await askingOf(request).program.writeNote(request.params.debtor as DebtorId, request.body) }),
  );
}

function oneNoteRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/notes/:note',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Puts other words in the place of a note',
        params: ofNote,
        body: z.strictObject({ said: z.string().max(LONGEST) }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => ({ id: await askingOf(request).program.correctNote(request.params.note as NoteId, request.body.said) }),
  );
  app.post(
    '/api/w/:workspace/notes/:note/pin',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Keeps a note in view, or no longer',
        params: ofNote,
        body: z.strictObject({ pinned: z.boolean() }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      await askingOf(request).program.pinNote(request.params.note as NoteId, request.body.pinned);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/notes/:note/removal',
    { config: { needs: 'work' }, schema: { summary: 'Shows a note no longer', params: ofNote, response: { 200: doneShape } } },
    async (request) => {
      await askingOf(request).program.removeNote(request.params.note as NoteId);
      return DONE;
    },
  );
}

function documentListRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/documents',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'All documents held about a debtor, the newest first; `after` is how many were shown already',
        params: debtorParams,
        querystring: pageShape,
        response: { 200: z.object({ documents: z.array(heldShape), total: z.number() }) },
      },
    },
    async (request) => {
      const held = await askingOf(request).program.documentsOf(request.params.debtor as DebtorId, request.query);
      return { documents: held.documents.map((one) => heldJson(one, held, languageOf(request))), total: held.total };
    },
  );
}

function filedRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/debtors/:debtor/documents',
    {
      config: { needs: 'work' },
      schema: {
        summary:
          'Files a document (PDF, JPEG, PNG or e-mail) about a debtor, one of its invoices or a dispute: one file, after the field `options`',
        params: debtorParams,
        response: { 200: z.object({ filed: z.number() }) },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const debtor = request.params.debtor as DebtorId;
      return withUpload(
        request,
        async (file, options) => {
          const said = filedShape.safeParse(options);
          if (!said.success) throw new NotUnderstood('not-understood', 'The request was not understood: options.', { field: 'options' });
          const { kind, title, item, dispute } = said.data;
          return {
            filed: await program.fileDocument(debtor, {
              file,
              kind,
              title,
              itemId: item as ItemId | null,
              disputeId: dispute as DisputeId | null,
            }),
          };
        },
        { most: MOST_FILED_BYTES, tooLarge: documentTooLarge },
      );
    },
  );
  app.get(
    '/api/w/:workspace/filed/:filed',
    {
      config: { needs: 'read' },
      schema: { summary: 'A document that a person filed, to the byte; always to be saved, never shown', params: ofFiled },
    },
    async (request, reply) => {
      const { name, bytes } = await askingOf(request).program.filedFile(request.params.filed as FiledId);
      return reply.headers(saved(name)).send(Buffer.from(bytes));
    },
  );
  app.post(
    '/api/w/:workspace/filed/:filed/removal',
    {
      config: { needs: 'work' },
      schema: { summary: 'Takes a document off the list; what was recorded of it stays', params: ofFiled, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.unfileDocument(request.params.filed as FiledId);
      return DONE;
    },
  );
}

function heldJson(held: HeldDocument, { numbers }: HeldDocuments, language: Language): z.infer<typeof heldShape> {
  const { is, on, name, items } = held;
  return {
    ...{
      is,
      on,
      name: held.is === 'paper' ? capital(PAPER_KIND_WORDS[held.kind][language]) : name,
      path: pathOf(held),
      invoices: namedItems(items, numbers),
    },
    receipt: held.is === 'sent' ? held.receipt : null,
    filed: held.is === 'filed' ? { id: held.filed, kind: held.row.kind, author: held.row.author, bytes: held.row.bytes } : null,
  };
}

function pathOf(held: HeldDocument): string {
  switch (held.is) {
    case 'invoice':
    case 'sent':
      return `documents/${held.document}`;
    case 'agreement':
      return `plans/${held.plan}/pdf`;
    case 'from-page':
      return `requests/${held.request}/files/${held.at}`;
    case 'by-email':
      return `mails/${held.mail}/attachments/${held.at}`;
    case 'filed':
      return `filed/${held.filed}`;
    case 'case':
      return `cases/${held.made}`;
    case 'paper':
      return `papers/${held.paper}/pdf`;
  }
}
