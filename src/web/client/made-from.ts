/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '68fe146cbfb52cddff2e3ea6f716338aaee1ae957ba062c07cc3e475279c11fe';
