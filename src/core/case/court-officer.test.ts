import { expect, test } from 'vitest';
import { courtOfficerIn } from './court-officer.ts';

test.each([
  [
    'Jugement. Mandataire judiciaire : Maître Claire Dumont, 347 rue de Béthune, 59000 Lille Cedex 08. Les créances doivent être déclarées auprès du mandataire judiciaire dans le délai de deux mois.',
    { role: 'mandataire', named: 'Maître Claire Dumont, 347 rue de Béthune, 59000 Lille Cedex 08' },
  ],
  [
    'Jugement prononçant la liquidation judiciaire désignant liquidateur SCP Dumont-Leroy représentée par Me Jean Leroy 54 Rue Nationale 59000 Lille. Les déclarations',
    { role: 'liquidateur', named: 'SCP Dumont-Leroy représentée par Me Jean Leroy 54 Rue Nationale 59000 Lille' },
  ],
  [
    'Administrateur judiciaire : Maître Paul Petit, 2 rue A, 13090 Aix-en-Provence. Mandataire judiciaire : Maître Anne Roux, 3 boulevard B, 13617 Aix-en-Provence. Les',
    { role: 'mandataire', named: 'Maître Anne Roux, 3 boulevard B, 13617 Aix-en-Provence' },
  ],
])('finds to whom a claim is declared: %#', (text, found) => {
  const officer = courtOfficerIn(text);
  expect(officer).toMatchObject(found);
  expect(text).toContain(officer?.sentence);
});

test.each([
  'Les déclarations sont à déposer au mandataire judiciaire dans les deux mois de la présente publication.',
  'Mandataire judiciaire : Maître Dumont.',
  'Mandataire judiciaire : Maître Dumont, 1 rue A, 59000 Lille. Liquidateur : Maître Leroy, 2 rue B, 59100 Roubaix.',
  'Administrateur judiciaire : Maître Paul Petit, 2 rue A, 13090 Aix-en-Provence.',
  'Jugement mettant fin à la mission du mandataire judiciaire Maître Claire Dumont, 1 rue de Paris, 59000 Lille.',
  'Désignant la SELARL Roux liquidateur, en remplacement du mandataire judiciaire Maître Claire Dumont, 1 rue de Paris, 59000 Lille.',
  'Décharge le liquidateur SCP Dumont, 1 rue de Paris, 59000 Lille, de ses fonctions.',
  'Jugement constatant la fin de la mission du liquidateur Maître Claire Dumont, 1 rue de Paris, 59000 Lille.',
  '',
])('says nothing where nobody, or two, or half an address, or one who leaves is named: %#', (text) => {
  expect(courtOfficerIn(text)).toBeNull();
});

test('a text without end takes no time', () => {
  expect(courtOfficerIn(`mandataire judiciaire : Me ${'A '.repeat(100_000)}`)).toBeNull();
  expect(courtOfficerIn('liquidateur '.repeat(20_000))).toBeNull();
});
