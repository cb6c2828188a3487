import type { DebtorRow } from '../../core/journal/tables.ts';
import { en, fr } from '../../words/phrase.ts';

const frenchEmail: Readonly<Record<DebtorRow['email'], string>> = { usable: 'oui', bounced: 'revient en erreur', none: 'aucun' };
const englishEmail: typeof frenchEmail = { usable: 'yes', bounced: 'bounces', none: 'none' };

/** `debtors`, and `debtor` without a change. */
const french = {
  headers: {
    number: 'n°',
    name: 'débiteur',
    kind: 'nature',
    open: 'ouvert',
    overdue: 'en retard',
    credits: 'avoirs et sommes reçues',
    oldest: 'plus ancien',
    email: 'e-mail',
  },
  days: (days: number) => fr`${days} j`,
  none: fr`Aucun débiteur.`,
  noneFound: (search: string) => fr`Aucun débiteur dont le nom contient « ${search} ».`,
  more: (after: number) => fr`La suite : ajoutez --after ${after}`,
  emailStates: frenchEmail,
  title: (name: string, id: number, kind: string) => fr`${name} (débiteur n° ${id}), ${kind}`,
  unconfirmed: 'à confirmer',
  email: 'e-mail',
  phone: 'téléphone',
  address: 'adresse',
  language: 'langue des messages',
  segment: 'groupe',
  noPhone: 'aucun',
  noAddress: 'aucune',
  open: fr`Ce qui est ouvert`,
  reached: (step: string, day: string | null) => (day === null ? fr`${step} faite` : fr`${step} faite le ${day}`),
  waits: (step: string, day: string) => fr`${step} décidée le ${day}, pas encore partie`,
  notReached: fr`aucune relance`,
  done: fr`Derniers contacts`,
  why: (id: number) => fr`Pourquoi : acquit explain ${id}`,
};

const english: typeof french = {
  headers: {
    number: 'no.',
    name: 'debtor',
    kind: 'kind',
    open: 'open',
    overdue: 'overdue',
    credits: 'credits',
    oldest: 'oldest',
    email: 'e-mail',
  },
  days: (days) => en`${days} days`,
  none: en`No debtor.`,
  noneFound: (search) => en`No debtor whose name holds "${search}".`,
  more: (after) => en`To go on: add --after ${after}`,
  emailStates: englishEmail,
  title: (name, id, kind) => en`${name} (debtor ${id}), ${kind}`,
  unconfirmed: 'to be confirmed',
  email: 'e-mail',
  phone: 'telephone',
  address: 'address',
  language: 'language of messages',
  segment: 'group',
  noPhone: 'none',
  noAddress: 'none',
  open: en`What is open`,
  reached: (step, day) => (day === null ? en`${step} made` : en`${step} made on ${day}`),
  waits: (step, day) => en`${step} decided on ${day}, has not left yet`,
  notReached: en`no reminder`,
  done: en`Last contacts`,
  why: (id) => en`Why: acquit explain ${id}`,
};

export const DEBTORS = { fr: french, en: english };
