import type { Page } from 'playwright-core';
import { zoneOfPostcode } from '../src/core/base/business-day.ts';
import { checkedFlags, profileOf } from '../src/program.ts';
import { type Looks, newPage } from './browser.ts';
import { type House, WORKSPACE } from './house.ts';

export const CLAIRE = {
  name: 'Claire Dupont',
  email: 'claire@dupont.example',
  password: 'une phrase que je retiens',
  language: 'fr',
} as const;

/** The first owner has an account, and a company is registered: where most journeys begin. Gives the company's address. */
export async function settled(house: House): Promise<string> {
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
  const company = { name: 'Atelier Dupont', street: '3 rue du Port', postcode: '29200', city: 'Brest' };
  const profile = profileOf(checkedFlags({ ...company, email: 'compta@dupont.example', iban: 'FR7630006000011234567890189' }));
  const creditor = await house.program.registerCreditor(profile, zoneOfPostcode(profile.address.postcode), null);
  return `${house.url}/e/${WORKSPACE}/${creditor}`;
}

/** A page on which a person is signed in. */
export async function signedPage(house: House, looks: Looks = {}, who: { readonly email: string; readonly password: string } = CLAIRE) {
  const { page, faults } = await newPage(looks);
  await asks(page, house, '/api/auth/sign-in/email', { email: who.email, password: who.password });
  return { page, faults };
}

/** What the server answers to the person of a page, whatever the page itself offers. */
export async function asks(page: Page, { url }: House, path: string, data: object = {}): Promise<{ status: number; body: unknown }> {
  const answer = await page.request.post(`${url}${path}`, { data, headers: { origin: url } });
  return { status: answer.status(), body: await answer.json() };
}
