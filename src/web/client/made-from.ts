/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'fc9990ac386f991bdc2a4f1ac479b4f406c5a2b9aa32b9725ede947916dd0a09';
