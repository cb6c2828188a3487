/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '02836fac3b86138e31a3828aec770d37ba264882327739d7ef2fcecd181cd3a9';
