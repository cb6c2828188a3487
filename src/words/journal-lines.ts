import type { Language } from '../core/base/text.ts';
import type { Entry, EntryKind } from '../core/journal/entry.ts';
import { countIn } from './phrase.ts';
import { POST_LINES } from './post.ts';
import { PROCEEDING_LINES } from './proceeding-lines.ts';

/** One line of the journal in words: what happened, without names, which the journal does not hold. */
export function entryText(entry: Entry, language: Language): string {
  const text = LINES[entry.kind][language];
  const count = countOf(entry);
  return count === null ? text : `${text} (${countIn(count, language)})`;
}

type Pair = Readonly<Record<Language, string>>;

const LINES: Readonly<Record<EntryKind, Pair>> = {
  ...PROCEEDING_LINES,
  'creditor.registered': { fr: 'Entreprise enregistrée', en: 'Company registered' },
  'creditor.changed': { fr: 'Fiche ou règles de l’entreprise modifiées', en: 'Details or rules of the company changed' },
  'creditor.went-live': { fr: 'Départ automatique ouvert', en: 'Automatic sending opened' },
  'scenario.saved': { fr: 'Scénario enregistré', en: 'Scenario saved' },
  'wording.saved': { fr: 'Textes enregistrés', en: 'Texts saved' },
  'law-rate.entered': { fr: 'Taux légal saisi', en: 'Rate of the law entered' },
  'import.recorded': { fr: 'Fichier importé', en: 'File imported' },
  'mapping.remembered': { fr: 'Colonnes d’un fichier retenues', en: 'Columns of a file remembered' },
  'debtors.recognised': { fr: 'Clients reconnus', en: 'Customers recognised' },
  'debtor.changed': { fr: 'Fiche d’un client modifiée', en: 'Details of a customer changed' },
  'items.added': { fr: 'Factures et avoirs ajoutés', en: 'Invoices and credit notes added' },
  'item.changed': { fr: 'Facture modifiée', en: 'Invoice changed' },
  'items.settled': { fr: 'Règlements de la comptabilité imputés', en: 'Payments of the books laid on invoices' },
  'claim.stated': { fr: 'Décompte édité', en: 'Claim statement made' },
  'journal.stamped': { fr: 'Journal horodaté par un tiers', en: 'Journal time-stamped by a third party' },
  'case.exported': { fr: 'Dossier préparé pour être remis', en: 'Case made to be handed over' },
  'paper.begun': { fr: 'Acte ou courrier préparé', en: 'Paper begun' },
  'paper.edited': { fr: 'Acte ou courrier modifié', en: 'Paper changed' },
  'paper.kept': { fr: 'Acte ou courrier conservé', en: 'Paper kept' },
  'paper.discarded': { fr: 'Projet d’acte abandonné', en: 'Draft of a paper discarded' },
  'papers.erased': { fr: 'Données personnelles d’actes effacées', en: 'Personal data of papers erased' },
  'agency.stated': { fr: 'Identité de l’agence de recouvrement enregistrée', en: 'Collection agency stated' },
  'mandate.recorded': { fr: 'Mandat d’un client enregistré', en: 'Mandate of a client recorded' },
  'mandate.terms-changed': { fr: 'Conditions d’un mandat modifiées', en: 'Terms of a mandate changed' },
  'mandate.revoked': { fr: 'Mandat d’un client révoqué', en: 'Mandate of a client revoked' },
  'client-funds.attributed': { fr: 'Encaissement attribué à un client', en: 'Money received attributed to a client' },
  'client-funds.withdrawn': {
    fr: 'Mouvement propre de l’agence noté sur le compte dédié',
    en: 'The agency’s own movement noted on the dedicated account',
  },
  'commission.taken-up': { fr: 'Commissions calculées', en: 'Commission worked out' },
  'remittance.stated': { fr: 'Relevé de reversement établi', en: 'Remittance statement made' },
  'remittance.paid': { fr: 'Reversement payé', en: 'Remittance paid' },
  'remittance.unpaid': { fr: 'Reversement remis à payer', en: 'Remittance to be paid again' },
  'remittance.cancelled': { fr: 'Relevé de reversement annulé', en: 'Remittance statement cancelled' },
  'documents.added': { fr: 'Documents ajoutés', en: 'Documents added' },
  'hold.placed': { fr: 'Relances d’un client suspendues', en: 'Reminders of a customer put on hold' },
  'hold.lifted': { fr: 'Suspension levée', en: 'Hold lifted' },
  'promise.judged': { fr: 'Promesse tenue ou non', en: 'Promise kept or not' },
  'plan.offered': { fr: 'Échéancier proposé', en: 'Payment plan offered' },
  'plan.signed': { fr: 'Échéancier signé', en: 'Payment plan signed' },
  'plan.missed': { fr: 'Échéance d’un échéancier manquée', en: 'Instalment of a plan missed' },
  'plan.warned': { fr: 'Débiteur averti d’une échéance manquée', en: 'Debtor warned of a missed instalment' },
  'plan.ended': { fr: 'Échéancier terminé', en: 'Payment plan ended' },
  'plan.resumed': { fr: 'Échéancier repris', en: 'Payment plan taken up again' },
  'questions.asked': { fr: 'Questions posées', en: 'Questions asked' },
  'question.answered': { fr: 'Réponse à une question', en: 'Question answered' },
  'run.started': { fr: 'Passage du jour commencé', en: 'The day’s run begun' },
  'run.advanced': { fr: 'Passage du jour : clients examinés', en: 'The day’s run: customers looked at' },
  'run.ended': { fr: 'Passage du jour terminé', en: 'The day’s run ended' },
  'run.released': { fr: 'Passage du jour libéré par une personne', en: 'The day’s run released by a person' },
  'contact.decided': { fr: 'Relance décidée', en: 'Reminder decided' },
  'contact.dropped': { fr: 'Relance retirée', en: 'Reminder withdrawn' },
  'dispatch.withdrawn': { fr: 'Envoi retiré', en: 'Sending withdrawn' },
  'dispatch.approved': { fr: 'Envoi approuvé', en: 'Sending approved' },
  'dispatch.unapproved': { fr: 'Accord repris, l’envoi attend de nouveau', en: 'Approval taken back, the sending waits again' },
  'dispatch.sending': { fr: 'E-mail remis au serveur', en: 'E-mail handed to the server' },
  'dispatch.ended': { fr: 'Issue d’un envoi ou d’un appel', en: 'Outcome of a sending or a call' },
  'call.recorded': { fr: 'Appel noté', en: 'Call recorded' },
  'call.taken-back': { fr: 'Issue d’un appel reprise', en: 'Outcome of a call taken back' },
  ...POST_LINES,
  'letters.printed': { fr: 'Lettres imprimées', en: 'Letters printed' },
  'bank-account.added': { fr: 'Compte bancaire ajouté', en: 'Bank account added' },
  'bank-account.changed': { fr: 'Compte bancaire modifié', en: 'Bank account changed' },
  'bank-lines.added': { fr: 'Lignes de banque ajoutées', en: 'Bank lines added' },
  'bank-line.itemised': { fr: 'Remise de banque détaillée', en: 'Batch of the bank itemised' },
  'bank-lines.erased': { fr: 'Données personnelles de lignes de banque effacées', en: 'Personal data of bank lines erased' },
  'bank-lines.judged': { fr: 'Lignes de banque examinées', en: 'Bank lines looked at' },
  'money.laid': { fr: 'Règlement imputé', en: 'Payment laid on invoices' },
  'clearing.exported': { fr: 'Lettrage exporté', en: 'Clearing exported' },
  'insolvency.recorded': { fr: 'Procédure collective d’un client inscrite', en: 'Insolvency of a customer recorded' },
  'insolvency.corrected': { fr: 'Procédure collective corrigée', en: 'Insolvency corrected' },
  'notices.kept': { fr: 'Annonces du BODACC lues', en: 'Notices of the BODACC read' },
  'notices.heeded': { fr: 'Annonces du BODACC rapprochées d’un client', en: 'Notices of the BODACC held against a customer' },
  'notices.seen': { fr: 'Annonces du BODACC vues par une personne', en: 'Notices of the BODACC seen by a person' },
  'notices.watched': { fr: 'Surveillance du BODACC', en: 'Watch over the BODACC' },
  'notices.erased': { fr: 'Textes d’annonces du BODACC effacés', en: 'Texts of notices of the BODACC erased' },
  'letter.received': { fr: 'Réception d’une lettre inscrite', en: 'Receipt of a letter recorded' },
  'dispute.opened': { fr: 'Contestation d’un client ouverte', en: 'Dispute of a customer opened' },
  'dispute.changed': { fr: 'Suivi d’une contestation modifié', en: 'Handling of a dispute changed' },
  'dispute.resolved': { fr: 'Contestation tranchée', en: 'Dispute decided' },
  'dispute.reopened': { fr: 'Contestation rouverte', en: 'Dispute reopened' },
  'dispute.closed': { fr: 'Contestation close', en: 'Dispute closed' },
  'dispute.said': { fr: 'Note, question ou réponse dans une contestation', en: 'Note, question or reply in a dispute' },
  'dispute-words.erased': { fr: 'Textes de contestations effacés', en: 'Words of disputes erased' },
  'offer.made': { fr: 'Offre de remise préparée', en: 'Offer of a discount prepared' },
  'offer.granted': { fr: 'Offre de remise accordée', en: 'Offer of a discount granted' },
  'offer.withdrawn': { fr: 'Offre de remise retirée', en: 'Offer of a discount withdrawn' },
  'mail.taken': { fr: 'E-mail reçu', en: 'E-mail received' },
  'mailbox.read': { fr: 'Boîte de réception relevée', en: 'Mailbox read' },
  'mail.joined': { fr: 'E-mail reçu rattaché à un client', en: 'E-mail received joined to a customer' },
  'mail.answered': { fr: 'E-mail reçu traité par une personne', en: 'E-mail received dealt with by a person' },
  'mail.set-aside': { fr: 'E-mail reçu mis de côté', en: 'E-mail received set aside' },
  'mails.erased': { fr: 'Contenu d’e-mails reçus effacé', en: 'Content of received e-mails erased' },
  'text.reported': { fr: 'Nouvelles d’un SMS', en: 'News of an SMS' },
  'dispatch.bounced': { fr: 'E-mail revenu sans être remis', en: 'E-mail came back undelivered' },
  'portal.link-made': { fr: 'Lien vers la page du client créé', en: 'Link to the customer’s page made' },
  'portal.links-revoked': { fr: 'Liens vers la page du client révoqués', en: 'Links to the customer’s page revoked' },
  'portal.requested': { fr: 'Demande faite sur la page du client', en: 'Request made on the customer’s page' },
  'portal.answered': { fr: 'Demande d’un client traitée par une personne', en: 'Request of a customer dealt with by a person' },
  'card-payment.asked': { fr: 'Paiement en ligne commencé par un client', en: 'Online payment begun by a customer' },
  'card-payment.opened': { fr: 'Page de paiement ouverte chez le prestataire', en: 'Payment page opened at the provider’s' },
  'card-payment.told': { fr: 'Nouvelle d’un paiement en ligne reçue', en: 'News of an online payment received' },
  'card-payment.laid': { fr: 'Paiement en ligne porté au compte du prestataire', en: 'Online payment put on the provider’s account' },
  'card-payment.back': { fr: 'Paiement en ligne repris au créancier', en: 'Online payment taken back from the company' },
  'portal.erased': { fr: 'Contenu de demandes de clients effacé', en: 'Content of customers’ requests erased' },
  'note.written': { fr: 'Note écrite sur un client', en: 'Note written about a customer' },
  'note.corrected': { fr: 'Note sur un client corrigée', en: 'Note about a customer corrected' },
  'note.pinned': { fr: 'Note épinglée ou désépinglée', en: 'Note pinned or unpinned' },
  'note.removed': { fr: 'Note sur un client retirée', en: 'Note about a customer removed' },
  'document.filed': { fr: 'Document versé au dossier d’un client', en: 'Document filed about a customer' },
  'document.unfiled': { fr: 'Document retiré du dossier d’un client', en: 'Document taken off the file of a customer' },
  'professional.added': { fr: 'Professionnel ajouté à l’annuaire', en: 'Professional added to the directory' },
  'professional.changed': { fr: 'Fiche d’un professionnel modifiée', en: 'Details of a professional changed' },
  'hand-over.made': { fr: 'Créances confiées à un professionnel', en: 'Claims handed over to a professional' },
  'hand-over.linked': { fr: 'Lien créé pour le professionnel', en: 'Link made for the professional' },
  'hand-over.ended': { fr: 'Dossier repris au professionnel', en: 'Case back from the professional' },
  'hand-over.reported': { fr: 'Nouvelle du professionnel reçue', en: 'Report of the professional taken in' },
  'hand-over.decided': { fr: 'Nouvelle du professionnel confirmée ou écartée', en: 'Report of the professional confirmed or set aside' },
  'hand-over.reopened': { fr: 'Nouvelle du professionnel à revoir', en: 'Report of the professional to be looked at again' },
  'hand-over.seen': { fr: 'Reversement du professionnel vu à la banque', en: 'Remittance of the professional seen at the bank' },
  'hand-overs.erased': { fr: 'Textes échangés avec les professionnels effacés', en: 'Texts exchanged with professionals erased' },
  'kept.erased': { fr: 'Notes et titres de documents effacés', en: 'Notes and titles of documents erased' },
  'money.unlaid': { fr: 'Imputation annulée', en: 'Laying undone' },
};

/** How many things an entry is about, where that says something. */
function countOf(entry: Entry): number | null {
  switch (entry.kind) {
    case 'debtors.recognised':
      return entry.data.debtors.length;
    case 'items.added':
      return entry.data.items.length;
    case 'items.settled':
      return entry.data.settlements.length;
    case 'documents.added':
      return entry.data.documents.length;
    case 'questions.asked':
      return entry.data.questions.length;
    case 'run.advanced':
      return entry.data.looks.length;
    case 'letters.printed':
      return entry.data.letters.length;
    case 'bank-lines.added':
    case 'bank-lines.judged':
      return entry.data.lines.length;
    default:
      return null;
  }
}
