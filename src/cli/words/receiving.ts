import { counted, en, fr } from '../../words/phrase.ts';
import { PROCEEDINGS, RECEIPTS } from '../../words/receiving.ts';

/** `received`, and what is said of insolvency proceedings: in `debtor`, in `tasks`. */
const french = {
  receipts: RECEIPTS.fr,
  proceedings: PROCEEDINGS.fr,
  noted: (id: number, how: string) => fr`Lettre recommandée n° ${id} : ${how}.`,
  counts: (day: string, article: string, sure: boolean) =>
    fr`Elle vaut mise en demeure depuis le ${day} (${article}${sure ? '' : fr`, à vérifier`}).`,
  provesNothing: fr`Ce que vaut une mise en demeure refusée est à vérifier : Acquit ne fait courir aucun intérêt à partir d’elle.`,
  interestRuns: fr`Les intérêts au taux légal courent à partir du lendemain : acquit law statement.`,
  noInterest: fr`Les intérêts de ce débiteur n’en dépendent pas.`,
  slip: (id: number) => fr`n° ${id}, avis de réception : acquit received ${id} --on 31/12/2026`,
  insolvent: (kind: string, since: string) =>
    fr`${kind} ouverte le ${since} : plus aucune relance, intérêts arrêtés la veille (C. com. L622-7, L622-21, L622-28)`,
  published: (day: string) => fr`publiée au BODACC le ${day}`,
  declared: (day: string) => fr`créance déclarée le ${day}`,
  insolventNoted: (name: string, since: string, withdrawn: number) =>
    fr`${name} : procédure collective ouverte le ${since}. Plus rien ne part ; ${counted(withdrawn, 'prise de contact retirée', 'prises de contact retirées', 'fr')}.`,
  corrected: (name: string) => fr`${name} : plus de procédure collective ; les relances reprennent au prochain passage.`,
  after: fr`Les créances nées après le jugement ne sont pas arrêtées par lui (C. com. L622-17, à vérifier) : Acquit ne les relance pas non plus, réclamez-les vous-même.`,
  later: (sum: string) => fr`émis depuis : ${sum}`,
  proofs: (count: number) => fr`Créances à déclarer (procédure collective) : ${counted(count, 'débiteur', 'débiteurs', 'fr')}`,
  lastDay: (day: string, left: number) =>
    left < 0
      ? fr`délai passé le ${day} : voir le relevé de forclusion avec un avocat (C. com. L622-26)`
      : fr`au plus tard le ${day}, ${counted(left, 'jour', 'jours', 'fr')}`,
  perhaps: (day: string) => fr`peut-être jusqu’au ${day}, selon le siège du tribunal`,
  unpublished: (id: number) => fr`date de publication inconnue : cherchez-la au BODACC, puis acquit debtor ${id} --published 31/12/2026`,
  proofsNext: (id: number, since: string) =>
    fr`Déclarez au mandataire ou au liquidateur que le jugement désigne (C. com. L622-24, R622-24), par un envoi qui se prouve ; le décompte : acquit law statement ${id} --on ${since}. Une fois fait : acquit debtor ${id} --declared 31/12/2026`,
};

const english: typeof french = {
  receipts: RECEIPTS.en,
  proceedings: PROCEEDINGS.en,
  noted: (id, how) => en`Registered letter ${id}: ${how}.`,
  counts: (day, article, sure) => en`It counts as a formal notice from ${day} (${article}${sure ? '' : en`, to be verified`}).`,
  provesNothing: en`What a refused formal notice is worth is to be verified: Acquit lets no interest run from it.`,
  interestRuns: en`Interest at the legal rate runs from the next day: acquit law statement.`,
  noInterest: en`The interest of this debtor does not depend on it.`,
  slip: (id) => en`no. ${id}, slip: acquit received ${id} --on 31/12/2026`,
  insolvent: (kind, since) =>
    en`${kind} opened on ${since}: no more reminders, interest stopped the day before (C. com. L622-7, L622-21, L622-28)`,
  published: (day) => en`published in the BODACC on ${day}`,
  declared: (day) => en`claim declared on ${day}`,
  insolventNoted: (name, since, withdrawn) =>
    en`${name}: insolvency proceedings opened on ${since}. Nothing leaves any more; ${counted(withdrawn, 'contact withdrawn', 'contacts withdrawn', 'en')}.`,
  corrected: (name) => en`${name}: no insolvency proceedings any more; reminders go on with the next run.`,
  after: en`Claims born after the judgment are not stopped by it (C. com. L622-17, to be verified): Acquit does not remind of them either, ask for them yourself.`,
  later: (sum) => en`issued since: ${sum}`,
  proofs: (count) => en`Claims to be declared (insolvency): ${counted(count, 'debtor', 'debtors', 'en')}`,
  lastDay: (day, left) =>
    left < 0
      ? en`time over on ${day}: see with a lawyer about relief (C. com. L622-26)`
      : en`by ${day} at the latest, ${counted(left, 'day', 'days', 'en')}`,
  perhaps: (day) => en`perhaps until ${day}, depending on where the court sits`,
  unpublished: (id) => en`day of publication unknown: look for it in the BODACC, then acquit debtor ${id} --published 31/12/2026`,
  proofsNext: (id, since) =>
    en`Declare to the administrator or liquidator whom the judgment names (C. com. L622-24, R622-24), by a way that can be proved; the claim: acquit law statement ${id} --on ${since}. Once done: acquit debtor ${id} --declared 31/12/2026`,
};

export const RECEIVING = { fr: french, en: english };
