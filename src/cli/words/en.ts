import type { Day } from '../../core/base/day.ts';
import { type Currency, EUR, money } from '../../core/base/money.ts';
import { formatDay, formatMoney } from '../../core/base/text.ts';
import type { Reading } from '../../formats/reading.ts';
import type { Scenario } from '../../core/dunning/scenario.ts';
import type { CreditorRow } from '../../core/journal/tables.ts';
import type { BackupReport, VerifyReport } from '../../ports/keeper.ts';
import type { Explanation } from '../../use-cases/explain.ts';
import type { ImportReport } from '../../use-cases/import-report.ts';
import type { PrintReport } from '../../use-cases/print-letters.ts';
import type { RunReport } from '../../use-cases/run-tally.ts';
import type { ScenarioChange } from '../../use-cases/save-scenario.ts';
import type { SendReport } from '../../use-cases/send-emails.ts';
import type { Simulation } from '../../use-cases/simulate-days.ts';
import type { TaskLine, Tasks } from '../../use-cases/tasks.ts';
import type { fr } from './fr.ts';
import { CHANNELS, counts, QUESTIONS, REASONS, stepName } from './terms.ts';

const L = 'en' as const;
const amount = (cents: number | bigint, currency: Currency = EUR) => formatMoney(money(BigInt(cents), currency), L);
const on = (day: Day) => formatDay(day, L);
const lines = (...all: (string | false | null | undefined)[]) => all.filter(Boolean).join('\n');
const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

const taskLine = ({ dispatch, contact, debtor, phone, numbers, totals }: TaskLine) =>
  `  no. ${String(dispatch.id).padEnd(6)} ${stepName(contact.step, L).padEnd(16)} ${(CHANNELS[dispatch.channel]?.[L] ?? dispatch.channel).padEnd(26)} ${debtor}${phone ? ` (${phone})` : ''} — ${totals.map((one) => formatMoney(one, L)).join(' + ')} — ${numbers.join(', ')}`;

export const en: typeof fr = {
  refusals: {
    noCreditor: 'No creditor is registered. Begin with "acquit init".',
    whichCreditor: (list: string) => `The workspace has several creditors (${list}). Say which with --creditor.`,
  },
  read: {
    summary: (file: string, reading: Reading) =>
      lines(
        `${file}: ${reading.format ?? 'format not recognised'}${reading.encoding ? ` (${reading.encoding})` : ''}`,
        reading.invoices.length > 0 && `  ${plural(reading.invoices.length, 'invoice', 'invoices')}`,
        reading.fec && `  ${reading.fec.rows} lines, debit ${reading.fec.totalDebit}, credit ${reading.fec.totalCredit}, ${plural(reading.fec.openItems.length, 'open customer line', 'open customer lines')}`,
        ...reading.findings.slice(0, 50).map((one) => `  ${one.severity === 'error' ? 'error' : 'warning'}${one.line === null ? '' : ` line ${one.line}`}: ${one.message}`),
        reading.findings.length > 50 && `  … and ${reading.findings.length - 50} more findings (--json has them all)`,
      ),
  },
  intake: {
    report: (file: string, { counts: n, preview, format, lines: all, linesLeftOut, findings, vanished }: ImportReport) =>
      lines(
        `${file}: ${format ?? 'format not recognised'}${preview ? ' (preview, nothing is written)' : ''}`,
        `  ${n.added} added, ${n.changed} changed, ${n.cleared} settled, ${n.unchanged} unchanged, ${n.refused} refused; ${plural(n.debtorsNew, 'new debtor', 'new debtors')}, ${plural(n.debtorsRecognised, 'recognised', 'recognised')}, ${plural(n.questions, 'question', 'questions')}`,
        vanished.count > 0 && !vanished.cleared && `  ${vanished.count} known items are no longer in the file; nothing was settled (--confirm-vanished if that is right)`,
        ...all.slice(0, 40).map((one) => `  ${one.line === null ? '' : `line ${one.line} `}${one.number ?? ''} ${one.verdict}: ${one.message}`),
        all.length + linesLeftOut > 40 && `  … and ${all.length + linesLeftOut - 40} more lines (--json)`,
        ...findings.slice(0, 20).map((one) => `  ${one.severity === 'error' ? 'error' : 'warning'}${one.line === null ? '' : ` line ${one.line}`}: ${one.message}`),
      ),
    debtorChanged: (id: number) => `Debtor ${id} updated.`,
  },
  deciding: {
    looking: 'Debtors looked at:',
    run: (report: RunReport) =>
      report.heldBack === 'not-a-business-day'
        ? `${on(report.day)} is not a working day: nothing is decided.`
        : report.heldBack === 'books-too-old'
          ? `Nothing is decided: the known books end ${report.booksAsOf ? `on ${on(report.booksAsOf)}` : 'before any import'}. Import an up-to-date file, or --accept-old-books.`
          : lines(
              `${on(report.day)}: ${plural(report.looked, 'debtor looked at', 'debtors looked at')}`,
              Object.keys(report.decided).length === 0 ? 'Nothing to do today.' : `Decided:\n${counts(report.decided, (key) => stepName(key, L))}`,
              Object.keys(report.refrained).length > 0 && `Not done, and why:\n${counts(report.refrained, (code) => REASONS[code as keyof typeof REASONS]?.[L] ?? code)}`,
              report.questions > 0 && `${plural(report.questions, 'question for you', 'questions for you')} (acquit tasks).`,
              report.dropped > 0 && `${plural(report.dropped, 'sending withdrawn', 'sendings withdrawn')}: the situation has changed.`,
              report.waitsBecause === 'not-live' && 'Everything waits for your word: automatic sending is not open (acquit approve, then acquit go-live).',
              report.waitsBecause === 'unusual' && 'This run is far larger than usual: it waits for your word (acquit release).',
            ),
    explanation: ({ day, decision, items, contacts }: Explanation) =>
      lines(
        `On ${on(day)}, scenario "${decision.scenario.key}" version ${decision.scenario.version}:`,
        decision.contact ? `  Decision: ${stepName(decision.contact.step.key, L)}` : '  Decision: send nothing',
        ...decision.reasons.map((one) => `  – ${REASONS[one.code][L]}${one.itemIds.length > 0 ? `: ${one.itemIds.map((id) => items.find((item) => item.id === id)?.number ?? id).join(', ')}` : ''}${one.day ? ` (until ${on(one.day)})` : ''}`),
        decision.nextLook && `  Next look: ${on(decision.nextLook)}`,
        'Open items:',
        ...items.map((item) => `  ${item.number.padEnd(16)} ${amount(item.open_cents, item.currency).padStart(14)}  due ${item.due_on ? on(item.due_on) : 'unknown'}`),
        contacts.length > 0 && 'Contacts:',
        ...contacts.map((one) => `  ${on(one.made_on ?? one.decided_on)}  ${stepName(one.step, L)} (${one.state === 'made' ? 'made' : one.state === 'pending' ? 'under way' : 'attempted'})`),
      ),
    simulation: ({ from, days, byDay, total, debtors }: Simulation) =>
      lines(
        `From ${on(from)}, ${days} days, ${plural(debtors, 'debtor', 'debtors')}, if nobody paid: ${plural(total, 'contact', 'contacts')}.`,
        ...byDay.map(({ day, contacts }) => `  ${on(day)}  ${Object.entries(contacts).map(([key, count]) => `${count} × ${stepName(key, L)}`).join(', ')}`),
      ),
    live: (day: Day) => `Automatic steps leave by themselves from ${on(day)} on.`,
    held: (id: number) => `Hold ${id} placed.`,
    lifted: (id: number) => `Hold ${id} lifted.`,
  },
  people: {
    tasks: ({ toApprove, toCall, toPost, uncertain, questions, runs }: Tasks, page: number) => {
      const part = (title: string, all: readonly TaskLine[]) => all.length > 0 && `${title} (${all.length}${all.length === page ? ' first' : ''})\n${all.map(taskLine).join('\n')}`;
      return (
        lines(
          ...runs.map((run) => `Run ${run.id} of ${on(run.day)} waits for your word: ${run.decided} contacts (acquit release ${run.id}).`),
          part('To approve', toApprove),
          part('To call', toCall),
          part('To post', toPost),
          part('Uncertain sendings: did they leave?', uncertain),
          questions.length > 0 && `Questions (${questions.length})\n${questions.map(({ question, debtor, numbers }) => `  no. ${String(question.id).padEnd(6)} ${debtor} ${numbers.join(', ')} — ${QUESTIONS[question.code][L]}`).join('\n')}`,
        ) || 'Nothing waits. Import a file, or call "acquit run".'
      );
    },
    approved: (count: number) => `${plural(count, 'sending approved', 'sendings approved')}. "acquit send" lets them leave.`,
    released: (run: number) => `Run ${run} may leave.`,
    skipped: (contact: number, until: Day) => `Contact ${contact} withdrawn; its invoices are left alone through ${on(until)}.`,
    called: (outcome: string, until: Day | null) => `Call recorded (${outcome})${until ? `; nothing leaves through ${on(until)}` : ''}.`,
    answered: (question: number) => `Answer to question ${question} recorded.`,
    posted: (count: number) => `${plural(count, 'letter posted', 'letters posted')}.`,
    resolved: (id: number) => `Sending ${id}: noted.`,
  },
  sending: {
    emails: 'E-mails:',
    letters: 'Letters:',
    sent: (emails: SendReport | null, printed: PrintReport | null, folder: string | null) =>
      lines(
        (emails?.heldBack ?? printed?.heldBack) && 'Not a working day: nothing leaves.',
        emails && !emails.heldBack && `${plural(emails.sent, 'e-mail sent', 'e-mails sent')}, ${emails.withdrawn} withdrawn at the last check, ${emails.retryLater} to be tried again, ${emails.failed} failed, ${emails.uncertain} uncertain.`,
        printed && !printed.heldBack && (printed.letters === 0 ? 'No letter to print.' : `${plural(printed.letters, 'letter', 'letters')} to print and post (batch ${printed.batch?.id}): ${folder}\nOnce posted: acquit posted ${printed.batch?.id}`),
        ...[...(emails?.unwritable ?? []), ...(printed?.unwritable ?? [])].map((one) => `  no. ${one.dispatch.id} could not be written: ${one.message}`),
      ),
  },
  keeping: {
    verifying: 'Entries checked:',
    verified: ({ ok, entries, findings }: VerifyReport) =>
      ok ? `The journal is intact: ${entries} entries checked, every table agrees.` : lines(`WARNING: the journal or the tables do not agree (${entries} entries).`, ...findings.map((one) => `  – ${one.message}`)),
    backedUp: ({ file, entries, bytes }: BackupReport) => `Backup written: ${file} (${entries} entries, ${bytes} bytes).`,
    restored: (workspace: string, entries: number) => `Workspace "${workspace}" restored: ${entries} entries.`,
  },
  settings: {
    levelled: (count: number) => `${plural(count, 'invoice goes', 'invoices go')} on with the next step.`,
    rules: (one: CreditorRow) => `${one.name}: ${one.minimum_days_between} days between two contacts, at most ${one.cap_count} in ${one.cap_days} days; books at most ${one.books_max_age} days old.\nAccounts: ${one.profile.accounts.map((account) => `${account.currency} ${account.iban}`).join(', ')}`,
    scenarios: (all: readonly Scenario[]) => all.map((one) => `${one.key} (version ${one.version}) — ${one.name.en}\n${one.steps.map((step) => `    ${`${step.when.days >= 0 ? '+' : ''}${step.when.days} d`.padEnd(8)}${stepName(step.key, L)}${step.approval === 'person' ? ', approved by a person' : ''}`).join('\n')}`).join('\n'),
    scenarioSaved: ({ scenario, before, after, saved }: ScenarioChange) =>
      `Over 60 days, if nobody paid: ${before.total} contacts by the rules in force, ${after.total} with "${scenario.key}" version ${scenario.version}.\n${saved ? 'Saved.' : 'Nothing is saved: call again with --confirm.'}`,
    wordingSaved: (count: number) => `${plural(count, 'text saved', 'texts saved')}.`,
  },
  setUp: {
    questions: {
      name: 'Name of the company',
      street: 'Street address',
      postcode: 'Postcode',
      city: 'City',
      email: 'E-mail of accounts receivable',
      iban: 'IBAN',
    },
    registered: (name: string, id: number) => `${name} is registered (creditor ${id}). Nothing will leave before "acquit go-live".\nNext: acquit import FILE… then acquit run`,
    missing: (list: string) => `Missing: ${list}.`,
    warning: (text: string) => `Warning: ${text}`,
    mailSaved: 'Mail server saved.',
    mailSent: (to: string) => `Test message sent to ${to}.`,
    mentions: 'the mandatory statements of letters are incomplete (C. com. R123-237):',
  },
};
