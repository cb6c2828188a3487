import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { Accounts, CalendarReader } from '../../ports/accounts.ts';
import type { CalendarEntry } from '../../use-cases/calendar.ts';
import { calendarName, calendarSummary } from '../../words/calendar.ts';
import { askingOf, type OpenOffice } from '../door.ts';
import { mayDo } from '../needs.ts';
import type { Api } from '../typed.ts';

const params = z.object({ workspace: z.string() });
const doneShape = z.object({ done: z.literal(true) });
const DONE = { done: true } as const;
/** Calendar programs ask a few times an hour; who tries addresses is stopped. */
const PACE = { rateLimit: { max: 20, timeWindow: 60_000 } };
const CALL_MINUTES = 15;

/** A person's own calendar of what falls due in a workspace: its secret address, and what is read there. */
export function calendarRoutes(app: Api, accounts: Accounts, open: OpenOffice, origin: string): void {
  app.get(
    '/api/w/:workspace/calendar',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Whether the person has an address for a calendar of this workspace, and when it was last read there',
        params,
        response: { 200: z.object({ link: z.object({ madeAt: z.string(), readAt: z.string().nullable() }).nullable() }) },
      },
    },
    async (request) => {
      const { person, workspace } = askingOf(request);
      return { link: await accounts.calendarLink(person.id, workspace) };
    },
  );
  app.post(
    '/api/w/:workspace/calendar',
    {
      config: { needs: 'read', rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        summary: 'Makes the secret address of the person’s calendar, shown this once; an earlier one ends',
        params,
        response: { 200: z.object({ url: z.string() }) },
      },
    },
    async (request) => {
      const { person, workspace } = askingOf(request);
      return { url: `${origin}/agenda/${await accounts.makeCalendarLink(person.id, workspace)}.ics` };
    },
  );
  app.post(
    '/api/w/:workspace/calendar/revoke',
    { config: { needs: 'read' }, schema: { summary: 'Ends the address of the person’s calendar', params, response: { 200: doneShape } } },
    async (request) => {
      const { person, workspace } = askingOf(request);
      await accounts.dropCalendarLink(person.id, workspace);
      return DONE;
    },
  );
  app.get('/agenda/:file', { config: PACE, schema: { hide: true } }, (request, reply) => send(request, reply, { accounts, open, origin }));
}

type Ways = { readonly accounts: Accounts; readonly open: OpenOffice; readonly origin: string };

/** An address that never was, that ended, or whose seat or workspace is gone is answered alike. */
async function send(request: FastifyRequest, reply: FastifyReply, { accounts, open, origin }: Ways): Promise<FastifyReply> {
  const { file } = request.params as { file: string };
  void reply.headers({ 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' });
  const reader = file.endsWith('.ics') ? await accounts.calendarReader(file.slice(0, -'.ics'.length)) : null;
  // What a calendar shows is of the whole workspace.
  const office = reader && mayDo(reader.role, 'read') && (await officeOf(open, reader));
  if (!office) return reply.code(404).type('text/plain; charset=utf-8').send('404\n');
  const { workspace, role, person } = reader;
  const entries = await office.program.calendar(mayDo(role, 'work'));
  const events = entries.map((entry) => ({
    uid: entry.uid,
    summary: calendarSummary(entry, person.language),
    url: `${origin}/e/${encodeURIComponent(workspace)}/${entry.creditorId}/${entry.debtorId === null ? `clients/${entry.creditorId}` : `debiteurs/${entry.debtorId}`}`,
    when: whenOf(entry),
  }));
  return reply
    .headers({ 'content-disposition': 'inline; filename="acquit.ics"' })
    .type('text/calendar; charset=utf-8')
    .send(office.program.calendarFile(calendarName(workspace), events));
}

function whenOf({ on, at }: CalendarEntry) {
  return at === null ? { day: on } : { start: at, minutes: CALL_MINUTES };
}

async function officeOf(open: OpenOffice, { workspace, person }: CalendarReader) {
  try {
    return await open(workspace, person);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
