import type { Command } from 'commander';
import { NotUnderstood } from '../../core/base/refusal.ts';
import type { TextsSettings } from '../../ports/texter.ts';
import type { Face, Register } from '../face.ts';

type Flags = { sender?: string; key?: string; secret?: string; consumer?: string; remove?: boolean; test?: string };

/** `acquit sms`: the provider of SMS, seen, set up, tried. */
export const registerTexts: Register = (cli, face) => {
  cli
    .command('sms')
    .argument('[service]')
    .option('--sender <name>')
    .option('--key <key>')
    .option('--secret <secret>')
    .option('--consumer <key>')
    .option('--remove')
    .option('--test <number>')
    .action(async (service: string | undefined, flags: Flags, command: Command) => {
      const one = face(command);
      const { texting: say } = one.words;
      const setting = await one.wiring.texts(one.config);
      if (flags.remove) setting.remove();
      else if (service !== undefined) setting.save(settingsOf(service, flags));
      const found = service === undefined || flags.remove ? null : await lookedThrough(one);
      if (flags.test !== undefined) await setting.test(flags.test);
      const known = setting.known();
      const told = [
        known === null ? say.none : say.known(known.service, known.sender, known.keyEnds),
        ...(found === null ? [] : [say.found(found)]),
        ...(flags.test === undefined ? [] : [say.tested]),
      ];
      one.print({ sms: known, ...(found === null ? {} : { found }) }, told.join('\n'));
    });
};

function settingsOf(service: string, { sender, key, secret, consumer }: Flags): TextsSettings {
  if (sender === undefined) throw new NotUnderstood('texts-sender-missing', 'Say which name the telephones show, with --sender.');
  const given = [key, secret, consumer].filter((one) => one !== undefined).length;
  if (given !== 0 && given !== 3)
    throw new NotUnderstood('texts-keys-partial', 'The three keys go together: --key, --secret and --consumer.');
  const keys = key !== undefined && secret !== undefined && consumer !== undefined ? { application: key, secret, consumer } : null;
  return { service, sender, keys };
}

/** Numbers that were known before: which of them an SMS reaches. */
async function lookedThrough(one: Face): Promise<number> {
  return one.within(async ({ program }) => {
    let found = 0;
    for (const { id } of await program.creditors()) found += await program.noteMobiles(id);
    return found;
  });
}
