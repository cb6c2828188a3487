import type { Finding } from '../formats/facts.ts';
import { errnoInFrench } from './errno.ts';
import { FIELDS_FR } from './fields-fr.ts';
import { filled, guillemets, quotedIn } from './french.ts';
import { INCOMING_FINDINGS_FR } from './incoming-findings-fr.ts';
import { STATEMENT_FINDINGS_FR } from './statement-findings-fr.ts';

const ASK_ISSUER = 'Demandez une facture corrigée à l’émetteur, ou complétez-la à la main après l’import.';
const SAVE_AGAIN = 'Enregistrez-le de nouveau en .xlsx, ou en CSV.';
const FETCH_AGAIN = 'Récupérez-le de nouveau à sa source.';

/** What a reader says of a file, by the code of the finding. `{1}` is the first thing that the English message quotes. */
export const FINDINGS_FR: Readonly<Record<string, string>> = {
  ...STATEMENT_FINDINGS_FR,
  ...INCOMING_FINDINGS_FR,
  'clearing-bank-account':
    '« {1} » n’est pas un compte de banque du plan comptable (512…) : un autre a été utilisé. Donnez au compte son numéro comptable.',
  'clearing-no-account':
    '« {1} » n’a pas de compte auxiliaire connu : ses lignes sont sur le compte collectif, sans lettrage. Le FEC de votre comptabilité le donne : importez-le.',
  'clearing-foreign-letter': 'Des lignes en devise ne portent pas de lettre : lettrez-les une fois les écarts de change comptabilisés.',
  'clearing-no-euro-amount':
    'Une écriture en devise, dont le montant en euros n’est pas connu, a été laissée de côté : le comptable la convertit et la passe.',
  'bad-debt-to-verify': 'Les comptes sont d’usage : à vérifier avec l’expert-comptable avant de passer ces écritures.',
  'bad-debt-unbalanced': 'L’écriture sur « {1} » n’est pas équilibrée : elle a été laissée de côté.',
  'bad-debt-already-doubtful': '« {1} » est déjà parmi les clients douteux ({2}) : l’écriture sur « {3} » a été laissée de côté.',
  'more-findings': 'D’autres remarques ne sont pas listées : corrigez celles-ci et relisez le fichier.',
  'file-empty': 'Le fichier est vide. Exportez-le ou téléchargez-le de nouveau.',
  'file-too-large': 'Le fichier dépasse 512 Mo : découpez-le.',
  'file-unreadable': 'Le fichier n’a pas pu être lu. Exportez-le ou téléchargez-le de nouveau.',
  'file-is-a-folder': 'C’est un dossier, pas un fichier. Nommez les fichiers qu’il contient, par exemple dossier/*.xml.',
  'format-unknown':
    'Ce fichier n’est d’aucun format lu par Acquit (FEC, Factur-X, CII, UBL, liste de factures en CSV ou XLSX, ou relevé de banque camt, CFONB 120, MT940, OFX, CSV ou XLSX, e-mail, annonces du BODACC).',
  'format-html': 'C’est une page web, quoi que dise son nom. Ouvrez-la dans un tableur et enregistrez-la en .xlsx ou en CSV.',
  'format-old-excel':
    'C’est un ancien classeur Excel (.xls), ou un classeur protégé par mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
  'format-opendocument': 'C’est un fichier OpenDocument. Enregistrez-le en .xlsx ou en CSV.',
  'format-zip':
    'C’est une archive zip ou un classeur abîmé. Décompressez-la et donnez les fichiers qu’elle contient, ou enregistrez de nouveau le classeur.',
  'encoding-unknown': 'L’encodage « {1} » n’est pas connu ; il a été deviné. Utilisez utf-8, windows-1252, iso-8859-15…',
  'encoding-damaged': 'Le texte est en UTF-8 mais quelques octets sont abîmés, montrés par « � ». Enregistrez-le de nouveau en UTF-8.',
  'encoding-doubtful':
    'L’encodage n’est pas certain. Si des noms montrent de mauvaises lettres, précisez --encoding ou enregistrez le fichier en UTF-8.',
  'fec-header':
    'Le FEC ne peut pas être lu : sa ligne de titres manque ou il lui manque des colonnes. Exportez-le de nouveau depuis le logiciel comptable.',
  'fec-separator':
    'C’est un FEC dont les colonnes sont séparées par des points-virgules ou des virgules, alors que la norme (LPF art. A47 A-1) veut des tabulations ou des barres : des libellés ont pu être coupés. Exportez-le de nouveau.',
  'fec-columns':
    'La ligne n’a pas le bon nombre de colonnes et a été laissée de côté ; un libellé contient sans doute un séparateur ou un retour à la ligne. Corrigez-la dans le logiciel comptable.',
  'fec-direction': 'Le sens doit être D ou C (ou +1 ou -1), on trouve « {1} » ; la ligne a été laissée de côté.',
  'fec-amount': '« {1} » n’est pas un montant ; la ligne a été laissée de côté.',
  'fec-rounded': '« {1} » a plus de deux décimales et a été arrondi au centime.',
  'fec-date': '« {1} » n’est pas une date (AAAAMMJJ) ; elle a été laissée vide.',
  'fec-empty': 'Le FEC a une ligne de titres mais aucune écriture.',
  'fec-unbalanced': 'Le total des débits et celui des crédits du fichier diffèrent : des lignes manquent ou ont été laissées de côté.',
  'list-amount': '« {1} » n’est pas un montant ; écrivez-le 1234,56.',
  'list-date': '« {1} » n’est pas une date ; écrivez-la 31/12/2026.',
  'list-currency': 'La devise n’est pas reconnue ou manque ; écrivez son code ISO, comme EUR.',
  'list-month-first': 'Les dates ont été lues à l’américaine, mois en premier. Si c’est faux, écrivez-les AAAA-MM-JJ.',
  'list-ambiguous-amount': 'Des montants comme « {1} » peuvent se lire de deux façons. Écrivez-les avec deux décimales.',
  'list-too-long': 'La liste est trop longue ; la suite n’a pas été lue. Découpez le fichier.',
  'list-quote':
    'Un guillemet est ouvert ici ou plus loin et jamais fermé ; la suite n’a pas été lue. Fermez-le, ou doublez-le s’il fait partie du texte.',
  'list-row': 'Cette ligne n’a pas pu être lue.',
  'list-total-row': 'La ligne « {1} » est un total : elle n’a pas été prise pour une facture.',
  'list-remark-row': 'La ligne « {1} » n’est pas une facture : elle a été passée.',
  'list-number': 'La ligne a un montant mais pas de numéro de facture.',
  'list-paid-column': 'La colonne de ce qui a été payé ne contient pas de montants et n’a pas été utilisée.',
  'list-empty': 'La liste a une ligne de titres mais aucune facture.',
  'list-repeated-number':
    'Le numéro de facture « {1} » figure déjà plus haut dans le fichier : une autre échéance est reprise à part, un autre montant pour la même échéance est laissé de côté.',
  'list-no-header': 'Aucune colonne d’une liste de factures ou de clients n’a été reconnue. {columns}',
  'list-missing-column': 'Colonne introuvable : {fields}. {columns}',
  'list-ambiguous-column': 'Plusieurs colonnes pourraient être : {fields}. {columns}',
  'list-absent-column': 'La colonne « {1} » indiquée par --map n’est pas dans le fichier. {columns}',
  'list-may-be-bank':
    'Si c’est un relevé de banque, dites quelle colonne est laquelle (et vérifiez de quel côté sont les encaissements) : {maps}',
  'customer-remark-row': 'La ligne « {1} » ne nomme aucun client : elle a été passée.',
  'customer-list-empty': 'La liste a une ligne de titres mais aucun client.',
  'customer-country': '« {1} » n’est pas un pays ; écrivez son nom ou son code, comme FR.',
  'customer-balance':
    'La colonne « {1} » n’a pas été utilisée : un solde ne dit pas quelles factures sont dues. Importez-les depuis un FEC ou une liste de factures.',
  'xlsx-unsafe': `Le classeur n’a pas été ouvert : son contenu n’est pas celui d’un classeur ordinaire. ${SAVE_AGAIN}`,
  'xlsx-damaged': `Le classeur est abîmé et n’a pas pu être lu, ou seulement en partie. ${SAVE_AGAIN}`,
  'xlsx-sheets': 'Seules les premières feuilles ont été regardées.',
  'xlsx-other-sheets': 'Seule la feuille « {1} » a été lue.',
  'not-a-pdf': `Le fichier ne commence pas comme un PDF. ${FETCH_AGAIN}`,
  'pdf-too-large': 'Le PDF est trop gros. Donnez la facture sans ses annexes.',
  'pdf-too-complex': 'Le PDF contient bien plus qu’une facture et n’a pas été lu. Demandez le XML seul à l’émetteur.',
  'pdf-encrypted':
    'Le PDF est chiffré, ce qu’une facture électronique n’a pas le droit d’être. Demandez-la sans mot de passe, ou le XML seul.',
  'pdf-damaged': `Le PDF est abîmé ou tronqué. ${FETCH_AGAIN}`,
  'pdf-attachment-unreadable': 'La pièce jointe « {1} » du PDF ne peut pas être ouverte. Demandez le XML seul à l’émetteur.',
  'pdf-is-an-order': 'Le PDF porte une commande (Order-X), pas une facture. Donnez la facture elle-même.',
  'pdf-without-invoice-xml':
    'Le PDF ne porte pas de facture électronique. Demandez le Factur-X ou le XML à l’émetteur, ou importez la facture par une liste (CSV, XLSX).',
  'pdf-unusual-xml-name':
    'La facture a été trouvée dans la pièce jointe « {1} », un nom qu’aucune norme ne prévoit. Vérifiez que c’est bien la facture.',
  'xml-not-well-formed': `Le XML ne peut pas être lu : il est tronqué ou abîmé. ${FETCH_AGAIN}`,
  'xml-wrong-encoding': 'Le fichier se dit en UTF-8 et ne l’est pas ; il a été lu en windows-1252. Vérifiez les accents.',
  'xml-doctype-refused':
    'Le XML contient un <!DOCTYPE>, qu’aucune facture électronique n’a et qui peut cacher autre chose. Redemandez le fichier à l’émetteur.',
  'xml-too-large': 'Le XML est trop gros. Demandez la facture sans ses annexes.',
  'xml-too-complex': 'Le XML a beaucoup trop d’éléments pour une facture ou un relevé. Demandez un fichier correct à l’émetteur.',
  'xml-text-too-long': 'Un texte du XML est trop long et n’a pas été lu.',
  'not-an-invoice': 'Ce XML n’est pas une facture. Donnez la facture elle-même, en CII, UBL ou Factur-X.',
  'invoice-number-missing': `La facture n’a pas de numéro (BT-1). ${ASK_ISSUER}`,
  'invoice-type-missing': `La facture n’a pas de code de type (BT-3 ; 380 pour une facture, 381 pour un avoir). ${ASK_ISSUER}`,
  'invoice-issue-date-missing': `La facture n’a pas de date d’émission lisible (BT-2). ${ASK_ISSUER}`,
  'invoice-currency-missing': `La facture n’a pas de devise (BT-5). ${ASK_ISSUER}`,
  'invoice-total-missing': `La facture n’a pas de total TTC lisible (BT-112). ${ASK_ISSUER}`,
  'invoice-amount-due-missing': `La facture n’a pas de net à payer lisible (BT-115). ${ASK_ISSUER}`,
  'invoice-buyer-missing': `La facture ne nomme pas l’acheteur (BT-44). ${ASK_ISSUER}`,
  'invoice-seller-missing': `La facture ne nomme pas le vendeur (BT-27). ${ASK_ISSUER}`,
  'invoice-type-unknown': 'Le code de type « {1} » (BT-3) n’est ni une facture ni un avoir. Demandez à l’émetteur laquelle des deux c’est.',
  'invoice-currency-unknown': 'La devise « {1} » (BT-5) n’est pas un code ISO 4217 comme EUR. Demandez une facture corrigée.',
  'invoice-number-too-long':
    'Le numéro « {1} » (BT-1) est trop long : les plateformes françaises refusent plus de 35 caractères. Vérifiez que c’est bien celui de la facture.',
  'invoice-amount-unreadable': `« {1} » n’est pas un montant comme 1234.56. ${ASK_ISSUER}`,
  'invoice-date-unreadable': `« {1} » n’est pas une date comme 2026-01-31. ${ASK_ISSUER}`,
};

/** A finding of a reader in French; its English message where the code is unknown. */
export function findingInFrench({ code, message }: Pick<Finding, 'code' | 'message'>): string {
  const inside = /^In "([^"]*)" inside the PDF(?:, line (\d+))?: (.*)$/s.exec(message);
  const own = inside?.[3] ?? message;
  const unopened = code === 'file-unreadable' ? errnoInFrench(message) : null;
  const template = unopened === null ? FINDINGS_FR[code] : `Impossible de lire ce fichier : ${unopened}.`;
  if (template === undefined) return message;
  const text = filled(template, {
    ...quotedIn(own),
    ...balanceIn(own),
    fields: fieldsIn(own),
    columns: columnsIn(own, code.startsWith('sheet-')),
    maps: /--map .*$/s.exec(own)?.[0] ?? '',
  });
  return inside ? filled('Dans « {name} », à l’intérieur du PDF : {text}', { name: inside[1] ?? '', text }) : text;
}

function balanceIn(message: string): { account: string; difference: string } {
  const [, account = ''] = /^Account (\S+):/.exec(message) ?? [];
  const [, difference = ''] = /\(difference (-?[\d.]+)\)/.exec(message) ?? [];
  return { account, difference };
}

function fieldsIn(message: string): string {
  const [before = ''] = message.split('Columns found:');
  const names = Object.values(quotedIn(before)).map((name) => FIELDS_FR[String(name)] ?? guillemets(String(name)));
  return [...new Set(names)].join(', ');
}

/** The headers of the file and how to say which column is which. */
function columnsIn(message: string, isOfBank: boolean): string {
  const after = message.split('Columns found:')[1];
  const names = after === undefined ? [] : Object.values(quotedIn(after));
  const found =
    names.length > 0 ? filled('Colonnes du fichier : {names}. ', { names: names.map((name) => guillemets(String(name))).join(', ') }) : '';
  const how = isOfBank
    ? '{found}Dites laquelle est laquelle avec --map, par son titre (bank.date=Date) ou, sans ligne de titres, par sa place (bank.header=non, bank.date=#1).'
    : '{found}Dites laquelle est laquelle avec --map champ=titre, par exemple --map "number=N° pièce".';
  return filled(how, { found: found || '' }).replace(/^…/, '');
}
