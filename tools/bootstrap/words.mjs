// What the bootstrap says, in the language of the user's locale.
const WORDS = {
  en: {
    nodeTooOld: (version) => `Node.js ${version} is too old: version 18 or later is needed.`,
    nodeMissing: (version, system) =>
      `Node.js ${version} is not supplied for this system (${system}): install it (https://nodejs.org) and try again.`,
    notWritable: (folder) =>
      `The dependencies are not installed, and you cannot write to ${folder}. Run "npm ci" in that folder as its owner.`,
    stampNotWritten: (code, folder) => `${folder} could not be written (${code}). Run ./acquit once as the owner of that folder.`,
    waiting: () => 'Another installation is under way in this folder; waiting…',
    begin: (version, count) => `First use: installing Node ${version}, PostgreSQL and ${count} packages (about a minute)…`,
    progress: (count, seconds) => `  ${count} packages in place, ${seconds} s`,
    npmMissing: (reason) => `npm could not be run (${reason}). It comes with Node.js: https://nodejs.org`,
    npmFailed: (code) =>
      `Installing the dependencies failed (npm: ${code}). Check the network (or proxy) and the disk space, then run the same command again.`,
  },
  fr: {
    nodeTooOld: (version) => `Node.js ${version} est trop ancien : il faut la version 18 ou plus récente.`,
    nodeMissing: (version, system) =>
      `Node.js ${version} n’est pas fourni pour ce système (${system}) : installez-le (https://nodejs.org) et relancez.`,
    notWritable: (folder) =>
      `Les dépendances ne sont pas installées, et vous ne pouvez pas écrire dans ${folder}. Lancez « npm ci » dans ce dossier avec le compte qui le possède.`,
    stampNotWritten: (code, folder) =>
      `${folder} n’a pas pu être écrit (${code}). Lancez ./acquit une fois avec le compte qui possède ce dossier.`,
    waiting: () => 'Une autre installation est en cours dans ce dossier ; attente…',
    begin: (version, count) =>
      `Première utilisation : installation de Node ${version}, PostgreSQL et ${count} paquets (environ une minute)…`,
    progress: (count, seconds) => `  ${count} paquets en place, ${seconds} s`,
    npmMissing: (reason) => `npm n’a pas pu être lancé (${reason}). Il est livré avec Node.js : https://nodejs.org`,
    npmFailed: (code) =>
      `L’installation des dépendances a échoué (npm : ${code}). Vérifiez le réseau (ou le proxy) et l’espace disque, puis relancez la même commande.`,
  },
};

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
export const words = /^fr/i.test(locale) ? WORDS.fr : WORDS.en;

/** A failure that the user can mend; its message says how. */
export class Failure extends Error {}

/** Progress and messages go to stderr: stdout belongs to the program. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}
