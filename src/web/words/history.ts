import { en, fr } from '../../words/phrase.ts';

/** What was contested, promised and offered, as things that happened. */
const french = {
  disputeOpened: 'Contestation',
  disputeDecided: (how: string) => fr`Contestation tranchée : ${how}`,
  disputeClosed: 'Contestation close',
  promise: fr`Promesse de règlement`,
  promiseBroken: 'non tenue',
  planOffered: fr`proposé`,
  planSigned: fr`signé`,
  planEnded: { offered: fr`proposé`, signed: fr`signé`, kept: 'tenu', lapsed: fr`tombé`, cancelled: fr`annulé` },
  offerMade: fr`Offre préparée`,
  offerGranted: fr`Offre accordée`,
  offerWithdrawn: fr`retirée depuis`,
};

const english: typeof french = {
  disputeOpened: 'Dispute',
  disputeDecided: (how) => en`Dispute decided: ${how}`,
  disputeClosed: 'Dispute closed',
  promise: 'Promise to pay',
  promiseBroken: 'broken',
  planOffered: 'proposed',
  planSigned: 'signed',
  planEnded: { offered: 'proposed', signed: 'signed', kept: 'kept', lapsed: 'lapsed', cancelled: 'cancelled' },
  offerMade: 'Offer prepared',
  offerGranted: 'Offer granted',
  offerWithdrawn: 'withdrawn since',
};

export const HISTORY = { fr: french, en: english };
