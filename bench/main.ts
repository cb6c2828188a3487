import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = 'bench api | day-run | import | letters | matching | statement | web  [--invoices N] [--json]';

const BENCHES: Readonly<Record<string, (count: number | undefined) => Promise<object>>> = {
  'day-run': async (count) => (await import('./day-run.ts')).benchDayRun(count ?? 100_000),
  import: async (count) => (await import('./import.ts')).benchImport(count ?? 100_000),
  statement: async (count) => (await import('./statement.ts')).benchStatement(count ?? 100_000),
  api: async (count) => (await import('./api.ts')).benchApi(count ?? 1_000_000),
  web: async () => (await import('./web.ts')).benchWeb(),
  matching: async (count) => (await import('./matching.ts')).benchMatching(count ?? 100_000),
};

const typed = understood();
if (typed === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (typed.bench === undefined) letters(typed.count);
else {
  const result = await typed.bench(typed.count);
  if (typed.json) console.log(JSON.stringify(result));
  else show(result);
}

/** Figures as a table; tables within them below, each by itself. */
function show(result: object): void {
  const isTable = (value: unknown) => typeof value === 'object' && value !== null;
  console.table(Object.fromEntries(Object.entries(result).filter(([, value]) => !isTable(value))));
  for (const [, value] of Object.entries(result)) if (isTable(value)) console.table(value);
}

/** What was typed, without a bench for the letters; `null` for what is not understood. */
function understood() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { invoices: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [name = ''] = positionals;
    const count = values.invoices === undefined ? undefined : Number(values.invoices);
    const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    const isCount = count === undefined || (Number.isSafeInteger(count) && count > 0);
    return (bench || name === 'letters') && isCount ? { bench, count, json: values.json } : null;
  } catch (error) {
    // What parseArgs does not know it says in a sentence.
    console.error((error as Error).message);
    return null;
  }
}

/** In a process of its own: the letters bench starts threads of its own file. */
function letters(count: number | undefined): void {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'letters.ts'), ...(count === undefined ? [] : [String(count)])], {
    stdio: 'inherit',
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
