import type { ContactId, CreditorId, DebtorId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Scenario, Step } from '../core/dunning/scenario.ts';
import type { ContactRow, CreditorRow, DispatchRow } from '../core/journal/tables.ts';
import { callText } from '../core/letter/call-text.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import { smsTitle } from '../core/letter/text-message.ts';
import { isOverdue } from '../core/receivable/item.ts';
import { composeCall, composeEmail, composeLetter, composeText, messageText } from './compose-contact.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { emailPage } from './email-page.ts';
import type { GateDeps, Passed } from './gate.ts';
import { withSampleAddress } from './portal-link.ts';
import { readScenario } from './save-scenario.ts';
import { filesOf } from './scenario-overview.ts';

/** A debtor on whom a step can be tried, with what it is late with. */
export type TrialCase = { readonly debtor: DebtorId; readonly name: string; readonly invoices: number };

export type StepPreview = {
  readonly kind: 'email' | 'sms' | 'letter' | 'call';
  /** The debtor's, in which it is written. */
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly pdf: Uint8Array | null;
  readonly findings: readonly ComposeFinding[];
};

export type StepAsked = {
  readonly scenario: unknown;
  readonly step: string;
  readonly channel: DispatchRow['channel'];
  readonly debtor: DebtorId;
};

/** As many as a person wants to choose from. */
const MOST_CASES = 50;

/** Debtors of a scenario who are late with something, to try its steps on. @throws Refusal `unknown-scenario` */
export async function trialCases(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  key: string,
): Promise<TrialCase[]> {
  const creditor = await creditorOf(store, creditorId);
  const { scenarios } = await dunningContext(store, creditor);
  if (!scenarios.has(key)) throw new Refusal('unknown-scenario', `There is no scenario "${key}".`, { key });
  const today = clock.today();
  const found: { debtor: DebtorId; invoices: number }[] = [];
  for await (const files of filesOf(store, creditor, scenarios, key)) {
    for (const { debtor, items } of files) {
      const invoices = items.filter((item) => isOverdue(item, today)).length;
      if (invoices > 0) found.push({ debtor: debtor.id, invoices });
    }
    if (found.length >= MOST_CASES) break;
  }
  const shown = found.slice(0, MOST_CASES);
  const names = await debtorNames(
    store,
    shown.map((one) => one.debtor),
  );
  return shown.map((one) => ({ ...one, name: names.get(one.debtor) ?? `n° ${one.debtor}` })).sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * What a step would say to a debtor today about all that it is late with (before the due date: about all that is open), by one of
 * its channels, in a scenario that need not be saved. Writes nothing.
 * @throws Refusal `scenario-invalid`, `step-gone`, `nothing-to-try`, or why such a message must not be written
 */
export async function previewStep(deps: Deps, creditorId: CreditorId, asked: StepAsked): Promise<StepPreview> {
  const { store, clock } = deps;
  const creditor = await creditorOf(store, creditorId);
  const scenario = readScenario(asked.scenario);
  const step = scenario.steps.find((one) => one.key === asked.step);
  const [file] = await store.caseFiles([asked.debtor]);
  if (!step)
    throw new Refusal('step-gone', `Step "${asked.step}" is no longer in scenario "${scenario.key}"; the contact must be decided again.`);
  if (!file || file.debtor.creditorId !== creditorId)
    throw new Refusal('unknown-debtor', `There is no debtor ${asked.debtor} of this creditor.`, { id: asked.debtor });
  const context = await dunningContext(store, creditor);
  const scenarios = new Map([...context.scenarios, [scenario.key, scenario]]);
  const gate: GateDeps = { ...deps, creditor, context: { ...context, scenarios }, day: clock.today() };
  return composed(deps, gate, { contact: triedContact(file, scenario, step, gate), file }, asked.channel);
}

async function composed(deps: Deps, gate: GateDeps, passed: Passed, channel: DispatchRow['channel']): Promise<StepPreview> {
  const { language } = passed.file.debtor;
  if (channel === 'call') {
    const script = await composeCall(deps, gate, passed);
    return { kind: 'call', language, subject: script.title, text: callText(script), html: null, pdf: null, findings: [] };
  }
  const dispatch = triedDispatch(passed.contact, channel);
  if (channel === 'sms') {
    const { text } = (await composeText(withSampleAddress(deps), gate, passed, dispatch)).sms;
    return { kind: 'sms', language, subject: smsTitle(text, language), text, html: null, pdf: null, findings: [] };
  }
  if (channel === 'email') {
    const { message, findings } = await composeEmail(withSampleAddress(deps), gate, passed, dispatch);
    const html = emailPage(deps, message);
    return { kind: 'email', language, subject: message.subject, text: messageText(message), html, pdf: null, findings };
  }
  const { letter, message, findings } = await composeLetter(withSampleAddress(deps), gate, passed, dispatch);
  const text = messageText(message);
  return { kind: 'letter', language, subject: message.subject, text, html: null, pdf: letter.pdf, findings };
}

/** A contact that was never decided: about all that the step could be about. */
function triedContact(
  file: CaseFile,
  scenario: Scenario,
  step: Step,
  { creditor, day }: { creditor: CreditorRow; day: GateDeps['day'] },
): ContactRow {
  const about = file.items.filter(
    (item) => item.kind === 'invoice' && item.openCents > 0n && (step.beforeDueOnly === true || isOverdue(item, day)),
  );
  if (about.length === 0)
    throw new Refusal('nothing-to-try', 'This debtor has no open invoice that this step could be about: choose another one.');
  return {
    id: 0 as ContactId,
    creditor_id: creditor.id,
    debtor_id: file.debtor.id,
    run_id: 0,
    step: step.key,
    severity: step.severity,
    scenario: scenario.key,
    scenario_version: scenario.version,
    items: about.map((item) => ({ item: item.id, cents: Number(item.openCents), role: 'claimed', step: step.key })),
    decided_on: day,
    state: 'pending',
    made_on: null,
    deadline: null,
    tried: null,
  };
}

function triedDispatch(contact: ContactRow, channel: DispatchRow['channel']): DispatchRow {
  return {
    id: 0 as DispatchId,
    contact_id: contact.id,
    creditor_id: contact.creditor_id,
    debtor_id: contact.debtor_id,
    run_id: 0,
    channel,
    automatic: false,
    status: 'proposed',
    approved_by: null,
    approved_basis: null,
    message_id: null,
    document: null,
    batch_id: null,
    tries: 0,
    retry_at: null,
    outcome: null,
    receipt: null,
    receipt_on: null,
    tracking: null,
  };
}
