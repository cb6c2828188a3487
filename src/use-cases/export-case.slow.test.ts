import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkCase } from '../adapters/archive/check-case.ts';
import { caseSealer } from '../adapters/archive/seal-case.ts';
import { createTypst } from '../adapters/print/typst.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { exportCase } from './export-case.ts';
import { fileDocument } from './filed-documents.ts';
import { reminded } from './mail.test-kit.ts';
import { MONDAY } from './sending.test-kit.ts';

const FLIPS = process.env['ACQUIT_DEEP'] === '1' ? 10_000 : 500;
const MINUTES = 60_000;

test(
  'a whole case, bound and sealed: intact as it is, and found out wherever a bit of it changed',
  async () => {
    const { it, debtor } = await reminded();
    const [item] = await it.deps.store.select('item', { number: 'F-Dupont' });
    const contract = { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7 illisible') };
    for (const [kind, itemId] of [['contract', null] as const, ['delivery-note', item?.id ?? (0 as ItemId)] as const])
      await fileDocument(it.deps, debtor as DebtorId, { file: contract, kind, title: '', itemId });
    const sealer = caseSealer(createTypst, () => key, null);
    const key = generateKeyPairSync('ed25519');
    const { bytes, pages } = await exportCase({ ...it.deps, sealer }, debtor as DebtorId, MONDAY, CASE_WORDS);
    expect(pages).toBeGreaterThan(5);
    expect(await checkCase(bytes)).toMatchObject({ ok: true, told: { exhibits: 5 } });
    // Drawn evenly over the file: a prime step through all of it.
    for (let draw = 0; draw < FLIPS; draw += 1) {
      const [at, bit] = [(draw * 15_485_863) % bytes.length, draw % 8];
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      if ((await checkCase(flipped)).ok) throw new Error(`bit ${bit} of byte ${at} of ${bytes.length} changed is not found`);
    }
  },
  20 * MINUTES,
);
