import { z } from 'zod';
import { DEBTOR_KINDS } from '../../core/receivable/party.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { askingOf } from '../door.ts';
import type { Api } from '../typed.ts';

const workspaceParams = z.object({ workspace: z.string() });
const nameShape = z.string().max(200);
/** What is asked of the list of debtors. What an older or newer program kept and this one does not know is left out. */
const askedShape = z.object({
  sort: z.enum(['overdue', 'oldest', 'name']).default('overdue'),
  late: z.boolean().default(false),
  held: z.boolean().default(false),
  disputed: z.boolean().default(false),
  withoutEmail: z.boolean().default(false),
  kind: z.enum(DEBTOR_KINDS).nullable().default(null),
  search: z.string().max(200).default(''),
});
const viewShape = z.object({ name: z.string(), asked: askedShape });

/** Filters and orders that a person has named, for the person alone. */
export function viewRoutes(app: Api, accounts: Accounts): void {
  app.get(
    '/api/w/:workspace/views',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The views of the list of debtors that the person has saved in a workspace, by name',
        params: workspaceParams,
        response: { 200: z.object({ views: z.array(viewShape) }) },
      },
    },
    async (request) => {
      const { person, workspace } = askingOf(request);
      const kept = await accounts.views(person.id, workspace);
      return {
        views: kept.flatMap(({ name, asked }) => (askedShape.safeParse(asked).success ? [{ name, asked: askedShape.parse(asked) }] : [])),
      };
    },
  );
  app.post(
    '/api/w/:workspace/views',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Saves a view under a name, in the place of one of that name; 20 at most',
        params: workspaceParams,
        body: z.object({ name: nameShape, asked: askedShape }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      const { person, workspace } = askingOf(request);
      await accounts.saveView(person.id, workspace, request.body);
      return { done: true } as const;
    },
  );
  app.post(
    '/api/w/:workspace/views/drop',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Deletes a view; nothing happens when there is none of that name',
        params: workspaceParams,
        body: z.object({ name: nameShape }),
        response: { 200: z.object({ done: z.literal(true) }) },
      },
    },
    async (request) => {
      const { person, workspace } = askingOf(request);
      await accounts.dropView(person.id, workspace, request.body.name);
      return { done: true } as const;
    },
  );
}
