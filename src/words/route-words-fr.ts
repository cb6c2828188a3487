import type {
  Ask,
  CautionCode,
  ClosedReason,
  CostCode,
  CourtKind,
  RouteDeadline,
  RouteDebtor,
  RouteKind,
  Seat,
} from '../core/law/route.ts';
import { fr } from './phrase.ts';

const ROUTES: Readonly<Record<RouteKind, string>> = {
  'order-for-payment': fr`Injonction de payer`,
  'small-claims-procedure': fr`Procédure simplifiée de recouvrement des petites créances (PSRPC)`,
  petition: fr`Requête au tribunal`,
  'summary-proceedings': fr`Référé-provision`,
  summons: fr`Assignation au fond`,
  'invoice-commandment': fr`Commandement de payer une facture entre commerçants (loi 2026-307)`,
  'european-order-for-payment': fr`Injonction de payer européenne`,
  'european-small-claims': fr`Procédure européenne de règlement des petits litiges`,
  'payment-demand': fr`Demande écrite de paiement à la personne publique`,
  'administrative-summary': fr`Référé-provision devant le tribunal administratif`,
  'administrative-court': fr`Requête au fond devant le tribunal administratif`,
  'proof-of-debt': fr`Déclaration de créance`,
};

const COURTS: Readonly<Record<CourtKind, string>> = {
  'commercial-court': fr`tribunal de commerce (le cas échéant, tribunal des activités économiques)`,
  'economic-activities-court': fr`tribunal des activités économiques`,
  'commercial-chamber': fr`chambre commerciale du tribunal judiciaire`,
  'judicial-court': fr`tribunal judiciaire`,
  'administrative-court': fr`tribunal administratif`,
  'court-of-the-regulation': fr`juridiction que désigne le règlement européen`,
  'judicial-officer': fr`commissaire de justice`,
  'insolvency-practitioner': fr`mandataire judiciaire ou liquidateur`,
  'public-body': fr`la personne publique elle-même`,
};

const DEBTORS: Readonly<Record<RouteDebtor, string>> = {
  trader: fr`commerçant ou société commerciale`,
  craftsman: fr`artisan`,
  'liberal-profession': fr`profession libérale`,
  association: fr`association`,
  consumer: fr`particulier`,
  'public-body': fr`personne publique`,
  business: fr`entreprise, activité non précisée`,
  unknown: fr`non précisé`,
};

const SEATS: Readonly<Record<Seat, string>> = {
  metropolitan: fr`en métropole`,
  'alsace-moselle': fr`en Alsace-Moselle`,
  overseas: fr`outre-mer`,
  'european-union': fr`dans un autre État de l’Union européenne`,
  'outside-european-union': fr`hors de l’Union européenne`,
};

const COSTS: Readonly<Record<CostCode, string>> = {
  'court-fee': fr`greffe`,
  service: fr`acte du commissaire de justice (émolument, frais en sus)`,
  'legal-aid-contribution': fr`contribution à l’aide juridique`,
  'large-claim-contribution': fr`contribution pour la justice économique (créancier d’au moins 250 salariés)`,
  'officer-fees': fr`frais du commissaire de justice, exclusivement à la charge du créancier`,
};

const DEADLINES: Readonly<Partial<Record<RouteDeadline['key'], string>>> = {
  'petition-deposit': fr`consigner les frais au greffe, sinon caducité`,
  'order-service': fr`faire signifier l’ordonnance, sinon elle est non avenue`,
  opposition: fr`opposition du débiteur, après une signification à personne`,
  'opposition-deposit': fr`en cas d’opposition, consigner les frais au greffe`,
  'opposition-lawyer': fr`en cas d’opposition, si l’affaire demande un avocat, constituer le sien`,
  'order-execution': fr`sans avis d’opposition, exécuter après la signification`,
  'officer-answer': fr`réponse du débiteur à l’invitation du commissaire de justice`,
  'commandment-answer': fr`le débiteur paie ou conteste`,
  'commandment-service': fr`faire signifier l’acte rendu exécutoire`,
  'european-opposition': fr`opposition du débiteur`,
  'proof-of-debt': fr`déclarer, depuis la publication au BODACC`,
  'foreclosure-relief': fr`délai passé : demander le relevé de forclusion`,
  'public-judgment-payment': fr`après la décision, la personne publique paie ; sinon, mandatement d’office par le préfet`,
};

const CAUTIONS: Readonly<Record<CautionCode, string>> = {
  'contract-and-fixed-amount': fr`La créance vient d’un contrat et son montant est déterminé.`,
  'ask-for-referral': fr`Demander dans la requête le renvoi devant le tribunal voulu en cas d’opposition.`,
  'partial-order': fr`Rejet partiel : sans recours ; ne pas signifier pour reprendre la voie ordinaire.`,
  'court-of-the-debtor': fr`Seul compte le domicile ou le siège du débiteur : règle d’ordre public.`,
  'opposition-to-be-expected': fr`Une créance contestée appelle l’opposition, qui suspend l’ordonnance.`,
  'order-lapsed': fr`L’ordonnance n’a pas été signifiée à temps : elle est non avenue.`,
  'not-seriously-contestable': fr`Seulement si l’obligation n’est pas sérieusement contestable.`,
  'creditor-not-a-trader': fr`Le tribunal de commerce juge entre deux commerçants ; pour un créancier qui ne l’est pas, le tribunal est à confirmer.`,
  'jurisdiction-clause': fr`Une clause attributive de compétence, possible entre commerçants seulement, peut désigner un autre tribunal.`,
  'protection-judge': fr`Crédit à la consommation, bail : le juge des contentieux de la protection.`,
  'overseas-court': fr`Outre-mer, le nom et les règles de la juridiction commerciale n’ont pas été vérifiés.`,
  'alsace-moselle-chamber': fr`Ses règles de procédure propres n’ont pas été vérifiées : celles du tribunal judiciaire sont montrées.`,
  'agreement-needed': fr`N’aboutit que si le débiteur donne son accord ; le commissaire de justice délivre alors un titre exécutoire.`,
  'regulation-not-read': fr`Le règlement européen n’a pas été relu : conditions, frais et tribunal sont à confirmer.`,
  'contract-memorandum': fr`Si le marché renvoie au CCAG-FCS : mémoire en réclamation dans les 2 mois.`,
  'no-seizure-of-public-goods': fr`Les biens publics ne se saisissent pas : l’exécution passe par le mandatement d’office.`,
  'interest-of-right': fr`Intérêts moratoires et 40 € sont dus de plein droit, sans formalité.`,
  'stop-dunning': fr`Relances, pénalités et échéanciers s’arrêtent.`,
  'certified-and-proved': fr`Montant au jour du jugement, certifié sincère ; au créancier de prouver l’envoi et son contenu.`,
  'insolvency-of-another-kind': fr`Règles lues pour les entreprises : pour ce débiteur, faites confirmer la voie et le délai.`,
  'deadline-passed': fr`Le délai de déclaration est passé : demander le relevé de forclusion.`,
  'time-barred-claim': fr`La créance est prescrite : faites vérifier avant de la certifier.`,
};

const CLOSED: Readonly<Record<ClosedReason, string>> = {
  insolvent: fr`procédure collective : les poursuites sont arrêtées`,
  'not-insolvent': fr`le débiteur n’est pas en procédure collective`,
  'time-barred': fr`créance prescrite : aucune action ne peut être annoncée`,
  'debtor-unknown': fr`la sorte de débiteur n’est pas connue`,
  'creditor-unknown': fr`on ne sait pas si le créancier est commerçant`,
  'public-body': fr`le débiteur est une personne publique : le juge est le tribunal administratif`,
  'not-a-public-body': fr`le débiteur n’est pas une personne publique`,
  'seat-outside-france': fr`le débiteur est hors de France`,
  'seat-outside-european-union': fr`le débiteur est hors de l’Union européenne : textes non lus`,
  'seat-in-france': fr`le débiteur est en France`,
  'over-ceiling': fr`montant au-dessus du plafond`,
  'by-summons-only': fr`devant les juges du commerce, par assignation`,
  'not-between-traders': fr`seulement entre commerçants`,
  'reserved-for-commandment': fr`exclue pour les factures entre commerçants depuis la loi 2026-307`,
  'decree-not-published': fr`non disponible : décret d’application non publié`,
};

const ASKS: Readonly<Record<Ask, string>> = {
  'debtor-kind': fr`Dites ce qu’est le débiteur (--debtor commercant, artisan, liberal, association, particulier ou personne-publique) : le tribunal en dépend.`,
  'creditor-trader': fr`Dites si le créancier est commerçant, artisan ou société commerciale (--trader oui ou non) : le tribunal en dépend.`,
};

/** "du Mans", "d’Avignon", "de Lyon". */
function ofTown(town: string): string {
  if (town.startsWith('Le ')) return `du ${town.slice(3)}`;
  return /^[AEIOUY]/.test(town) ? `d’${town}` : `de ${town}`;
}

const FEMININE: readonly CourtKind[] = ['commercial-chamber'];

/** What `acquit law route` says in French. */
export const ROUTE_WORDS_FR = {
  routes: ROUTES,
  courts: COURTS,
  debtors: DEBTORS,
  seats: SEATS,
  costs: COSTS,
  deadlines: DEADLINES,
  cautions: CAUTIONS,
  closed: CLOSED,
  asks: ASKS,
  title: (day: string) => fr`Voies de droit au ${day}`,
  debtor: (debtor: string, seat: string, town: string) => fr`débiteur : ${debtor}, ${seat}${town && ` (${town})`}`,
  trader: { true: fr`créancier commerçant`, false: fr`créancier non commerçant` },
  contested: { true: fr`créance contestée`, false: fr`créance non contestée` },
  timeBarred: fr`prescrite`,
  insolvent: fr`débiteur en procédure collective`,
  assumed: (all: string) => fr`Supposé, faute d’indication : ${all}.`,
  assumptions: {
    seat: fr`siège en métropole`,
    contested: fr`créance non contestée`,
    timeBarred: fr`créance non prescrite`,
    insolvent: fr`pas de procédure collective`,
  },
  open: fr`Voies ouvertes (leur ordre est un choix de présentation, pas un conseil)`,
  none: fr`Aucune voie ouverte avec ces indications.`,
  shut: fr`Voies fermées`,
  rows: {
    court: fr`devant`,
    prior: fr`préalable`,
    lawyer: fr`avocat`,
    appeal: fr`recours`,
    costs: fr`frais`,
    times: fr`délais`,
    forms: fr`formulaires`,
    limitation: fr`prescription`,
    cautions: fr`à savoir`,
    texts: fr`textes`,
  },
  presidentOf: (court: string, kind: CourtKind) => (FEMININE.includes(kind) ? fr`président de la ${court}` : fr`président du ${court}`),
  courtIn: (court: string, town: string) => fr`${court} ${ofTown(town)}`,
  prior: {
    true: fr`conciliation, médiation ou procédure participative d’abord, à peine d’irrecevabilité (dispense : une PSRPC restée vaine)`,
    false: fr`pas de tentative amiable exigée par la loi`,
  },
  lawyer: { required: fr`obligatoire`, 'not-required': fr`non obligatoire`, 'not-stated': fr`rien trouvé dans les textes lus` },
  lastResort: { true: fr`décision en dernier ressort, sans appel`, false: fr`décision susceptible d’appel` },
  uponOpposition: (text: string) => fr`sur opposition, ${text}`,
  limitation: {
    interrupts: fr`interrompue`,
    'interrupts-when-served': fr`la requête ne l’interrompt pas, seule la signification de l’ordonnance`,
    suspends: fr`suspendue`,
  },
  costOf: (label: string, figures: string) => fr`${label} : ${figures}`,
  range: (low: string, high: string) => fr`de ${low} à ${high}`,
  noFigure: fr`montant non trouvé`,
  timeOf: (label: string, length: string) => fr`${label} : ${length}`,
  lastDay: (day: string) => fr`au plus tard le ${day}`,
  firstDay: (day: string) => fr`à partir du ${day}`,
  ordersBefore: (day: string) => fr`ordonnance rendue jusqu’au ${day}`,
  ordersFrom: (day: string) => fr`ordonnance rendue à compter du ${day}`,
  months: (count: string) => fr`${count} mois`,
  days: (count: string) => fr`${count} jours`,
  form: (numbers: string) => fr`Cerfa ${numbers}`,
  instead: (routes: string) => fr`voir plutôt : ${routes}`,
  unverified: fr`à vérifier`,
  rule: fr`Une règle et sa source, pas une consultation : rien ici ne dit l’issue d’un procès.`,
  validate: fr`Ce qui est marqué « à vérifier » est à faire valider par un professionnel du droit.`,
};

export type RouteWords = typeof ROUTE_WORDS_FR;
