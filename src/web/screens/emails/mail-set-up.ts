import type { paths } from '../../client/schema.d.ts';

/** The mail server as the API gives it, without its password. */
export type MailSetUp = paths['/api/w/{workspace}/mail-server']['get']['responses'][200]['content']['application/json'];
