/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '1cb053e2d9175825a26ef7d9643c7ee7f6812d2577e8a8b8e977e91e27f43a37';
