import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { InsolvencyFacts } from './insolvency-facts.ts';

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus/bodacc');

type Target = { readonly date: string; readonly parution: string; readonly numeroAnnonce: string };
type Expected = {
  readonly odsId: string;
  readonly noticeType: string;
  readonly publicationDate: string;
  readonly court: string;
  readonly sirens: readonly string[];
  readonly rmSirens: readonly string[];
  readonly namesDecoded: readonly string[];
  readonly judgmentDate: string | null;
  readonly kind: string;
  readonly amends: Target | null;
};
type ExpectedRecord = Pick<Expected, 'kind' | 'sirens' | 'judgmentDate' | 'court'> & {
  readonly id: string;
  readonly publicationDate: string | null;
  readonly name: string | null;
};

const TYPES: Readonly<Record<string, string>> = { creation: 'initial', rectificatif: 'correction', annulation: 'cancellation' };
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

function expectedOf(notice: Expected) {
  const { amends } = notice;
  return {
    type: TYPES[notice.noticeType],
    sirens: unique([...notice.sirens, ...notice.rmSirens]),
    names: unique(notice.namesDecoded),
    kind: notice.kind,
    judgmentDate: notice.judgmentDate,
    publicationDate: notice.publicationDate,
    court: notice.court.replace(/\s+/g, ' '),
    corrects: amends && `A${amends.date.slice(0, 4)}${amends.parution.slice(-4)}${amends.numeroAnnonce}`,
  };
}

function foundOf(records: readonly InsolvencyFacts[]) {
  const [first] = records;
  if (!first) return null;
  const { type, kind, judgmentDate, publicationDate, court, corrects } = first;
  const sirens = unique(records.flatMap(({ siren }) => siren ?? []));
  return { type, sirens, names: unique(records.flatMap(({ names }) => names)), kind, judgmentDate, publicationDate, court, corrects };
}

async function noticesOf(path: string): Promise<readonly InsolvencyFacts[]> {
  return (await readFile({ name: path, bytes: readFileSync(join(CORPUS, path)) })).insolvency ?? [];
}

describe.runIf(existsSync(CORPUS))('notices of the BODACC', () => {
  const counts = { files: 0, notices: 0, same: 0 };
  afterAll(() => console.log(`corpus: ${counts.same} of ${counts.notices} notices of ${counts.files} BODACC files are as expected`));

  it.each(globSync('PCL_*.expected.json', { cwd: CORPUS }).sort())('%s', async (path) => {
    const expected: { readonly notices: readonly Expected[] } = JSON.parse(readFileSync(join(CORPUS, path), 'utf8'));
    const found = Map.groupBy(await noticesOf(path.replace('.expected.json', '.xml')), ({ id }) => id);
    counts.files += 1;
    counts.notices += expected.notices.length;
    for (const notice of expected.notices) {
      expect(foundOf(found.get(notice.odsId) ?? []), notice.odsId).toEqual(expectedOf(notice));
      counts.same += 1;
    }
    expect(found.size).toBe(expected.notices.length);
  });

  it('records of the open data service', async () => {
    const expected: readonly ExpectedRecord[] = JSON.parse(readFileSync(join(CORPUS, 'ods-partial/records.expected.json'), 'utf8'));
    const found = await noticesOf('ods-partial/records.json');
    counts.files += 1;
    counts.notices += expected.length;
    const shown = found.map(({ id, siren, kind, judgmentDate, publicationDate, court }) => ({
      id,
      sirens: [siren],
      kind,
      judgmentDate,
      publicationDate,
      court,
    }));
    expect(shown).toEqual(
      expected.map(({ id, sirens, kind, judgmentDate, publicationDate, court }) => ({
        id,
        sirens,
        kind,
        judgmentDate,
        publicationDate,
        court,
      })),
    );
    counts.same += expected.length;
    for (const { id, name } of expected) if (name !== null) expect(found.find((one) => one.id === id)?.names).toEqual([name]);
  });
});

if (!existsSync(CORPUS)) console.log('corpus: not beside this checkout, no notice was compared');
