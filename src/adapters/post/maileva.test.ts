import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stageOf } from '../../core/case/post.ts';
import type { Postman, PostStanding, RegisteredLetter } from '../../ports/postman.ts';
import { mailevaClient } from './maileva-client.ts';
import { mailevaLrar } from './maileva-lrar.ts';
import { mailevaLre } from './maileva-lre.ts';
import { CODE, KEYS, type MailevaPlayer, SENDER, startMailevaPlayer } from './maileva-player.test-kit.ts';

let player: MailevaPlayer;
beforeEach(async () => {
  player = await startMailevaPlayer();
});
afterEach(() => player.close());

const FROM = { name: 'Ateliers Vauban', address: { lines: ['12 rue des Forges'], postcode: '69003', city: 'LYON', country: 'FR' } };
const ADDRESS = { lines: ['Bâtiment B', '3 avenue de la République'], postcode: '38000', city: 'Grenoble', country: 'FR' };
const LETTER: RegisteredLetter = {
  reference: 'acquit-0123456789abcdef01234567',
  pdf: Buffer.from('%PDF-1.7 the notice'),
  to: { name: 'Martin SARL', email: 'compta@martin.example', phone: null, address: ADDRESS },
  kind: 'business',
  from: FROM,
  code: CODE,
};

function clientOf(keys: Partial<typeof KEYS> = {}) {
  return mailevaClient({ keys: { ...KEYS, ...keys }, place: player.place, timeoutMs: 400, delaysMs: [1, 1] });
}

const SERVICES = {
  lrar: (keys = {}) => mailevaLrar(clientOf(keys)),
  lre: (keys = {}) => mailevaLre(clientOf(keys), SENDER),
} as const satisfies Record<string, (keys?: Partial<typeof KEYS>) => Postman>;

const submits = () => player.sendings.map((one) => one.submits);
const steps = ({ news }: PostStanding) => news.map(({ what }) => what);

for (const service of ['lrar', 'lre'] as const) {
  describe(`Maileva, ${service}`, () => {
    test('one letter is submitted once, with its very bytes, and found by its reference', async () => {
      const postman = SERVICES[service]();
      expect(await postman.submit(LETTER)).toEqual({ kind: 'accepted', id: 's-1' });
      expect(await postman.submit(LETTER)).toEqual({ kind: 'accepted', id: 's-1' });
      expect(submits()).toEqual([1]);
      expect(player.sendings[0]?.documents[0]?.includes('%PDF-1.7 the notice')).toBe(true);
      expect(await postman.find(LETTER.reference)).toEqual({ id: 's-1', isDraft: false });
      expect(await postman.find('acquit-another')).toBeNull();
    });

    test('an answer to the submission that is lost is looked up, and the letter never goes twice', async () => {
      const postman = SERVICES[service]();
      player.trouble({ on: 'submit', how: 'late' });
      expect(await postman.submit(LETTER)).toEqual({ kind: 'accepted', id: 's-1' });
      player.trouble({ on: 'submit', how: 'failing-late' });
      expect(await postman.submit({ ...LETTER, reference: 'acquit-2', code: null })).toMatchObject({
        kind: service === 'lre' ? 'refused' : 'accepted',
      });
      expect(submits().every((count) => count <= 1)).toBe(true);
    });

    test('where nobody can tell whether it was submitted it is unknown, and what is there then is found', async () => {
      const postman = SERVICES[service]();
      player.trouble({ on: 'submit', how: 'late' }, ...Array.from({ length: 3 }, () => ({ on: 'look', how: 'failing' }) as const));
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'unknown' });
      expect(await postman.find(LETTER.reference)).toEqual({ id: 's-1', isDraft: false });
      expect(submits()).toEqual([1]);
    });

    test('a draft that was left is done away with, and none is ever submitted beside it', async () => {
      const postman = SERVICES[service]();
      player.trouble({ on: 'recipients', how: 'late' });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'refused', permanent: false });
      expect(await postman.find(LETTER.reference)).toEqual({ id: 's-1', isDraft: true });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'accepted' });
      expect(player.sendings.map(({ status, custom_id }) => [status, custom_id])).toEqual([['PENDING', LETTER.reference]]);
    });

    test('a list that cannot be read to its end says nothing: no letter is made upon it', async () => {
      const postman = SERVICES[service]();
      player.trouble(...Array.from({ length: 3 }, () => ({ on: 'list', how: 'failing' }) as const));
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'refused', permanent: false });
      player.trouble({ on: 'list', how: 'nonsense' });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'refused', permanent: false });
      expect(player.sendings).toEqual([]);
    });

    test('a refusal is told in their words, without names and addresses, and is for good', async () => {
      player.trouble({ on: 'recipients', how: 'denied' });
      const outcome = await SERVICES[service]().submit(LETTER);
      expect(outcome).toMatchObject({ kind: 'refused', permanent: true });
      expect(JSON.stringify(outcome)).not.toMatch(/LILAS|dupont/);
      expect(submits()).toEqual([0]);
    });

    test('too many questions are asked again later, a token that has ended is renewed, once', async () => {
      const postman = SERVICES[service]();
      await postman.find('warm');
      player.expire();
      player.trouble({ on: 'create', how: 'busy' }, { on: 'documents', how: 'busy' });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'accepted' });
      expect([player.tokens(), submits()]).toEqual([2, [1]]);
    });

    test('a wrong password submits nothing, and says so', async () => {
      const postman = SERVICES[service]({ password: 'wrong' as never });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'refused', permanent: false, reply: expect.stringContaining('sign-in') });
      await expect(postman.look('s-1')).rejects.toMatchObject({ code: 'post-refused' });
      expect(player.sendings).toEqual([]);
    });

    test('a server that never answers is given up, and one that is not there is unreachable', async () => {
      const postman = SERVICES[service]();
      player.trouble({ on: 'create', how: 'hang' });
      expect(await postman.submit(LETTER)).toMatchObject({ kind: 'refused', permanent: false });
      await player.close();
      await expect(postman.look('s-1')).rejects.toMatchObject({ code: 'post-unreachable' });
      player = await startMailevaPlayer();
    });

    test('a proof is there once both its day and its place are, and is told by its own bytes', async () => {
      const postman = SERVICES[service]();
      await postman.submit(LETTER);
      const half =
        service === 'lrar'
          ? { deposit_proof_url: 'https://elsewhere.example/x' }
          : { deposit_proof: { href: 'https://elsewhere.example/x' } };
      player.carry(LETTER.reference, half);
      expect((await postman.look('s-1')).proofs).toEqual([]);
      const at = '2026-03-03T16:10:00.000Z';
      const whole =
        service === 'lrar' ? { deposit_proof_date: at } : { deposit_proof: { href: 'https://elsewhere.example/x', creation_date: at } };
      player.carry(LETTER.reference, whole, { download_deposit_proof: '%PDF-1.4 proof' });
      expect((await postman.look('s-1')).proofs).toEqual([{ what: 'deposit', at }]);
      expect(await postman.proof('s-1', 'deposit')).toEqual({ bytes: Buffer.from('%PDF-1.4 proof'), mediaType: 'application/pdf' });
      expect(await postman.proof('s-1', 'undelivered')).toBeNull();
      // Nothing is asked of any other place than theirs: the token goes nowhere else.
      expect(player.asked.some(({ path }) => path.includes('/download_deposit_proof'))).toBe(true);
    });
  });
}

describe('Maileva, on paper', () => {
  const look = async (told: Record<string, unknown>) => {
    const postman = SERVICES.lrar();
    if (player.sendings.length === 0) await postman.submit(LETTER);
    player.carry(LETTER.reference, told);
    return postman.look('s-1');
  };
  const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

  test('goes to the six lines of the norm, from the creditor', async () => {
    await SERVICES.lrar().submit(LETTER);
    expect(player.sendings[0]?.recipient).toMatchObject({
      address_line_1: 'Martin SARL',
      address_line_3: 'BATIMENT B',
      address_line_4: '3 AVENUE DE LA REPUBLIQUE',
      address_line_6: '38000 GRENOBLE',
      country_code: 'FR',
    });
    expect(player.sendings[0]?.body).toMatchObject({ acknowledgement_of_receipt: true, sender_address_line_6: '69003 LYON' });
  });

  test('an address that the provider does not serve is refused before anything is recorded', () => {
    const abroad = { ...LETTER.to, address: { ...ADDRESS, country: 'DE' } };
    expect(() => SERVICES.lrar().lines(abroad)).toThrow(expect.objectContaining({ code: 'post-address-unfit' }));
    const noTown = { ...LETTER.to, address: { ...ADDRESS, postcode: '' } };
    expect(() => SERVICES.lrar().lines(noTown)).toThrow(expect.objectContaining({ code: 'post-address-unfit' }));
  });

  test('printed is not posted: the proof of deposit says so', async () => {
    expect(steps(await look({ status: 'PROCESSED' }))).toEqual(['printed']);
    expect(steps(await look({ deposit_proof_date: on(3) }))).toEqual(['printed', 'posted']);
  });

  test('delivered to the sender is no delivery', async () => {
    const standing = await look({ main_delivery_statuses: [{ category: 'DELIVERED', code: 'LP17', date: on(20) }] });
    expect(steps(standing)).toEqual(['returned']);
    const looks = await look({
      main_delivery_statuses: [{ category: 'DELIVERED', code: 'LP15', date: on(19) }],
      delivery_statuses: [{ code: 'LP17', date: on(20) }],
    });
    expect(stageOf(new Set(steps(looks)))).toBe('returned');
  });

  test.each([
    ['N02', 'bad-address'],
    ['N03', 'unclaimed'],
    ['N05', 'refused'],
    ['N07', 'bad-address'],
  ])('a letter that came back for %s is %s', async (reason, stage) => {
    const standing = await look({
      undelivered_mail_reason: reason,
      undelivered_mail_date: on(21),
      main_delivery_statuses: [
        { category: 'UNDELIVERED', date: on(20) },
        { category: 'FIRST_PRESENTATION', code: 'LP09', date: on(5) },
      ],
    });
    expect(stageOf(new Set(steps(standing)))).toBe(stage);
    expect(standing.news).toContainEqual({ what: 'presented', at: on(5), code: 'LP09' });
  });

  test('delivered on a day, whatever the order and however often it is told', async () => {
    const told = [{ code: 'LP15', date: on(6) }, { code: 'LP09', date: on(5) }, { code: 'LP15', date: on(6) }, { code: 'LP03' }];
    const standing = await look({ delivery_statuses: told, registered_number: '2C12345678901' });
    expect(stageOf(new Set(steps(standing)))).toBe('delivered');
    expect(standing).toMatchObject({
      number: '2C12345678901',
      address: ['Martin SARL', 'BATIMENT B', '3 AVENUE DE LA REPUBLIQUE', '38000 GRENOBLE'],
    });
  });

  test('waiting for credit, and rejected, are told as such', async () => {
    expect(steps(await look({ status: 'BLOCKED' }))).toEqual(['blocked']);
    expect(steps(await look({ status: 'REJECTED' }))).toEqual(['rejected']);
  });
});

describe('Maileva, electronic', () => {
  test('without a code nothing is asked, and a code serves once', async () => {
    const postman = SERVICES.lre();
    expect(await postman.submit({ ...LETTER, code: null })).toMatchObject({ kind: 'refused' });
    expect(player.asked).toEqual([]);
    expect(await postman.submit({ ...LETTER, code: '999999' })).toMatchObject({ kind: 'refused', permanent: false });
    expect(submits()).toEqual([0]);
  });

  test.each([
    ['ACCEPTED', 'delivered'],
    ['REFUSED', 'refused'],
    ['NOT_CLAIMED', 'unclaimed'],
    ['ERROR', 'rejected'],
  ])('%s is %s', async (status, stage) => {
    const postman = SERVICES.lre();
    await postman.submit(LETTER);
    player.carry(LETTER.reference, { status, status_date: '2026-03-05T10:00:00.000Z' });
    expect(stageOf(new Set(steps(await postman.look('s-1'))))).toBe(stage);
  });

  test('a person has a first and a last name, a business is a professional', async () => {
    await SERVICES.lre().submit({ ...LETTER, kind: 'consumer', to: { ...LETTER.to, name: 'Jeanne Petit Durand' } });
    expect(player.sendings[0]?.recipient).toMatchObject({ legal_status: 'INDIVIDUAL', first_name: 'Jeanne', last_name: 'Petit Durand' });
  });
});
