import type { Language } from '../core/base/text.ts';

/** Why the system did not open a file, by its own code. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { fr: 'ce fichier n’existe pas', en: 'there is no such file' },
  ENOTDIR: { fr: 'ce fichier n’existe pas', en: 'there is no such file' },
  EACCES: { fr: 'vous n’avez pas le droit de l’ouvrir', en: 'you may not open it' },
  EPERM: { fr: 'vous n’avez pas le droit de l’ouvrir', en: 'you may not open it' },
  ENAMETOOLONG: { fr: 'son nom est trop long', en: 'its name is too long' },
  EMFILE: { fr: 'trop de fichiers sont ouverts', en: 'too many files are open' },
  EIO: { fr: 'le disque ne répond pas', en: 'the disk does not answer' },
};

export function errnoText(code: string, language: Language): string {
  return REASONS[code]?.[language] ?? code;
}

/** The French of a message that ends with one of these reasons; `null` for any other message. */
export function errnoInFrench(message: string): string | null {
  return Object.values(REASONS).find(({ en }) => message.endsWith(`${en}.`))?.fr ?? null;
}
