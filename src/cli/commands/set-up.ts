import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { zoneOfPostcode } from '../../core/base/business-day.ts';
import { EUR } from '../../core/base/money.ts';
import { rateOfPercent } from '../../core/base/rate.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { missingMentions } from '../../core/law/mentions.ts';
import type { CreditorProfile } from '../../core/receivable/party.ts';
import { isSiren } from '../../core/receivable/siren.ts';
import { EXIT, type Face, type Register } from '../face.ts';

type InitFlags = {
  name?: string; street?: string; postcode?: string; city?: string; email?: string; iban?: string; bic?: string;
  siren?: string; legalForm?: string; capital?: string; rcsCity?: string; vat?: string; phone?: string; signatory?: string;
  mediator?: string; contractRate?: string; logo?: string; smtp?: string; testMail?: string;
};
const ASKED = ['name', 'street', 'postcode', 'city', 'email', 'iban'] as const;

/** `acquit init`, `acquit start`, `acquit demo`. */
export const registerSetUp: Register = (cli, face) => {
  registerInit(cli, face);
  cli
    .command('start')
    .description('travailler en continu : décider, envoyer, réessayer / work on and on: decide, send, retry')
    .action(async (_: object, command) => {
      const one = face(command);
      await one.wiring.start(one.config, one.language);
    });
  cli
    .command('demo')
    .description('une petite entreprise et trois mois d’impayés / a small company and three months of trouble')
    .option('--once', 'end after the day’s work')
    .option('--folder <folder>', 'where to leave the letters and e-mails')
    .action(async (flags: { once?: boolean; folder?: string }, command) => {
      const one = face(command);
      await one.wiring.demo({ once: flags.once ?? false, json: one.json, folder: flags.folder ?? null, language: one.language });
    });
};

function registerInit(cli: Command, face: (command: Command) => Face): void {
  cli
    .command('init')
    .description('enregistrer votre entreprise et l’envoi d’e-mails / register your company and how mail is sent')
    .option('--name <name>')
    .option('--street <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--email <address>', 'accounts receivable; answers come here')
    .option('--iban <iban>')
    .option('--bic <bic>')
    .option('--siren <siren>')
    .option('--legal-form <form>', 'SARL, SAS, EI…')
    .option('--capital <text>', 'as printed, "10 000 €"')
    .option('--rcs-city <city>', 'city of the register')
    .option('--vat <number>')
    .option('--phone <number>')
    .option('--signatory <text>', 'who signs, "Claire Martin, comptabilité clients"')
    .option('--mediator <text>', 'consumer mediator, when some debtors are consumers')
    .option('--contract-rate <percent>', 'yearly late-payment rate of your terms of sale, 12.50')
    .option('--logo <file>', 'PNG, JPEG or SVG')
    .option('--smtp <url>', 'smtp://user:password@host:587 or smtps://…:465')
    .option('--test-mail <address>', 'send a test message there')
    .action(async (flags: InitFlags, command) => init(face(command), flags));
}

async function init(face: Face, given: InitFlags): Promise<void> {
  if (given.smtp) {
    face.wiring.saveSmtp(face.config, given.smtp);
    face.aside(face.words.setUp.mailSaved);
  }
  if (given.testMail) {
    await face.wiring.testMail(face.wiring.configOf(process.env), given.testMail);
    face.aside(face.words.setUp.mailSent(given.testMail));
  }
  if ((given.smtp || given.testMail) && !given.name) return;
  const flags = await completed(face, given);
  const profile = profileOf(flags);
  for (const warning of warningsOf(face, profile)) face.aside(warning);
  const logo = flags.logo ? new Uint8Array(await readFile(flags.logo)) : null;
  await face.within(
    async ({ program }) => {
      const known = (await program.creditors()).find((one) => one.name === profile.name);
      if (known) throw new Refusal('creditor-exists', `${profile.name} is already registered (creditor ${known.id}).`, { id: known.id });
      const id = await program.registerCreditor(profile, zoneOfPostcode(profile.address.postcode), logo);
      face.print({ creditor: id }, face.words.setUp.registered(profile.name, id));
    },
    { create: true },
  );
}

/** Asks for what is missing when a person is there to answer; else says what is missing. */
async function completed(face: Face, flags: InitFlags): Promise<InitFlags> {
  const missing = ASKED.filter((name) => !flags[name]);
  if (missing.length === 0) return flags;
  if (!process.stdin.isTTY || face.json) {
    process.exitCode = EXIT.notUnderstood;
    throw new Refusal('init-incomplete', face.words.setUp.missing(missing.map((name) => `--${name}`).join(', ')));
  }
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  const answers: InitFlags = { ...flags };
  for (const name of missing) answers[name] = (await ask.question(`${face.words.setUp.questions[name]} : `)).trim();
  ask.close();
  return answers;
}

function profileOf(flags: InitFlags): CreditorProfile {
  const rate = flags.contractRate === undefined ? null : rateOfPercent(flags.contractRate.replace(',', '.'));
  if (flags.contractRate !== undefined && rate === null) throw new Refusal('rate-unreadable', `"${flags.contractRate}" is not a yearly rate: write 12.50.`);
  const name = flags.name ?? '';
  return {
    name,
    legalForm: flags.legalForm ?? null,
    capital: flags.capital ?? null,
    siren: flags.siren?.replace(/\s/g, '') ?? null,
    rcsCity: flags.rcsCity ?? null,
    vatId: flags.vat ?? null,
    address: { lines: [flags.street ?? ''], postcode: flags.postcode ?? '', city: flags.city ?? '', country: 'FR' },
    email: flags.email ?? '',
    phone: flags.phone ?? null,
    signatory: flags.signatory ?? name,
    accounts: [{ iban: (flags.iban ?? '').replace(/\s/g, '').toUpperCase(), bic: flags.bic ?? null, currency: EUR, holder: name }],
    logo: null,
    contractRate: rate,
    mediator: flags.mediator ?? null,
  };
}

function warningsOf(face: Face, profile: CreditorProfile): string[] {
  const warn = face.words.setUp.warning;
  const missing = missingMentions(profile, false);
  return [
    ...(profile.siren !== null && !isSiren(profile.siren) ? [warn(`SIREN ${profile.siren} ?`)] : []),
    ...(missing.length > 0 ? [warn(`${face.words.setUp.mentions} ${missing.map((one) => one.mention).join(', ')}`)] : []),
  ];
}
