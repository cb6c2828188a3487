/** Digest of the golden/openapi.json that schema.d.ts was made of; `npm run api-client` makes both. */
export const MADE_FROM = '7e0ca88014aace09cce1f670e1ae6b6b871593cd82ed27856df5284a67e8af34';
export const MADE_FROM = '19d831946fb4cc3b59911d3c7db43c0e7e27ebbc593eca79df29f484509c18ab';
export const MADE_FROM = 'b215350202d589d6ad3767756ed7eadbeda729ab28aeb2c9b2fa4dc6b11beb63';
export const MADE_FROM = '1d0aba1ace73debf5bb4f4bd49448b2d0000da2eb8885ae57059ac8c918f38bc';
