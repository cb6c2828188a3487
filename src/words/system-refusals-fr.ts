import { enteredAs, frenchNameOf } from '../core/law/dated.ts';
import { frenchWord, RATE_SERIES_FR } from './typed-fr.ts';

/** Refusals that come from files, the database, the mail server or the printer, by code. */
export const SYSTEM_REFUSALS_FR: Readonly<Record<string, string | ((details: Readonly<Record<string, string | number>>) => string)>> = {
  'file-too-large': '{path} est trop gros : 512 Mo au plus. Découpez-le.',
  'file-is-a-folder': '{path} est un dossier. Nommez les fichiers qu’il contient, par exemple {path}/*.xml',
  'file-exists': '{file} existe déjà : donnez un autre nom, ou ajoutez --overwrite pour le remplacer.',
  'file-not-writable': 'Impossible d’écrire dans {file}. Détail technique : {technical}',
  'json-unreadable': '{path} n’est pas du JSON lisible. Détail technique : {technical}',
  'backup-damaged':
    '{file} ne peut pas être restauré : il est abîmé, incomplet, ou n’est pas une sauvegarde d’Acquit. Rien n’a été écrit. Prenez-en une autre.',
  'workspace-exists': 'Il y a déjà un espace « {name} ». Choisissez un autre nom avec --workspace.',
  'workspace-unknown': ({ rehearsal }) =>
    rehearsal === undefined
      ? 'Il n’y a pas d’espace « {name} ». Créez-le avec acquit init, ou choisissez-en un autre avec --workspace.'
      : 'Les répétitions (ACQUIT_TODAY, ici le {rehearsal}) ont leur propre espace, à part du vrai « {name} », et il n’y en a pas encore. Créez-le avec acquit init, sous le même ACQUIT_TODAY.',
  'workspace-name': '« {text} » ne peut pas nommer un espace : des lettres, chiffres, points, tirets ou blancs, 60 au plus.',
  'settings-invalid':
    'Le serveur d’e-mail ou le fichier de réglages n’est pas utilisable. Écrivez smtp://nom:motdepasse@serveur:587 ou smtps://nom:motdepasse@serveur:465. Détail technique : {technical}',
  'today-invalid': 'ACQUIT_TODAY est un jour comme 2026-11-23, et non « {text} ».',
  'rehearsal-only': 'L’espace {name} contient une répétition : ouvrez-le avec ACQUIT_TODAY, et sans « rehearsal- ».',
  'home-not-writable': 'Le dossier de données {home} ne peut pas être créé ou utilisé ({reason}). Indiquez-en un autre dans ACQUIT_HOME.',
  'rehearsal-sends-nothing': 'Une répétition (ACQUIT_TODAY={day}) n’envoie que par un serveur de cette machine, et non par {host}.',
  'mail-not-set-up':
    'Aucun serveur d’e-mail n’est réglé. Donnez-en un : acquit init --smtp smtp://nom:motdepasse@serveur:587, ou la variable ACQUIT_SMTP_URL. Pour n’imprimer que les lettres : acquit send --letters-only',
  'test-mail-failed': 'Le serveur d’e-mail n’a pas pris le message d’essai. Il dit : {technical}',
  'time-stamp-not-set-up': 'Aucune autorité d’horodatage n’est réglée : donnez-en une dans ACQUIT_TIME_STAMP_URL.',
  'time-stamp-unreachable': 'L’autorité d’horodatage {url} ne répond pas. Détail technique : {technical}',
  'time-stamp-refused': 'L’autorité d’horodatage {url} refuse : {reason}.',
  'time-stamp-invalid': 'Ce que répond l’autorité d’horodatage {url} ne prouve rien. Détail technique : {technical}',
  'roots-unreadable': 'Le fichier {file} des certificats reconnus (PEM) est illisible. Détail technique : {technical}',
  busy: 'Un autre processus fait déjà ce travail ({name}). Attendez qu’il ait fini.',
  overtaken: 'Quelque chose a changé entre-temps. Regardez de nouveau (acquit tasks), puis recommencez.',
  'text-not-storable': 'Un texte contient un caractère impossible à garder (NUL ou abîmé). Retirez-le de la source, puis recommencez.',
  'database-in-use':
    'Le dossier de données {folder} est utilisé par une autre machine, un autre conteneur ou un processus bloqué. Arrêtez-le, ou choisissez un autre dossier (ACQUIT_HOME).',
  'database-of-other-version':
    'Les données sont de PostgreSQL {found}, ce programme apporte {ours}. Sauvegardez-les avec la version qui les a créées, et restaurez ici.',
  'database-not-runnable':
    'Impossible de lancer PostgreSQL ({command}). Travaillez sous un compte ordinaire, ou donnez DATABASE_URL. Détail technique : {technical}',
  'database-not-created': 'PostgreSQL n’a pas pu créer ses données dans {folder}. Détail technique : {technical}',
  'database-not-started': 'PostgreSQL n’a pas démarré ; son journal est {log}. Détail technique : {technical}',
  'database-newer': 'La base a été créée par une version plus récente du programme. Mettez le programme à jour.',
  'database-unreachable': 'La base de données ne répond pas (DATABASE_URL). Détail technique : {technical}',
  'migration-changed': 'Une migration a changé après avoir été appliquée. Reprenez le programme tel qu’il a été publié.',
  'postgres-too-old': 'La base tourne sous PostgreSQL {major} ; il faut la version 15 ou plus récente.',
  'row-security-bypassed':
    'Le compte de la base passe outre la sécurité par ligne. Connectez-vous avec un compte ordinaire qui possède la base.',
  'data-folder-unusable':
    'Le dossier de données {folder} n’est pas utilisable. Rendez-le accessible en écriture, ou choisissez-en un autre (ACQUIT_HOME). Détail technique : {technical}',
  'data-folder-of-another':
    'Le dossier de données appartient à un autre compte. Travaillez sous ce compte, ou choisissez un autre dossier (ACQUIT_HOME).',
  'no-place-for-postgres': 'Aucun dossier où copier PostgreSQL. Rendez-en un accessible en écriture, ou donnez DATABASE_URL.',
  'no-embedded-postgres': 'PostgreSQL n’est pas installé pour ce système. Installez les dépendances, ou donnez DATABASE_URL.',
  'no-unprivileged-account':
    'PostgreSQL refuse de tourner en root et ce système n’a pas de compte « nobody ». Ajoutez-le, travaillez sous un compte ordinaire, ou donnez DATABASE_URL.',
  'logo-not-an-image': 'Le logo n’est pas une image lisible. Donnez un fichier PNG, JPEG, ou SVG sans référence extérieure.',
  'logo-too-large': 'Le logo est trop grand. Donnez une image plus petite : 1000 pixels de large suffisent.',
  'letter-too-long': 'La lettre est trop longue pour être imprimée. Envoyez-la en plusieurs fois.',
  'letter-unreadable': 'Le PDF de la lettre {reference} ne peut pas être relu. Refaites la lettre.',
  'mentions-too-long': 'Les mentions au pied de la lettre ne tiennent pas : raccourcissez-les.',
  'unknown-case': 'Il n’y a pas de dossier n° {id} dans cet espace.',
  'case-too-large': 'Les pièces de ce dossier dépassent {limit} Mo ensemble. Retirez des documents versés ceux dont il n’a pas besoin.',
  'case-key-unusable': 'La clé qui signe les dossiers ({file}) ne peut être ni lue ni créée : {reason}.',
  'nothing-to-print': 'Aucune lettre n’attend d’être imprimée.',
  'bundle-too-large': 'Trop de lettres attendent à la fois : imprimez-les en plusieurs lots.',
  'law-deadline-unknown': 'Le délai applicable le {day} n’a pas été relu ({deadline}) : demandez à un avocat.',
  'law-before-2013':
    'Rien n’est calculé pour le {day} : les règles antérieures au 1er janvier 2013 n’ont pas été relues. Faites établir ce calcul par un professionnel du droit.',
  'law-rule-unknown': 'Les règles applicables le {day} ne sont pas connues de cette version : rien n’est calculé avec elles.',
  'law-value-unknown': valueUnknown,
  'day-to-come': 'Le {day} n’est pas encore là : nul ne sait ce qui sera payé d’ici là. Dites aujourd’hui ou un jour passé.',
  'nothing-to-state': 'Aucune facture de ce débiteur n’était en retard ce jour-là : il n’y a rien à décompter.',
  'unknown-statement': 'Il n’y a pas de décompte n° {id} dans cet espace.',
  'unknown-document': 'Il n’y a pas de document n° {id} dans cet espace.',
  'law-rate-known': 'Ce taux est connu : {rate} % ({source}). Ajoutez --replace pour le remplacer.',
  'half-year-unclear': '« {text} » n’est pas un semestre. Écrivez 2027-S1.',
  'source-missing': 'Dites où le taux a été lu : le Journal officiel et son jour, par exemple.',
  'rate-not-yet-fixed':
    '{nom} du {halfYear} ne peut pas être connu avant le {knownFrom} : saisissez-le à partir de ce jour, tel qu’il a été publié.',
  'rate-strays':
    '{percent} % s’écarte de plus de deux points du taux du {halfYear} ({other} %). Regardez la virgule ; si le taux est juste, ajoutez --confirm.',
  'rate-unusual': 'Un taux est compris entre 0 et {most} %.',
  'law-value-period': 'Cette valeur légale, à partir du {from}, ne couvre pas un semestre entier à la suite des précédents.',
  'not-a-demo-folder':
    '{folder} n’est pas vide et ne vient pas de la démonstration : rien n’y a été touché. Nommez un autre dossier avec --folder.',
  'demo-in-use': 'La démonstration tourne déjà dans ce dossier. Arrêtez-la, ou nommez un autre dossier avec --folder.',
  'folder-not-writable': 'Impossible d’écrire dans le dossier {folder}. Nommez-en un autre.',
};

/** Of what went on record by its code alone, nothing more is known. */
function valueUnknown({ rate, halfYear }: Readonly<Record<string, string | number>>): string {
  if (rate === undefined || halfYear === undefined)
    return 'Un taux n’est pas connu : saisissez-le avec sa source (acquit law rates montre ceux qui le sont).';
  const name = frenchNameOf(String(rate));
  const typed = enteredAs(String(rate));
  if (typed === null) return `${name} n’est pas connue au {day} : cette version n’en a pas de ce jour.`;
  const word = frenchWord(typed, RATE_SERIES_FR);
  return `${name} du {halfYear} n’est pas connu : rien ne peut être calculé à partir du {day} avant de l’avoir saisi avec sa source (acquit law rate ${word} ${halfYear} <pourcentage> --source "…").`;
}
