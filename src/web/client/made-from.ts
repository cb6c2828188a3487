/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '569995941cd064aa3b1d0bfb7c50e2f6cb1f2f92afd5b7e1373f546c2b95be64';
