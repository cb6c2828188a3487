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
import { CHANNELS, counts, QUESTIONS, REASONS, stepName } from './terms.ts';

const L = 'fr' as const;
const amount = (cents: number | bigint, currency: Currency = EUR) => formatMoney(money(BigInt(cents), currency), L);
const on = (day: Day) => formatDay(day, L);
const lines = (...all: (string | false | null | undefined)[]) => all.filter(Boolean).join('\n');
const plural = (count: number, one: string, many: string) => `${count} ${count > 1 ? many : one}`;

const taskLine = ({ dispatch, contact, debtor, phone, numbers, totals }: TaskLine) =>
  `  n° ${String(dispatch.id).padEnd(6)} ${stepName(contact.step, L).padEnd(16)} ${(CHANNELS[dispatch.channel]?.[L] ?? dispatch.channel).padEnd(26)} ${debtor}${phone ? ` (${phone})` : ''} — ${totals.map((one) => formatMoney(one, L)).join(' + ')} — ${numbers.join(', ')}`;

export const fr = {
  refusals: {
    noCreditor: 'Aucun créancier n’est enregistré. Commencez par « acquit init ».',
    whichCreditor: (list: string) => `L’espace a plusieurs créanciers (${list}). Précisez avec --creditor.`,
  },
  read: {
    summary: (file: string, reading: Reading) =>
      lines(
        `${file} : ${reading.format ?? 'format non reconnu'}${reading.encoding ? ` (${reading.encoding})` : ''}`,
        reading.invoices.length > 0 && `  ${plural(reading.invoices.length, 'facture', 'factures')}`,
        reading.fec && `  ${reading.fec.rows} écritures, débit ${reading.fec.totalDebit}, crédit ${reading.fec.totalCredit}, ${plural(reading.fec.openItems.length, 'ligne client ouverte', 'lignes clients ouvertes')}`,
        ...reading.findings.slice(0, 50).map((one) => `  ${one.severity === 'error' ? 'erreur' : 'attention'}${one.line === null ? '' : ` ligne ${one.line}`} : ${one.message}`),
        reading.findings.length > 50 && `  … et ${reading.findings.length - 50} autres remarques (--json les donne toutes)`,
      ),
  },
  intake: {
    report: (file: string, { counts: n, preview, format, lines: all, linesLeftOut, findings, vanished }: ImportReport) =>
      lines(
        `${file} : ${format ?? 'format non reconnu'}${preview ? ' (aperçu, rien n’est écrit)' : ''}`,
        `  ${n.added} ajoutées, ${n.changed} modifiées, ${n.cleared} soldées, ${n.unchanged} inchangées, ${n.refused} refusées ; ${plural(n.debtorsNew, 'nouveau débiteur', 'nouveaux débiteurs')}, ${plural(n.debtorsRecognised, 'reconnu', 'reconnus')}, ${plural(n.questions, 'question', 'questions')}`,
        vanished.count > 0 && !vanished.cleared && `  ${vanished.count} postes connus ne figurent plus dans le fichier ; rien n’a été soldé (--confirm-vanished si c’est bien le cas)`,
        ...all.slice(0, 40).map((one) => `  ${one.line === null ? '' : `ligne ${one.line} `}${one.number ?? ''} ${one.verdict} : ${one.message}`),
        all.length + linesLeftOut > 40 && `  … et ${all.length + linesLeftOut - 40} autres lignes (--json)`,
        ...findings.slice(0, 20).map((one) => `  ${one.severity === 'error' ? 'erreur' : 'attention'}${one.line === null ? '' : ` ligne ${one.line}`} : ${one.message}`),
      ),
    debtorChanged: (id: number) => `Débiteur n° ${id} mis à jour.`,
  },
  deciding: {
    looking: 'Débiteurs examinés :',
    run: (report: RunReport) =>
      report.heldBack === 'not-a-business-day'
        ? `${on(report.day)} n’est pas un jour ouvré : rien n’est décidé.`
        : report.heldBack === 'books-too-old'
          ? `Rien n’est décidé : la comptabilité connue s’arrête ${report.booksAsOf ? `au ${on(report.booksAsOf)}` : 'avant tout import'}. Importez un fichier à jour, ou --accept-old-books.`
          : lines(
              `${on(report.day)} : ${plural(report.looked, 'débiteur examiné', 'débiteurs examinés')}`,
              Object.keys(report.decided).length === 0 ? 'Rien à faire aujourd’hui.' : `Décidé :\n${counts(report.decided, (key) => stepName(key, L))}`,
              Object.keys(report.refrained).length > 0 && `Pas fait, et pourquoi :\n${counts(report.refrained, (code) => REASONS[code as keyof typeof REASONS]?.[L] ?? code)}`,
              report.questions > 0 && `${plural(report.questions, 'question vous est posée', 'questions vous sont posées')} (acquit tasks).`,
              report.dropped > 0 && `${plural(report.dropped, 'envoi retiré', 'envois retirés')} : la situation a changé.`,
              report.waitsBecause === 'not-live' && 'Tout attend votre accord : le départ automatique n’est pas ouvert (acquit approve, puis acquit go-live).',
              report.waitsBecause === 'unusual' && 'Ce passage est bien plus important que d’habitude : il attend votre accord (acquit release).',
            ),
    explanation: ({ day, decision, items, contacts }: Explanation) =>
      lines(
        `Le ${on(day)}, scénario « ${decision.scenario.key} » version ${decision.scenario.version} :`,
        decision.contact ? `  Décision : ${stepName(decision.contact.step.key, L)}` : '  Décision : ne rien envoyer',
        ...decision.reasons.map((one) => `  – ${REASONS[one.code][L]}${one.itemIds.length > 0 ? ` : ${one.itemIds.map((id) => items.find((item) => item.id === id)?.number ?? id).join(', ')}` : ''}${one.day ? ` (jusqu’au ${on(one.day)})` : ''}`),
        decision.nextLook && `  Prochain examen : ${on(decision.nextLook)}`,
        'Postes ouverts :',
        ...items.map((item) => `  ${item.number.padEnd(16)} ${amount(item.open_cents, item.currency).padStart(14)}  échéance ${item.due_on ? on(item.due_on) : 'inconnue'}`),
        contacts.length > 0 && 'Prises de contact :',
        ...contacts.map((one) => `  ${on(one.made_on ?? one.decided_on)}  ${stepName(one.step, L)} (${one.state === 'made' ? 'faite' : one.state === 'pending' ? 'en cours' : 'tentée'})`),
      ),
    simulation: ({ from, days, byDay, total, debtors }: Simulation) =>
      lines(
        `Du ${on(from)} sur ${days} jours, ${plural(debtors, 'débiteur', 'débiteurs')}, si personne ne payait : ${plural(total, 'prise de contact', 'prises de contact')}.`,
        ...byDay.map(({ day, contacts }) => `  ${on(day)}  ${Object.entries(contacts).map(([key, count]) => `${count} × ${stepName(key, L)}`).join(', ')}`),
      ),
    live: (day: Day) => `Les étapes automatiques partent d’elles-mêmes à compter du ${on(day)}.`,
    held: (id: number) => `Suspension n° ${id} enregistrée.`,
    lifted: (id: number) => `Suspension n° ${id} levée.`,
  },
  people: {
    tasks: ({ toApprove, toCall, toPost, uncertain, questions, runs }: Tasks, page: number) => {
      const part = (title: string, all: readonly TaskLine[]) => all.length > 0 && `${title} (${all.length}${all.length === page ? ' premiers' : ''})\n${all.map(taskLine).join('\n')}`;
      return (
        lines(
          ...runs.map((run) => `Le passage n° ${run.id} du ${on(run.day)} attend votre accord : ${run.decided} contacts (acquit release ${run.id}).`),
          part('À approuver', toApprove),
          part('À appeler', toCall),
          part('À poster', toPost),
          part('Envois incertains : sont-ils partis ?', uncertain),
          questions.length > 0 && `Questions (${questions.length})\n${questions.map(({ question, debtor, numbers }) => `  n° ${String(question.id).padEnd(6)} ${debtor} ${numbers.join(', ')} — ${QUESTIONS[question.code][L]}`).join('\n')}`,
        ) || 'Rien n’attend. Importez un fichier, ou lancez « acquit run ».'
      );
    },
    approved: (count: number) => `${plural(count, 'envoi approuvé', 'envois approuvés')}. « acquit send » les fait partir.`,
    released: (run: number) => `Le passage n° ${run} peut partir.`,
    skipped: (contact: number, until: Day) => `Contact n° ${contact} retiré ; ses factures sont laissées tranquilles jusqu’au ${on(until)} inclus.`,
    called: (outcome: string, until: Day | null) => `Appel noté (${outcome})${until ? ` ; rien ne part jusqu’au ${on(until)} inclus` : ''}.`,
    answered: (question: number) => `Réponse à la question n° ${question} enregistrée.`,
    posted: (count: number) => `${plural(count, 'lettre postée', 'lettres postées')}.`,
    resolved: (id: number) => `Envoi n° ${id} : c’est noté.`,
  },
  sending: {
    emails: 'E-mails :',
    letters: 'Lettres :',
    sent: (emails: SendReport | null, printed: PrintReport | null, folder: string | null) =>
      lines(
        (emails?.heldBack ?? printed?.heldBack) && 'Ce n’est pas un jour ouvré : rien ne part.',
        emails && !emails.heldBack && `${plural(emails.sent, 'e-mail envoyé', 'e-mails envoyés')}, ${emails.withdrawn} retirés au dernier contrôle, ${emails.retryLater} à réessayer, ${emails.failed} échecs, ${emails.uncertain} incertains.`,
        printed && !printed.heldBack && (printed.letters === 0 ? 'Aucune lettre à imprimer.' : `${plural(printed.letters, 'lettre', 'lettres')} à imprimer et poster (lot n° ${printed.batch?.id}) : ${folder}\nUne fois postées : acquit posted ${printed.batch?.id}`),
        ...[...(emails?.unwritable ?? []), ...(printed?.unwritable ?? [])].map((one) => `  n° ${one.dispatch.id} n’a pas pu être écrit : ${one.message}`),
      ),
  },
  keeping: {
    verifying: 'Écritures vérifiées :',
    verified: ({ ok, entries, findings }: VerifyReport) =>
      ok ? `Le journal est intact : ${entries} écritures vérifiées, toutes les tables concordent.` : lines(`ATTENTION : le journal ou les tables ne concordent pas (${entries} écritures).`, ...findings.map((one) => `  – ${one.message}`)),
    backedUp: ({ file, entries, bytes }: BackupReport) => `Sauvegarde écrite : ${file} (${entries} écritures, ${bytes} octets).`,
    restored: (workspace: string, entries: number) => `Espace « ${workspace} » restauré : ${entries} écritures.`,
  },
  settings: {
    levelled: (count: number) => `${plural(count, 'facture reprend', 'factures reprennent')} à l’étape suivante.`,
    rules: (one: CreditorRow) => `${one.name} : ${one.minimum_days_between} jours entre deux contacts, ${one.cap_count} au plus en ${one.cap_days} jours ; comptabilité de ${one.books_max_age} jours au plus.\nComptes : ${one.profile.accounts.map((account) => `${account.currency} ${account.iban}`).join(', ')}`,
    scenarios: (all: readonly Scenario[]) => all.map((one) => `${one.key} (version ${one.version}) — ${one.name.fr}\n${one.steps.map((step) => `    ${`${step.when.days >= 0 ? '+' : ''}${step.when.days} j`.padEnd(8)}${stepName(step.key, L)}${step.approval === 'person' ? ', sur accord' : ''}`).join('\n')}`).join('\n'),
    scenarioSaved: ({ scenario, before, after, saved }: ScenarioChange) =>
      `Sur 60 jours, si personne ne payait : ${before.total} contacts avec les règles en vigueur, ${after.total} avec « ${scenario.key} » version ${scenario.version}.\n${saved ? 'Enregistré.' : 'Rien n’est enregistré : relancez avec --confirm.'}`,
    wordingSaved: (count: number) => `${plural(count, 'texte enregistré', 'textes enregistrés')}.`,
  },
  setUp: {
    questions: {
      name: 'Nom de l’entreprise',
      street: 'Adresse (rue)',
      postcode: 'Code postal',
      city: 'Ville',
      email: 'E-mail de la comptabilité clients',
      iban: 'IBAN',
    },
    registered: (name: string, id: number) => `${name} est enregistré (créancier n° ${id}). Rien ne partira avant « acquit go-live ».\nEnsuite : acquit import FICHIER… puis acquit run`,
    missing: (list: string) => `Il manque : ${list}.`,
    warning: (text: string) => `Attention : ${text}`,
    mailSaved: 'Serveur d’e-mail enregistré.',
    mailSent: (to: string) => `Message d’essai envoyé à ${to}.`,
    mentions: 'mentions obligatoires des lettres incomplètes (C. com. R123-237) :',
  },
};
