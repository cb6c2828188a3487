import type { paths } from '../../client/schema.d.ts';

/** The mail server as the API gives it, without its password. */
export type MailSetUp = paths['/api/w/{workspace}/mail-server']['get']['responses'][200]['content']['application/json'];

/** The mailbox as the API gives it, without its password, and when it was last read. */
export type MailboxSetUp = paths['/api/w/{workspace}/mailbox']['get']['responses'][200]['content']['application/json'];
export type Mailbox = NonNullable<MailboxSetUp['mailbox']>;
