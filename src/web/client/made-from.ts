/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'c205864a06ecd8e72dc620552dea9d8742eefa6d782d559b4aa98b6a31a98a10';
