import type { Command } from 'commander';
import type { DebtorId, DisputeId, FiledId, NoteId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { FILED_KINDS, type NoteKind } from '../../core/case/kept.ts';
import type { HeldDocument, HeldDocuments } from '../../use-cases/debtor-documents.ts';
import type { Note } from '../../use-cases/notes.ts';
import { FILED_KIND_WORDS, HELD_WORDS, NOTE_KIND_WORDS } from '../../words/kept-terms.ts';
import { CALL_WAYS_FR, FILED_KINDS_FR } from '../../words/kept-typed-fr.ts';
import { choice, type Face, idOption, type PageFlags, paged, pageOf, type Register, type Session } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines } from '../text/layout.ts';
import { debtorMeant } from './debtors.ts';
import { loadFile } from './read.ts';

type NoteFlags = PageFlags & { pin?: boolean; unpin?: boolean; correct?: string; remove?: boolean; call?: string };
const CALLS = ['made', 'received'] as const;

/** `acquit note`, `document`, `documents`: what people keep about a debtor. */
export const registerKept: Register = (cli, face) => {
  registerNote(cli, face);
  registerDocument(cli, face);
  registerDocuments(cli, face);
};

function registerNote(cli: Command, face: (command: Command) => Face): void {
  paged(
    cli
      .command('note')
      .argument('<debtor>')
      .argument('[text]')
      .option('--pin')
      .option('--call <how>')
      .option('--correct <text>')
      .option('--unpin')
      .option('--remove'),
  ).action(async (query: string, text: string | undefined, flags: NoteFlags, command) => {
    const one = face(command);
    if (text !== undefined) return write(one, query, text, flags);
    if (flags.correct !== undefined || flags.pin || flags.unpin || flags.remove) return change(one, idOption<NoteId>(query), flags);
    return list(one, query, flags);
  });
}

async function write(one: Face, query: string, said: string, { call, pin }: NoteFlags): Promise<void> {
  const { about: say } = one.words;
  const way = call === undefined ? null : choice('--call', call, CALLS, CALL_WAYS_FR);
  const kind: NoteKind = way === null ? 'note' : `call-${way}`;
  await one.within(async (session) => {
    const { id: debtor, name } = await debtorMeant(one, session, query);
    const id = await session.program.writeNote(debtor, { kind, said, pinned: pin ?? false });
    const rest = kind === 'call-made' ? await restOf(session, debtor) : null;
    one.print({ note: id, debtor, restsUntil: rest }, lines(say.written(id, name), rest !== null && say.rests(one.words.day(rest))));
  });
}

/** The last day of the rest that a call has given, as it stands on record. */
async function restOf({ program }: Session, debtor: DebtorId) {
  const { holds } = await program.showDebtor(debtor);
  return holds.findLast((hold) => hold.reason === 'called-by-hand')?.until_day ?? null;
}

async function change(one: Face, id: NoteId, { correct, pin, remove }: NoteFlags): Promise<void> {
  const { about: say } = one.words;
  await one.within(async ({ program }) => {
    if (correct !== undefined) {
      const now = await program.correctNote(id, correct);
      return one.print({ note: now, corrects: id }, say.corrected(id, now));
    }
    if (remove) {
      await program.removeNote(id);
      return one.print({ removed: id }, say.removed(id));
    }
    await program.pinNote(id, pin ?? false);
    return one.print({ note: id, pinned: pin ?? false }, pin ? say.pinned(id) : say.unpinned(id));
  });
}

async function list(one: Face, query: string, flags: PageFlags): Promise<void> {
  const { about: say } = one.words;
  const page = pageOf(flags);
  await one.within(async (session) => {
    const { id: debtor, name } = await debtorMeant(one, session, query);
    const notes = await session.program.notesOf(debtor, { pinned: false, page });
    const told = notes.map((note) => noteText(one, note));
    one.print({ debtor, notes: notes.map(noteJson) }, told.length === 0 ? say.noNotes(name) : told.join('\n'));
  });
}

function noteText(one: Face, { row, said }: Note): string {
  const { about: say, day } = one.words;
  const head = say.note(row.id, day(row.on_day), NOTE_KIND_WORDS[row.kind][one.language], row.author, row.pinned);
  return [head, ...(said ?? say.erased).split('\n').map((line) => `    ${line}`)].join('\n');
}

function noteJson({ row, said }: Note) {
  const { id, kind, on_day: on, author, pinned, corrects } = row;
  return { id, kind, on, author, said, pinned, corrects };
}

type DocumentFlags = {
  kind?: string;
  title?: string;
  invoice?: string;
  dispute?: string;
  remove?: boolean;
  out?: string;
  overwrite?: boolean;
};

function registerDocument(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('document')
    .argument('<debtor>')
    .argument('[file]')
    .option('--kind <kind>')
    .option('--title <text>')
    .option('--invoice <number>')
    .option('--dispute <number>')
    .option('--remove')
    .option('--out <file>')
    .option('--overwrite')
    .action(async (query: string, path: string | undefined, flags: DocumentFlags, command) => {
      const one = face(command);
      if (path !== undefined) return file(one, query, path, flags);
      if (flags.remove) return unfile(one, idOption<FiledId>(query));
      if (flags.out !== undefined) return fetched(one, idOption<FiledId>(query), flags.out, flags.overwrite ?? false);
      throw new NotUnderstood(
        'document-nothing',
        'Say which file: acquit document FA-12 order.pdf --kind order. The list: acquit documents FA-12.',
      );
    });
}

async function file(one: Face, query: string, path: string, { kind: typed, title = '', invoice, dispute }: DocumentFlags): Promise<void> {
  const { about: say } = one.words;
  if (typed === undefined)
    throw new NotUnderstood('document-kind-missing', `Say what it is: --kind and one of ${FILED_KINDS.join(', ')}.`, {
      choices: FILED_KINDS.join(', '),
    });
  const kind = choice('--kind', typed, FILED_KINDS, FILED_KINDS_FR);
  const disputeId = dispute === undefined ? null : idOption<DisputeId>(dispute);
  const source = await loadFile(path);
  await one.within(async (session) => {
    const { id: debtor, name } = await debtorMeant(one, session, query);
    const [item] = invoice === undefined ? [] : await session.program.findItems(debtor, [invoice]);
    const id = await session.program.fileDocument(debtor, { file: source, kind, title, itemId: item ?? null, disputeId });
    one.print({ filed: id, debtor, kind }, say.filed(id, FILED_KIND_WORDS[kind][one.language], name));
  });
}

async function unfile(one: Face, id: FiledId): Promise<void> {
  await one.within(async ({ program }) => {
    await program.unfileDocument(id);
    one.print({ removed: id }, one.words.about.unfiled(id));
  });
}

async function fetched(one: Face, id: FiledId, path: string, overwrite: boolean): Promise<void> {
  await one.within(async ({ program }) => {
    const { bytes } = await program.filedFile(id);
    const out = await openOut(path, overwrite);
    await out.write(bytes);
    one.print({ document: id, file: path }, one.words.about.fetched(id, path));
  });
}

function registerDocuments(cli: Command, face: (command: Command) => Face): void {
  paged(cli.command('documents').argument('<debtor>')).action(async (query: string, flags: PageFlags, command) => {
    const one = face(command);
    const { about: say } = one.words;
    const page = pageOf(flags);
    await one.within(async (session) => {
      const { id: debtor, name } = await debtorMeant(one, session, query);
      const held = await session.program.documentsOf(debtor, page);
      const told = held.documents.map((each) => documentText(one, each, held));
      const counted = held.documents.length < held.total && say.more(held.documents.length, held.total);
      const document = { debtor, documents: held.documents.map((each) => documentJson(each, held)), total: held.total };
      one.print(document, told.length === 0 ? say.noDocuments(name) : lines(...told, counted));
    });
  });
}

function documentText(one: Face, held: HeldDocument, { numbers }: HeldDocuments): string {
  const { about: say, day, list: listed } = one.words;
  const kind =
    held.is === 'filed' ? say.numbered(FILED_KIND_WORDS[held.row.kind][one.language], held.filed) : HELD_WORDS[held.is][one.language];
  return say.document(day(held.on), kind, held.name, listed(held.items.flatMap((item) => numbers.get(item) ?? [])));
}

function documentJson(held: HeldDocument, { numbers }: HeldDocuments) {
  const { is, on, name, items } = held;
  const filed = held.is === 'filed' ? { filed: held.filed, kind: held.row.kind, sha256: held.row.sha256 } : {};
  return { is, on, name, invoices: items.flatMap((item) => numbers.get(item) ?? []), ...filed };
}
