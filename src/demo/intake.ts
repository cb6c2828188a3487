import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../core/base/assert.ts';
import { addDays, type Day, daysBetween, weekday } from '../core/base/day.ts';
import { CUSTOMERS } from './cast.ts';
import { facturxFile } from './facturx-file.ts';
import { fecFile } from './fec-file.ts';
import { listFile } from './list-file.ts';
import { PAPERS, type Paper } from './paper.ts';
import { SALES } from './sales.ts';
import type { Stage, TakenFile } from './stage.ts';

type DemoFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Makes the files that a company exports on a day, lays them down, and imports them. Books and list come once a week
 * and speak of the day before; invoices come as they are, credit notes at once.
 */
export async function takeIn(stage: Stage, on: Day): Promise<TakenFile[]> {
  const { intake, folder } = stage;
  const asOf = addDays(on, -1);
  const newWeek = intake.booksOn === null || daysBetween(intake.booksOn, on) >= weekday(on);
  if (newWeek) intake.booksOn = asOf;
  const papers = PAPERS.filter((paper) => !intake.papers.has(paper.number) && paper.issued <= asOf && (newWeek || paper.isCredit));
  const files = [...(newWeek ? [fecFile(asOf), listFile(asOf)] : []), ...(await papersAsFiles(stage, papers))];
  if (files.length > 0) mkdirSync(join(folder.files, on), { recursive: true });
  const taken: TakenFile[] = [];
  for (const file of files) {
    writeFileSync(join(folder.files, on, file.name), file.bytes);
    taken.push(await importOne(stage, file, asOf));
  }
  await tellWhatPapersDoNot(stage);
  return taken;
}

async function papersAsFiles({ typst, intake }: Stage, papers: readonly Paper[]): Promise<DemoFile[]> {
  const files: DemoFile[] = [];
  for (const paper of papers) {
    files.push(await facturxFile(typst, paper));
    intake.papers.add(paper.number);
  }
  return files;
}

async function importOne({ program, creditor, intake }: Stage, file: DemoFile, asOf: Day): Promise<TakenFile> {
  const added: string[] = [];
  const onLine = ({ verdict, number }: { verdict: string; number: string | null }) => {
    if (verdict === 'added' && number !== null) added.push(number);
  };
  const taken = await program.importFile(creditor, file, file.name.endsWith('.csv') ? { asOf, onLine } : { onLine });
  assert(taken.is === 'books', `${file.name} holds invoices`);
  const { report } = taken;
  assert(report.format !== null, `the demo's own file ${file.name} is not understood: ${report.findings[0]?.message}`);
  for (const number of added) {
    const sale = SALES.find((one) => one.number === number);
    if (!sale) continue;
    intake.invoices.add(number);
    if (!intake.debtors.has(sale.account)) intake.debtors.set(sale.account, await program.findDebtor(creditor, number));
  }
  const told = { name: file.name, report };
  intake.files.push(told);
  return told;
}

/** A person says once who is a consumer or a public body, and who follows a scenario of their own. */
async function tellWhatPapersDoNot({ program, intake }: Stage): Promise<void> {
  for (const { account, kind, scenario } of CUSTOMERS) {
    const debtor = intake.debtors.get(account);
    if (debtor === undefined || intake.told.has(account) || (kind === null && scenario === null)) continue;
    await program.setDebtor(debtor, { ...(kind ? { kind } : {}), ...(scenario ? { scenario } : {}) });
    intake.told.add(account);
  }
}
