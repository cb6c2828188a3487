import { parseArgs } from 'node:util';
import { PHASES } from './chaos/phase.ts';
import { type ChaosReport, chaos } from './chaos/run.ts';

/** `npm run chaos [-- --kills N --seed S --json]`: sends while being killed, and proves that nothing is lost or doubled. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});

function table({ phases, underWay }: ChaosReport): string[] {
  const row = (phase: string, kills: number | string, emails: number | string) =>
    `  ${phase.padEnd(34)}${String(kills).padStart(6)}${String(emails).padStart(10)}`;
  return [row('where the kills fell', 'kills', 'e-mails'), ...PHASES.map((phase) => row(phase, phases[phase] ?? 0, underWay[phase] ?? ''))];
}

function lines(report: ChaosReport): string[] {
  const { kills, serverKills, cuts, debtors, received, uncertain, uncertainThatLeft, entries, found } = report;
  const count = (kind: RegExp) => found.filter((one) => kind.test(one)).length;
  return [
    ...table(report),
    `${serverKills} kills of the database server; connections cut by the mail server: ${cuts['in-data']} within a message, ${cuts.kept} after keeping one, ${cuts.lost} after losing one`,
    `${debtors} debtors, ${received} e-mails received, ${entries} journal entries verified; of the uncertain ones ${uncertainThatLeft} had left`,
    ...found.slice(0, 20).map((one) => `NOT AS IT MUST BE: ${one}`),
    `${kills} kills, ${count(/^(duplicate|decided twice|stopped)/)} duplicates, ${count(/^(lost|unfinished|hidden)/)} lost, ${uncertain} uncertain`,
  ];
}

const seed = Number(values.seed);
const started = performance.now();
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
const report = await chaos({ kills: Number(values.kills), seed, onProgress: (line) => console.error(line), signal: stopping.signal });
if (values.json) console.log(JSON.stringify({ seed, ...report }));
else {
  console.error(`${Math.round((performance.now() - started) / 1000)} s, seed ${seed}`);
  for (const line of lines(report)) console.log(line);
}
process.exitCode = report.found.length === 0 ? 0 : 1;
