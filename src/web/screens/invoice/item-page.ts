import type { paths } from '../../client/schema.d.ts';

/** One invoice or credit, as the API gives it. */
export type ItemPage = paths['/api/w/{workspace}/items/{item}']['get']['responses'][200]['content']['application/json'];
