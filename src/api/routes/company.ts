import { z } from 'zod';
import { zoneOfPostcode } from '../../core/base/business-day.ts';
import type { CreditorId } from '../../core/base/id.ts';
import { percentOf } from '../../core/base/rate.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import type { CreditorRow } from '../../core/journal/tables.ts';
import { missingMentions } from '../../core/law/mentions.ts';
import { checkedFlags, type ProfileFlags, profileChanges, profileOf } from '../../program.ts';
import { askingOf } from '../door.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const text = z.string().max(300);
/** What is typed of a company; text as a person writes it, checked as the command line does. */
const typedShape = z.strictObject({
  name: text.optional(),
  legalForm: text.optional(),
  capital: text.optional(),
  siren: text.optional(),
  rcsCity: text.optional(),
  vat: text.optional(),
  street: text.optional(),
  postcode: text.optional(),
  city: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  signatory: text.optional(),
  mediator: text.optional(),
  contractRate: text.optional(),
});
const companyShape = z.object({
  id: z.number(),
  name: z.string(),
  legalForm: z.string(),
  capital: z.string(),
  siren: z.string(),
  rcsCity: z.string(),
  vat: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  email: z.string(),
  phone: z.string(),
  signatory: z.string(),
  mediator: z.string(),
  contractRate: z.string(),
  accounts: z.array(z.object({ iban: z.string(), bic: z.string().nullable(), currency: z.string() })),
  /** Statements that the law wants on letters and that are missing. */
  missing: z.array(z.object({ mention: z.string(), article: z.string(), certainty: z.enum(['verified', 'unverified']) })),
  liveFrom: dayShape.nullable(),
  booksAsOf: dayShape.nullable(),
});
const placeShape = z.object({ workspace: z.string(), creditor: idShape });

/** The creditor's company: what its letters must say of it, and from when it sends by itself. */
export function companyRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Registers a company that is owed money; nothing leaves before its automatic sending is opened',
        params: z.object({ workspace: z.string() }),
        body: typedShape.extend({ iban: text, bic: text.optional() }),
        response: { 200: companyShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const flags = checkedFlags(typed(request.body));
      const missing = (['name', 'street', 'postcode', 'city', 'email', 'iban'] as const).filter((field) => !flags[field]);
      if (missing.length > 0)
        throw new NotUnderstood('init-incomplete', `Missing: ${missing.join(', ')}.`, { missing: missing.join(', ') });
      const profile = profileOf(flags);
      return companyJson(await found(program, await program.registerCreditor(profile, zoneOfPostcode(profile.address.postcode), null)));
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor',
    {
      config: { needs: 'portfolio' },
      schema: { summary: 'A company and what its letters say of it', params: placeShape, response: { 200: companyShape } },
    },
    async (request) => companyJson(await found(askingOf(request).program, request.params.creditor as CreditorId)),
  );
  changeRoutes(app);
}

function changeRoutes(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/profile',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Changes what the letters say of the company',
        params: placeShape,
        body: typedShape,
        response: { 200: companyShape },
      },
    },
    async (request) => {
      const { program } = askingOf(request);
      const creditor = await found(program, request.params.creditor as CreditorId);
      const changes = profileChanges(checkedFlags(typed(request.body)), creditor.profile.address);
      if (Object.keys(changes).length > 0) await program.setProfile(creditor.id, changes, null);
      return companyJson(await found(program, creditor.id));
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/go-live',
    {
      config: { needs: 'approve' },
      schema: {
        summary: 'From today on, automatic steps leave by themselves',
        params: placeShape,
        response: { 200: companyShape },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const creditor = await found(program, request.params.creditor as CreditorId);
      await program.goLive(creditor.id, clock.today());
      return companyJson(await found(program, creditor.id));
    },
  );
}

type Typed = { readonly [field in keyof ProfileFlags]?: string | undefined };

/** An empty field says nothing: what is known stays as it is. */
function typed(body: Typed): ProfileFlags {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value.trim() !== ''));
}

async function found(program: ReturnType<typeof askingOf>['program'], id: CreditorId): Promise<CreditorRow> {
  const creditor = (await program.creditors()).find((one) => one.id === id);
  if (!creditor) throw new Refusal('unknown-creditor', `There is no creditor ${id} in this workspace.`, { id });
  return creditor;
}

function companyJson({ id, profile, live_from, books_as_of }: CreditorRow): z.infer<typeof companyShape> {
  const { name, legalForm, capital, siren, rcsCity, vatId, address, email, phone, signatory, mediator, contractRate, accounts } = profile;
  return {
    ...{ id, name, email, signatory },
    ...{ legalForm: legalForm ?? '', capital: capital ?? '', siren: siren ?? '', rcsCity: rcsCity ?? '', vat: vatId ?? '' },
    ...{ street: address.lines.join(', '), postcode: address.postcode, city: address.city, phone: phone ?? '', mediator: mediator ?? '' },
    contractRate: contractRate === null ? '' : percentOf(contractRate),
    accounts: accounts.map(({ iban, bic, currency }) => ({ iban, bic, currency })),
    missing: missingMentions(profile, false).map(({ mention, article, certainty }) => ({ mention, article, certainty })),
    liveFrom: live_from,
    booksAsOf: books_as_of,
  };
}
