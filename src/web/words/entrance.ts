import { en, fr } from '../../words/phrase.ts';

const french = {
  first: 'Bienvenue dans Acquit',
  firstAbout: fr`Créez votre compte : vous serez responsable de cet espace de travail, et inviterez vos collègues ensuite. Rien ne part tant que vous ne l’avez pas décidé.`,
  noCode: fr`Ouvrez le lien affiché par le serveur à son démarrage : il contient le code qui permet de créer le premier compte.`,
  name: 'Votre nom',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  passwordHint: fr`Douze caractères au moins : une phrase que vous retenez convient très bien.`,
  create: 'Créer mon compte',
  invitation: (workspace: string) => fr`Invitation dans « ${workspace} »`,
  invited: (by: string, role: string) => fr`${by} vous invite comme ${role}.`,
  join: 'Rejoindre',
  known: (email: string) => fr`Un compte existe déjà pour ${email}. Connectez-vous, puis rouvrez ce lien.`,
  signIn: 'Se connecter',
  roles: {
    owner: 'responsable',
    approver: 'valideur',
    collector: 'chargé de relance',
    accountant: 'comptable (lecture seule)',
    agency: 'cabinet de recouvrement',
    client: 'client de l’agence',
  },
};

const english: typeof french = {
  first: 'Welcome to Acquit',
  firstAbout: en`Make your account: you will be the owner of this workspace, and invite your colleagues afterwards. Nothing leaves before you say so.`,
  noCode: en`Open the link that the server printed when it started: it holds the code by which the first account is made.`,
  name: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'Twelve characters at least: a sentence that you remember is fine.',
  create: 'Make my account',
  invitation: (workspace) => en`Invitation to “${workspace}”`,
  invited: (by, role) => en`${by} invites you as ${role}.`,
  join: 'Join',
  known: (email) => en`There is an account for ${email} already. Sign in, then open this link again.`,
  signIn: 'Sign in',
  roles: {
    owner: 'owner',
    approver: 'approver',
    collector: 'collector',
    accountant: 'accountant (read only)',
    agency: 'collection agency',
    client: 'client of the agency',
  },
};

export const ENTRANCE = { fr: french, en: english };
