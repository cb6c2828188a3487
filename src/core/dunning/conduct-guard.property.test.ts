import { beforeAll, describe, expect, it } from 'vitest';
import { effort, SEED } from '../../../stories/properties/effort.ts';
import { type Moment, onMoments } from '../../../stories/properties/moments.ts';
import { type Case, SPOILS } from '../../../stories/properties/unlawful.ts';
import { breaches } from './conduct-guard.ts';

const COUNT = effort(400, 20_000);

describe(`the conduct guard alone, on the contacts of ${COUNT} random lives`, () => {
  const lawful: { moment: Moment; one: Case; chance: number }[] = [];
  const guard = ({ planned, file, today }: Case, { scenario, context }: Moment) => breaches(planned, file, scenario, today, context);

  beforeAll(async () => {
    await onMoments('with-contact', COUNT, (moment, chance) => {
      const planned = moment.decision.contact;
      if (planned) lawful.push({ moment, one: { planned, file: moment.file, today: moment.today }, chance });
    });
    console.info(`${lawful.length} lawful contacts, each spoilt in up to ${Object.keys(SPOILS).length} ways (seed ${SEED})`);
  }, 3_600_000);

  it('lets every lawful contact pass', async () => {
    expect(lawful.length).toBeGreaterThan(COUNT / 3);
    for (const { moment, one } of lawful) expect(guard(one, moment)).toEqual([]);
  });

  for (const [name, spoil] of Object.entries(SPOILS)) {
    it(`stops it when ${name}`, () => {
      let tried = 0;
      for (const { moment, one, chance } of lawful) {
        const spoilt = spoil(one, moment, chance);
        if (!spoilt) continue;
        tried += 1;
        expect(guard(spoilt, moment), `${moment.today} ${spoilt.planned.step.key}`).not.toEqual([]);
      }
      expect(tried, 'times tried').toBeGreaterThan(5);
    });
  }
});
