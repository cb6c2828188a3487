import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { zoneOfPostcode } from '../../core/base/business-day.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { CLAIM_NATURES } from '../../core/law/limitation.ts';
import { missingMentions } from '../../core/law/mentions.ts';
import type { CreditorProfile } from '../../core/receivable/party.ts';
import { checked, checkedFlags, emailOption, type ProfileFlags, profileChanges, profileOf } from '../../program.ts';
import { refusalText } from '../../words/refusals.ts';
import { NATURES_FR } from '../../words/typed-fr.ts';
import { choice, type Face, type Register } from '../face.ts';
import { creditorJson } from '../json/documents.ts';
import { creditorText } from '../text/setting-text.ts';
import type { Asked } from '../words/setting.ts';
import { loadFile } from './read.ts';

type InitFlags = ProfileFlags & { smtp?: string; testMail?: string };

const NEEDED: readonly Asked[] = ['name', 'street', 'postcode', 'city', 'email', 'iban'];
/** Asked as well, since letters cannot leave without them; a person may pass them over for now. */
const WANTED: readonly Asked[] = ['siren', 'legalForm', 'capital', 'rcsCity'];

/** `acquit init`, `creditor`, `start`, `sign-in-link`, `demo`. */
export const registerSetUp: Register = (cli, face) => {
  withProfile(cli.command('init').option('--iban <iban>').option('--bic <code>'))
    .option('--smtp <url>')
    .option('--test-mail <email>')
    .action(async (flags: InitFlags, command) => init(face(command), flags));
  withProfile(cli.command('creditor')).action(async (flags: ProfileFlags, command) => changeCreditor(face(command), flags));
  cli.command('start').action(async (_: object, command) => {
    const one = face(command);
    await one.wiring.start(one.config, one.language);
  });
  cli
    .command('sign-in-link')
    .argument('<email>')
    .action(async (email: string, _: object, command) => {
      const one = face(command);
      const link = await one.wiring.signInLink(one.config, email);
      one.print({ link }, one.words.setting.signInLink(link));
    });
  cli
    .command('demo')
    .option('--once')
    .option('--folder <folder>')
    .action(async (flags: { folder?: string; once?: boolean }, command) => {
      const one = face(command);
      await one.wiring.demo({ json: one.json, once: flags.once ?? false, folder: flags.folder ?? null, language: one.language });
    });
};

function withProfile(command: Command): Command {
  return command
    .option('--name <name>')
    .option('--street <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--email <email>')
    .option('--siren <number>')
    .option('--legal-form <form>')
    .option('--capital <text>')
    .option('--rcs-city <city>')
    .option('--vat <number>')
    .option('--phone <phone>')
    .option('--signatory <text>')
    .option('--mediator <text>')
    .option('--contract-rate <percent>')
    .option('--nature <nature>', '', (typed) => choice('--nature', typed, CLAIM_NATURES, NATURES_FR))
    .option('--logo <file>');
}

/** Everything is checked before anything is written: a company is registered whole, or not at all. */
async function init(face: Face, { smtp, testMail, ...given }: InitFlags): Promise<void> {
  if (smtp !== undefined) face.wiring.checkSmtp(smtp);
  if (testMail !== undefined) emailOption(testMail);
  const onlyMail = (smtp !== undefined || testMail !== undefined) && Object.keys(given).length === 0;
  if (!onlyMail) await register(face, given);
  if (smtp !== undefined) {
    face.wiring.saveSmtp(face.config, smtp);
    face.aside(face.words.setting.mailSaved);
  }
  if (testMail !== undefined) {
    await face.wiring.testMail(face.wiring.configOf(process.env), testMail);
    face.aside(face.words.setting.mailSent(testMail));
  }
  if (onlyMail) face.print({ smtp: smtp !== undefined, testMail: testMail ?? null }, '');
}

async function register(face: Face, given: ProfileFlags): Promise<void> {
  const flags = await completed(face, checkedFlags(given));
  const profile = profileOf(flags);
  const logo = await logoOf(face, flags.logo);
  await face.within(
    async ({ program }) => {
      const id = await program.registerCreditor(profile, zoneOfPostcode(profile.address.postcode), logo);
      face.print({ creditor: id }, `${face.words.setting.registered(profile.name, id)}\n${face.words.setting.next}`);
    },
    { create: true },
  );
  warn(face, profile);
}

/** Asks for what is missing when a person is there to answer; else says what is missing. */
async function completed(face: Face, flags: ProfileFlags): Promise<ProfileFlags> {
  const missing = NEEDED.filter((name) => !flags[name]);
  if (missing.length === 0) return flags;
  if (!process.stdin.isTTY || face.json) throw incomplete(missing);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort());
  try {
    const ask = (question: string) => terminal.question(question, { signal: gone.signal });
    return await asked(face, flags, ask);
  } catch (error) {
    if (gone.signal.aborted) throw incomplete(missing);
    throw error;
  } finally {
    terminal.close();
  }
}

/** Asks for one thing after the other, and again when an answer is not right. */
export async function asked(
  face: Pick<Face, 'words' | 'language' | 'aside'>,
  flags: ProfileFlags,
  ask: (question: string) => Promise<string>,
): Promise<ProfileFlags> {
  const answers: ProfileFlags = { ...flags };
  const { questions, optional } = face.words.setting;
  for (const field of [...NEEDED, ...WANTED]) {
    const passable = !NEEDED.includes(field);
    while (!answers[field]) {
      const label = passable ? `${questions[field]} (${optional})` : questions[field];
      const typed = (await ask(face.words.labelled(label, ''))).trim();
      if (typed === '' && passable) break;
      if (typed !== '') answers[field] = tried(face, field, typed);
    }
  }
  return answers;
}

function tried(face: Pick<Face, 'language' | 'aside'>, field: Asked, typed: string): string {
  try {
    return checked(field, typed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    face.aside(refusalText(error, face.language));
    return '';
  }
}

function incomplete(missing: readonly string[]): NotUnderstood {
  const list = missing.map((name) => `--${name}`).join(', ');
  return new NotUnderstood('init-incomplete', `Missing: ${list}.`, { missing: list });
}

async function logoOf(face: Face, file: string | undefined): Promise<Uint8Array | null> {
  if (file === undefined) return null;
  const { bytes } = await loadFile(file);
  await face.wiring.checkLogo(bytes);
  return bytes;
}

/** Shows the company, and changes first what was typed of it. */
async function changeCreditor(face: Face, given: ProfileFlags): Promise<void> {
  const flags = checkedFlags(given);
  const logo = await logoOf(face, flags.logo);
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    const changes = profileChanges(flags, creditor.profile.address);
    if (Object.keys(changes).length > 0 || logo !== null) await session.program.setProfile(creditor.id, changes, logo);
    const now = (await session.program.creditors()).find((one) => one.id === creditor.id) ?? creditor;
    face.print(creditorJson(now), creditorText(face.words, now));
    warn(face, now.profile);
  });
}

/** The law wants letters to say who writes: what is missing is told at once, not when the first letter is refused. */
function warn(face: Face, profile: CreditorProfile): void {
  const missing = missingMentions(profile, false).map(({ mention }) => face.words.setting.mentions[mention]);
  if (missing.length > 0) face.aside(face.words.setting.mentionsMissing(missing.join(', ')));
}
