/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'b215350202d589d6ad3767756ed7eadbeda729ab28aeb2c9b2fa4dc6b11beb63';
