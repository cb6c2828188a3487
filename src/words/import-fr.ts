import type { ImportCode } from '../use-cases/import-messages.ts';
import type { ImportLine } from '../use-cases/import-report.ts';
import { FIELDS_FR } from './fields-fr.ts';
import { filled } from './french.ts';

/** What becomes of a line of a file, by its code; the places are the line's own params. */
export const IMPORT_FR: Readonly<Record<ImportCode, string>> = {
  'number-missing':
    'Sans numéro de facture, elle a été laissée de côté : on ne peut pas la relancer. Donnez-lui un numéro et importez de nouveau.',
  'number-too-long': 'Son numéro dépasse 100 caractères : laissée de côté. Les colonnes sont sans doute décalées.',
  'amount-missing': 'Elle n’indique pas de montant : laissée de côté.',
  'amount-unreadable': 'Son montant {amount} a des fractions de centime ou n’est pas un nombre : laissée de côté.',
  'amount-too-large': 'Son montant {amount} est trop grand pour être traité : laissée de côté.',
  'currency-unreadable': 'Sa devise {currency} n’est pas un code à trois lettres : laissée de côté.',
  'buyer-missing': 'Elle ne dit pas qui est le client : laissée de côté.',
  'not-our-invoice': 'Elle est émise par {seller}, pas par ce créancier : laissée de côté. Ajoutez --force si elle est à vous.',
  'not-an-invoice': 'C’est un document de type {type} qui ne demande aucun paiement : laissé de côté.',
  'collective-account':
    'Le compte {account} réunit tous les clients : personne ne peut dire à qui est cette ligne. Exportez la comptabilité avec les comptes auxiliaires, ou importez une liste de factures ouvertes.',
  'carried-over': 'C’est un à-nouveau sans le détail des factures. Importez une liste des factures ouvertes de {account}.',
  'foreign-amount-missing': 'Comptabilisée en {currency} sans dire combien : laissée de côté.',
  'currency-differs': 'Elle est connue en {known}, le fichier la donne en {found} ; rien n’a changé. Corrigez l’un des deux.',
  'not-open-in-books':
    'La comptabilité du {booksOn} ne la montre pas ouverte : payée, ou pas encore saisie. Ajoutez --force si elle est encore due.',
  'older-than-books': 'Une comptabilité plus récente est connue : ce que ce fichier plus ancien dit ouvert n’a pas été repris.',
  'duplicate-row': 'La même ligne figure deux fois dans le fichier ; elle a été comptée une fois.',
  'amount-differs': 'Le fichier dit {found}, la comptabilité {known} ; la comptabilité a été gardée. Comparez les deux.',
  'due-date-differs': 'Le fichier donne l’échéance {found}, {known} était connue ; la plus tardive compte.',
  'books-behind': 'Le fichier montre encore {found} ouverts, mais de l’argent reçu depuis laisse {known} ; c’est ce qui a été gardé.',
  'due-date-added': 'Son échéance {found} a été ajoutée.',
  'amount-changed': 'Son montant passe de {known} à {found}.',
  'part-settled': '{settled} ont été réglés ; il reste {found}.',
  cleared: 'Elle est soldée dans la comptabilité.',
  reopened: 'Elle est de nouveau ouverte, pour {found}. Une personne regarde avant toute relance.',
  'credit-note-laid': 'Imputé sur {invoices}.',
  'credit-note-may-be-in-books': 'La comptabilité l’a peut-être déjà imputé : il est gardé comme avoir. À vous de dire lequel.',
  replaced: 'Elle remplace {invoices}, qui a été close.',
  added: 'Elle a été ajoutée.',
  unchanged: 'Elle est connue telle quelle.',
  changed: 'Elle a été mise à jour.',
  'settled-already': 'Il ne reste rien à payer.',
  'several-due-dates':
    'Elle a plusieurs échéances ({dates}) sans dire combien à chacune ; la dernière a été prise, pour que personne ne soit relancé trop tôt.',
  'due-before-issue': 'Son échéance {due} précède sa propre date {issued} et n’a pas été prise. À vous de la donner.',
  'due-date-from-terms': 'Son échéance {due} vient de ses conditions « {terms} ».',
  'unusual-debit':
    'C’est un débit du journal {journal}, pas une vente : de l’argent reparti, ou un virement. Sans échéance, elle attend qu’une personne regarde.',
  'lettered-unbalanced':
    'Les lignes lettrées {letter} laissent {net} : lettré ne veut pas dire payé. Elles ne sont ni relancées ni closes ; vérifiez-les dans la comptabilité.',
  'cleared-by-letter': 'Elle est lettrée {letter} dans la comptabilité.',
  vanished: 'La comptabilité ne la montre plus ouverte ; elle a été soldée.',
  'no-longer-shown':
    '{count} factures connues par des fichiers précédents sont encore ouvertes et absentes de celui-ci. S’il montre tout ce qui est ouvert, importez-le avec --complete ; sinon elles continuent d’être réclamées.',
  'number-of-another-new-debtor':
    'Un autre nouveau client de ce fichier a une facture du même numéro : la ligne a été laissée de côté, pour que personne ne soit relancé deux fois. Corrigez le numéro ou le client, ou ajoutez --force.',
  'number-of-another-debtor':
    'Le débiteur n° {other} doit déjà une facture ouverte de ce numéro : la ligne a été laissée de côté, pour que personne ne soit relancé deux fois. Corrigez le numéro ou le client, ou ajoutez --force.',
  'repeated-line':
    'Une ligne plus haut a le même numéro, le même client et la même échéance : celle-ci a été laissée de côté. Réunissez-les si les deux sont dues.',
  'vanished-not-cleared':
    'Le fichier ne la montre plus, mais plus de la moitié de ce qui était ouvert se fermerait. Rien n’a été soldé : vérifiez que le fichier est complet, puis ajoutez --confirm-vanished.',
  'returned-not-shown':
    'un règlement revenu impayé l’a rouverte, et ce fichier ne la montre pas ouverte : elle le reste ici. Si elle a été réglée autrement, dites-le : acquit write-off, ou acquit bank match.',
  'not-judged':
    'Le fichier ne la montre plus, mais ne la couvre pas non plus (avant sa période, ou à-nouveau sans détail). Elle reste ouverte.',
  'debtor-new': 'Un nouveau client.',
  'same-debtor': 'C’est peut-être le même client que {others} ({because}). À vous de le dire (acquit tasks).',
  'legal-number-faulty': 'Le SIREN ou SIRET {value} a un chiffre faux et n’a pas été utilisé.',
  'vat-number-faulty': 'Le numéro de TVA {value} a un chiffre faux et n’a pas été utilisé.',
  'iban-faulty': 'L’IBAN {value} a un chiffre faux. Les courriers donnent les comptes du créancier, pas celui-ci ; vérifiez la facture.',
  'email-unreadable': '{value} n’est pas une adresse e-mail et n’a pas été utilisé.',
  'contact-differs':
    'Le fichier donne « {found} » ({field}), « {known} » est connu et a été gardé. Changez-le par acquit debtor si le nouveau est le bon.',
  'rows-left-out':
    'Des lignes du fichier ont été laissées de côté : ce qu’il ne montre pas n’a donc pas été soldé. Corrigez-le et importez de nouveau.',
  'older-file':
    'Le fichier parle du {asOf}, et une comptabilité du {booksOn} est connue : il ne complète que les échéances et les coordonnées.',
  'address-incomplete': 'Son adresse n’a pas de code postal ou pas de ville et n’a pas été utilisée.',
  'contact-overwritten': 'Sa donnée « {field} » était « {known} » et devient « {found} ».',
  'customer-completed': 'Complété : {fields}.',
  'customer-ambiguous':
    'C’est peut-être le débiteur {others} (par le nom seul, ou par le compte d’un autre) ; rien n’a été pris. Donnez son SIREN ou son compte client dans la liste, ou complétez le débiteur à la main.',
  'customer-name-differs':
    'Son code est celui de « {known} », la liste nomme « {found} » ; rien n’a été pris. Ajoutez --force si c’est le même.',
  'customer-codes-unknown':
    'Les codes clients de la liste ne sont pas ceux de la comptabilité : les clients ont été reconnus par SIREN, n° de TVA et nom seulement. Ajoutez --force si ce sont bien les mêmes.',
  'customers-unknown':
    'Clients de la liste sans facture connue : {count}. Rien n’en a été gardé ; si la liste est venue avant les factures, importez-la de nouveau après elles.',
};

const BECAUSE: Readonly<Record<string, string>> = {
  'account-of-another': 'le compte est celui d’un autre',
  'name-only': 'seul le nom est le même',
};

export function importLineInFrench({ code, params }: Pick<ImportLine, 'code' | 'params'>): string {
  const { field, fields, because } = params;
  const told = {
    ...params,
    ...(field === undefined ? {} : { field: FIELDS_FR[field] ?? String(field) }),
    ...(fields === undefined ? {} : { fields: fieldList(String(fields)) }),
    ...(because === undefined ? {} : { because: BECAUSE[because] ?? String(because) }),
  };
  return filled(IMPORT_FR[code], told);
}

function fieldList(fields: string): string {
  return fields
    .split(', ')
    .map((field) => FIELDS_FR[field] ?? field)
    .join(', ');
}
