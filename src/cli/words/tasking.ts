import type { QuestionCode } from '../../core/case/question.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** How each question is answered on the command line; `lay` is how what it is about is laid, where that is known. */
type Answers = Readonly<Record<QuestionCode, (id: number, lay: string | null) => string>>;

const frenchAnswers: Answers = {
  'due-date-missing': (id) => `acquit answer ${id} --due 31/12/2026`,
  'kind-unknown': (id) => `acquit answer ${id} --kind entreprise | particulier | personne-publique`,
  'no-address': (id) => `acquit answer ${id} --email ADRESSE, ou --address RUE --postcode CP --city VILLE`,
  'credit-unallocated': (id, lay) =>
    `${lay ?? 'acquit lay-credit AVOIR FACTURE'} l’impute ; acquit answer ${id} --keep-credit le garde en compte ; ou importez la comptabilité une fois l’affectation faite`,
  'invoice-not-received': (id) => `acquit answer ${id} --received, ou --hold 31/12/2026 --reason "renvoyée"`,
  'no-account-for-currency': (id) => `acquit rules --iban IBAN --currency DEVISE, puis acquit answer ${id} --account-added`,
  'time-barred': (id) => `acquit answer ${id} --hold 31/12/2026 --reason "vu avec l’avocat"`,
  'end-of-scenario': (id) => `acquit answer ${id} --hold 31/12/2026 --reason "dossier confié au commissaire de justice"`,
  'same-debtor': (id) => `acquit answer ${id} --same N°, ou --different`,
  'wrong-number': (id) => `acquit debtor CLIENT --phone NUMÉRO, ou acquit answer ${id} --seen`,
  'payment-announced': (id) => `acquit answer ${id} --resume, ou --hold 31/12/2026 --reason "…"`,
  'online-payment-late': (id) => `acquit answer ${id} --resume, ou --hold 31/12/2026 --reason "…"`,
  'offer-rest': (id) => `acquit write-off FACTURE --reason "…" solde le reste ; acquit answer ${id} --resume retire l’offre et relance`,
  'debt-reopened': (id) => `acquit answer ${id} --resume, ou --hold 31/12/2026 --reason "…"`,
  'promise-broken': (id) => `acquit answer ${id} --seen, ou --hold 31/12/2026 --reason "…"`,
  'instalment-missed': (id) => `acquit answer ${id} --warned 31/12/2026, ou --seen`,
  'plan-lapsed': (id) => `acquit answer ${id} --seen, ou --hold 31/12/2026 --reason "…"`,
};

const englishAnswers: Answers = {
  'due-date-missing': (id) => `acquit answer ${id} --due 31/12/2026`,
  'kind-unknown': (id) => `acquit answer ${id} --kind business | consumer | public-body`,
  'no-address': (id) => `acquit answer ${id} --email ADDRESS, or --address STREET --postcode CODE --city CITY`,
  'credit-unallocated': (id, lay) =>
    `${lay ?? 'acquit lay-credit CREDIT INVOICE'} lays it; acquit answer ${id} --keep-credit keeps it on account; or import the books once it is allocated`,
  'invoice-not-received': (id) => `acquit answer ${id} --received, or --hold 31/12/2026 --reason "sent again"`,
  'no-account-for-currency': (id) => `acquit rules --iban IBAN --currency CODE, then acquit answer ${id} --account-added`,
  'time-barred': (id) => `acquit answer ${id} --hold 31/12/2026 --reason "seen by the lawyer"`,
  'end-of-scenario': (id) => `acquit answer ${id} --hold 31/12/2026 --reason "handed to the judicial officer"`,
  'same-debtor': (id) => `acquit answer ${id} --same NUMBER, or --different`,
  'wrong-number': (id) => `acquit debtor CUSTOMER --phone NUMBER, or acquit answer ${id} --seen`,
  'payment-announced': (id) => `acquit answer ${id} --resume, or --hold 31/12/2026 --reason "…"`,
  'online-payment-late': (id) => `acquit answer ${id} --resume, or --hold 31/12/2026 --reason "…"`,
  'offer-rest': (id) =>
    `acquit write-off INVOICE --reason "…" closes the rest; acquit answer ${id} --resume withdraws the offer and reminds`,
  'debt-reopened': (id) => `acquit answer ${id} --resume, or --hold 31/12/2026 --reason "…"`,
  'promise-broken': (id) => `acquit answer ${id} --seen, or --hold 31/12/2026 --reason "…"`,
  'instalment-missed': (id) => `acquit answer ${id} --warned 31/12/2026, or --seen`,
  'plan-lapsed': (id) => `acquit answer ${id} --seen, or --hold 31/12/2026 --reason "…"`,
};

/** `tasks`, `approve`, `release`, `skip`, `call`, `answer`, `posted`, `resolve`. */
const french = {
  nothing: fr`Rien n’attend. Importez un fichier (acquit import FICHIER…) ou décidez la journée (acquit run).`,
  run: (id: number, day: string, contacts: number) =>
    fr`Le passage n° ${id} du ${day} attend votre accord : ${counted(contacts, 'prise de contact', 'prises de contact', 'fr')}.`,
  runNext: (id: number) =>
    fr`acquit release ${id} laisse partir ce qui est automatique ; acquit approve N° n’en laisse partir qu’une partie.`,
  toApprove: (count: string, debtors: string) => fr`À approuver : ${count} pour ${debtors}`,
  approveNext: (example: number) =>
    fr`Voir : acquit preview ${example}. Approuver : acquit approve ${example}, ou acquit approve --all. Ensuite : acquit send`,
  toCall: (count: string, debtors: string) => fr`À appeler : ${count} pour ${debtors}`,
  callNext: (example: number) =>
    fr`Quoi dire : acquit preview ${example}. Après l’appel : acquit call ${example} reached | no-answer | message-left | promised --date 31/12/2026`,
  toSend: (count: string) => fr`Approuvé, pas encore parti : ${count}. Pour les faire partir : acquit send`,
  notToCall: (count: string, debtors: string) => fr`À NE PAS appeler, la situation a changé depuis : ${count} pour ${debtors}`,
  notToCallNext: fr`La prochaine journée décidée (acquit run) retire ces appels.`,
  toPost: (count: string, debtors: string) => fr`À poster : ${count} pour ${debtors}`,
  postNext: (batch: number) => fr`Une fois au courrier : acquit posted ${batch}`,
  overtaken: (count: string, debtors: string) => fr`À NE PAS poster, la situation a changé depuis l’impression : ${count} pour ${debtors}`,
  overtakenNext: (batch: number, example: number) =>
    fr`Détruisez ces lettres ; en postant les autres : acquit posted ${batch} --except ${example}`,
  unwritten: (count: string) => fr`N’ont pas pu être écrits : ${count}`,
  unwrittenNext: fr`Une fois ceci corrigé, l’étape est reprise le jour ouvré suivant.`,
  uncertain: (count: string, debtors: string) => fr`Partis ou non ? ${count} pour ${debtors}`,
  uncertainNext: (example: number) => fr`Vérifiez dans votre messagerie, puis : acquit resolve ${example} sent | not-sent`,
  replies: (count: number) => fr`Réponses de débiteurs à lire : ${count}. Les voir : acquit inbox`,
  said: (count: number) => fr`Dit par des débiteurs sur leur page, à lire : ${count}. Le voir : acquit said`,
  questions: (count: string, debtors: string) => fr`Questions : ${count} pour ${debtors}`,
  debtors: (count: number) => counted(count, 'débiteur', 'débiteurs', 'fr'),
  dispatches: (count: number) => counted(count, 'envoi', 'envois', 'fr'),
  calls: (count: number) => counted(count, 'appel', 'appels', 'fr'),
  letters: (count: number) => counted(count, 'lettre', 'lettres', 'fr'),
  questionCount: (count: number) => counted(count, 'question', 'questions', 'fr'),
  batch: (id: number) => fr`lot n° ${id}`,
  number: (id: number) => fr`n° ${id}`,
  moreDebtors: (left: string) => fr`… et ${left} autres débiteurs : acquit tasks --all les montre`,
  moreThanShown: fr`La liste est plus longue : acquit tasks --all la donne en entier.`,
  skipNext: (example: number) => fr`Ne pas faire une étape maintenant : acquit skip ${example} --until 31/12/2026 --reason "…"`,
  approved: (count: number) => fr`${counted(count, 'envoi approuvé', 'envois approuvés', 'fr')}.`,
  nothingToApprove: fr`Rien n’attendait votre accord.`,
  takenBack: (count: number) => fr`${counted(count, 'envoi attend', 'envois attendent', 'fr')} de nouveau votre accord.`,
  nothingTakenBack: fr`Aucun accord n’était à reprendre : rien d’approuvé n’attend de partir.`,
  released: (run: number) => fr`Le passage n° ${run} peut partir.`,
  skipped: (dispatch: number, until: string) =>
    fr`Envoi n° ${dispatch} retiré ; ses factures sont laissées tranquilles jusqu’au ${until} inclus.`,
  callUndone: (call: number) => fr`Appel n° ${call} : ce qui était noté est repris, l’appel attend de nouveau.`,
  called: (outcome: string, until: string | null) =>
    until === null ? fr`Appel noté : ${outcome}.` : fr`Appel noté : ${outcome}. Aucune relance de ces factures jusqu’au ${until} inclus.`,
  confirmed: (mail: number) => fr`L’e-mail de confirmation n° ${mail} part avec les prochains (acquit send).`,
  answered: (question: number) => fr`Réponse à la question n° ${question} enregistrée.`,
  posted: (count: number) => fr`${counted(count, 'lettre postée', 'lettres postées', 'fr')}.`,
  doubtfulTracking: (numbers: string) =>
    fr`À relire, ces numéros de suivi n’ont pas la forme ou le chiffre de contrôle habituels : ${numbers}`,
  resolved: (id: number, left: boolean) => (left ? fr`Envoi n° ${id} : noté comme parti.` : fr`Envoi n° ${id} : noté comme non parti.`),
  matchNext: (line: number, suggested: boolean) =>
    suggested
      ? fr`Voir : acquit bank lines. Accepter une proposition : acquit bank match ${line} --suggestion 1`
      : fr`Voir : acquit bank lines. Dire pour quoi : acquit bank match ${line} --invoice N°`,
  findings: fr`À corriger avant l’envoi`,
  candidates: (ids: string) => fr`débiteurs possibles : ${ids}`,
  runningOut: (count: number) =>
    fr`Délai pour agir en justice (prescription) : ${counted(count, 'facture', 'factures', 'fr')} à moins de six mois de la fin`,
  lastDay: (day: string, months: number) => fr`jusqu’au ${day}, moins ${months === 1 ? 'd’un' : `de ${months}`} mois`,
  timeOver: (count: number) =>
    fr`Délai sans doute passé pour ${counted(count, 'autre facture impayée', 'autres factures impayées', 'fr')} : plus aucune menace n’en part ; un avocat peut dire si un acte l’a interrompu.`,
  runningOutNext: fr`Une relance, même recommandée, n’arrête pas ce délai ; une action en justice ou une reconnaissance de la dette l’arrête (C. civ. 2240, 2241). Quelle voie : acquit law route ; le calcul : acquit law limitation`,
  toVerify: fr`à vérifier`,
  answers: frenchAnswers,
};

const english: typeof french = {
  nothing: en`Nothing waits. Import a file (acquit import FILE…) or decide the day (acquit run).`,
  run: (id, day, contacts) => en`Run ${id} of ${day} waits for your word: ${counted(contacts, 'contact', 'contacts', 'en')}.`,
  runNext: (id) => en`acquit release ${id} lets leave what is automatic; acquit approve NUMBER only a part of it.`,
  toApprove: (count, debtors) => en`To approve: ${count} for ${debtors}`,
  approveNext: (example) =>
    en`See: acquit preview ${example}. Approve: acquit approve ${example}, or acquit approve --all. Next: acquit send`,
  toCall: (count, debtors) => en`To call: ${count} for ${debtors}`,
  callNext: (example) =>
    en`What to say: acquit preview ${example}. After the call: acquit call ${example} reached | no-answer | message-left | promised --date 31/12/2026`,
  toSend: (count) => en`Approved, not gone yet: ${count}. To let them leave: acquit send`,
  notToCall: (count, debtors) => en`NOT to be called, things have changed since: ${count} for ${debtors}`,
  notToCallNext: en`The next day that is decided (acquit run) withdraws these calls.`,
  toPost: (count, debtors) => en`To post: ${count} for ${debtors}`,
  postNext: (batch) => en`Once in the mail: acquit posted ${batch}`,
  overtaken: (count, debtors) => en`NOT to be posted, things have changed since they were printed: ${count} for ${debtors}`,
  overtakenNext: (batch, example) => en`Destroy these letters; when you post the others: acquit posted ${batch} --except ${example}`,
  unwritten: (count) => en`Could not be written: ${count}`,
  unwrittenNext: en`Once this is mended, the step is taken up again on the next working day.`,
  uncertain: (count, debtors) => en`Did they leave? ${count} for ${debtors}`,
  uncertainNext: (example) => en`Look into your mailbox, then: acquit resolve ${example} sent | not-sent`,
  replies: (count) => en`Replies of debtors to read: ${count}. See: acquit inbox`,
  said: (count) => en`Said by debtors on their page, to read: ${count}. See: acquit said`,
  questions: (count, debtors) => en`Questions: ${count} for ${debtors}`,
  debtors: (count) => counted(count, 'debtor', 'debtors', 'en'),
  dispatches: (count) => counted(count, 'sending', 'sendings', 'en'),
  calls: (count) => counted(count, 'call', 'calls', 'en'),
  letters: (count) => counted(count, 'letter', 'letters', 'en'),
  questionCount: (count) => counted(count, 'question', 'questions', 'en'),
  batch: (id) => en`batch ${id}`,
  number: (id) => en`no. ${id}`,
  moreDebtors: (left) => en`… and ${left} more debtors: acquit tasks --all shows them`,
  moreThanShown: en`The list is longer: acquit tasks --all gives all of it.`,
  skipNext: (example) => en`Not to make a step now: acquit skip ${example} --until 31/12/2026 --reason "…"`,
  approved: (count) => en`${counted(count, 'sending approved', 'sendings approved', 'en')}.`,
  nothingToApprove: en`Nothing was waiting for your word.`,
  takenBack: (count) => en`${counted(count, 'sending waits', 'sendings wait', 'en')} for your word again.`,
  nothingTakenBack: en`There was no approval to take back: nothing that is approved waits to leave.`,
  released: (run) => en`Run ${run} may leave.`,
  skipped: (dispatch, until) => en`Sending ${dispatch} withdrawn; its invoices are left alone through ${until}.`,
  callUndone: (call) => en`Call ${call}: what was recorded is taken back, it waits again.`,
  called: (outcome, until) =>
    until === null ? en`Call recorded: ${outcome}.` : en`Call recorded: ${outcome}. No reminder of these invoices through ${until}.`,
  confirmed: (mail) => en`The confirming e-mail ${mail} leaves with the next ones (acquit send).`,
  answered: (question) => en`Answer to question ${question} recorded.`,
  posted: (count) => en`${counted(count, 'letter posted', 'letters posted', 'en')}.`,
  doubtfulTracking: (numbers) => en`Read again, these tracking numbers lack the usual form or check digit: ${numbers}`,
  resolved: (id, left) => (left ? en`Sending ${id}: recorded as gone.` : en`Sending ${id}: recorded as not gone.`),
  matchNext: (line, suggested) =>
    suggested
      ? en`See: acquit bank lines. To take a suggestion: acquit bank match ${line} --suggestion 1`
      : en`See: acquit bank lines. To say what it is for: acquit bank match ${line} --invoice NUMBER`,
  findings: en`To mend before sending`,
  candidates: (ids) => en`possible debtors: ${ids}`,
  runningOut: (count: number) => en`Time to sue (limitation): ${counted(count, 'invoice', 'invoices', 'en')} within six months of the end`,
  lastDay: (day: string, months: number) => en`until ${day}, less than ${counted(months, 'month', 'months', 'en')}`,
  timeOver: (count: number) =>
    en`The time has probably run out for ${counted(count, 'other unpaid invoice', 'other unpaid invoices', 'en')}: no threat about them leaves any more; a lawyer can tell whether something interrupted it.`,
  runningOutNext: en`A reminder, even a registered one, does not stop this time; an action in court or an acknowledgement of the debt does (C. civ. 2240, 2241). Which route: acquit law route; how it is counted: acquit law limitation`,
  toVerify: en`to be verified`,
  answers: englishAnswers,
};

export const TASKING = { fr: french, en: english };
