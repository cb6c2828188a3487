import { expect, it } from 'vitest';
import { sheetText } from './sheet-text.ts';

it('lets no name be a formula nor break a row, and leaves numbers what they are', () => {
  const text = sheetText([
    ['Débiteur', 'Ouvert'],
    ['=1+1;"x"\n', '-12,50'],
    ['-Dupont', '7'],
  ]);
  const [head, hostile, dash, end] = text.split('\r\n');
  expect([head, end]).toEqual(['\uFEFFDébiteur;Ouvert', '']);
  expect(hostile).toMatch(/^"'=1\+1;""x""[ \n]*";-12,50$/);
  expect(dash).toBe("'-Dupont;7");
});
