import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { BackupReport } from '../../ports/keeper.ts';
import { askingOf } from '../door.ts';
import { createJobs, type Job } from '../job.ts';
import type { Api } from '../typed.ts';

const placeShape = z.object({ workspace: z.string() });
const backupShape = z.object({
  state: z.enum(['none', 'running', 'done', 'failed']),
  /** Names the file that is ready, once. */
  file: z.string().nullable(),
  entries: z.number(),
  bytes: z.number(),
});

/** A copy that lies ready for its download, and goes with it. */
type Ready = BackupReport & { readonly folder: string; readonly token: string };

/** Nobody came for it: it holds personal data, and does not stay. */
const KEPT_MS = 15 * 60_000;

/** A copy of the whole workspace: prepared, then fetched once. */
export function backupRoutes(app: Api): void {
  const jobs = createJobs<Ready>((workspace, job) => {
    if (job.outcome.kind !== 'done') return;
    const { token } = job.outcome.result;
    setTimeout(() => void discard(workspace, token), KEPT_MS).unref();
  });
  const workspaces = new Set<string>();
  const readyOf = (workspace: string, token?: string): Ready | null => {
    const outcome = jobs.of(workspace)?.outcome;
    return outcome?.kind === 'done' && (token === undefined || outcome.result.token === token) ? outcome.result : null;
  };
  /** Takes the copy out of reach, and gives it to whoever asked first. */
  const taken = (workspace: string, token?: string): Ready | null => {
    const ready = readyOf(workspace, token);
    if (ready) jobs.forget(workspace);
    return ready;
  };
  const discard = async (workspace: string, token?: string) => {
    const ready = taken(workspace, token);
    if (ready) await rm(ready.folder, { recursive: true, force: true });
  };
  app.addHook('onClose', async () => {
    for (const workspace of workspaces) await discard(workspace);
  });
  app.get(
    '/api/w/:workspace/journal/backup',
    {
      config: { needs: 'settings' },
      schema: { summary: 'Whether a copy is being prepared or lies ready', params: placeShape, response: { 200: backupShape } },
    },
    async (request) => shown(jobs.of(askingOf(request).workspace)),
  );
  app.post(
    '/api/w/:workspace/journal/backup',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Prepares a copy of the whole workspace, unless that is under way; it holds personal data',
        params: placeShape,
        response: { 200: backupShape },
      },
    },
    async (request) => {
      const { workspace, program } = askingOf(request);
      await discard(workspace);
      workspaces.add(workspace);
      return shown(jobs.begin(workspace, () => prepared(program)));
    },
  );
  downloadRoute(app, taken);
}

function downloadRoute(app: Api, taken: (workspace: string, token: string) => Ready | null): void {
  app.get(
    '/api/w/:workspace/journal/backups/:file',
    {
      config: { needs: 'settings' },
      schema: { summary: 'The copy that was prepared, once', params: placeShape.extend({ file: z.string().max(100) }) },
    },
    async (request, reply) => {
      const { workspace, clock } = askingOf(request);
      const ready = taken(workspace, request.params.file);
      if (!ready) throw new Refusal('backup-gone', 'This copy was fetched already, or lay too long: prepare a new one.');
      const stream = createReadStream(ready.file);
      stream.once('close', () => void rm(ready.folder, { recursive: true, force: true }));
      const name = `acquit-${workspace.replace(/[^\w-]/g, '_')}-${clock.today()}.gz`;
      return reply
        .header('content-type', 'application/gzip')
        .header('content-length', ready.bytes)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(stream);
    },
  );
}

async function prepared(program: ReturnType<typeof askingOf>['program']): Promise<Ready> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-backup-'));
  try {
    return { ...(await program.backup(join(folder, 'copy.gz'))), folder, token: randomBytes(18).toString('base64url') };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function shown(job: Job<Ready> | null): z.infer<typeof backupShape> {
  const ready = job?.outcome.kind === 'done' ? job.outcome.result : null;
  return {
    state: job?.outcome.kind ?? 'none',
    file: ready?.token ?? null,
    entries: ready?.entries ?? 0,
    bytes: ready?.bytes ?? 0,
  };
}
