/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '05e25de8f9ba3696e05d8549ba0e9783c7e5ff7b0f661cd8d538d7ac234c580d';
