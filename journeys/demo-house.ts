import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `npm run demo` as a person starts it, with the link that it prints. */
export type DemoHouse = { readonly link: string; close(): Promise<void> };

export async function openDemo(): Promise<DemoHouse> {
  const place = mkdtempSync(join(tmpdir(), 'acquit-screens-'));
  const main = join(import.meta.dirname, '..', 'src', 'main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'demo', '--folder', join(place, 'demo')], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(place, { recursive: true, force: true });
  };
  try {
    return { link: await linkOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [link] = /https?:\/\/\S+/.exec(told) ?? [];
      if (link && told.includes(`${link}\n`)) resolve(link);
    });
    child.once('close', (code) => reject(new Error(`the demo ended (${code}) before it told its link:\n${told}`)));
  });
}
