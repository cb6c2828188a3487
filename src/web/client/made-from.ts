/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c87e493ff97f093174011689cc76fea462fca267afcfe33932ace80640af494d';
