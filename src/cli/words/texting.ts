import { counted, en, fr } from '../../words/phrase.ts';

/** `sms`, and what `send` says of SMS. */
const french = {
  none: fr`Aucun prestataire de SMS n’est réglé : aucun SMS ne part.`,
  known: (service: string, sender: string, ends: string) =>
    fr`SMS par OVHcloud : compte ${service}, expéditeur « ${sender} », clé d’application finissant par ${ends}.`,
  found: (count: number) =>
    fr`${counted(count, 'client de plus a un numéro de mobile', 'clients de plus ont un numéro de mobile', 'fr')} connu.`,
  tested: fr`Le SMS d’essai est pris en charge : regardez votre téléphone.`,
  texts: fr`SMS :`,
  sent: (count: number) => counted(count, 'SMS envoyé', 'SMS envoyés', 'fr'),
  withdrawn: (count: number) =>
    fr`${counted(count, 'SMS retiré', 'SMS retirés', 'fr')} au dernier contrôle (payé, suspendu ou changé depuis)`,
  waiting: (count: number) => fr`${counted(count, 'SMS attend', 'SMS attendent', 'fr')} une heure où l’on appelle`,
  retryLater: (count: number) => fr`${counted(count, 'SMS à réessayer', 'SMS à réessayer', 'fr')} plus tard`,
  failed: (count: number) => counted(count, 'SMS refusé par le prestataire', 'SMS refusés par le prestataire', 'fr'),
  uncertain: (count: number) => fr`${counted(count, 'SMS parti ou non', 'SMS partis ou non', 'fr')}, on ne sait pas (acquit tasks)`,
};

const english: typeof french = {
  none: en`No provider of SMS is set up: no SMS leaves.`,
  known: (service, sender, ends) => en`SMS by OVHcloud: account ${service}, sender "${sender}", application key ending in ${ends}.`,
  found: (count) => en`${counted(count, 'more customer has a mobile number', 'more customers have a mobile number', 'en')} on record.`,
  tested: en`The test SMS was taken: look at your telephone.`,
  texts: en`SMS:`,
  sent: (count) => counted(count, 'SMS sent', 'SMS sent', 'en'),
  withdrawn: (count) => en`${counted(count, 'SMS withdrawn', 'SMS withdrawn', 'en')} at the last check (paid, held or changed since)`,
  waiting: (count) => en`${counted(count, 'SMS waits', 'SMS wait', 'en')} for an hour at which people are called`,
  retryLater: (count) => en`${counted(count, 'SMS to be tried again', 'SMS to be tried again', 'en')} later`,
  failed: (count) => counted(count, 'SMS refused by the provider', 'SMS refused by the provider', 'en'),
  uncertain: (count) => en`${counted(count, 'SMS may have left', 'SMS may have left', 'en')}, nobody knows (acquit tasks)`,
};

export const TEXTING = { fr: french, en: english };
