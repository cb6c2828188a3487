/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e89f9901f672bcdc7aa7188cc23899db59e8ca21d072a99f22617368b7e5b40f';
