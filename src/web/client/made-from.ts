/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '10b216943d4c27da6d3613301f4be91c103e3255c7c545b5168c169accfb11a5';
export const MADE_FROM = 'aaf8d90127f67fea46427e687b4d2660bbf99a8ec80e2c77afaea9551ba4131e';
