import type { Database } from '../adapters/db/database.ts';
import { openWorkspace, workspaceName } from '../adapters/db/workspaces.ts';
import { linksOf } from '../adapters/links.ts';
import { readyPayments } from '../adapters/pay/payments-setting.ts';
import type { MailevaPlace } from '../adapters/post/maileva-client.ts';
import { isHook, postSetting, readyPost } from '../adapters/post/post-setting.ts';
import { readyTexts, textsSetting } from '../adapters/text/texts-setting.ts';
import { type Config, keepPost, keepTexts, ownName, paymentsIn, postIn, textsIn } from '../config.ts';
import type { WorkspaceId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Payments } from '../ports/payments.ts';
import type { Postmen, PostSetting } from '../ports/postman.ts';
import type { Texter, TextsSetting } from '../ports/texter.ts';

/** The provider of payments of a workspace; nobody is asked for money while a day is rehearsed. */
export async function paymentsOf(config: Config, database: Database, workspace: WorkspaceId): Promise<Payments | null> {
  const name = config.rehearsal === null ? await workspaceName(database, workspace) : null;
  return name === null ? null : readyPayments(paymentsIn(config, name), config.paymentsAt);
}

/** The provider of SMS of a workspace; nobody is reached while a day is rehearsed, but somebody on this machine. */
export async function texterOf(config: Config, database: Database, workspace: WorkspaceId): Promise<Texter | null> {
  if (config.rehearsal !== null && config.textsAt === undefined) return null;
  const name = await workspaceName(database, workspace);
  return name === null ? null : readyTexts(textsIn(config, name), config.textsAt);
}

/** The provider of SMS of a workspace, seen, changed and tried; nobody is reached while a day is rehearsed, but somebody on this machine. */
export function textsSettingOf(config: Config, workspace: string): TextsSetting {
  const name = ownName(config, workspace);
  const keep: Parameters<typeof textsSetting>[0]['keep'] = (texts) => keepTexts(config, name, texts);
  const setting = textsSetting({ load: () => textsIn(config, name), keep, api: config.textsAt });
  if (config.rehearsal === null || config.textsAt !== undefined) return setting;
  const test = async () => {
    throw new Refusal(
      'test-text-rehearsed',
      'A day is rehearsed (ACQUIT_TODAY): no SMS leaves, not even a test. Try it without that setting.',
    );
  };
  return { ...setting, test };
}

/** The provider of registered letters of a workspace; none leaves while a day is rehearsed, but to somebody on this machine. */
export async function postmenOf(config: Config, database: Database, workspace: WorkspaceId): Promise<Postmen | null> {
  if (config.rehearsal !== null && config.postAt === undefined) return null;
  const name = await workspaceName(database, workspace);
  return name === null ? null : readyPost(postIn(config, name), placeOf(config));
}

/** The provider of registered letters of a workspace, seen, changed and tried; `database` is only there where its hints can be heard. */
export function postSettingOf(config: Config, database: Database | null, workspace: string): PostSetting {
  const name = ownName(config, workspace);
  return postSetting({
    load: () => postIn(config, name),
    keep: (post) => keepPost(config, name, post),
    place: placeOf(config),
    newsAddress: async (hook) => {
      if (database === null) return null;
      const id = await openWorkspace(database, name);
      return linksOf(config.publicUrl, id).links === undefined ? null : `${config.publicUrl}/hooks/maileva/${id}-${hook}`;
    },
  });
}

/** Whether somebody who knocks knows the address of a workspace's hints. */
export async function knowsHook(config: Config, database: Database, workspace: WorkspaceId, told: string): Promise<boolean> {
  const name = await workspaceName(database, workspace);
  return name !== null && isHook(postIn(config, name), told);
}

function placeOf({ postAt }: Config): MailevaPlace | undefined {
  return postAt === undefined ? undefined : { token: `${postAt}/token`, api: postAt };
}
