import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = 'bench day-run | import | letters | matching | statement  [--invoices N] [--json]';

const BENCHES: Readonly<Record<string, (count: number | undefined) => Promise<object>>> = {
  'day-run': async (count) => (await import('./day-run.ts')).benchDayRun(count ?? 100_000),
  import: async (count) => (await import('./import.ts')).benchImport(count ?? 100_000),
  statement: async (count) => (await import('./statement.ts')).benchStatement(count ?? 100_000),
  matching: async (count) => (await import('./matching.ts')).benchMatching(count ?? 100_000),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { invoices: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const count = values.invoices === undefined ? undefined : Number(values.invoices);

if (name === 'letters') letters();
else await measure();

async function measure(): Promise<void> {
  const bench = BENCHES[name];
  if (!bench || (count !== undefined && !(Number.isSafeInteger(count) && count > 0))) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const result = await bench(count);
  if (values.json) console.log(JSON.stringify(result));
  else console.table(result);
}

/** In a process of its own: the letters bench starts threads of its own file. */
function letters(): void {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'letters.ts'), ...(count === undefined ? [] : [String(count)])], {
    stdio: 'inherit',
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
