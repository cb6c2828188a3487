import { type Bench, bench, fec } from './import.test-kit.ts';

export const HEADER = 'Code client;Raison sociale;SIRET;N° TVA;E-mail;Téléphone;Adresse;CP;Ville;Pays;Langue;Segment';
export const DUBOIS =
  'DUBOIS;Dubois SAS;552 081 317 66522;;compta@dubois.example;01 02 03 04 05;2 rue Haute;29200;Brest;France;;Grands comptes';
export const ROY = 'ROY;Mme Roy;;;roy@mail.example;;;;;;;';

/** Two customers of a FEC, which knows of them an account and a name. */
export async function books(): Promise<Bench> {
  const b = await bench();
  await b.take(
    fec([
      { piece: 'FA-1', amount: 1200 },
      { aux: 'ROY', name: 'Mme Roy', piece: 'FA-2', amount: 80 },
    ]),
  );
  return b;
}

/** SIREN, SIRET and VAT numbers that are known of a debtor. */
export const keysOf = async (b: Bench, debtor: number) =>
  (await b.rows('debtor_key'))
    .filter((key) => key.debtor_id === debtor && !['name', 'account'].includes(key.scheme))
    .map((key) => key.value);
/** What was told under one code. */
export const told = (report: { lines: readonly { code: string; params: object }[] }, code: string) =>
  report.lines.filter((line) => line.code === code).map((line) => line.params);
