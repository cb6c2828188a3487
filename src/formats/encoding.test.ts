import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { cellDecoder, decodeText, encodingNamed } from './encoding.ts';

const FRENCH = `Réglé à l'échéance par la Société Générale, côté façade ; Hôtel Noël, Étienne, où l’œuvre coûte 1 200,50 €.\n`;

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'cp850') return iconv.encode(text.replaceAll('’', "'").replaceAll('œ', 'oe'), 'cp858');
  if (encoding === 'macroman') return Buffer.from([...iconv.encode(text.replaceAll('€', '¤'), 'macroman')]);
  if (encoding === 'iso-8859-15') return iconv.encode(text.replaceAll('’', "'"), encoding);
  return iconv.encode(text, encoding);
}

describe('decodeText', () => {
  it.each(['utf-8', 'windows-1252', 'iso-8859-15', 'cp850', 'macroman'] as const)('recognises %s by the French it makes', (name) => {
    const { text, encoding, findings } = decodeText(encoded(FRENCH, name));
    expect({ encoding, findings }).toEqual({ encoding: name, findings: [] });
    expect(text).toContain('Réglé à');
    expect(text).toContain('1 200,50 €');
  });

  it.each(['cp850', 'macroman', 'windows-1252'] as const)('recognises capitals in %s', (name) => {
    expect(decodeText(encoded('SOCIÉTÉ GÉNÉRALE;RÉGLÉ;DÉPÔT;CRÉÉ\n', name)).encoding).toBe(name);
  });

  it('drops byte-order marks', () => {
    const marked = [
      iconv.encode('é', 'utf-8', { addBOM: true }),
      iconv.encode('é', 'utf-16le', { addBOM: true }),
      iconv.encode('é', 'utf-16be', { addBOM: true }),
    ];
    expect(marked.map((bytes) => decodeText(bytes))).toMatchObject([
      { text: 'é', encoding: 'utf-8' },
      { text: 'é', encoding: 'utf-16le' },
      { text: 'é', encoding: 'utf-16be' },
    ]);
  });

  it('sees UTF-16 without a mark', () => {
    expect(decodeText(Buffer.from('Facture;Échéance\n'.repeat(10), 'utf16le')).encoding).toBe('utf-16le');
    expect(decodeText(iconv.encode('Facture;Échéance\n'.repeat(10), 'utf-16be')).encoding).toBe('utf-16be');
  });

  it('calls a file whose accents are the same in all Latin sets by the preferred name, without a warning', () => {
    const bytes = iconv.encode('Numéro;Réglé\n', 'latin1');
    expect(decodeText(bytes, { preferred: 'iso-8859-15' })).toMatchObject({ encoding: 'iso-8859-15', findings: [] });
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1252', findings: [] });
  });

  it('keeps UTF-8 with a few broken bytes and says on which line', () => {
    const bytes = Buffer.concat([Buffer.from('é'.repeat(40)), Buffer.from('\n'), Buffer.from([0xe9, 0x41])]);
    const { encoding, text, findings } = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    expect(text.endsWith('\ufffdA')).toBe(true);
    expect(findings).toMatchObject([{ code: 'encoding-damaged', line: 2, severity: 'warning' }]);
  });

  it('warns when two readings are about as plausible', () => {
    expect(decodeText(Buffer.from([0x41, 0x20, 0xa7, 0x20, 0x31])).findings).toMatchObject([
      { code: 'encoding-doubtful', severity: 'warning' },
    ]);
  });

  it('obeys a forced encoding under its usual names and reports one it does not know', () => {
    expect(['Latin-1', 'CP1252', 'UTF8', 'constructor', 'klingon'].map(encodingNamed)).toEqual([
      'iso-8859-1',
      'windows-1252',
      'utf-8',
      null,
      null,
    ]);
    expect(decodeText(Buffer.from([0x82]), { forced: 'cp850' })).toMatchObject({ text: 'é', encoding: 'cp850' });
    expect(decodeText(Buffer.from('é'), { forced: 'klingon' })).toMatchObject({
      text: 'é',
      findings: [{ code: 'encoding-unknown', severity: 'error' }],
    });
  });
});

describe('cellDecoder', () => {
  it.each(['utf-8', 'windows-1252', 'iso-8859-15', 'cp850', 'macroman'] as const)('reads a piece of %s as the whole is read', (name) => {
    const bytes = encoded(`ab${FRENCH}`, name);
    expect(cellDecoder(name)(bytes, 2, bytes.length)).toBe(decodeText(bytes.subarray(2), { forced: name }).text);
  });
});
