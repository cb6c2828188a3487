import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Nouvel espace de travail',
  about: fr`Un espace est un monde à part : ses entreprises, ses débiteurs, ses personnes et son journal. Rien n’y passe d’un autre. Vous en serez responsable.`,
  name: 'Nom de l’espace',
  nameHelp: fr`Par exemple le nom du client ou de la société. Il se verra dans l’adresse de la page.`,
  create: 'Créer l’espace',
  back: 'Revenir',
};

const english: typeof french = {
  title: 'New workspace',
  about: en`A workspace is a world of its own: its companies, debtors, people and journal. Nothing comes into it from another. You will own it.`,
  name: 'Name of the workspace',
  nameHelp: en`The name of the client or company, say. It shows in the page’s address.`,
  create: 'Create the workspace',
  back: 'Back',
};

export const NEW_WORKSPACE = { fr: french, en: english };
