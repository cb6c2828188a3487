/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'bb9a74ab6d6f861b596d354a7f5789822c54ea65a68e86974b41d9ebe6c71c74';
