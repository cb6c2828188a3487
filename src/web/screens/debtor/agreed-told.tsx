import { Anchor, Text } from '@mantine/core';
import { Fragment } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { DISPUTE_CAUSE_WORDS, RESOLUTION_WORDS } from '../../../words/dispute-terms.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { usePlace } from '../../shell/place.ts';
import { AGREEMENTS } from '../../words/agreements.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { HISTORY } from '../../words/history.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { REQUESTS } from '../../words/requests.ts';
import type { Hold, PastEvent } from './debtor-data.ts';
import { ItemLink, Lines, Quiet } from './told-parts.tsx';

type Told<K extends string> = Extract<PastEvent, Record<K, unknown>>;

type Agreed = Told<'dispute'> | Told<'plan'> | Told<'offer'> | Extract<PastEvent, { is: 'request' }>;

/** What was contested, agreed, offered, or said on the customer’s page. */
export function AgreedTold({ event }: { readonly event: Agreed }) {
  if ('dispute' in event) return <DisputeTold event={event} />;
  if ('plan' in event) return <PlanTold event={event} />;
  return 'offer' in event ? <OfferTold event={event} /> : <RequestTold request={event} />;
}

/** What the customer contests, how it was decided, and when it was over: where, by whom and in which words. */
function DisputeTold({ event: { is, dispute } }: { readonly event: Told<'dispute'> }) {
  const [words, told] = [useWords(DISPUTES), useWords(HISTORY)];
  const { language } = useLanguage();
  const amounts = useAmounts();
  const { cause, resolution, items, by, said } = dispute;
  const how = resolution === null ? null : RESOLUTION_WORDS[resolution][language];
  const title =
    is === 'dispute-opened' ? told.disputeOpened : is === 'dispute-closed' ? told.disputeClosed : told.disputeDecided(how ?? '');
  return (
    <>
      <Text>
        <Anchor href="#contestations" inherit underline="always">
          {title}
        </Anchor>
        {is === 'dispute-opened' && ` — ${DISPUTE_CAUSE_WORDS[cause][language]}`}
      </Text>
      <Quiet>
        {items.map(({ id, number, amount }, at) => (
          <Fragment key={id}>
            {at > 0 && ', '}
            <ItemLink item={{ id, number }} text={amount === null ? words.whole(number) : words.sum(number, amounts.one(amount))} />
          </Fragment>
        ))}
        {is !== 'dispute-closed' && ` — ${by}`}
      </Quiet>
      <Said said={said} />
    </>
  );
}

/** A promise, and what became of it. */
export function PromiseTold({ hold, promised }: { readonly hold: Hold; readonly promised: NonNullable<Hold['promised']> }) {
  const [words, told] = [useWords(AGREEMENTS), useWords(HISTORY)];
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const { on, amount, via, judged } = promised;
  const what = words.promised(amount === null ? null : amounts.one(amount), manner.day(on as Day));
  const became = judged === 'broken' ? told.promiseBroken : judged === 'kept' || hold.liftedWhy !== null ? hold.liftedWhy : null;
  return (
    <>
      <Text>
        <Anchor href="#suspensions" inherit underline="always">
          {told.promise}
        </Anchor>
        {` — ${what}`}
      </Text>
      <Quiet>{[via && words.ways[via], hold.author, became && capital(became)].filter(Boolean).join(' — ')}</Quiet>
      <Said said={hold.reason || null} />
    </>
  );
}

/** A payment plan: offered, signed, at its end. */
function PlanTold({ event: { is, plan } }: { readonly event: Told<'plan'> }) {
  const [words, told] = [useWords(AGREEMENTS), useWords(HISTORY)];
  const { workspace } = usePlace();
  const amounts = useAmounts();
  const state = is === 'plan-offered' ? told.planOffered : is === 'plan-signed' ? told.planSigned : told.planEnded[plan.state];
  return (
    <>
      <Text>
        {words.plan(amounts.one(plan.total), plan.instalments, state)}{' '}
        <Anchor
          href={`/api/w/${encodeURIComponent(workspace)}/plans/${plan.id}/pdf`}
          target="_blank"
          rel="noreferrer"
          inherit
          underline="always"
        >
          {words.agreement}
        </Anchor>
      </Text>
      {(plan.by ?? plan.why) && <Quiet>{[plan.by, plan.why].filter(Boolean).join(' — ')}</Quiet>}
    </>
  );
}

/** Less for money in time: prepared, then granted or not. */
function OfferTold({ event: { is, offer } }: { readonly event: Told<'offer'> }) {
  const [words, told] = [useWords(DISPUTES), useWords(HISTORY)];
  const { manner } = useLanguage();
  const amounts = useAmounts();
  const numbers = manner.list(
    offer.items.map(({ number }) => number),
    6,
  );
  const line = words.offerLine(amounts.one(offer.pay), amounts.one(offer.open), numbers, manner.day(offer.until as Day));
  return (
    <>
      <Text>
        <Anchor href="#contestations" inherit underline="always">
          {is === 'offer-granted' ? told.offerGranted : told.offerMade}
        </Anchor>
        {` — ${line}`}
      </Text>
      <Quiet>{[offer.by, offer.withdrawn && is === 'offer-made' ? told.offerWithdrawn : null].filter(Boolean).join(' — ')}</Quiet>
    </>
  );
}

const WHERE = { promise: '#suspensions', dispute: '#contestations', plan: '#suspensions' } as const;

/** What was said on the customer’s page, and what it became. */
function RequestTold({ request: { kind, became, answeredBy, said } }: { readonly request: Extract<PastEvent, { is: 'request' }> }) {
  const requests = useWords(REQUESTS);
  return (
    <>
      <Lines title={requests.onPage(requests.kinds[kind])} more={[answeredBy === null ? requests.waits : answeredBy]} />
      {became !== null && (
        <Text size="sm">
          <Anchor href={WHERE[became.is]} inherit underline="always">
            {requests.became[became.is](became.id)}
          </Anchor>
        </Text>
      )}
      <Said said={said} />
    </>
  );
}

/** The words of a person, as they were said. */
function Said({ said }: { readonly said: string | null }) {
  if (said === null || said === '') return null;
  return (
    <Text size="sm" c="dimmed" lineClamp={3} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {said}
    </Text>
  );
}
