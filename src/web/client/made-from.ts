/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = 'e1e3059377fc063f2572b5b8e5a67c2891390a49215fdab6a98a391acec7ad73';
