import { expect, test } from 'vitest';
import { fileNameInHeader } from './file-name.ts';

test('a name is written with plain characters, whatever it holds', () => {
  expect(fileNameInHeader('Facture n° 1 (copie).pdf')).toBe("filename*=UTF-8''Facture%20n%C2%B0%201%20_copie_.pdf");
  expect(fileNameInHeader('a\ud800"b\r\n.pdf')).toBe("filename*=UTF-8''a%EF%BF%BD%22b%0D%0A.pdf");
});
