import { systemClock } from '../adapters/clock/clock.ts';
import { nextBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import { formatDay } from '../core/base/text.ts';

/** A day on which something leaves, whatever the day of the week: the day that is rehearsed. */
export const day = nextBusinessDay(systemClock.today(), 'mainland');
export const today = day;
export const french = (d: Day) => formatDay(d, 'fr');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const COMPANY = [
  '--name',
  'Atelier du Port',
  '--street',
  '1 quai',
  '--postcode',
  '44000',
  '--city',
  'Nantes',
  '--email',
  'compta@atelier.example',
  '--iban',
  'FR76 3000 6000 0112 3456 7890 189',
];
export const late = (days: number) => french(addDays(day, -days));
export const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville;Téléphone',
  `FA-001;Garage de l'Étoile SARL;552081317;${late(60)};${late(20)};1 200,00;1 200,00;compta@etoile.example;3 rue des Lilas;29200;Brest;`,
  `FA-002;Dubois SAS;;${late(60)};${late(25)};800,50;800,50;;4 rue du Port;56000;Vannes;`,
  `FA-003;Roy Bâtiment;;${late(60)};${late(30)};2 400,00;2 400,00;roy@batiment.example;;;;02 40 00 00 00`,
  `FA-004;Lemaire;;${late(60)};;150,00;150,00;lemaire@exemple.example;;;;`,
  `FA-005;Menuiserie Dubois;;${late(60)};${late(12)};abc;600,00;m@dubois.example;;;;`,
].join('\n');

export function compact(d: Day): string {
  return d.replaceAll('-', '');
}
