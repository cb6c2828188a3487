/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e5a5b42eb2a6889cadbdd56ffe57b74f8a102f9324c34059077a9056c2150489';
