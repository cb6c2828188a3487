import fc from 'fast-check';
import { test } from 'vitest';
import { MoneyLife } from './money-life.ts';
import { plans } from './money-plan.ts';
test('debug', async () => {
  const pat = new RegExp(process.env['PAT'] ?? 'x');
  const r = await fc.check(fc.asyncProperty(plans(25, (process.env['M'] ?? 'any') as never), async (plan) => {
    let faults: readonly string[];
    try { ({ faults } = await MoneyLife.live(plan)); } catch (e) { faults = [String(e)]; }
    return !faults.some((f) => pat.test(f));
  }), { seed: Number(process.env['S'] ?? 1), numRuns: Number(process.env['R'] ?? 400), endOnFailure: false, interruptAfterTimeLimit: 60000 });
  if (!r.counterexample) { console.log('none', r.numRuns); return; }
  const [plan] = r.counterexample;
  console.log(JSON.stringify(plan));
  const { faults, life } = await MoneyLife.live(plan).catch((e) => ({ faults: [e.stack], life: null as never }));
  console.log(faults);
  if (!life) return;
  console.log(life.truth.movements.map((m) => `${m.on} ${m.cents} ${m.payer} "${m.text}" ${JSON.stringify([...m.pays])} booked ${m.bookedOn} ${m.parts ? m.parts.map(p=>p.cents) : ''}`), life.truth.invoices.map((i) => JSON.stringify(i)));
  console.log('today', life.today, (await life.till.rows('bank_line')).map((l) => `${l.id} ${l.booked_on} ${l.cents} ${l.state} parent ${l.parent_id} ${JSON.stringify(l.suggestions)}`), (await life.till.rows('laying')).map((l) => JSON.stringify(l)), (await life.till.rows('settlement')).map((l) => JSON.stringify(l)), (await life.till.rows('item')).map((l) => `${l.id} ${l.debtor_id} ${l.number} ${l.amount_cents} ${l.open_cents} ${l.ahead_cents} ${l.source_key}`));
}, 300000);
