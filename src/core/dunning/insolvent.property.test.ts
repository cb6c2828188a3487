import { expect, test } from 'vitest';
import { effort } from '../../../stories/properties/effort.ts';
import { onMoments } from '../../../stories/properties/moments.ts';
import { addDays, type Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { breaches } from './conduct-guard.ts';
import { decide } from './decide.ts';
import { redecide } from './redecide.ts';

const COUNT = effort(200, 10_000);
const LONG = 1_800_000;

const since = (file: CaseFile, insolventSince: Day): CaseFile => ({ ...file, debtor: { ...file.debtor, insolventSince } });

test(
  `C. com. L622-7, L622-21: whatever the scenario, throughout ${COUNT} random lives, nothing leaves once proceedings are open`,
  async () => {
    let stopped = 0;
    await onMoments('any', COUNT, ({ file, scenario, today, context }, chance) => {
      const before = decide(file, today, context);
      const insolvent = since(file, addDays(today, -(chance % 30)));
      const after = decide(insolvent, today, context);
      expect(after).toMatchObject({ contact: null, questions: [], nextLook: null });
      for (const contact of file.contacts.filter((one) => one.state === 'pending'))
        expect(redecide(contact, insolvent, today, context).stands).toBe(false);
      // A judgment to come changes nothing yet.
      expect(decide(since(file, addDays(today, 1)), today, context)).toEqual(before);
      if (before.contact === null) return;
      stopped += 1;
      expect(after.reasons.map(({ code }) => code)).toEqual(['insolvent']);
      expect(breaches(before.contact, file, scenario, today, context)).toEqual([]);
      expect(breaches(before.contact, insolvent, scenario, today, context)).toEqual(['insolvent']);
    });
    expect(stopped).toBeGreaterThan(COUNT / 10);
  },
  LONG,
);
