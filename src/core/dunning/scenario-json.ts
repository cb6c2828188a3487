import { Refusal } from '../base/refusal.ts';
import { FORMAL } from '../case/contact.ts';
import { DEBTOR_KINDS } from '../receivable/party.ts';
import { stepBeside, THANK_YOU } from './beside.ts';
import { type Scenario, type Step, type StepCondition, WORDING_KEYS } from './scenario.ts';

/** A scenario as it is saved: plain JSON, amounts in whole cents. */
export function scenarioJson(scenario: Scenario): unknown {
  return JSON.parse(JSON.stringify(scenario, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

/** A scenario that is to be saved; refused when it breaks what every scenario must keep. */
export function scenarioOf(body: unknown): Scenario {
  return sound(body, scenarioFaults);
}

/** A scenario that was saved: one from before a rule was added is still read, and its letter then refuses to be written. */
export function savedScenarioOf(body: unknown): Scenario {
  return sound(body, standingFaults);
}

function sound(body: unknown, faultsOf: (scenario: Scenario) => string[]): Scenario {
  const raw = body as Omit<Scenario, 'minimumOverdueCents' | 'steps'> & {
    minimumOverdueCents: number;
    steps: (Omit<Step, 'condition'> & { condition?: Omit<StepCondition, 'minimumCents'> & { minimumCents?: number } })[];
  };
  const scenario: Scenario = {
    ...raw,
    minimumOverdueCents: BigInt(raw.minimumOverdueCents),
    steps: raw.steps.map(({ condition, ...step }) => (condition ? { ...step, condition: conditionOf(condition) } : step)),
  };
  const faults = faultsOf(scenario);
  if (faults.length > 0) throw new Refusal('scenario-invalid', `Scenario "${scenario.key}": ${faults.join('; ')}.`);
  return scenario;
}

function conditionOf({ minimumCents, ...rest }: Omit<StepCondition, 'minimumCents'> & { minimumCents?: number }): StepCondition {
  return minimumCents === undefined ? rest : { ...rest, minimumCents: BigInt(minimumCents) };
}

/** What is wrong with a scenario, in words; empty when it may be used. */
export function scenarioFaults(scenario: Scenario): string[] {
  const taken = scenario.steps.filter(({ key }) => key !== THANK_YOU.key && stepBeside(key) !== undefined);
  const names = taken.map(({ key }) => `no step may be called "${key}": it is the name of what follows instalments`);
  return [...standingFaults(scenario), ...names, ...scenario.steps.flatMap(noticeFaults), ...smsFaults(scenario)];
}

/** Many debtors have no mobile number, and a step that goes by SMS alone is passed over for them. */
function smsFaults({ steps }: Scenario): string[] {
  const isSmsAlone = ({ channels }: Step) => channels.length > 0 && channels.every((channel) => channel === 'sms');
  const late = steps.filter((step) => !step.beforeDueOnly);
  const forAll = late.findIndex((step) => !step.condition);
  // For whom its condition holds, a step before the one for everybody is the first.
  const firsts = forAll < 0 ? late : late.slice(0, forAll + 1);
  return firsts.filter(isSmsAlone).map(({ key }) => `step "${key}" can be the first reminder, so it goes by more than SMS`);
}

/** A written step is as severe as a formal notice when it is one, and only then: from it a consumer's interest runs. */
function noticeFaults({ key, severity, wording, channels }: Step): string[] {
  const isWritten = channels.some((channel) => channel !== 'call' && channel !== 'decision');
  if (wording === 'formal-notice' && severity < FORMAL) return [`step "${key}" has the text of a formal notice, so its severity is 3`];
  if (isWritten && severity >= FORMAL && wording !== 'formal-notice')
    return [`step "${key}" is as severe as a formal notice, so it has the text of one`];
  if (channels.includes('sms') && !SMS_TEXTS.includes(wording)) return [`step "${key}" goes by SMS, so its text is a reminder`];
  return [];
}

/** An SMS asks, and gives no notice. */
const SMS_TEXTS: readonly Step['wording'][] = ['courtesy-notice', 'first-reminder', 'second-reminder'];

/** What no scenario ever was, since the first that was saved. */
function standingFaults(scenario: Scenario): string[] {
  const faults: string[] = [];
  const keys = scenario.steps.map((step) => step.key);
  const strange = (Array.isArray(scenario.kinds) ? scenario.kinds : []).find((kind) => !DEBTOR_KINDS.includes(kind));
  if (strange !== undefined) faults.push(`"${strange}" is no kind of debtor (known: ${DEBTOR_KINDS.join(', ')})`);
  if (keys.length === 0) faults.push('it has no step');
  if (new Set(keys).size !== keys.length) faults.push('two steps have the same key');
  scenario.steps.forEach((step, index) => {
    const before = scenario.steps[index - 1];
    if (before && before.severity > step.severity) faults.push(`step "${step.key}" is milder than the one before it`);
    if (!WORDING_KEYS.includes(step.wording))
      faults.push(`step "${step.key}" has no known text "${step.wording}" (known: ${WORDING_KEYS.join(', ')})`);
    if (step.key === THANK_YOU.key) faults.push(`no step may be called "${step.key}": it is the name of what follows a payment`);
    if (step.channels.length === 0) faults.push(`step "${step.key}" has no channel`);
    if (step.severity >= 3 && step.approval !== 'person') faults.push(`step "${step.key}" must be approved by a person`);
    if (step.severity >= 2 && step.severity < 4 && !step.grantsDays) faults.push(`step "${step.key}" must grant a date`);
    if (step.severity >= 4 && !step.channels.includes('decision')) faults.push(`step "${step.key}" may only ask a person to decide`);
    if (step.beforeDueOnly && step.severity > 0) faults.push(`step "${step.key}" comes before the due date, so it may only be a courtesy`);
    if (step.beforeDueOnly && step.when.days > 0)
      faults.push(`step "${step.key}" comes before the due date, so its days cannot be positive`);
  });
  const friendly = scenario.steps.findIndex((step) => !step.beforeDueOnly && step.severity <= 1 && !step.condition);
  const firm = scenario.steps.findIndex((step) => step.severity > 1);
  if (firm >= 0 && (friendly < 0 || friendly > firm)) faults.push('the first reminder must be friendly, and without a condition');
  return faults;
}
