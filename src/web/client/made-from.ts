/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e94e890878328afb1b70a320081f63df03b6d145ab26e2a6abcda1afab59a735';
