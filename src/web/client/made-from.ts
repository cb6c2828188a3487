/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'ab7d77e0173f8ea6af6fca9a365225b829f854ce420f73169f03593d1072d9e8';
