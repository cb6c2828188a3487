import { describe, expect, test } from 'vitest';
import { callScript } from './call-script.ts';
import { compose } from './compose.ts';
import { renderEmail } from './email.ts';
import { CREDITOR, inputFor, invoice } from './sample-cases.ts';
import { signerOf, spokenSigner } from './signature.ts';

const LATE = invoice(412, '2026-10-05', '2026-11-04', 1_284_50n);

function signedBy(signatory: string) {
  return inputFor('business', 'first-reminder', [LATE], { creditor: { ...CREDITOR, signatory } });
}

test('nobody signs where none is named, or only the company, however it is written', () => {
  for (const signatory of ['', ' ', CREDITOR.name, 'MENUISERIE DELORME', 'Menuiserie  Delorme.'])
    expect(signerOf({ ...CREDITOR, signatory }), signatory).toBeNull();
  expect(signerOf(CREDITOR)).toBe('Claire Martin, comptabilité clients');
  expect(spokenSigner(CREDITOR)).toBe('Claire Martin');
  expect(signerOf({ name: 'Delorme, Père et Fils', signatory: 'Delorme' })).toBe('Delorme');
});

describe('an e-mail', () => {
  test('is signed once by the company that names nobody', () => {
    const { text, html } = renderEmail(compose(signedBy(CREDITOR.name)).message);
    expect(text).toContain(`\n\nMenuiserie Delorme\n${CREDITOR.email}`);
    expect(text).not.toContain('Menuiserie Delorme\nMenuiserie Delorme');
    expect(html).not.toContain('Menuiserie Delorme<br>Menuiserie Delorme');
  });

  test('is signed by who is named, for the company', () => {
    const { text, html } = renderEmail(compose(signedBy('Claire Martin')).message);
    expect(text).toContain('\n\nClaire Martin\nMenuiserie Delorme\n');
    expect(html).toContain('Claire Martin<br>Menuiserie Delorme<br>');
  });
});

test('who calls says their name and the company, or the company alone, never the company twice', () => {
  const said = (signatory: string, language: 'fr' | 'en') =>
    JSON.stringify(callScript({ ...signedBy(signatory), language }).sections).replace(/[\u00a0\u202f]/g, ' ');
  expect(said(CREDITOR.signatory, 'fr')).toContain('« Bonjour, Claire Martin, de l’entreprise Menuiserie Delorme. Avez-vous');
  expect(said(CREDITOR.signatory, 'en')).toContain('Hello, this is Claire Martin, of Menuiserie Delorme. Do you');
  expect(said(CREDITOR.name, 'fr')).toContain('« Bonjour, ici l’entreprise Menuiserie Delorme. Avez-vous');
  expect(said('', 'en')).toContain('Hello, this is Menuiserie Delorme. Do you');
});
