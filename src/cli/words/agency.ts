import { NOT_ACTING } from '../../words/not-acting.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** `agency`, `mandate`, `clients`, `receipt`, `remittance`. */
const french = {
  agency: (house: string, iban: string, until: string) =>
    fr`Agence : ${house}. Compte dédié aux fonds des clients : ${iban}. Assurance jusqu’au ${until}.`,
  notAgency: fr`Cet espace n’est pas celui d’une agence de recouvrement.`,
  recorded: (id: number, client: string) => fr`Mandat n° ${id} de ${client} enregistré.`,
  noMandate: (client: string) => fr`${client} n’a donné aucun mandat.`,
  mandate: (id: number, from: string, until: string | null, revoked: string | null) =>
    fr`Mandat n° ${id} : du ${from}${until === null ? '' : ` au ${until}`}${revoked === null ? '' : `, révoqué au ${revoked}`}`,
  terms: (from: string, rates: string, vat: string) => fr`à partir du ${from} : ${rates}, TVA ${vat}`,
  days: (count: number) => counted(count, 'jour de retard', 'jours de retard', 'fr'),
  changed: (id: number, from: string) => fr`Nouvelles conditions du mandat n° ${id} à partir du ${from}.`,
  revoked: (id: number, on: string) => fr`Mandat n° ${id} révoqué au ${on} : plus rien ne part pour ce client à partir de ce jour.`,
  received: (id: number, client: string) => fr`Encaissement n° ${id} pour ${client}.`,
  back: (id: number) => fr`Encaissement n° ${id} repris.`,
  own: (line: number) => fr`La ligne ${line} est notée comme propre à l’agence.`,
  ownBack: (line: number) => fr`La ligne ${line} n’est plus notée comme propre à l’agence.`,
  heads: ['Client', 'Encaissé', 'Commission TTC', 'Reversé', 'Détenu', 'À reverser avant le'],
  notActing: NOT_ACTING.fr,
  owes: fr`doit à l’agence`,
  account: {
    bank: fr`Compte dédié selon la banque`,
    clients: fr`dont aux clients`,
    commission: fr`dont commissions à retirer`,
    unexplained: fr`dont à attribuer`,
    transit: fr`dont reversements pas encore vus à la banque`,
    difference: fr`Écart`,
  },
  statement: (number: number, client: string, until: string) => fr`Relevé n° ${number} de ${client}, jusqu’au ${until}`,
  ahead: (client: string, until: string) => fr`Relevé qui serait établi pour ${client}, jusqu’au ${until} (--make l’établit)`,
  parts: {
    carried: fr`Report`,
    received: fr`Encaissé`,
    commission: fr`Commission HT`,
    vat: fr`TVA`,
    net: fr`Net`,
    due: (day: string) => fr`À reverser au plus tard le ${day} (CPCE R124-6).`,
    carriedOn: fr`Rien à reverser : ce que le client doit est reporté sur le relevé suivant.`,
  },
  states: { due: fr`à payer`, paid: fr`payé`, carried: fr`reporté`, cancelled: fr`annulé` },
  paid: (id: number) => fr`Relevé ${id} payé.`,
  unpaid: (id: number) => fr`Relevé ${id} de nouveau à payer.`,
  cancelled: (id: number) => fr`Relevé ${id} annulé : ce qu’il contenait ira dans le suivant.`,
  none: fr`Aucun relevé.`,
};

const english: typeof french = {
  agency: (house, iban, until) => en`Agency: ${house}. Account for clients’ money: ${iban}. Insured until ${until}.`,
  notAgency: en`This workspace is not that of a collection agency.`,
  recorded: (id, client) => en`Mandate ${id} of ${client} recorded.`,
  noMandate: (client) => en`${client} has given no mandate.`,
  mandate: (id, from, until, revoked) =>
    en`Mandate ${id}: from ${from}${until === null ? '' : ` until ${until}`}${revoked === null ? '' : `, revoked on ${revoked}`}`,
  terms: (from, rates, vat) => en`from ${from} on: ${rates}, VAT ${vat}`,
  days: (count) => counted(count, 'day late', 'days late', 'en'),
  changed: (id, from) => en`New terms of mandate ${id} from ${from} on.`,
  revoked: (id, on) => en`Mandate ${id} revoked on ${on}: nothing leaves for this client from that day on.`,
  received: (id, client) => en`Receipt ${id} for ${client}.`,
  back: (id) => en`Receipt ${id} taken back.`,
  own: (line) => en`Line ${line} is noted as the agency’s own.`,
  ownBack: (line) => en`Line ${line} is no longer noted as the agency’s own.`,
  heads: ['Client', 'Received', 'Commission incl. VAT', 'Paid out', 'Held', 'Pay out by'],
  notActing: NOT_ACTING.en,
  owes: en`owes the agency`,
  account: {
    bank: en`Dedicated account as the bank shows it`,
    clients: en`of clients`,
    commission: en`commission to be withdrawn`,
    unexplained: en`to be attributed`,
    transit: en`paid out, not yet seen at the bank`,
    difference: en`Difference`,
  },
  statement: (number, client, until) => en`Statement ${number} of ${client}, until ${until}`,
  ahead: (client, until) => en`Statement that would be made for ${client}, until ${until} (--make makes it)`,
  parts: {
    carried: en`Brought forward`,
    received: en`Received`,
    commission: en`Commission before VAT`,
    vat: en`VAT`,
    net: en`Net`,
    due: (day) => en`To be paid out by ${day} (CPCE R124-6).`,
    carriedOn: en`Nothing to pay out: what the client owes goes into the next statement.`,
  },
  states: { due: en`to be paid`, paid: en`paid`, carried: en`carried forward`, cancelled: en`cancelled` },
  paid: (id) => en`Statement ${id} paid.`,
  unpaid: (id) => en`Statement ${id} is to be paid again.`,
  cancelled: (id) => en`Statement ${id} cancelled: what it held goes into the next one.`,
  none: en`No statement.`,
};

export const AGENCY = { fr: french, en: english } as const;
