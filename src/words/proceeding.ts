import type { Day } from '../core/base/day.ts';
import { formatDay, type Language } from '../core/base/text.ts';
import type { OtherWay, Way } from '../core/proceeding/compare.ts';
import type { Stage } from '../core/proceeding/course.ts';
import type { Ending, ProceedingRoute, StepKind } from '../core/proceeding/course-step.ts';
import type { Due, DueKey } from '../core/proceeding/due.ts';
import { DEADLINE_TEXTS } from './deadline-words.ts';
import { en, fr } from './phrase.ts';
import { ROUTE_WORDS_EN } from './route-words-en.ts';
import { ROUTE_WORDS_FR, type RouteWords } from './route-words-fr.ts';

type Pair = Readonly<Record<Language, string>>;

/** What the law's own pages say of routes. */
export function routeWords(language: Language): RouteWords {
  return language === 'fr' ? ROUTE_WORDS_FR : ROUTE_WORDS_EN;
}

const OTHER_WAY_NAMES: Readonly<Record<OtherWay, Pair>> = {
  settlement: {
    fr: fr`Accord amiable (échéancier, remise, transaction)`,
    en: en`Amicable settlement (plan, discount, settlement agreement)`,
  },
  'hand-over': {
    fr: fr`Remise à un professionnel (commissaire de justice, avocat, cabinet)`,
    en: en`Hand-over to a professional (judicial officer, lawyer, agency)`,
  },
  'write-off': { fr: fr`Passage en perte`, en: en`Write-off` },
};

/** What a way to go on is called. */
export function wayName(way: Way, language: Language): string {
  return way in OTHER_WAY_NAMES ? OTHER_WAY_NAMES[way as OtherWay][language] : routeWords(language).routes[way as ProceedingRoute];
}

/** What is to be known of a way that leads before no judge. */
export const OTHER_WAY_ABOUT: Readonly<Record<OtherWay, Pair>> = {
  settlement: {
    fr: fr`Sans frais de justice. Un écrit signé qui reconnaît la dette fait repartir le délai pour agir ; il n’est pas un titre exécutoire.`,
    en: en`No court costs. A signed paper that acknowledges the debt starts the time to sue anew; it is no enforceable title.`,
  },
  'hand-over': {
    fr: fr`Leur tarif n’est pas connu ici : demandez-le par écrit avant de remettre le dossier.`,
    en: en`What they charge is not known here: ask for it in writing before handing the case over.`,
  },
  'write-off': {
    fr: fr`La TVA ne se récupère qu’une fois la perte certaine : un simple défaut de paiement ne suffit pas. Voyez le dossier de créance irrécouvrable avec votre comptable.`,
    en: en`VAT is only recovered once the loss is certain: a mere default is not enough. See the bad debt with your accountant.`,
  },
};

export const STAGE_WORDS: Readonly<Record<Stage, Pair>> = {
  begun: { fr: fr`à déposer`, en: en`to be filed` },
  filed: { fr: fr`en attente de décision`, en: en`waiting for a decision` },
  refused: { fr: fr`requête rejetée`, en: en`petition refused` },
  ordered: { fr: fr`ordonnance à signifier`, en: en`order to be served` },
  served: { fr: fr`ordonnance signifiée, délai d’opposition`, en: en`order served, time for an opposition` },
  void: { fr: fr`ordonnance non avenue : signifiée trop tard`, en: en`order void: served too late` },
  unopposed: { fr: fr`sans opposition, titre à obtenir`, en: en`no opposition, title to be had` },
  opposed: { fr: fr`opposition du débiteur : affaire au tribunal`, en: en`opposed by the debtor: before the court` },
  agreed: { fr: fr`accord du débiteur, titre à obtenir`, en: en`debtor agrees, title to be had` },
  judged: { fr: fr`jugée, à exécuter`, en: en`judged, to be enforced` },
  dismissed: { fr: fr`demande rejetée`, en: en`claim dismissed` },
  titled: { fr: fr`titre exécutoire`, en: en`enforceable title` },
  closed: { fr: fr`terminée`, en: en`ended` },
};

const STEPS: Readonly<Record<StepKind, Pair>> = {
  filed: { fr: fr`Requête déposée`, en: en`Petition filed` },
  'order-made': { fr: fr`Ordonnance rendue`, en: en`Order made` },
  'order-refused': { fr: fr`Requête rejetée`, en: en`Petition refused` },
  served: { fr: fr`Signification`, en: en`Service` },
  'first-act': { fr: fr`Premier acte signifié à personne`, en: en`First act served in person` },
  opposition: { fr: fr`Opposition du débiteur`, en: en`Opposition by the debtor` },
  'no-opposition': { fr: fr`Pas d’opposition`, en: en`No opposition` },
  invited: { fr: fr`Demande du greffe (consigner, constituer avocat)`, en: en`Asked by the court (deposit, lawyer)` },
  complied: { fr: fr`Fait : frais consignés ou avocat constitué`, en: en`Done: costs deposited or lawyer named` },
  hearing: { fr: fr`Audience fixée`, en: en`Hearing set` },
  agreed: { fr: fr`Accord du débiteur`, en: en`Debtor agrees` },
  judgment: { fr: fr`Jugement ou ordonnance du juge`, en: en`Judgment` },
  title: { fr: fr`Titre exécutoire`, en: en`Enforceable title` },
  enforcement: { fr: fr`Acte d’exécution`, en: en`Act of enforcement` },
  closed: { fr: fr`Fin de la procédure`, en: en`End of the proceeding` },
};

const FILED: Partial<Record<ProceedingRoute, Pair>> = {
  summons: { fr: fr`Assignation signifiée`, en: en`Summons served` },
  'summary-proceedings': { fr: fr`Assignation en référé signifiée`, en: en`Summons to summary proceedings served` },
  'small-claims-procedure': { fr: fr`Lettre du commissaire de justice envoyée`, en: en`Letter of the judicial officer sent` },
};

/** What happened, as its route calls it. */
export function stepName(kind: StepKind, route: ProceedingRoute, language: Language): string {
  return ((kind === 'filed' ? FILED[route] : undefined) ?? STEPS[kind])[language];
}

export const ENDING_WORDS: Readonly<Record<Ending, Pair>> = {
  paid: { fr: fr`payée (désistement)`, en: en`paid (withdrawn before the court)` },
  settled: { fr: fr`accord amiable (désistement)`, en: en`settled amicably (withdrawn before the court)` },
  withdrawn: { fr: fr`abandonnée`, en: en`given up` },
  dismissed: { fr: fr`demande rejetée`, en: en`claim dismissed` },
  lapsed: { fr: fr`caduque ou non avenue`, en: en`lapsed or void` },
  'no-agreement': { fr: fr`sans accord du débiteur`, en: en`no agreement with the debtor` },
  unrecoverable: { fr: fr`irrécouvrable`, en: en`nothing to seize` },
  mistake: { fr: fr`notée par erreur`, en: en`entered by mistake` },
};

const OWN_DUES: Readonly<Record<Exclude<DueKey, keyof typeof DEADLINE_TEXTS.fr>, { readonly fr: string; readonly en: string }>> = {
  hearing: { fr: fr`audience`, en: en`hearing` },
  stayed: { fr: fr`arrêt des poursuites`, en: en`stay of proceedings` },
  'officer-answer': { fr: fr`réponse du débiteur au commissaire de justice`, en: en`answer of the debtor to the judicial officer` },
  'european-opposition': { fr: fr`opposition du débiteur`, en: en`opposition by the debtor` },
};

/** What runs: "faire signifier l’ordonnance". */
export function dueName(key: DueKey, language: Language): string {
  return key in OWN_DUES
    ? OWN_DUES[key as keyof typeof OWN_DUES][language]
    : DEADLINE_TEXTS[language][key as keyof typeof DEADLINE_TEXTS.fr].name;
}

/** What is to be done about it, once it alarms. */
export function dueTold({ key, lastDay, binds }: Due, today: Day, language: Language): string {
  const on = formatDay(lastDay, language);
  if (key === 'hearing')
    return lastDay < today
      ? { fr: fr`audience du ${on} : notez ce qui en est sorti`, en: en`hearing of ${on}: note what came of it` }[language]
      : { fr: fr`audience le ${on}`, en: en`hearing on ${on}` }[language];
  const name = dueName(key, language);
  if (key === 'stayed')
    return {
      fr: fr`${name} depuis le jugement du ${on} : déclarez la créance, rien d’autre n’est demandé`,
      en: en`${name} since the judgment of ${on}: declare the claim, nothing else is asked for`,
    }[language];
  if (binds === 'creditor')
    return lastDay < today
      ? { fr: fr`${name} : le délai a pris fin le ${on}`, en: en`${name}: the time ended on ${on}` }[language]
      : { fr: fr`${name} : au plus tard le ${on}`, en: en`${name}: ${on} at the latest` }[language];
  return lastDay < today
    ? { fr: fr`${name} : délai passé le ${on}, notez la suite`, en: en`${name}: time over on ${on}, note what comes next` }[language]
    : { fr: fr`${name} : jusqu’au ${on}`, en: en`${name}: until ${on}` }[language];
}

/** All was paid while the court does not know. */
export const PAID_TOLD: Pair = {
  fr: fr`tout est payé : désistez-vous, puis notez la fin`,
  en: en`all is paid: withdraw before the court, then note the end`,
};

export const ASK_TOLD: Readonly<Record<'debtor-kind' | 'creditor-trader', Pair>> = {
  'debtor-kind': {
    fr: fr`Dites ce qu’est ce client (commerçant ou société commerciale, artisan, profession libérale, association) : le tribunal en dépend.`,
    en: en`Say what this customer is (trader or commercial company, craftsman, liberal profession, association): the court depends on it.`,
  },
  'creditor-trader': {
    fr: fr`Dites si votre entreprise est commerçante (ou société commerciale) : le tribunal en dépend.`,
    en: en`Say whether your company is a trader (or a commercial company): the court depends on it.`,
  },
};

export const TO_VERIFY: Pair = { fr: fr`à vérifier`, en: en`to be verified` };
