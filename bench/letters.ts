import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { letterJson } from '../src/adapters/print/letter-data.ts';
import { createPrinter } from '../src/adapters/print/printer.ts';
import { FIRST_REMINDER, FORMAL_NOTICE, SECOND_REMINDER } from '../src/adapters/print/sample-letters.ts';
import { createTypst, FONTS } from '../src/adapters/print/typst.ts';
import type { Message } from '../src/core/letter/message.ts';

/**
 * Letters per second, beside Typst alone on the same template and the same data already in JSON. Prints one JSON
 * line: `{ letters, lettersPerSecond, bareTypstPerSecond, ratio, twoThreadsPerSecond, rssMb }`.
 * Usage: node bench/letters.ts [letters=600]
 */
const ROUNDS = 5;
const TEMPLATES: readonly Message[] = [FIRST_REMINDER, SECOND_REMINDER, FORMAL_NOTICE];

function messages(count: number, offset: number): readonly Message[] {
  return Array.from({ length: count }, (_, i) => {
    const message = TEMPLATES[i % TEMPLATES.length] ?? FIRST_REMINDER;
    const number = offset + i;
    return { ...message, reference: `R-2026-${number}`, recipient: { ...message.recipient, name: `Atelier ${number}` } };
  });
}

async function ours(batch: readonly Message[]): Promise<number> {
  const printer = createPrinter();
  await printer.letter(FIRST_REMINDER);
  const start = performance.now();
  for (const message of batch) await printer.letter(message);
  return performance.now() - start;
}

/** Compiling and exporting only, with the pause and the eviction without which memory would not last. */
async function bare(batch: readonly Message[]): Promise<number> {
  const workspace = fileURLToPath(new URL('../src/adapters/print/', import.meta.url));
  const fontBlobs = FONTS.map((font) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${font}`)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const { covers } = createTypst();
  const files = batch.map((message) => Buffer.from(letterJson(message, null, covers)));
  const start = performance.now();
  for (const file of files) {
    compiler.mapShadow(`${workspace}letter.json`, file);
    const document = compiler.compile({ mainFilePath: `${workspace}letter.typ` }).result;
    if (document) compiler.pdf(document, { pdfStandard: 'a-3b' });
    compiler.evictCache(10);
    await new Promise((resume) => setImmediate(resume));
  }
  return performance.now() - start;
}

/** Two threads at once, half of the letters each. */
async function twoThreads(count: number, offset: number): Promise<number> {
  const start = performance.now();
  const halves = [0, 1].map(
    (half) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL(import.meta.url), { workerData: { count: count / 2, offset: offset + (half * count) / 2 } });
        worker.once('message', resolve).once('error', reject);
      }),
  );
  await Promise.all(halves);
  return performance.now() - start;
}

function perSecond(count: number, milliseconds: number): number {
  return Math.round((count * 10_000) / milliseconds) / 10;
}

/** Rounds alternate, so that a busy moment of the machine touches both sides. */
async function main(count: number): Promise<void> {
  const spent = { ours: 0, bare: 0, two: 0 };
  const each = Math.ceil(count / ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    spent.ours += await ours(messages(each, 3 * round * count));
    spent.bare += await bare(messages(each, (3 * round + 1) * count));
  }
  const rssMb = Math.round(process.memoryUsage().rss / 1e6);
  spent.two = await twoThreads(count, 100 * count);
  const lettersPerSecond = perSecond(each * ROUNDS, spent.ours);
  const bareTypstPerSecond = perSecond(each * ROUNDS, spent.bare);
  const ratio = Math.round((lettersPerSecond / bareTypstPerSecond) * 100) / 100;
  console.log(
    JSON.stringify({
      letters: count,
      lettersPerSecond,
      bareTypstPerSecond,
      ratio,
      twoThreadsPerSecond: perSecond(count, spent.two),
      rssMb,
    }),
  );
}

if (isMainThread) await main(Number(process.argv[2] ?? 600));
else {
  const { count, offset } = workerData as { count: number; offset: number };
  parentPort?.postMessage(await ours(messages(count, offset)));
}
