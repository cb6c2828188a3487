/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '851087341a94ac6438e010b5251ce3ca30c5ea35cf351366406ac0dcbadefac3';
