/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e73f064ae59ba2336200a8918d5697f938c1f727fbc7f68e506915d9db58591f';
export const MADE_FROM = '3461ad7b70f394befdb7f69108468960b0bdd75e5f822d896b00ae799645b0d5';
