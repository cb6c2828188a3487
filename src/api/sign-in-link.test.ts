import { expect, it } from 'vitest';
import { apiInMemory } from './api.test-kit.ts';

const FORM = { origin: 'http://acquit.test', 'content-type': 'application/x-www-form-urlencoded' };

it('a printed link shows a page with one button, however often it is looked at; the button signs in once', async () => {
  const { api } = await apiInMemory();
  const press = (token = 'good', headers: Record<string, string> = FORM) =>
    api.inject({ method: 'POST', url: `/lien/${token}`, headers, payload: '' });
  for (const method of ['GET', 'HEAD', 'GET'] as const) {
    const page = await api.inject({ method, url: '/lien/good' });
    expect([page.statusCode, page.headers['set-cookie']]).toEqual([200, undefined]);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    if (method === 'GET') expect(page.body).toContain('<form method="post"><button type="submit">Me connecter</button></form>');
  }
  const pressed = await press();
  expect([pressed.statusCode, pressed.headers.location, pressed.headers['set-cookie']]).toEqual([
    303,
    '/',
    ['acquit.session_token=s; HttpOnly'],
  ]);
  const again = await press();
  expect([again.statusCode, again.headers.location, again.headers['set-cookie']]).toEqual([303, '/sign-in?error=link-used', undefined]);
});

it('the page says nothing of the token, is in the language of the browser, and is pressed on our pages only', async () => {
  const { api } = await apiInMemory();
  const page = await api.inject({ url: '/lien/%3Cscript%3E', headers: { 'accept-language': 'en-GB' } });
  expect(page.body).toContain('Sign me in');
  expect(page.body).not.toMatch(/script/);
  const foreign = await api.inject({ method: 'POST', url: '/lien/good', headers: { ...FORM, origin: 'http://evil.test' }, payload: '' });
  expect([foreign.statusCode, foreign.json().refused]).toEqual([403, 'foreign-origin']);
  const own = await api.inject({ method: 'POST', url: '/lien/good', headers: FORM, payload: '' });
  expect(own.headers.location).toBe('/');
});
