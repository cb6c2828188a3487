import { en, fr } from '../../words/phrase.ts';

/** What any command may have to say: signals, options that were not understood, lists that were cut. */
const french = {
  noCreditor: fr`Aucun créancier n’est enregistré dans cet espace. Commencez par : acquit init`,
  whichCreditor: (list: string) => fr`L’espace a plusieurs créanciers (${list}). Précisez lequel avec --creditor.`,
  unknownCreditor: (wanted: string, list: string) => fr`Aucun créancier « ${wanted} » dans cet espace. Connus : ${list}.`,
  stopping: fr`Arrêt demandé : ce qui est commencé se termine proprement. Ctrl-C encore une fois pour arrêter tout de suite.`,
  interrupted: fr`Arrêté. Rien n’est fait à moitié : relancez la même commande pour continuer.`,
  more: (left: string) => fr`… et ${left} autres`,
  moreInJson: (left: string) => fr`… et ${left} autres lignes (--json les donne toutes)`,
  next: (command: string) => fr`Ensuite : ${command}`,
  seeHelp: (command: string) => fr`Voir : ${command} --help`,
  usage: {
    unknownCommand: (name: string) => fr`Commande inconnue : « ${name} ».`,
    unknownOption: (name: string) => fr`Option inconnue : ${name}.`,
    missingArgument: (name: string) => fr`Il manque : <${name}>.`,
    optionMissingArgument: (flags: string) => fr`L’option ${flags} attend une valeur.`,
    missingOption: (flags: string) => fr`L’option ${flags} est obligatoire.`,
    tooManyArguments: fr`Il y a trop d’arguments. Un nom qui contient des espaces se met entre guillemets.`,
    notAllowed: (value: string, choices: string) => fr`« ${value} » n’est pas permis ici. Au choix : ${choices}.`,
    other: (message: string) => fr`Commande non comprise : ${message}`,
    didYouMean: (names: string) => fr`Vouliez-vous dire : ${names} ?`,
  },
};

const english: typeof french = {
  noCreditor: en`No creditor is registered in this workspace. Begin with: acquit init`,
  whichCreditor: (list) => en`The workspace has several creditors (${list}). Say which with --creditor.`,
  unknownCreditor: (wanted, list) => en`There is no creditor "${wanted}" in this workspace. Known: ${list}.`,
  stopping: en`Stopping: what has begun is brought to a clean end. Ctrl-C once more to stop at once.`,
  interrupted: en`Stopped. Nothing is half done: call the same command again to go on.`,
  more: (left) => en`… and ${left} more`,
  moreInJson: (left) => en`… and ${left} more lines (--json gives them all)`,
  next: (command) => en`Next: ${command}`,
  seeHelp: (command) => en`See: ${command} --help`,
  usage: {
    unknownCommand: (name) => en`Unknown command: "${name}".`,
    unknownOption: (name) => en`Unknown option: ${name}.`,
    missingArgument: (name) => en`Missing: <${name}>.`,
    optionMissingArgument: (flags) => en`The option ${flags} takes a value.`,
    missingOption: (flags) => en`The option ${flags} is required.`,
    tooManyArguments: en`There are too many arguments. A name with blanks goes between quotation marks.`,
    notAllowed: (value, choices) => en`"${value}" is not allowed here. One of: ${choices}.`,
    other: (message) => en`Command not understood: ${message}`,
    didYouMean: (names) => en`Did you mean: ${names}?`,
  },
};

export const GENERAL = { fr: french, en: english };
