import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../src/adapters/digest.ts';
import { makeApi } from '../src/api/api.ts';
import type { Accounts } from '../src/ports/accounts.ts';
import type { MailServer } from '../src/ports/mail-server.ts';
import type { MailboxSetting } from '../src/ports/mailbox.ts';
import type { PaymentsSetting } from '../src/ports/payments.ts';
import type { PostSetting } from '../src/ports/postman.ts';
import type { TextsSetting } from '../src/ports/texter.ts';

const root = dirname(import.meta.dirname);
const own = join(root, 'tools/client');

/** Writes golden/openapi.json, and of it the types that the web application calls the API by. */
async function main(): Promise<void> {
  const document = await openApiText();
  writeFileSync(join(root, 'golden/openapi.json'), document);
  if (!existsSync(join(own, 'node_modules'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const file = join(root, 'src/web/client/schema.d.ts');
  run(process.execPath, ['node_modules/openapi-typescript/bin/cli.js', join(root, 'golden/openapi.json'), '-o', file]);
  writeFileSync(join(root, 'src/web/client/made-from.ts'), madeFrom(document));
  console.log('golden/openapi.json, src/web/client/schema.d.ts');
}

/** The OpenAPI document as it is kept. */
export async function openApiText(): Promise<string> {
  const open = () => {
    throw new Error('nobody asks');
  };
  const accounts = {} as Accounts;
  const nowhere = {
    origin: 'http://localhost',
    pages: null,
    log: false,
    firstCode: null,
    firstWorkspace: '',
    linksOnly: false,
    mailServer: {} as MailServer,
    mailbox: () => ({}) as MailboxSetting,
    payments: () => ({}) as PaymentsSetting,
    post: () => ({}) as PostSetting,
    texts: () => ({}) as TextsSetting,
    checkLogo: open,
  };
  const api = await makeApi({ ...nowhere, accounts, open });
  await api.ready();
  const document = `${JSON.stringify(api.swagger(), null, 1)}\n`;
  await api.close();
  return document;
}

/** Tells of which document the types were made. */
export function madeFrom(document: string): string {
  return `/** Digest of the golden/openapi.json that schema.d.ts was made of; \`npm run api-client\` makes both. */\nexport const MADE_FROM = '${digest.sha256(document)}';\n`;
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: own, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

if (process.argv[1] === import.meta.filename) await main();
