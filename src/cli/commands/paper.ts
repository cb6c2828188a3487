import type { Command } from 'commander';
import type { ItemId } from '../../core/base/id.ts';
import { money } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { FIELD_WORDS } from '../../core/papers/field-words.ts';
import { fieldsOf, missingFields, PAPER_KINDS, type PaperSheet } from '../../core/papers/paper.ts';
import { PAPER_KINDS_FR } from '../../words/paper-typed-fr.ts';
import { doubtText, PAPER_KIND_WORDS } from '../../words/papers.ts';
import { CASE_WORDS } from '../../words/sealed-case.ts';
import { choice, collect, dayOption, type Face, type Register } from '../face.ts';
import { openOut } from '../out-file.ts';
import { lines } from '../text/layout.ts';
import { PAPER_LINES } from '../words/papers.ts';

type Flags = {
  readonly out: string;
  readonly on?: string;
  readonly set?: readonly string[];
  readonly invoice?: string;
  readonly overwrite?: boolean;
};

/** `acquit paper`: a paper for a court, an insolvency, an officer or the tax office, as a PDF; nothing is recorded. */
export const registerPaper: Register = (cli, face) => {
  cli
    .command('paper')
    .argument('<debtor or invoice>')
    .argument('<kind>')
    .requiredOption('--out <file>')
    .option('--on <day>')
    .option('--set <field=value>', '', collect)
    .option('--invoice <number>')
    .option('--overwrite')
    .action((query: string, kind: string, flags: Flags, command: Command) => write(face(command), query, kind, flags));
};

async function write(one: Face, query: string, typed: string, flags: Flags): Promise<void> {
  const kind = choice('<kind>', typed, PAPER_KINDS, PAPER_KINDS_FR);
  const said = Object.fromEntries((flags.set ?? []).map(pairOf));
  await one.within(async (session) => {
    const { program, clock } = session;
    const creditor = await one.creditor(session);
    const debtor = await program.findDebtor(creditor.id, query);
    const on = flags.on === undefined ? clock.today() : dayOption(flags.on);
    const [itemId = null]: readonly (ItemId | null)[] = flags.invoice === undefined ? [] : await program.findItems(debtor, [flags.invoice]);
    const out = await openOut(flags.out, flags.overwrite ?? false);
    try {
      const { paper, bytes } = await program.previewPaper(debtor, { kind, on, itemId, said }, CASE_WORDS);
      await out.write(bytes);
      one.print({ file: flags.out, debtor, ...documentOf(one, paper) }, textOf(one, flags.out, paper));
    } finally {
      await out.drop();
    }
  });
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new NotUnderstood('paper-set-unreadable', `"${text.slice(0, 60)}" is not field=value, like --set court.town=Lyon.`, {
      text: text.slice(0, 60),
    });
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

function documentOf({ language }: Face, paper: PaperSheet) {
  const { kind, on, claimOn, totals, doubts } = paper;
  return {
    ...{ kind, on, claimOn },
    totals: totals.map(({ cents, currency }) => ({ amount: cents, currency })),
    fields: fieldsOf(paper).map(({ key, raw, source, certainty, required }) => ({ field: key, value: raw, source, certainty, required })),
    missing: missingFields(paper).map(({ key }) => key),
    doubts: doubts.map((doubt) => ({ code: doubt.code, check: doubt.check, text: doubtText(doubt, language) })),
  };
}

function textOf({ words, language }: Face, file: string, paper: PaperSheet): string {
  const say = PAPER_LINES[language];
  const sums = words.list(paper.totals.map(({ cents, currency }) => words.amount(money(cents, currency))));
  const checks = paper.doubts.filter(({ check }) => check);
  const others = paper.doubts.filter(({ check }) => !check);
  const missing = missingFields(paper);
  return lines(
    say.written(PAPER_KIND_WORDS[paper.kind][language], file),
    sums !== '' && say.sums(sums, words.day(paper.claimOn)),
    missing.length > 0 && say.missing,
    ...missing.map(({ key }) => `  – ${words.labelled(key, FIELD_WORDS[key][language])}`),
    checks.length > 0 && say.counsel,
    ...checks.map((doubt) => `  ! ${doubtText(doubt, language)}`),
    ...others.map((doubt) => `  ${doubtText(doubt, language)}`),
    say.unkept,
  );
}
