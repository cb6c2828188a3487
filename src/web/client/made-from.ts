/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'ac66bc771ac9acda9556b42ca5c3f474e65398d0372f25bd91608345aca7daa9';
