import { z } from 'zod';
import { percentOf, rateOfPercent } from '../../core/base/rate.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { EnteredSeries, LawValues } from '../../core/law/values/law-values.ts';
import { askingOf } from '../door.ts';
import { dayShape } from '../shapes.ts';
import type { Api } from '../typed.ts';

const SERIES = ['ecbReference', 'legalInterest', 'legalInterestNaturalPersons'] as const satisfies readonly EnteredSeries[];

const rateShape = z.object({
  from: dayShape,
  to: dayShape.nullable(),
  ratePercent: z.string(),
  source: z.string(),
  verifiedOn: dayShape,
  /** Who entered it by hand on that day; `null` for what the program brings. */
  enteredBy: z.string().nullable(),
  certainty: z.enum(['verified', 'unverified']),
});
const seriesShape = z.object({
  series: z.enum(SERIES),
  /** The half-year that is missing next. */
  nextHalfYear: z.string(),
  knownUntil: dayShape.nullable(),
  missingNow: z.boolean(),
  rates: z.array(rateShape),
});

/** The figures of the law that change twice a year: what is known, from where, and what is missing. */
export function lawRoutes(app: Api): void {
  app.get(
    '/api/w/:workspace/law/rates',
    {
      config: { needs: 'read' },
      schema: {
        summary: 'Rates of the law, by half-year, the latest first',
        params: z.object({ workspace: z.string() }),
        response: { 200: z.object({ series: z.array(seriesShape) }) },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const values = await program.lawValues();
      return { series: SERIES.map((series) => seriesJson(values, series, clock.today())) };
    },
  );
  app.post(
    '/api/w/:workspace/law/rates',
    {
      config: { needs: 'settings' },
      schema: {
        summary: 'Enters a rate of the law for one half-year, with its source; kept in the journal',
        params: z.object({ workspace: z.string() }),
        body: z.object({
          series: z.enum(SERIES),
          halfYear: z.string().max(20),
          ratePercent: z.string().max(20),
          source: z.string().max(1_000),
          replace: z.boolean().default(false),
          /** Said again of a rate that strays from the half-year beside it (`rate-strays`). */
          confirm: z.boolean().default(false),
        }),
        response: { 200: seriesShape },
      },
    },
    async (request) => {
      const { program, clock } = askingOf(request);
      const { series, halfYear, ratePercent, source, replace, confirm } = request.body;
      const rate = rateOfPercent(ratePercent.trim().replace(',', '.').replace(/\s*%$/, ''));
      if (rate === null) throw new Refusal('rate-unreadable', `"${ratePercent}" is not a yearly rate: write 12.50.`, { text: ratePercent });
      await program.enterLawRate({ series, halfYear, rate, source, replace, confirm });
      return seriesJson(await program.lawValues(), series, clock.today());
    },
  );
}

function seriesJson(values: LawValues, series: EnteredSeries, today: string): z.infer<typeof seriesShape> {
  const rows = values[series].rows;
  const until = rows.at(-1)?.to ?? null;
  return {
    series,
    nextHalfYear: until === null ? '' : until.slice(5) === '06-30' ? `${until.slice(0, 4)}-S2` : `${Number(until.slice(0, 4)) + 1}-S1`,
    knownUntil: until,
    missingNow: until !== null && until < today,
    rates: rows
      .map(({ from, to, value, source, verifiedOn, enteredBy = null, certainty }) => ({
        from,
        to,
        ratePercent: percentOf(value),
        source,
        verifiedOn,
        enteredBy,
        certainty,
      }))
      .reverse(),
  };
}
