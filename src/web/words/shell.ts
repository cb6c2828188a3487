import { en, fr } from '../../words/phrase.ts';

const french = {
  skip: 'Aller au contenu',
  menu: 'Menu',
  navigation: 'Navigation principale',
  settings: 'Réglages',
  lawValues: 'Valeurs de la loi',
  signOut: 'Se déconnecter',
  language: 'English',
  light: 'Thème clair',
  dark: 'Thème sombre',
  workspace: 'Espace de travail',
  today: (day: string) => fr`Nous sommes le ${day}`,
  rehearsal: 'Journée fictive',
  loading: 'Chargement…',
  retry: 'Réessayer',
  broken: 'Cet écran n’a pas pu s’ouvrir',
  offline: fr`Le serveur ne répond pas. Vérifiez qu’Acquit tourne et que le réseau est là ; rien de ce que vous avez fait n’est perdu.`,
  fault: fr`Quelque chose s’est mal passé de notre fait. Réessayez ; si cela recommence, transmettez le journal du serveur.`,
  noSeat: fr`Votre compte n’a encore de place dans aucun espace de travail. Demandez une invitation à la personne qui gère Acquit dans votre entreprise.`,
  noCreditor: fr`Cet espace n’a pas encore d’entreprise enregistrée.`,
};

const english: typeof french = {
  skip: 'Skip to content',
  menu: 'Menu',
  navigation: 'Main navigation',
  settings: 'Settings',
  lawValues: 'Law values',
  signOut: 'Sign out',
  language: 'Français',
  light: 'Light theme',
  dark: 'Dark theme',
  workspace: 'Workspace',
  today: (day) => en`Today is ${day}`,
  rehearsal: 'Invented day',
  loading: 'Loading…',
  retry: 'Try again',
  broken: 'This screen could not be opened',
  offline: en`The server does not answer. Check that Acquit is running and that the network is there; nothing that you did is lost.`,
  fault: en`Something went wrong on our side. Try again; if it comes back, pass on the server’s log.`,
  noSeat: en`Your account has no seat in any workspace yet. Ask whoever looks after Acquit in your company for an invitation.`,
  noCreditor: en`No company is registered in this workspace yet.`,
};

export const SHELL = { fr: french, en: english };
