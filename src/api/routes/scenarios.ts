import { z } from 'zod';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { ScenarioOutlook } from '../../use-cases/scenario-overview.ts';
import type { SimulatedDay } from '../../use-cases/simulate-days.ts';
import { withoutCommands } from '../../words/on-screen.ts';
import { faultText } from '../../words/refusals.ts';
import { askingOf } from '../door.ts';
import { LastKnown } from '../last-known.ts';
import { languageOf } from '../refused.ts';
import { channelShape, scenarioAnswer, scenarioBody, scenarioShape } from '../scenario-json.ts';
import { dayShape, idShape, knownShape } from '../shapes.ts';
import { together } from '../together.ts';
import type { Api } from '../typed.ts';

const placeShape = z.object({ workspace: z.string(), creditor: idShape });
const oneShape = placeShape.extend({ key: z.string().max(60) });
const lineShape = z.object({
  scenario: scenarioShape,
  standard: scenarioShape.nullable().meta({ description: 'the one that Acquit comes with; null when it is wholly your own' }),
  savedOn: dayShape.nullable(),
  debtors: z.number(),
});
const daysShape = z.array(z.object({ day: dayShape, contacts: z.record(z.string(), z.number()) }));
const changeShape = z.object({
  scenario: scenarioShape,
  days: z.number(),
  from: dayShape,
  debtors: z.number(),
  before: z.object({ total: z.number(), byDay: daysShape }),
  after: z.object({ total: z.number(), byDay: daysShape }),
  saved: z.boolean(),
});
const outlookShape = z.object({ from: dayShape, days: z.number(), debtors: z.number(), byDay: daysShape, ...knownShape });
const findingShape = z.object({ severity: z.enum(['error', 'warning']), code: z.string(), message: z.string() });
const OUTLOOK_DAYS = 60;

/** The scenarios: what each step is, what it will bring, and how a change is tried before it counts. */
export function scenarioRoutes(app: Api): void {
  listing(app);
  saving(app);
  trying(app);
}

function listing(app: Api): void {
  const known = new LastKnown<ScenarioOutlook>('outlook');
  app.get(
    '/api/w/:workspace/creditors/:creditor/scenarios',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'The scenarios in force, with how many debtors follow each',
        params: placeShape,
        response: { 200: z.object({ scenarios: z.array(lineShape) }) },
      },
    },
    async (request) => {
      const lines = await askingOf(request).program.scenarioOverview(request.params.creditor as CreditorId);
      const scenarios = lines.map(({ scenario, standard, savedOn, debtors }) => ({
        scenario: scenarioAnswer(scenario),
        standard: standard && scenarioAnswer(standard),
        savedOn,
        debtors,
      }));
      return { scenarios };
    },
  );
  app.get(
    '/api/w/:workspace/creditors/:creditor/scenarios/:key/outlook',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What the next sixty days bring to its debtors if nobody paid or answered, by day and step',
        params: oneShape,
        response: { 200: outlookShape },
      },
    },
    async (request) => {
      const { creditor, key } = request.params;
      const asking = askingOf(request);
      const { figures, readAt, isOld } = await known.read(asking, `${creditor} ${key}`, () =>
        asking.program.scenarioOutlook(creditor as CreditorId, key, OUTLOOK_DAYS),
      );
      return { ...figures, byDay: daysJson(figures.byDay), readAt, isOld };
    },
  );
}

function saving(app: Api): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/scenarios',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Compares a changed scenario with the one in force over sixty days; saves it only when confirmed',
        params: placeShape,
        body: z.object({
          scenario: scenarioShape.meta({ description: 'its version is the one that was changed: a newer one refuses the change' }),
          confirmed: z.boolean(),
        }),
        response: { 200: changeShape },
      },
    },
    async (request) => {
      const { scenario, confirmed } = request.body;
      const asking = askingOf(request);
      const creditor = request.params.creditor as CreditorId;
      const save = () => asking.program.saveScenario(creditor, scenarioBody(scenario), confirmed, scenario.version);
      const change = await (confirmed ? save() : together(asking, `compare ${creditor} ${JSON.stringify(scenario)}`, save));
      const { before, after, saved } = change;
      return {
        scenario: scenarioAnswer(change.scenario),
        ...{ days: after.days, from: after.from, debtors: after.debtors, saved },
        before: { total: before.total, byDay: daysJson(before.byDay) },
        after: { total: after.total, byDay: daysJson(after.byDay) },
      };
    },
  );
}

function trying(app: Api): void {
  app.get(
    '/api/w/:workspace/creditors/:creditor/scenarios/:key/cases',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Debtors who follow it and are late with something, to try a step on; at most fifty',
        params: oneShape,
        response: { 200: z.object({ cases: z.array(z.object({ debtor: z.number(), name: z.string(), invoices: z.number() })) }) },
      },
    },
    async (request) => {
      const { creditor, key } = request.params;
      return { cases: await askingOf(request).program.trialCases(creditor as CreditorId, key) };
    },
  );
  app.post(
    '/api/w/:workspace/creditors/:creditor/scenarios/preview',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'What a step would say to a debtor today, in a scenario that need not be saved; nothing is written or sent',
        params: placeShape,
        body: z.object({ scenario: scenarioShape, step: z.string().max(60), channel: channelShape, debtor: idShape }),
        response: {
          200: z.object({
            kind: z.enum(['email', 'sms', 'letter', 'call']),
            language: z.enum(['fr', 'en']).meta({ description: 'in which it is written' }),
            subject: z.string(),
            text: z.string(),
            html: z.string().nullable(),
            pdf: z.string().nullable().meta({ description: 'base64' }),
            findings: z.array(findingShape),
          }),
        },
      },
    },
    async (request) => {
      const { scenario, step, channel, debtor } = request.body;
      if (channel === 'decision') throw new Refusal('not-understood', 'A decision says nothing to a debtor.', { field: 'channel' });
      const asked = { scenario: scenarioBody(scenario), step, channel, debtor: debtor as DebtorId };
      const seen = await askingOf(request).program.previewStep(request.params.creditor as CreditorId, asked);
      const language = languageOf(request);
      return {
        ...{ kind: seen.kind, language: seen.language, subject: seen.subject, text: seen.text, html: seen.html },
        pdf: seen.pdf && Buffer.from(seen.pdf).toString('base64'),
        findings: seen.findings.map(({ severity, code, message }) => ({
          severity,
          code,
          message: withoutCommands(faultText({ code, message }, language)),
        })),
      };
    },
  );
}

function daysJson(byDay: readonly SimulatedDay[]): z.infer<typeof daysShape> {
  return byDay.map(({ day, contacts }) => ({ day, contacts: { ...contacts } }));
}
