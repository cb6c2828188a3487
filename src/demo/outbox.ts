import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, type Language } from '../core/base/text.ts';
import type { ContactRow } from '../core/journal/tables.ts';
import type { TaskLine } from '../use-cases/tasks.ts';
import { stepName } from '../words/terms.ts';
import { DEMO_DAY } from './company.ts';
import type { LastDay } from './last-day.ts';
import { mailPage, messageIdOf } from './mail-page.ts';
import type { Stage } from './stage.ts';

/** Lays down what left, to be looked at: e-mails as they went over the wire and as pages, letters, scripts of calls. */
export async function layDown(stage: Stage, day: LastDay, language: Language): Promise<void> {
  layEmails(stage, day, language);
  await layLetters(stage, day, language);
  await layCalls(stage, day, language);
}

function layEmails({ sink, folder }: Stage, { debtors }: LastDay, language: Language): void {
  const known = new Map<string, { contact: ContactRow; name: string }>();
  for (const { customer, after } of debtors) {
    for (const { message_id, contact_id } of after.dispatches) {
      const contact = after.contacts.find((one) => one.id === contact_id);
      if (message_id !== null && contact) known.set(message_id, { contact, name: customer.name });
    }
  }
  const [today, before] = [join(folder.emails, DEMO_DAY), join(folder.emails, 'historique')];
  for (const place of [today, before]) mkdirSync(place, { recursive: true });
  for (const { raw } of sink.received) {
    const mail = known.get(messageIdOf(raw));
    if (!mail) continue;
    const { contact, name } = mail;
    const stem = slug(name, contact.step, language);
    const isToday = contact.made_on === DEMO_DAY;
    writeFileSync(isToday ? join(today, `${stem}.eml`) : join(before, `${contact.made_on ?? contact.decided_on}-${stem}.eml`), raw);
    if (isToday) writeFileSync(join(today, `${stem}.html`), mailPage(raw));
  }
}

async function layLetters({ program, folder }: Stage, { printed, tasks }: LastDay, language: Language): Promise<void> {
  if (printed.batch === null) return;
  const place = join(folder.letters, DEMO_DAY);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'lot-a-imprimer.pdf'), printed.batch.letters);
  writeFileSync(join(place, 'bordereau.pdf'), printed.batch.postingList);
  writeFileSync(join(place, 'bordereau.csv'), printed.batch.csv);
  for (const line of tasks.toPost) {
    const { bytes } = await program.preview(line.dispatch.id, DEMO_DAY);
    writeFileSync(join(place, `${slugOf(line, language)}.pdf`), bytes);
  }
}

async function layCalls({ program, folder }: Stage, { tasks }: LastDay, language: Language): Promise<void> {
  const place = join(folder.calls, DEMO_DAY);
  mkdirSync(place, { recursive: true });
  for (const line of tasks.toCall) {
    const { bytes } = await program.preview(line.dispatch.id, DEMO_DAY);
    writeFileSync(join(place, `${slugOf(line, language)}.txt`), bytes);
  }
}

function slugOf({ debtor, contact }: TaskLine, language: Language): string {
  return slug(debtor, contact.step, language);
}

function slug(name: string, step: string, language: Language): string {
  return fold(`${name} ${stepName(step, language)}`).replaceAll(' ', '-');
}
