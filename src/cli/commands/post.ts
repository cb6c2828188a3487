import type { Command } from 'commander';
import type { DispatchId } from '../../core/base/id.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { PAPER_WAYS, type PaperWay } from '../../core/case/post.ts';
import type { PostSettings } from '../../ports/postman.ts';
import { choice, type Face, idOption, type Register } from '../face.ts';

type Flags = {
  user?: string;
  secret?: string;
  password?: string;
  sender?: string;
  trial?: boolean;
  remove?: boolean;
  test?: boolean;
  by?: string;
  electronic?: boolean;
  send?: boolean;
  letter?: string;
  code?: string;
};

const WAYS_FR: Readonly<Record<string, PaperWay>> = { main: 'hand' };

/** `acquit post`: the provider of registered letters, seen, set up, tried; who uses it; what waits is handed over and asked about. */
export const registerPost: Register = (cli, face) => {
  cli
    .command('post')
    .argument('[application]')
    .option('--user <name>')
    .option('--secret <secret>')
    .option('--password <password>')
    .option('--sender <number>')
    .option('--trial')
    .option('--remove')
    .option('--test')
    .option('--by <way>')
    .option('--electronic')
    .option('--send')
    .option('--letter <dispatch>')
    .option('--code <code>')
    .action(async (application: string | undefined, flags: Flags, command: Command) => {
      const one = face(command);
      const { posting: say } = one.words;
      const setting = await one.wiring.post(one.config);
      if (flags.remove) setting.remove();
      else if (application !== undefined) setting.save(settingsOf(application, flags));
      if (flags.test) await setting.test();
      const known = setting.known();
      const way = flags.by === undefined ? null : choice('--by', flags.by, PAPER_WAYS, WAYS_FR);
      const done = way === null && !flags.send ? null : await atWork(one, way, flags);
      const became = flags.letter === undefined ? null : await coded(one, flags.letter, flags.code ?? '');
      const told = [
        known === null ? say.none : say.known(known.user, known.trial, known.electronic),
        ...(flags.test ? [say.tested] : []),
        ...(done === null ? [] : [say.by[done.choice.paper], ...(done.choice.electronic ? [say.electronic] : [])]),
        ...(done?.sent === undefined ? [] : [say.sent(done.sent.sent), say.awaitCode(done.sent.awaitCode), say.asked(done.asked ?? 0)]),
      ];
      if (became !== null) told.push(say.became[became]);
      one.print({ post: known, ...(done ?? {}), ...(became === null ? {} : { became }) }, told.filter(Boolean).join('\n'));
    });
};

function settingsOf(clientId: string, { user, secret, password, sender, trial }: Flags): PostSettings {
  if (user === undefined) throw new NotUnderstood('post-user-missing', 'Give the user of Maileva (--user) with the application.');
  return { clientId, user, clientSecret: secret ?? null, password: password ?? null, trial: trial ?? false, senderId: sender ?? null };
}

async function atWork(one: Face, way: PaperWay | null, { electronic = false, send = false }: Flags) {
  return one.within(async (session) => {
    const { id } = await one.creditor(session);
    const { program, clock } = session;
    if (way !== null) await program.choosePost(id, { paper: way, electronic });
    const chosen = await program.postChoice(id);
    if (!send) return { choice: chosen };
    const { unwritable, ...sent } = await program.sendRegistered(id, clock.today());
    return { choice: chosen, sent: { ...sent, unwritable: unwritable.length }, asked: await program.askPost(id) };
  });
}

/** One electronic letter, with the code that was just read off a device. */
async function coded(one: Face, typed: string, code: string) {
  return one.within(async ({ program, clock }) => {
    const outcome = await program.sendElectronic(idOption<DispatchId>(typed), code, clock.today());
    return typeof outcome === 'string' ? outcome : 'unwritable';
  });
}
