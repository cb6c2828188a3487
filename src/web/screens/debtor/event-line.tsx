import { Anchor, Group, Text } from '@mantine/core';
import {
  IconBriefcase,
  IconCalendarDollar,
  IconCertificate,
  IconCoin,
  IconDiscount,
  IconFileInvoice,
  IconFileText,
  IconFileZip,
  IconFlag,
  IconGavel,
  IconHelp,
  IconMailDown,
  IconMessage,
  IconNote,
  IconPaperclip,
  IconPhone,
  IconPlayerPause,
  IconPlayerPlay,
  IconScale,
  IconSend,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import type { Hour } from '../../../core/case/call.ts';
import { hourText } from '../../../words/calls.ts';
import { capital } from '../../../words/capital.ts';
import { FILED_KIND_WORDS } from '../../../words/kept-terms.ts';
import { CALL_OUTCOMES, CONTACT_STATES, LATE_REASONS } from '../../../words/terms.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { CASE } from '../../words/case.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { KEPT } from '../../words/kept.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AgreedTold, PromiseTold } from './agreed-told.tsx';
import { CaseLink } from './case-link.tsx';
import type { PastEvent } from './debtor-data.ts';
import { FollowedTold } from './followed-told.tsx';
import { MailTold } from './mail-told.tsx';
import { ItemLink, Lines, Quiet } from './told-parts.tsx';

const ICONS: Readonly<Record<PastEvent['is'], ReactNode>> = {
  contact: <IconSend size={18} aria-hidden />,
  call: <IconPhone size={18} aria-hidden />,
  'hold-placed': <IconPlayerPause size={18} aria-hidden />,
  'hold-lifted': <IconPlayerPlay size={18} aria-hidden />,
  'question-asked': <IconHelp size={18} aria-hidden />,
  'question-answered': <IconHelp size={18} aria-hidden />,
  settlement: <IconCoin size={18} aria-hidden />,
  issued: <IconFileInvoice size={18} aria-hidden />,
  'prior-step': <IconFlag size={18} aria-hidden />,
  note: <IconNote size={18} aria-hidden />,
  filed: <IconPaperclip size={18} aria-hidden />,
  case: <IconFileZip size={18} aria-hidden />,
  mail: <IconMailDown size={18} aria-hidden />,
  request: <IconMessage size={18} aria-hidden />,
  'dispute-opened': <IconScale size={18} aria-hidden />,
  'dispute-decided': <IconScale size={18} aria-hidden />,
  'dispute-closed': <IconScale size={18} aria-hidden />,
  'plan-offered': <IconCalendarDollar size={18} aria-hidden />,
  'plan-signed': <IconCalendarDollar size={18} aria-hidden />,
  'plan-ended': <IconCalendarDollar size={18} aria-hidden />,
  'offer-made': <IconDiscount size={18} aria-hidden />,
  'offer-granted': <IconDiscount size={18} aria-hidden />,
  'way-chosen': <IconGavel size={18} aria-hidden />,
  'way-withdrawn': <IconGavel size={18} aria-hidden />,
  'proceeding-opened': <IconGavel size={18} aria-hidden />,
  'proceeding-step': <IconGavel size={18} aria-hidden />,
  'paper-kept': <IconFileText size={18} aria-hidden />,
  'handed-over': <IconBriefcase size={18} aria-hidden />,
  'handed-back': <IconBriefcase size={18} aria-hidden />,
  report: <IconBriefcase size={18} aria-hidden />,
  'letter-carried': <IconCertificate size={18} aria-hidden />,
};

/** One thing that happened: the day, what it was, and what belongs to it. */
export function EventLine({ event }: { readonly event: PastEvent }) {
  const { manner } = useLanguage();
  return (
    <li>
      <time dateTime={event.on}>{manner.day(event.on as Day)}</time>
      {ICONS[event.is]}
      <div>
        <Told event={event} />
      </div>
    </li>
  );
}

function Told({ event }: { readonly event: PastEvent }) {
  const [words, kept] = [useWords(DEBTOR), useWords(KEPT)];
  const { language } = useLanguage();
  const amounts = useAmounts();
  switch (event.is) {
    case 'contact':
      return <ContactTold contact={event.contact} />;
    case 'call':
      return <CallTold call={event} />;
    case 'hold-placed':
      if (event.hold.promised !== null) return <PromiseTold hold={event.hold} promised={event.hold.promised} />;
      return <Lines title={words.holdPlaced(event.hold.name)} more={[event.hold.reason, event.hold.author]} />;
    case 'hold-lifted':
      return <Lines title={words.holdLifted(event.hold.name)} more={[event.hold.liftedWhy]} />;
    case 'question-asked':
      return <Lines title={words.questionAsked} more={[event.question.text]} />;
    case 'question-answered':
      return (
        <>
          <Lines title={words.questionAnswered(event.question.answeredBy ?? '')} more={[event.question.text]} />
          {event.question.sameAs !== null && <SameDebtor id={event.question.sameAs} />}
        </>
      );
    case 'settlement': {
      const { name, amount, item, bankLine, undone } = event;
      return (
        <>
          <Text td={undone ? 'line-through' : undefined}>{capital(words.settled(name, amounts.one(amount)))}</Text>
          <Quiet>
            <ItemLink item={item} />
            {[undone ? words.undone : '', bankLine === null ? '' : words.bankLine(bankLine)].filter(Boolean).map((text) => ` · ${text}`)}
          </Quiet>
        </>
      );
    }
    case 'issued':
      return <ItemLink item={event.item} text={words.issued[event.kind](event.item.number, amounts.one(event.amount))} />;
    case 'note':
      return <NoteTold note={event.note} />;
    case 'filed':
      return <Lines title={kept.filed(FILED_KIND_WORDS[event.kind][language], event.author)} more={[event.title]} />;
    case 'case':
      return <CaseTold made={event} />;
    case 'prior-step':
      return (
        <>
          <Text>{capital(words.priorStep(event.name))}</Text>
          <Quiet>
            <ItemLink item={event.item} />
          </Quiet>
        </>
      );
    case 'mail':
      return <MailTold mail={event.mail} />;
    default:
      return 'followed' in event ? <FollowedTold followed={event.followed} /> : <AgreedTold event={event} />;
  }
}

/** What a call taught: why the customer is late, and when it is to be called again. */
function CallTold({ call: { outcome, lateReason, again, said, by } }: { readonly call: Extract<PastEvent, { is: 'call' }> }) {
  const calls = useWords(CALLS);
  const { manner, language } = useLanguage();
  const when = again && calls.calledAgain(manner.day(again.on as Day), again.at && hourText(again.at as Hour, language));
  const why = lateReason && manner.labelled(calls.lateReason, LATE_REASONS[lateReason][language]);
  return <Lines title={calls.called(CALL_OUTCOMES[outcome][language])} more={[when, why, said, by]} />;
}

type Contact = Extract<PastEvent, { is: 'contact' }>['contact'];

/** A contact with its true state, channel by channel, and what was sent. */
export function ContactTold({ contact }: { readonly contact: Contact }) {
  const words = useWords(DEBTOR);
  const { manner, language } = useLanguage();
  const { workspace } = usePlace();
  const { claimed, dispatches, documents, deadline, name, state } = contact;
  const numbers = manner.list(
    claimed.map(({ number }) => number),
    6,
  );
  return (
    <>
      <Text>
        <Text span fw={600} inherit>
          {capital(name)}
        </Text>
        {numbers && ` ${words.for_(numbers)}`}
        {state !== 'made' && ` — ${CONTACT_STATES[state][language]}`}
      </Text>
      {dispatches.map((one) => (
        <Quiet key={one.id}>{capital(one.text)}</Quiet>
      ))}
      {deadline && <Quiet>{capital(words.deadline(manner.day(deadline as Day)))}</Quiet>}
      {documents.length > 0 && (
        <Group gap="sm">
          {documents.map((one) => (
            <Anchor
              key={one.id}
              size="sm"
              href={`/api/w/${encodeURIComponent(workspace)}/documents/${one.id}`}
              target="_blank"
              rel="noopener"
            >
              {one.name}
            </Anchor>
          ))}
        </Group>
      )}
    </>
  );
}

function NoteTold({ note }: { readonly note: Extract<PastEvent, { is: 'note' }>['note'] }) {
  const words = useWords(KEPT);
  const title = note.kind === 'note' ? words.noted(note.author) : words.callNoted[note.kind](note.author);
  return (
    <>
      <Text>{title}</Text>
      {note.said !== null && (
        <Text size="sm" c="dimmed" lineClamp={3} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {note.said}
        </Text>
      )}
    </>
  );
}

function CaseTold({ made: { made, author, claimOn, exhibits } }: { readonly made: Extract<PastEvent, { is: 'case' }> }) {
  const words = useWords(CASE);
  const { manner } = useLanguage();
  return (
    <>
      <Text>
        {words.madeBy(author)} <CaseLink id={made} />
      </Text>
      <Quiet>{words.asOf(manner.day(claimOn as Day), exhibits)}</Quiet>
    </>
  );
}

function SameDebtor({ id }: { readonly id: number }) {
  const words = useWords(DEBTOR);
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} size="sm" to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${id}`}>
      {words.sameAs(id)}
    </Anchor>
  );
}
