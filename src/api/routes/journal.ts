import { z } from 'zod';
import type { VerifyReport } from '../../ports/keeper.ts';
import { entryText } from '../../words/journal-lines.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { verifyFindingText } from '../../words/refusals.ts';
import { journalStampText } from '../../words/time-stamp.ts';
import { askingOf } from '../door.ts';
import { type Job, Jobs } from '../jobs.ts';
import { languageOf } from '../refused.ts';
import type { Api } from '../typed.ts';
import { backupRoutes } from './backup.ts';

const placeShape = z.object({ workspace: z.string() });
const lineShape = z.object({ number: z.number(), at: z.string(), by: z.string(), text: z.string() });
const verificationShape = z.object({
  state: z.enum(['none', 'running', 'done', 'failed']),
  /** Entries checked so far, of how many there are. */
  progress: z.number(),
  entries: z.number(),
  ok: z.boolean(),
  /** Debtors whose personal data were erased on purpose. */
  erased: z.number(),
  stamped: z.string().nullable().meta({ description: 'how far a third party stamped the journal, in words; null where none did' }),
  findings: z.array(z.object({ code: z.string(), text: z.string() })),
});
/** More findings say nothing more. */
const MOST_FINDINGS = 200;

/** The journal: its last lines, the proof that it is whole, and copies of it. */
export function journalRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/journal',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'How many entries the journal has, and its lines from the end backwards',
        params: placeShape,
        querystring: z.object({
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(20),
        }),
        response: { 200: z.object({ entries: z.number(), lines: z.array(lineShape) }) },
      },
    },
    async (request) => {
      const { before, limit } = request.query;
      const { entries, lines } = await askingOf(request).program.journal(before ?? null, limit);
      const language = languageOf(request);
      return { entries, lines: lines.map((one) => ({ number: one.seq, at: one.at, by: one.by, text: entryText(one, language) })) };
    },
  );
  verificationRoutes(app);
  backupRoutes(app);
}

function verificationRoutes(app: Api): void {
  const jobs = new Jobs<VerifyReport>();
  /** Of each workspace the last one. */
  const last = new Map<string, Job<VerifyReport>>();
  const shown = async (request: Parameters<typeof askingOf>[0], job: Job<VerifyReport> | undefined) => {
    const report = job?.outcome.state === 'done' ? job.outcome.result : null;
    const { entries } = report ?? (await askingOf(request).program.journal(null, 1));
    return {
      state: job === undefined ? ('none' as const) : job.outcome.state === 'refused' ? ('failed' as const) : job.outcome.state,
      progress: report?.entries ?? job?.seen ?? 0,
      entries,
      ok: report?.ok ?? false,
      erased: report?.erased ?? 0,
      stamped: journalStampText(report?.stamped, languageOf(request)),
      findings: (report?.findings ?? []).slice(0, MOST_FINDINGS).map((one) => ({
        code: one.code,
        text: withoutCommands(verifyFindingText(one, languageOf(request))),
      })),
    };
  };
  app.get(
    '/api/w/:workspace/journal/verification',
    {
      config: { needs: 'read' },
      schema: { summary: 'How far the verification is, or what it found', params: placeShape, response: { 200: verificationShape } },
    },
    async (request) => shown(request, last.get(askingOf(request).workspace)),
  );
  app.post(
    '/api/w/:workspace/journal/verification',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Begins to verify the whole journal against tables and documents, unless that is under way; changes nothing',
        params: placeShape,
        response: { 200: verificationShape },
      },
    },
    async (request) => {
      const { workspace, program } = askingOf(request);
      if (last.get(workspace)?.outcome.state !== 'running')
        last.set(
          workspace,
          jobs.start(workspace, 'verify', program.verify, (error) => request.log.error(error)),
        );
      return shown(request, last.get(workspace));
    },
  );
}
