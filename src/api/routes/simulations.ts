import { z } from 'zod';
import type { CreditorId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { PastSimulation } from '../../use-cases/simulate-past.ts';
import { refusalForScreen } from '../../words/on-screen.ts';
import { type Asking, askingOf } from '../door.ts';
import { type Job, Jobs } from '../jobs.ts';
import { scenarioBody, scenarioShape } from '../scenario-json.ts';
import { dayShape, idShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

/** How far back a scenario is tried. */
const PAST_DAYS = 90;
/** Each reads the whole journal: more of them at once would only wait for each other. */
const MOST_AT_ONCE = 2;
/** Progress is told in whole percents. */
const WHOLE = 100;

const sideShape = z.object({
  total: z.number(),
  byDay: z.array(z.object({ day: dayShape, contacts: z.record(z.string(), z.number()) })),
});
const pastShape = z.object({
  from: dayShape,
  until: dayShape,
  days: z.number(),
  debtors: z.number(),
  runs: z.number().meta({ description: 'runs that took place in these days, on each of which the scenario was tried' }),
  firstRun: dayShape.nullable(),
  left: sideShape.meta({ description: 'what left in fact' }),
  simulated: sideShape.meta({ description: 'what this scenario would have sent' }),
  moved: z.number().meta({ description: 'would have left on another day' }),
  added: z.number().meta({ description: 'would have left besides' }),
  gone: z.number().meta({ description: 'would not have left' }),
  examples: z
    .array(
      z.object({
        debtor: z.number(),
        name: z.string(),
        step: z.string(),
        items: z.array(z.object({ id: z.number(), number: z.string() })),
        left: dayShape.nullable(),
        simulated: dayShape.nullable(),
      }),
    )
    .meta({ description: 'what differs, step by step, at most two hundred' }),
});
const simulationShape = z.object({
  simulation: z.string(),
  state: z.enum(['running', 'done', 'refused', 'failed']),
  percent: z.number(),
  past: pastShape.nullable(),
  failure: z.object({ refused: z.string(), message: z.string() }).nullable(),
});
const oneShape = z.object({ workspace: z.string(), simulation: z.string().max(60) });

/** A scenario, saved or not, tried on the past: a job that writes nothing and can be stopped. */
export function simulationRoutes(app: Api): void {
  const jobs = new Jobs<PastSimulation>(unknownSimulation);
  app.addHook('onClose', async () => {
    jobs.stopAll();
    await jobs.ended();
  });
  starting(app, jobs);
  watching(app, jobs);
}

function unknownSimulation(): Refusal {
  return new Refusal('unknown-simulation', 'Nothing is known of this simulation any more: start it again.');
}

function starting(app: Api, jobs: Jobs<PastSimulation>): void {
  app.post(
    '/api/w/:workspace/creditors/:creditor/scenarios/past',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Tries a scenario, saved or not, on the last ninety days; the answer names the simulation to look at',
        params: z.object({ workspace: z.string(), creditor: idShape }),
        body: z.object({ scenario: scenarioShape }),
        response: { 202: simulationShape },
      },
    },
    async (request, reply) => {
      const asking = askingOf(request);
      const { workspace, program } = asking;
      const body = scenarioBody(request.body.scenario);
      if (jobs.running(workspace) >= MOST_AT_ONCE)
        throw new Refusal('simulations-many', 'Two simulations are under way. Wait until one of them has ended, or stop it.');
      const job = jobs.start(
        workspace,
        request.body.scenario.key,
        (seen, isStopped) =>
          program.simulatePast(request.params.creditor as CreditorId, body, PAST_DAYS, {
            onProgress: (share) => seen(Math.floor(share * WHOLE)),
            isStopped,
          }),
        (error) => request.log.error(error),
      );
      return reply.code(202).send(simulationJson(job, asking));
    },
  );
}

function watching(app: Api, jobs: Jobs<PastSimulation>): void {
  app.get(
    '/api/w/:workspace/simulations/:simulation',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'How far a simulation came, and what it found once it has ended',
        params: oneShape,
        response: { 200: simulationShape },
      },
    },
    async (request) => simulationJson(jobs.find(request.params.workspace, request.params.simulation), askingOf(request)),
  );
  app.post(
    '/api/w/:workspace/simulations/:simulation/stop',
    {
      config: { needs: 'settings' },
      schema: { summary: 'Stops a simulation that is under way', params: oneShape, response: { 200: simulationShape } },
    },
    async (request) => {
      const job = jobs.find(request.params.workspace, request.params.simulation);
      job.isStopped = true;
      return simulationJson(job, askingOf(request));
    },
  );
}

function simulationJson({ id, seen, outcome }: Job<PastSimulation>, { person }: Pick<Asking, 'person'>): z.infer<typeof simulationShape> {
  const head = { simulation: id, state: outcome.state, percent: outcome.state === 'done' ? WHOLE : seen, past: null, failure: null };
  if (outcome.state === 'done') return { ...head, past: pastJson(outcome.result) };
  if (outcome.state !== 'refused') return head;
  return { ...head, failure: { refused: outcome.refusal.code, message: refusalForScreen(outcome.refusal, person.language) } };
}

function pastJson({ left, simulated, examples, ...rest }: PastSimulation): z.infer<typeof pastShape> {
  const side = ({ total, byDay }: PastSimulation['left']) => ({
    total,
    byDay: byDay.map(({ day, contacts }) => ({ day, contacts: { ...contacts } })),
  });
  return {
    ...rest,
    days: PAST_DAYS,
    left: side(left),
    simulated: side(simulated),
    examples: examples.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item })) })),
  };
}
