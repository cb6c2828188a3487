/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '0c23bdb58329248c5e8504a20712634dfa1f0e2584e76c7284dc8e79e1ac5905';
