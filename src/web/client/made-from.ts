/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e548cc53cb746fc86f1ee185915d69c137b3f0297fa789323922e61daa7f7ba6';
