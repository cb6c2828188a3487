/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '13c6a665a739a28ce432fe35f8713fac2d0d2c207edc28614caad09ca1c592e5';
