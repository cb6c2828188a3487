import type { paths } from '../../client/schema.d.ts';

type Answer = paths['/api/w/{workspace}/creditors/{creditor}/outbox']['get']['responses'][200]['content']['application/json'];
/** One sending, as the API gives it. */
export type OutboxLine = Answer['lines'][number];
