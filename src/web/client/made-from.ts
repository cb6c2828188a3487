/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7497c41617344cdea29bf6b3ef866fad1b12f244d9f158a9909c36aa634df8c1';
