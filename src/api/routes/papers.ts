import { z } from 'zod';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, ItemId, PaperId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import type { Language } from '../../core/base/text.ts';
import type { PaperRow } from '../../core/journal/paper-table.ts';
import { CHOICE_WORDS, FIELD_WORDS, SECTION_WORDS } from '../../core/papers/field-words.ts';
import { DOUBT_CODES, PAPER_KINDS, type PaperBlock, type PaperField, type PaperSheet } from '../../core/papers/paper.ts';
import type { ShownPaper } from '../../use-cases/papers.ts';
import { capital } from '../../words/capital.ts';
import { doubtText, PAPER_ABOUT_WORDS, PAPER_KIND_WORDS } from '../../words/papers.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { askingOf } from '../door.ts';
import { languageOf } from '../refused.ts';
import { dayShape, idShape, moneyJson, moneyShape } from '../shapes.ts';
import type { Api } from '../typed.ts';
import { debtorParams } from './debtor.ts';

const ofPaper = z.object({ workspace: z.string(), paper: idShape });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;

const paperShape = z.object({
  id: z.number(),
  debtor: z.number(),
  kind: z.enum(PAPER_KINDS),
  name: z.string(),
  on: dayShape,
  state: z.enum(['draft', 'kept']),
  begunOn: dayShape,
  keptOn: dayShape.nullable(),
  author: z.string(),
});
const fieldShape = z.object({
  key: z.string(),
  label: z.string(),
  value: z.string().meta({ description: 'as it is typed: a choice by its code, a day as YYYY-MM-DD' }),
  source: z.enum(['record', 'law', 'typed', 'suggested', 'none']),
  certain: z.boolean(),
  missing: z.boolean(),
  required: z.boolean(),
  shape: z.enum(['line', 'text', 'day', 'choice']),
  choices: z.array(z.object({ value: z.string(), label: z.string() })),
});
const tableShape = z.object({
  columns: z.array(z.object({ label: z.string(), end: z.boolean() })),
  rows: z.array(z.array(z.string())),
  totals: z.array(z.object({ label: z.string(), amount: z.string() })),
});
const sectionShape = z.object({
  title: z.string(),
  box: z.string().nullable().meta({ description: 'the frame of the official form that it is for' }),
  fields: z.array(fieldShape),
  tables: z.array(tableShape).meta({ description: 'amounts of the claim, as they are printed in French: never typed' }),
});
const shownShape = paperShape.extend({
  changed: z.boolean().meta({ description: 'what is owed has changed since it was drafted' }),
  missing: z.number(),
  claimOn: dayShape.nullable(),
  totals: z.array(moneyShape),
  sections: z.array(sectionShape),
  doubts: z.array(z.object({ code: z.enum(DOUBT_CODES), check: z.boolean().meta({ description: 'with counsel' }), text: z.string() })),
});

/** The papers that are made from a claim: drafted, filled in, looked at, kept. */
export function paperRoutes(app: Api): void {
  listRoutes(app);
  readRoutes(app);
  changeRoutes(app);
}

function listRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/debtors/:debtor/papers',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Drafts and kept papers of a debtor, the newest first, and the papers that there are',
        params: debtorParams,
        response: {
          200: z.object({
            papers: z.array(paperShape),
            kinds: z.array(z.object({ kind: z.enum(PAPER_KINDS), name: z.string(), about: z.string() })),
          }),
        },
      },
    },
    async (request) => {
      const language = languageOf(request);
      const rows = await askingOf(request).program.papersOf(request.params.debtor as DebtorId);
      const kinds = PAPER_KINDS.map((kind) => ({ kind, name: nameOf(kind, language), about: PAPER_ABOUT_WORDS[kind][language] }));
      return { papers: rows.map((row) => paperJson(row, language)), kinds };
    },
  );
  app.post(
    '/api/w/:workspace/debtors/:debtor/papers',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Begins a draft of a paper, with all that is known',
        params: debtorParams,
        body: z.strictObject({ kind: z.enum(PAPER_KINDS), on: dayShape.optional(), item: idShape.nullable().default(null) }),
        response: { 200: z.object({ id: z.number() }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const { kind, on, item } = request.body;
      const asked = { kind, on: (on as Day | undefined) ?? clock.today(), itemId: item as ItemId | null };
      return { id: await program.beginPaper(request.params.debtor as DebtorId, asked, CASE_WORDS) };
    },
  );
}

function readRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/papers/:paper',
    {
      config: { needs: 'read' },
      schema: { summary: 'A paper with its fields, its sums and what to look at', params: ofPaper, response: { 200: shownShape } },
    },
    async (request) => {
      const shown = await askingOf(request).program.shownPaper(request.params.paper as PaperId, CASE_WORDS);
      return shownJson(shown, languageOf(request));
    },
  );
  app.get(
    '/api/w/:workspace/papers/:paper/pdf',
    {
      config: { needs: 'read' },
      schema: { summary: 'A paper as it was kept, to the byte, or as its draft would be printed now', params: ofPaper },
    },
    async (request, reply) => {
      const { row, bytes } = await askingOf(request).program.paperDocument(request.params.paper as PaperId, CASE_WORDS);
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="acte-${row.id}${row.state === 'draft' ? '-projet' : ''}.pdf"`)
        .send(Buffer.from(bytes));
    },
  );
}

function changeRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/papers/:paper',
    {
      config: { needs: 'work' },
      schema: {
        summary: 'Fills in a draft (null goes back to what is known), or brings its sums to a day; amounts cannot be typed',
        params: ofPaper,
        body: z.strictObject({
          fields: z.record(z.string().max(60), z.string().max(10_000).nullable()).default({}),
          renewOn: dayShape.nullable().default(null),
        }),
        response: { 200: doneShape },
      },
    },
    async (request) => {
      const { fields, renewOn } = request.body;
      const change = { said: fields, renewOn: renewOn as Day | null };
      await askingOf(request).program.editPaper(request.params.paper as PaperId, change, CASE_WORDS);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/papers/:paper/keeping',
    {
      config: { needs: 'work' },
      schema: { summary: 'Keeps a paper as it stands, among the documents of its debtor', params: ofPaper, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.keepPaper(request.params.paper as PaperId, CASE_WORDS);
      return DONE;
    },
  );
  app.post(
    '/api/w/:workspace/papers/:paper/removal',
    {
      config: { needs: 'work' },
      schema: { summary: 'Gives a draft up; what was typed is gone', params: ofPaper, response: { 200: doneShape } },
    },
    async (request) => {
      await askingOf(request).program.discardPaper(request.params.paper as PaperId);
      return DONE;
    },
  );
}

function nameOf(kind: PaperRow['kind'], language: Language): string {
  return capital(PAPER_KIND_WORDS[kind][language]);
}

function paperJson(row: PaperRow, language: Language): z.infer<typeof paperShape> {
  const { id, kind, author } = row;
  const days = { on: row.on_day, begunOn: row.begun_on, keptOn: row.kept_on };
  return { id, debtor: row.debtor_id, kind, name: nameOf(kind, language), ...days, state: row.state === 'kept' ? 'kept' : 'draft', author };
}

function shownJson({ row, paper, missing, isChanged }: ShownPaper, language: Language): z.infer<typeof shownShape> {
  const lacking = new Set(missing.map(({ key }) => key));
  return {
    ...paperJson(row, language),
    ...{ changed: isChanged, missing: missing.length, claimOn: paper?.claimOn ?? null },
    totals: (paper?.totals ?? []).map(({ cents, currency }) => moneyJson(money(cents, currency))),
    sections: (paper?.sections ?? []).map((section) => sectionJson(section, lacking, language)),
    doubts: (paper?.doubts ?? []).map((doubt) => ({ code: doubt.code, check: doubt.check, text: doubtText(doubt, language) })),
  };
}

function sectionJson(
  { key, box, blocks }: PaperSheet['sections'][number],
  lacking: ReadonlySet<string>,
  language: Language,
): z.infer<typeof sectionShape> {
  const fields = blocks.flatMap((block) => (block.is === 'fields' ? block.fields : block.is === 'prose' ? [block.field] : []));
  return {
    ...{ title: SECTION_WORDS[key][language], box },
    fields: fields.map((field) => fieldJson(field, lacking.has(field.key), language)),
    tables: blocks.flatMap(tableJson),
  };
}

function tableJson(block: PaperBlock): z.infer<typeof tableShape>[] {
  if (block.is !== 'table') return [];
  const columns = block.columns.map(({ label, end }) => ({ label, end }));
  return [{ columns, rows: block.rows.map((row) => [...row]), totals: [...block.totals] }];
}

function fieldJson({ key, raw, source, certainty, required, shape, choices }: PaperField, missing: boolean, language: Language) {
  return {
    ...{ key, label: FIELD_WORDS[key][language], value: raw, source, certain: certainty === 'verified', missing, required, shape },
    choices: choices.map((value) => ({ value, label: CHOICE_WORDS[value][language] })),
  };
}
