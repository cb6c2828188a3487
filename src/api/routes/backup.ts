import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import type { BackupReport } from '../../ports/keeper.ts';
import { refusalForScreen } from '../../words/on-screen.ts';
import { type Asking, askingOf } from '../door.ts';
import { type Job, Jobs } from '../jobs.ts';
import { languageOf } from '../refused.ts';
import type { Api } from '../typed.ts';

const placeShape = z.object({ workspace: z.string() });
const backupShape = z.object({
  state: z.enum(['none', 'running', 'done', 'failed']),
  /** Why no copy could be made, where that can be said. */
  reason: z.string().nullable(),
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
  const copies = copiesOf(app);
  app.get(
    '/api/w/:workspace/journal/backup',
    {
      config: { needs: 'settings' },
      schema: { summary: 'Whether a copy is being prepared or lies ready', params: placeShape, response: { 200: backupShape } },
    },
    async (request) => shown(copies.of(askingOf(request).workspace), languageOf(request)),
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
      await copies.discard(workspace);
      return shown(
        copies.begin(workspace, program, (error) => request.log.error(error)),
        languageOf(request),
      );
    },
  );
  downloadRoute(app, copies.taken);
}

/** Of each workspace the last copy; none of them outlives the server. */
function copiesOf(app: Api) {
  const jobs = new Jobs<Ready>();
  const last = new Map<string, Job<Ready>>();
  /** Takes a copy out of reach, and gives it to whoever asked first. */
  const taken = (workspace: string, token?: string): Ready | null => {
    const outcome = last.get(workspace)?.outcome;
    if (outcome?.state !== 'done' || (token !== undefined && outcome.result.token !== token)) return null;
    last.delete(workspace);
    return outcome.result;
  };
  const discard = async (workspace: string, token?: string) => {
    const ready = taken(workspace, token);
    if (ready) await rm(ready.folder, { recursive: true, force: true });
  };
  app.addHook('onClose', async () => {
    await jobs.ended();
    for (const workspace of [...last.keys()]) await discard(workspace);
  });
  const begin = (workspace: string, program: Asking['program'], onFault: (error: unknown) => void): Job<Ready> => {
    const known = last.get(workspace);
    if (known?.outcome.state === 'running') return known;
    const work = async () => {
      const ready = await prepared(program);
      setTimeout(() => void discard(workspace, ready.token), KEPT_MS).unref();
      return ready;
    };
    const job = jobs.start(workspace, 'backup', work, onFault);
    last.set(workspace, job);
    return job;
  };
  return { of: (workspace: string) => last.get(workspace), taken, discard, begin };
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

async function prepared(program: Asking['program']): Promise<Ready> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-backup-'));
  try {
    return { ...(await program.backup(join(folder, 'copy.gz'))), folder, token: randomBytes(18).toString('base64url') };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function shown(job: Job<Ready> | undefined, language: Language): z.infer<typeof backupShape> {
  const outcome = job?.outcome;
  const ready = outcome?.state === 'done' ? outcome.result : null;
  return {
    state: outcome === undefined ? 'none' : outcome.state === 'refused' ? 'failed' : outcome.state,
    reason: outcome?.state === 'refused' ? refusalForScreen(outcome.refusal, language) : null,
    file: ready?.token ?? null,
    entries: ready?.entries ?? 0,
    bytes: ready?.bytes ?? 0,
  };
}
