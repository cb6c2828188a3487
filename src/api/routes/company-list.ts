import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import type { Person, Seat } from '../../ports/accounts.ts';
import { creditorsSeen, type OpenOffice } from '../door.ts';
import type { Api } from '../typed.ts';

const companyShape = z.object({
  workspace: z.string(),
  /** `null` in a workspace where no company is registered yet. */
  creditor: z.number().nullable(),
  name: z.string(),
});
type Company = z.infer<typeof companyShape>;

/** Workspaces that are asked at once. */
const TOGETHER = 8;

/** All companies that a person works for, whatever the workspace: an accountant has fifty. */
export function companyListRoutes(app: Api, open: OpenOffice): void {
  app.get(
    '/api/companies',
    {
      config: { needs: 'signed' },
      schema: {
        summary: 'The companies of all workspaces in which the person has a seat, by name',
        response: { 200: z.object({ companies: z.array(companyShape) }) },
      },
    },
    async ({ signed }) => {
      if (!signed) throw new Error('let in without an account');
      const { person, seats } = signed;
      const companies: Company[] = [];
      for (let at = 0; at < seats.length; at += TOGETHER)
        companies.push(...(await Promise.all(seats.slice(at, at + TOGETHER).map((seat) => companiesOf(open, person, seat)))).flat());
      return { companies: companies.sort((a, b) => a.name.localeCompare(b.name, person.language)) };
    },
  );
}

/** A workspace that cannot be opened any more (it is gone, or for rehearsals only) is left out: nobody could go there. */
async function companiesOf(open: OpenOffice, person: Person, { workspace, client = null }: Seat): Promise<Company[]> {
  try {
    const { program } = await open(workspace, person);
    const creditors = await creditorsSeen({ program, only: client });
    if (creditors.length === 0) return [{ workspace, creditor: null, name: workspace }];
    return creditors.map(({ id, name }) => ({ workspace, creditor: id, name }));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
