import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { letterJson } from '../src/adapters/print/letter-data.ts';
import { createPrinter } from '../src/adapters/print/printer.ts';
import { SAMPLE_LETTERS, variant } from '../src/adapters/print/sample-letters.ts';
import { createTypst, FONTS } from '../src/adapters/print/typst.ts';
import type { Message } from '../src/core/letter/message.ts';

/**
 * Letters per second, beside Typst alone on the same template with the data already in JSON, and with two threads.
 * Prints one JSON line; `rssMb` is the memory after our own letters, before the rest. No letter is made twice, so no
 * cache flatters either side. Usage: node bench/letters.ts [letters=600]
 */
const ROUNDS = 6;
const WARM_UP = 5;
const SAMPLES: readonly Message[] = Object.values(SAMPLE_LETTERS);

type Render = (message: Message) => Promise<unknown>;
type Share = { readonly count: number; readonly from: number };

function messages({ count, from }: Share): readonly Message[] {
  return Array.from({ length: count }, (_, i) => variant(SAMPLES[i % SAMPLES.length] ?? SAMPLE_LETTERS['first-reminder'], from + i));
}

async function timed(batch: readonly Message[], render: Render): Promise<number> {
  const start = performance.now();
  for (const message of batch) await render(message);
  return performance.now() - start;
}

/** Compiling and exporting only, with the pause and the eviction without which memory would not last; JSON is not counted. */
async function timedBare(batch: readonly Message[], compiler: NodeCompiler, workspace: string): Promise<number> {
  const { covers } = createTypst();
  const files = batch.map((message) => Buffer.from(letterJson(message, null, covers)));
  const start = performance.now();
  for (const file of files) {
    compiler.mapShadow(`${workspace}letter.json`, file);
    const document = compiler.compile({ mainFilePath: `${workspace}letter.typ` }).result;
    if (!document) throw new Error('the template does not compile');
    compiler.pdf(document, { pdfStandard: 'a-3b' });
    compiler.evictCache(10);
    await new Promise((resume) => setImmediate(resume));
  }
  return performance.now() - start;
}

/** The longest of two threads that print half each; their start is not counted. */
async function timedOnTwoThreads(count: number): Promise<number> {
  const half = Math.ceil(count / 2);
  const times = [0, half].map((from) => {
    const share: Share = { count: half, from: 1_000_000 + from };
    return new Promise<number>((resolve, reject) => {
      new Worker(new URL(import.meta.url), { workerData: share }).once('message', resolve).once('error', reject);
    });
  });
  return Math.max(...(await Promise.all(times)));
}

async function ourRender(): Promise<Render> {
  const printer = createPrinter();
  for (const message of messages({ count: WARM_UP, from: 9_000_000 })) await printer.letter(message);
  return (message) => printer.letter(message);
}

/** Rounds alternate, so that a busy moment of the machine touches both sides. */
async function main(letters: number): Promise<void> {
  const count = Math.ceil(letters / ROUNDS);
  const render = await ourRender();
  const workspace = fileURLToPath(new URL('../src/adapters/print', import.meta.url));
  const fontBlobs = FONTS.map((font) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${font}`)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  await timedBare(messages({ count: WARM_UP, from: 9_500_000 }), compiler, workspace);
  let [ours, bare, rss] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    ours += await timed(messages({ count, from: 2 * round * count }), render);
    rss = Math.max(rss, process.memoryUsage().rss);
    bare += await timedBare(messages({ count, from: (2 * round + 1) * count }), compiler, workspace);
  }
  const total = count * ROUNDS;
  const twoThreads = await timedOnTwoThreads(total);
  console.log(JSON.stringify({ letters: total, ...rates(total, ours, bare, twoThreads), rssMb: Math.round(rss / 1e6) }));
}

function rates(count: number, ours: number, bare: number, twoThreads: number) {
  const perSecond = (milliseconds: number) => Math.round((count * 10_000) / milliseconds) / 10;
  return {
    lettersPerSecond: perSecond(ours),
    bareTypstPerSecond: perSecond(bare),
    ratio: Math.round((bare / ours) * 100) / 100,
    twoThreadsPerSecond: perSecond(twoThreads),
  };
}

if (isMainThread) await main(Number(process.argv[2] ?? 600));
else parentPort?.postMessage(await timed(messages(workerData as Share), await ourRender()));
