import { AGENCY_HELP_FR } from './help-agency-fr.ts';
import { AGREEMENT_HELP_FR } from './help-agreement-fr.ts';
import { APPROVAL_HELP_FR } from './help-approval-fr.ts';
import { BANK_HELP_FR } from './help-bank-fr.ts';
import { CALL_HELP_FR } from './help-call-fr.ts';
import { CASE_HELP_FR } from './help-case-fr.ts';
import { CONTESTED_HELP_FR } from './help-contested-fr.ts';
import { HAND_OVER_HELP_FR } from './help-hand-over-fr.ts';
import { KEEPING_HELP_FR } from './help-keeping-fr.ts';
import { KEPT_HELP_FR } from './help-kept-fr.ts';
import { LAW_HELP_FR } from './help-law-fr.ts';
import { MAIL_HELP_FR } from './help-mails-fr.ts';
import { NOTICES_HELP_FR } from './help-notices-fr.ts';
import { OPTIONS_FR, VALUES_FR } from './help-options-fr.ts';
import { PAPER_HELP_FR } from './help-paper-fr.ts';
import { POST_HELP_FR } from './help-post-fr.ts';
import { PROCEEDING_HELP_FR } from './help-proceeding-fr.ts';
import { SMS_HELP_FR } from './help-sms-fr.ts';
import type { HelpWords } from './help-words.ts';

export const HELP_FR: HelpWords = {
  labels: { help: 'afficher cette aide', default: 'sans précision\u00a0:', examples: 'Exemples\u00a0:' },
  titles: {
    'Usage:': 'Utilisation\u00a0:',
    'Arguments:': 'À donner\u00a0:',
    'Options:': 'Options\u00a0:',
    'Global Options:': 'Options communes\u00a0:',
    'Commands:': 'Commandes\u00a0:',
  },
  groups: {
    setUp: 'Mettre en place\u00a0:',
    daily: 'Chaque jour\u00a0:',
    bank: 'Banque et règlements\u00a0:',
    debtors: 'Débiteurs\u00a0:',
    understand: 'Comprendre\u00a0:',
    keep: 'Garder\u00a0:',
  },
  values: VALUES_FR,
  shared: OPTIONS_FR,
  commands: {
    ...BANK_HELP_FR,
    ...AGREEMENT_HELP_FR,
    ...CONTESTED_HELP_FR,
    ...AGENCY_HELP_FR,
    ...KEPT_HELP_FR,
    ...HAND_OVER_HELP_FR,
    ...MAIL_HELP_FR,
    ...SMS_HELP_FR,
    ...POST_HELP_FR,
    ...CASE_HELP_FR,
    ...PAPER_HELP_FR,
    ...NOTICES_HELP_FR,
    ...PROCEEDING_HELP_FR,
    '': {
      about: 'Fait payer les factures en retard\u00a0: décide, écrit, envoie, prouve, et s’arrête quand c’est payé.',
      examples: ['acquit demo', 'acquit init', 'acquit import export-fec.txt', 'acquit run', 'acquit tasks'],
    },
    init: {
      about: 'enregistrer votre entreprise et l’envoi d’e-mails',
      options: {
        '--name': 'nom de l’entreprise',
        '--email': 'comptabilité clients\u00a0; les réponses y arrivent',
        '--smtp': 'serveur d’envoi, smtp://nom:motdepasse@serveur:587 ou smtps://…:465',
        '--test-mail': 'y envoyer un message d’essai',
      },
      examples: ['acquit init', 'acquit init --smtp smtps://moi@exemple.fr:secret@mail.exemple.fr:465 --test-mail moi@exemple.fr'],
    },
    creditor: {
      about: 'voir ou compléter votre entreprise',
      options: { '--name': 'nom de l’entreprise', '--email': 'comptabilité clients\u00a0; les réponses y arrivent' },
      examples: ['acquit creditor --siren 732829320 --legal-form SARL --capital "10 000 €" --rcs-city Nantes'],
    },
    rules: {
      about: 'voir ou changer vos règles (rythme, fraîcheur des données, comptes bancaires)',
      options: {
        '--min-days': 'jours entre deux contacts, au moins',
        '--cap': 'contacts au plus…',
        '--cap-days': '…en tant de jours',
        '--books-max-age': 'jours après lesquels une comptabilité est trop ancienne pour décider',
        '--broken-promises': 'après tant de promesses de suite non tenues, une personne décide',
        '--bank-max-age': 'jours après lesquels des relevés de banque le sont',
        '--discount': 'escompte de vos conditions de vente, en pour cent (0 : aucun)',
        '--discount-days': 'jours à compter de la facture où il peut être retenu',
        '--thanks': 'si qui a réglé après une relance est remercié par e-mail : oui ou non',
        '--link-days': 'jours pendant lesquels le lien d’un message ouvre la page du débiteur ; 0 : pas de lien',
        '--instalment-messages': 'si les échéances d’un échéancier sont annoncées, et rappelées dans leur délai : oui ou non',
        '--small-balance': 'ce qui peut manquer sur une facture que le payeur nomme, 10,00 au plus',
        '--currency': 'devise de ce compte',
      },
    },
    scenario: { about: 'scénarios de relance' },
    'scenario list': { about: 'les scénarios en vigueur, étape par étape' },
    'scenario show': { about: 'un scénario en JSON, à modifier puis enregistrer', args: { key: 'sa clé (acquit scenario list)' } },
    'scenario save': {
      about: 'comparer un scénario à celui en vigueur, puis l’enregistrer',
      args: { file: 'JSON, comme show l’affiche' },
      options: { '--confirm': 'l’enregistrer' },
    },
    wording: { about: 'textes des messages' },
    'wording show': { about: 'vos textes et les textes standard, en JSON' },
    'wording save': {
      about: 'remplacer vos textes, une fois vérifiés',
      args: { file: 'liste JSON de { language, situation, section, kind, text }' },
    },
    level: {
      about: 'dire où en étaient les factures avant la reprise par Acquit',
      args: { invoice: 'numéros de facture' },
      options: {
        '--step': 'dernière étape faite\u00a0: relance-1, appel, relance-2, mise-en-demeure… (acquit scenario list)',
        '--on': 'quand elle a été faite',
        '--late-for': 'toutes les factures ouvertes en retard d’au moins tant de jours',
      },
      examples: ['acquit level FA-12 FA-13 --step relance-1 --on 15/09/2026'],
    },
    'go-live': {
      about: 'laisser partir d’elles-mêmes les étapes automatiques',
      options: { '--from': 'premier jour (sans précision\u00a0: aujourd’hui)' },
    },
    demo: {
      about: 'une petite entreprise inventée et trois mois d’impayés, pour essayer',
      options: {
        '--once': 's’arrêter après la journée, sans ouvrir l’application web',
        '--folder': 'où laisser les courriers et les e-mails',
      },
    },
    import: {
      about: 'reprendre des fichiers\u00a0: FEC, factures électroniques, listes de factures',
      args: { file: 'FEC, Factur-X, CII, UBL, CSV, XLSX ou relevé de banque\u00a0; un ou plusieurs' },
      options: {
        '--preview': 'dire ce qui serait fait, ne rien écrire',
        '--complete': 'la liste montre tout ce qui est ouvert\u00a0: ce qui n’y est plus est soldé',
        '--partial': 'la liste n’en montre qu’une partie',
        '--confirm-vanished': 'solder ce qui a disparu, même si c’est l’essentiel',
        '--force': 'prendre ce qui serait refusé par prudence (autre vendeur, absent de la comptabilité)',
        '--overwrite': 'remplacer les coordonnées connues par celles d’une liste de clients',
        '--as-of': 'jour dont parle le fichier',
        '--account': 'compte d’un relevé qui ne le dit pas (IBAN)',
        '--our-account': 'le compte de ce relevé est à vous, bien qu’il ne soit pas connu',
      },
      examples: [
        'acquit import 732829320FEC20261231.txt --preview',
        'acquit import factures/*.xml',
        'acquit import ouvertes.csv --complete --map "number=N° pièce"',
        'acquit import banque.csv --preview --map "bank.date=Op. le" --map bank.label=Texte --map bank.debit=Sortie --map bank.credit=Entrée',
        'acquit import banque.csv --map bank.header=non --map bank.date=#1 --map bank.label=#2 --map bank.amount=#3',
      ],
    },
    run: {
      about: 'décider la journée\u00a0: la prochaine étape de chaque débiteur',
      options: {
        '--date': 'jour (sans précision\u00a0: aujourd’hui à Paris)',
        '--accept-old-books': 'décider même si la comptabilité ou les relevés de banque ne sont pas à jour',
      },
    },
    tasks: { about: 'ce qui vous attend, et quoi taper ensuite', options: { '--all': 'tout montrer' } },
    preview: {
      about: 'voir un courrier, un e-mail ou la trame d’un appel avant qu’il ne parte',
      args: { dispatch: 'son numéro (acquit tasks)' },
      options: { '--out': 'écrire ici le PDF ou l’e-mail' },
    },
    ...APPROVAL_HELP_FR,
    send: {
      about: 'envoyer les e-mails approuvés, imprimer les lettres',
      options: {
        '--accept-old-books': 'envoyer même si la comptabilité ou les relevés de banque ne sont pas à jour',
        '--emails-only': 'ne rien imprimer',
        '--letters-only': 'n’envoyer aucun e-mail',
        '--out': 'où déposer ce qui est à imprimer (sans précision\u00a0: le dossier de données)',
      },
    },
    posted: {
      about: 'dire qu’un lot de lettres est au courrier',
      args: { batch: 'numéro du lot' },
      options: {
        '--on': 'jour de dépôt (sans précision\u00a0: aujourd’hui)',
        '--except': 'lettres qui n’ont pas été postées',
        '--all-the-same': 'elles sont parties bien que la situation ait changé',
        '--tracking': 'numéros de suivi des recommandées, donnés par la poste',
      },
      examples: ['acquit posted 3 --except 41 42', 'acquit posted 3 --tracking 41=2C12345678901 42=2C12345678918'],
    },
    received: {
      about: 'noter l’avis de réception d’une lettre recommandée\u00a0: les intérêts d’un particulier en courent',
      args: { dispatch: 'numéro de la lettre (acquit explain)' },
      options: {
        '--on': 'jour de réception\u00a0; de première présentation si elle fut refusée ou non réclamée',
        '--how': 'reçue (sans précision), refusée ou non-réclamée',
      },
      examples: ['acquit received 41 --on 12/12/2026'],
    },
    call: CALL_HELP_FR,
    answer: {
      about: 'répondre à une question',
      args: { question: 'son numéro (acquit tasks)' },
      options: {
        '--due': 'échéance des factures en question',
        '--kind': 'entreprise, particulier ou personne-publique',
        '--keep-credit': 'la somme reste sur le compte et ne retient plus les relances',
        '--received': 'la facture est bien arrivée',
        '--account-added': 'un compte dans la devise a été donné',
        '--same': 'c’est le même que ce débiteur',
        '--different': 'c’est un autre débiteur',
        '--resume': 'le règlement est revenu impayé\u00a0: les relances reprennent',
        '--seen': 'une promesse n’a pas été tenue\u00a0: vu, les relances suivent leur cours',
        '--warned': 'vous avez averti le débiteur de l’échéance manquée\u00a0: l’échéancier tombe après ce jour',
        '--hold': 'laisser ses factures tranquilles jusqu’à ce jour inclus',
        '--reason': 'pourquoi, en clair',
      },
      examples: ['acquit answer 7 --due 31/12/2026'],
    },
    resolve: {
      about: 'dire ce qu’est devenu un envoi incertain',
      args: { dispatch: 'son numéro (acquit tasks)', outcome: 'parti ou pas-parti' },
    },
    start: { about: 'ouvrir l’application web et travailler en continu\u00a0: décider, envoyer, réessayer, les jours ouvrés' },
    'sign-in-link': {
      about: 'un lien qui connecte une personne une seule fois, en cas de mot de passe oublié',
      args: { email: 'l’adresse du compte' },
      examples: ['acquit sign-in-link claire@dupont.example'],
    },
    debtors: {
      about: 'la liste des débiteurs\u00a0: ce qu’ils doivent, depuis quand, comment les joindre',
      options: {
        '--search': 'ceux dont le nom contient ces mots (ou leur début)',
        '--limit': 'nombre de débiteurs, 500 au plus',
        '--after': 'ceux dont le numéro vient après celui-ci',
      },
      examples: ['acquit debtors --search garage'],
    },
    debtor: {
      about: 'voir un débiteur, ou le compléter si une option dit quoi',
      args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
      options: {
        '--kind': 'entreprise, particulier ou personne-publique\u00a0; vaut confirmation',
        '--name': 'son nom',
        '--language': 'langue des messages, fr ou en',
        '--segment': 'groupe de clients',
        '--scenario': 'clé d’un scénario (acquit scenario list)',
        '--insolvent-since': 'jour du jugement qui a ouvert une procédure collective\u00a0: plus rien ne part',
        '--kind-of-proceedings': 'sauvegarde, redressement ou liquidation',
        '--published': 'jour de la publication au BODACC',
        '--declared': 'jour où vous avez déclaré votre créance',
        '--not-insolvent': 'c’était une erreur\u00a0; avec --reason',
        '--reason': 'pourquoi, en clair',
      },
      examples: ['acquit debtor FA-12', 'acquit debtor "garage de l’étoile" --email compta@exemple.fr --kind entreprise'],
    },
    erase: {
      about: 'effacer les données personnelles d’un débiteur qui ne doit plus rien (RGPD)',
      args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
      options: { '--yes': 'confirmer\u00a0: c’est définitif' },
    },
    hold: {
      about: 'suspendre les relances d’un débiteur',
      args: { debtor: 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
      options: {
        '--reason': 'pourquoi, en clair',
        '--kind': 'litige, promesse, échéancier, procédure-collective, arrêt ou autre (sans précision)',
        '--until': 'dernier jour\u00a0; les relances reprennent d’elles-mêmes le lendemain',
        '--invoice': 'cette facture seulement (répétable)',
      },
      examples: ['acquit hold FA-12 --kind litige --reason "colis abîmé" --invoice FA-12'],
    },
    lift: { about: 'lever une suspension', args: { hold: 'son numéro (acquit explain)' }, options: { '--reason': 'pourquoi, en clair' } },
    explain: {
      about: 'pourquoi cette étape, ou pourquoi rien, aujourd’hui ou un jour passé',
      args: { 'debtor or invoice': 'numéro de facture, nom, compte client, SIREN, ou numéro du débiteur' },
      options: { '--date': 'jour, même passé (sans précision\u00a0: aujourd’hui à Paris)' },
      examples: ['acquit explain FA-12 --date 03/11/2026'],
    },
    simulate: {
      about: 'ce qui partirait dans les jours à venir si personne ne payait',
      options: { '--days': 'nombre de jours', '--from': 'premier jour (sans précision\u00a0: aujourd’hui à Paris)' },
    },
    read: {
      about: 'lire des fichiers sans rien écrire ni ouvrir de base',
      args: { file: 'FEC, Factur-X, CII, UBL, CSV, XLSX ou relevé de banque\u00a0; un ou plusieurs' },
    },
    match: {
      about: 'dire quelles lignes d’un relevé paient quelles factures ouvertes, sans base',
      options: {
        '--open': 'liste des factures ouvertes (CSV ou XLSX)',
        '--statement': 'relevé de banque (camt, CFONB 120, MT940, OFX, CSV ou XLSX)',
      },
    },
    ...LAW_HELP_FR,
    ...KEEPING_HELP_FR,
  },
};
