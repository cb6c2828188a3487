/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '5dbbac6f6bc6736c8aad0ea5f6856d0c1d1a365b6ba73b9ad61c00041f932af4';
