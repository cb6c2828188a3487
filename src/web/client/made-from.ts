/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '513cefbc6c8dc21aeeb465a480d0ccac70e0972f67d2c7c42e1eb8c73ddb777d';
