/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'd7fad7b1a82bcc6f01396a8f68370d700450a73f8640920acc06511b4b5ac715';
