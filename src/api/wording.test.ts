import { describe, expect, it } from 'vitest';
import { apiInMemory } from './api.test-kit.ts';

const AT = '/api/w/dupont/creditors/1/wording';
const PLACE = { language: 'fr', situation: 'first-reminder', section: 'opening', kind: null };
type Text = { situation: string; section: string; kind: string | null; standard: string | null; own: string | null; mandatory: string[] };

describe('the words of letters and e-mails', () => {
  it('are told text by text, for everybody and where they differ', async () => {
    const { ask } = await apiInMemory('dupont');
    const { status, body } = await ask('GET', AT);
    expect(status).toBe(200);
    const opening = body.texts.filter((one: Text) => one.situation === 'first-reminder' && one.section === 'opening');
    expect(opening.map((one: Text) => one.kind)).toEqual([null, 'public-body']);
    expect(opening[0].standard).toContain('simple oubli');
    const request = body.texts.find((one: Text) => one.situation === 'formal-notice' && one.section === 'request');
    expect(request.mandatory).toEqual(['deadline', 'total']);
    expect((await ask('GET', `${AT}?language=en`)).body.texts[0].standard).not.toBe(body.texts[0].standard);
  });

  it('are replaced one by one, and go back to the standard', async () => {
    const { ask } = await apiInMemory('dupont');
    const own = async () =>
      (await ask('GET', AT)).body.texts.filter((one: Text) => one.own !== null).map((one: Text) => [one.situation, one.section, one.own]);
    const mine = 'Un petit mot au sujet de {{invoices}}.';
    expect((await ask('POST', AT, { ...PLACE, text: mine })).status).toBe(200);
    expect((await ask('POST', AT, { ...PLACE, section: 'subject', text: 'Petit rappel' })).status).toBe(200);
    expect(await own()).toEqual([
      ['first-reminder', 'subject', 'Petit rappel'],
      ['first-reminder', 'opening', mine],
    ]);
    expect((await ask('POST', AT, { ...PLACE, text: null })).status).toBe(200);
    expect(await own()).toEqual([['first-reminder', 'subject', 'Petit rappel']]);
  });

  it('are refused when they threaten, or leave out what must be said', async () => {
    const { ask } = await apiInMemory('dupont');
    const threat = await ask('POST', AT, { ...PLACE, text: 'Sans règlement, nous saisirons le tribunal de commerce.' });
    expect([threat.status, threat.body.refused]).toEqual([422, 'wording-refused']);
    expect(threat.body.message).toContain('mise en demeure');
    const silent = await ask('POST', AT, { ...PLACE, situation: 'second-reminder', section: 'request', text: 'Merci de régler.' });
    expect([silent.status, silent.body.message]).toEqual([422, expect.stringContaining('{{deadline}}')]);
    expect((await ask('POST', AT, { ...PLACE, situation: 'never', text: 'x' })).status).toBe(400);
  });

  it('are seen in a whole message before they are saved', async () => {
    const { it: office, ask } = await apiInMemory('dupont');
    const head = await office.deps.store.head();
    const seen = await ask('POST', `${AT}/preview`, { ...PLACE, text: 'Un petit mot de {{creditor}}.' });
    expect(seen.status).toBe(200);
    expect(seen.body.html).toContain('Un petit mot de Ateliers Vauban.');
    expect(seen.body.text).toContain('F-EX-1');
    for (const situation of [
      'courtesy-notice',
      'call-agreed',
      'call-again',
      'call-spoken',
      'call-missed',
      'second-reminder',
      'formal-notice',
      'thank-you',
    ])
      for (const kind of [null, 'consumer', 'public-body']) {
        const { status, body } = await ask('POST', `${AT}/preview`, { ...PLACE, situation, kind, text: null });
        expect([situation, kind, status, typeof body.html]).toEqual([situation, kind, 200, 'string']);
      }
    const threat = await ask('POST', `${AT}/preview`, { ...PLACE, text: 'Un huissier passera.' });
    expect([threat.status, threat.body.refused]).toEqual([422, 'wording-refused']);
    expect(await office.deps.store.head()).toBe(head);
  });
});
