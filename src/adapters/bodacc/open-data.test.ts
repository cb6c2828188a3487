import { afterAll, expect, test } from 'vitest';
import { readFile } from '../../formats/read.ts';
import { openDataNotices } from './open-data.ts';
import { playedRecord, startOpenDataPlayer, type Trouble } from './open-data-player.test-kit.ts';

const player = await startOpenDataPlayer();
afterAll(() => player.close());
const [VAUBAN, MARTIN] = ['732829320', '404833048'] as const;
const NATURE = "Jugement d'ouverture d'une procédure de redressement judiciaire";
const service = () => openDataNotices({ base: player.url, retryMs: [1, 1], pauseMs: 0, timeoutMs: 300 });
const ids = async (pages: readonly Uint8Array[]) =>
  (await Promise.all(pages.map((bytes) => readFile({ name: 'x', bytes })))).flatMap(({ insolvency = [] }) =>
    insolvency.map(({ id }) => id),
  );

test('asks for several SIRENs at once, page by page, and gives what the reader reads', async () => {
  player.records.push(
    ...Array.from({ length: 230 }, (_, at) => playedRecord(at % 2 ? VAUBAN : MARTIN, at + 1, NATURE)),
    playedRecord('552100554', 999, NATURE),
  );
  const found = await ids(await service().notices([VAUBAN, MARTIN]));
  expect([found.length, new Set(found).size]).toEqual([230, 230]);
  expect(player.asked.map((url) => url.searchParams.get('offset'))).toEqual(['0', '100', '200']);
  expect(await ids(await service().notices(['390000001']))).toEqual([]);
});

test('what is no SIREN never becomes part of the question', async () => {
  await expect(service().notices(['" or 1=1'])).rejects.toMatchObject({ code: 'bodacc-refused' });
});

test('a service that is busy is asked again, not for ever', async () => {
  player.trouble('busy', 'nonsense');
  expect(await service().notices([VAUBAN])).toHaveLength(2);
  player.trouble('busy', 'busy', 'busy');
  await expect(service().notices([VAUBAN])).rejects.toMatchObject({ code: 'bodacc-unreachable' });
});

test.each<[string, Trouble]>([
  ['bodacc-unreachable', 'hang'],
  ['bodacc-unreachable', 'cut'],
  ['bodacc-unreachable', 'nonsense'],
  ['bodacc-too-much', 'endless'],
  ['bodacc-refused', 'refusing'],
])('%s: %s', async (code, trouble) => {
  player.trouble(trouble);
  await expect(openDataNotices({ base: player.url, retryMs: [], timeoutMs: 500 }).notices([VAUBAN])).rejects.toMatchObject({ code });
});

test('where nobody listens it says so', async () => {
  await expect(openDataNotices({ base: 'http://127.0.0.1:1', retryMs: [] }).notices([VAUBAN])).rejects.toMatchObject({
    code: 'bodacc-unreachable',
  });
});
