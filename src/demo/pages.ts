import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import { type Served, serve } from '../serve.ts';
import type { Offices } from '../session.ts';
import { COMPANY, PERSON } from './company.ts';
import { wordsFor } from './words.ts';

/** Opens the web application on the demo's company, signed in by a link that works once, until Ctrl-C. */
export async function showPages(config: Config, offices: Offices, language: Language): Promise<void> {
  const { pages: words } = wordsFor(language);
  const tell = (text: string) => void process.stderr.write(`${text}\n`);
  const served = await onSomePort(config, offices, () => tell(words.builds));
  try {
    const email = PERSON;
    const [name = ''] = COMPANY.signatory.split(',');
    await served.accounts.firstOwner({ name, email, password: randomBytes(24).toString('base64url'), language }, config.workspace);
    const link = await served.accounts.signInLink(email);
    tell(`\n${words.open(link)}`);
    if (process.stdin.isTTY) {
      tell(words.again);
      process.stdin.on('data', async () => tell(words.open(await served.accounts.signInLink(email))));
    }
    tell(words.stop);
    openInBrowser(link);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
  } finally {
    process.stdin.pause();
    await served.close();
  }
}

/** The address that is set up; where another program has it, one that is free. */
async function onSomePort(config: Config, offices: Offices, onBuild: () => void): Promise<Served> {
  try {
    return await serve(config, offices, { env: process.env, onBuild });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'port-taken') throw error;
    return serve(config, offices, { env: process.env, onBuild, anyPort: true });
  }
}

/** Only for a person at a terminal with a screen; nothing depends on it. */
function openInBrowser(link: string): void {
  const command = { darwin: 'open', linux: 'xdg-open' }[process.platform as string];
  const hasScreen = process.platform === 'darwin' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!process.stdout.isTTY || !hasScreen || !command) return;
  spawn(command, [link], { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}
