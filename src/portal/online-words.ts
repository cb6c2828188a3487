import { en, fr } from '../words/phrase.ts';

export const ONLINE_FR = {
  title: fr`Payer en ligne`,
  note: fr`Vous passez sur la page sécurisée de Stripe, notre prestataire. Nous ne voyons jamais vos données bancaires.`,
  items: (amount: string) => fr`Factures à payer (aucune cochée : tout ce qui est à régler, soit ${amount})`,
  send: (amount: string) => fr`Payer ${amount} en ligne`,
  sendSome: fr`Payer en ligne`,
  underWay: fr`Un paiement en ligne est en cours de confirmation. Les relances automatiques attendent.`,
  paidTitle: fr`Vos paiements en ligne`,
  line: (id: number, sum: string, day: string) => fr`Paiement n° ${id} : ${sum}, reçu le ${day}.`,
  lineBack: (id: number, sum: string, day: string, back: string) =>
    fr`Paiement n° ${id} : ${sum}, reçu le ${day}, dont ${back} repris ou remboursés depuis.`,
  state: {
    paid: (sum: string) => fr`Paiement reçu : ${sum}.`,
    waiting: (sum: string) => fr`Votre paiement de ${sum} est en cours de confirmation.`,
    failed: (sum: string) => fr`Votre paiement de ${sum} n’a pas abouti.`,
  },
  more: {
    paid: fr`Merci. Imprimée, cette page vaut reçu.`,
    waiting: fr`Rouvrez cette page dans un moment : elle dira quand nous l’aurons reçu.`,
    failed: fr`Rien n’a été encaissé. Vous pouvez recommencer ou régler par virement.`,
  },
};

export const ONLINE_EN: typeof ONLINE_FR = {
  title: en`Pay online`,
  note: en`You go on to the secure page of Stripe, our provider. We never see your bank details.`,
  items: (amount) => en`Invoices to pay (none ticked: all that is to be paid, which is ${amount})`,
  send: (amount) => en`Pay ${amount} online`,
  sendSome: en`Pay online`,
  underWay: en`An online payment is being confirmed. Automatic reminders wait.`,
  paidTitle: en`Your online payments`,
  line: (id, sum, day) => en`Payment no. ${id}: ${sum}, received on ${day}.`,
  lineBack: (id, sum, day, back) => en`Payment no. ${id}: ${sum}, received on ${day}, of which ${back} was taken back or refunded since.`,
  state: {
    paid: (sum) => en`Payment received: ${sum}.`,
    waiting: (sum) => en`Your payment of ${sum} is being confirmed.`,
    failed: (sum) => en`Your payment of ${sum} did not go through.`,
  },
  more: {
    paid: en`Thank you. Printed, this page is a receipt.`,
    waiting: en`Open this page again in a moment: it will say when we have received it.`,
    failed: en`No money was taken. You can try again or pay by bank transfer.`,
  },
};
