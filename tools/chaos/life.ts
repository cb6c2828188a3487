import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Order, Stage } from './order.ts';

/** How a worker ended: by itself (`code`), or killed; and what it said last. */
export type End = { readonly killed: boolean; readonly code: number | null; readonly stage: Stage; readonly errors: string };

/** A worker process, loaded and waiting for its order. */
export type Life = {
  begin(order: Order): void;
  readonly stage: Stage;
  /** Told of each stage at once. */
  onStage: (stage: Stage) => void;
  /** SIGKILL; nothing when it has ended already. */
  kill(): void;
  /** Whether it still runs. */
  readonly alive: boolean;
  readonly ready: Promise<void>;
  readonly end: Promise<End>;
};

/** `home` also holds the compiled code that all lives share. */
export function newLife(home: string): Life {
  const worker = join(import.meta.dirname, 'worker.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', worker], {
    env: { NODE_COMPILE_CACHE: join(home, 'compiled'), ...process.env },
    stdio: 'pipe',
  });
  let stage: Stage = 'loading';
  let alive = true;
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4_000);
  });
  // Whoever is killed reads no more orders.
  child.stdin.on('error', () => {});
  const end = new Promise<End>((resolve) => {
    child.once('close', (code, signal) => {
      alive = false;
      resolve({ killed: signal === 'SIGKILL', code, stage, errors });
    });
  });
  const ready = wordsOf(child, (word) => {
    stage = word as Stage;
    life.onStage(stage);
  });
  const life: Life = {
    begin: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    get stage() {
      return stage;
    },
    get alive() {
      return alive;
    },
    onStage: () => {},
    kill: () => void child.kill('SIGKILL'),
    ready,
    end,
  };
  return life;
}

/** Passes on each word after the first, `ready`, which settles the promise (as does the end). */
function wordsOf(child: ChildProcess, tell: (word: string) => void): Promise<void> {
  let rest = '';
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.stdout?.on('data', (chunk: Buffer) => {
      const words = (rest + chunk.toString()).split('\n');
      rest = words.pop() ?? '';
      for (const word of words) {
        if (word === 'ready') resolve();
        else tell(word);
      }
    });
  });
}
