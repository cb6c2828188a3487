import type { Day } from '../core/base/day.ts';
import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { ContentFound } from '../core/law/notice-checklist.ts';
import { callText } from '../core/letter/call-text.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import { renderEmail } from '../core/letter/email.ts';
import type { Message } from '../core/letter/message.ts';
import { smsTitle } from '../core/letter/text-message.ts';
import { composeCall, composeEmail, composeLetter, composeText, messageText } from './compose-contact.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { smsIn } from './kept-sms.ts';
import { requireActing } from './may-act.ts';
import { withSampleAddress } from './portal-link.ts';

export type Preview = {
  readonly kind: 'email' | 'sms' | 'letter' | 'call';
  /** The debtor's, in which it is written. */
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** Of an e-mail that has not left: its page, with the codes drawn in it. */
  readonly html: string | null;
  readonly bytes: Uint8Array;
  readonly findings: readonly ComposeFinding[];
  /** Of a formal notice that has not left: what it says of what it should. */
  readonly checklist: readonly ContentFound[] | null;
};

/**
 * A message as it would leave today, without the gate, or the script of a call: what a person looks at before. Of what has been
 * printed or sent, the very document that was kept, without its text apart. Writes nothing.
 * @throws Refusal `no-such-dispatch`; of a call `no-mandate`, `agency-uninsured`
 */
export async function preview(deps: Deps, id: DispatchId, day: Day): Promise<Preview> {
  const { store } = deps;
  const [dispatch] = await store.select('dispatch', { id }, { limit: 1 });
  if (!dispatch) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  const [contact] = await store.select('contact', { id: dispatch.contact_id }, { limit: 1 });
  const [file] = await store.caseFiles([dispatch.debtor_id]);
  if (!contact || !file) throw new Error(`dispatch ${id} belongs to no contact`);
  const kept = dispatch.document === null ? null : await store.document(dispatch.document);
  const { language } = file.debtor;
  if (kept) return keptMessage(dispatch, language, kept);
  const creditor = await creditorOf(store, dispatch.creditor_id);
  const gate = { ...deps, creditor, context: await dunningContext(store, creditor), day };
  if (dispatch.channel === 'email') {
    const { mail, message, findings, checklist } = await composeEmail(withSampleAddress(deps), gate, { contact, file }, dispatch);
    const { subject } = message;
    const html = pageOf(deps, message);
    return { kind: 'email', language, subject, text: messageText(message), html, bytes: mail.raw, findings, checklist };
  }
  if (dispatch.channel === 'sms') {
    const { sms } = await composeText(withSampleAddress(deps), gate, { contact, file }, dispatch);
    return shownSms(sms.text, language, new TextEncoder().encode(sms.text));
  }
  if (dispatch.channel === 'call') {
    await requireActing(store, creditor, day);
    const script = await composeCall(deps, gate, { contact, file });
    const text = callText(script);
    const bytes = new TextEncoder().encode(`${script.title}\n\n${text}`);
    return { kind: 'call', language, subject: script.title, text, html: null, bytes, findings: [], checklist: null };
  }
  const { letter, message, findings, checklist } = await composeLetter(withSampleAddress(deps), gate, { contact, file }, dispatch);
  const text = messageText(message);
  return { kind: 'letter', language, subject: message.subject, text, html: null, bytes: letter.pdf, findings, checklist };
}

/** The HTML part of an e-mail by itself: what goes with it as an inline image stands in the page. */
function pageOf({ qrPng }: Deps, message: Message): string {
  const { html, qrCodes } = renderEmail(message);
  return qrCodes.reduce((page, { cid, payload }) => {
    const drawn = btoa(String.fromCharCode(...qrPng(payload)));
    return page.replaceAll(`cid:${cid}`, `data:image/png;base64,${drawn}`);
  }, html);
}

function shownSms(text: string, language: Language, bytes: Uint8Array): Preview {
  return { kind: 'sms', language, subject: smsTitle(text, language), text, html: null, bytes, findings: [], checklist: null };
}

function keptMessage({ channel }: DispatchRow, language: Language, bytes: Uint8Array): Preview {
  if (channel === 'sms') return shownSms(smsIn(bytes), language, bytes);
  const kind = channel === 'email' ? 'email' : 'letter';
  return { kind, language, subject: '', text: '', html: null, bytes, findings: [], checklist: null };
}
