/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '583e068ce72018239570d450933a53acf516fee10ff9ae36c191063b712fb21f';
