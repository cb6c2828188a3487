import { Alert, Anchor, Card, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { guideOfStep } from '../../../words/guides/guide-of.ts';
import { useAmounts } from '../../parts/amount.tsx';
import { GuideLink } from '../../parts/guide-link.tsx';
import { usePlace } from '../../shell/place.ts';
import { DEBTOR } from '../../words/debtor.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import classes from './debtor.module.css';
import type { DebtorCard, Saying } from './debtor-data.ts';

/** What is decided today, why, and what would follow. */
export function TodayCard({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  return (
    <Card withBorder component="section" aria-label={words.today}>
      <Stack gap="sm">
        <Title order={2}>{words.today}</Title>
        <Sentences saying={card.saying} withNext={card.course.length === 0} />
        {card.course.length > 0 && <Course card={card} />}
        {card.questions.length > 0 && <Questions card={card} />}
      </Stack>
    </Card>
  );
}

/** A decision in sentences: what, why, and what comes next. */
export function Sentences({ saying, withNext }: { readonly saying: Saying; readonly withNext: boolean }) {
  const words = useWords(DEBTOR);
  return (
    <>
      {saying.asides.length > 0 && (
        <Alert color="orange" variant="outline" role="status">
          {saying.asides.join(' ')}
        </Alert>
      )}
      <Text fw={600}>{saying.decision.join(' ')}</Text>
      {saying.reasons.length > 0 && (
        <div>
          <Title order={3}>{words.why}</Title>
          <ul className={classes['reasons']}>
            {saying.reasons.map(({ code, text }) => (
              <li key={text}>
                {text} {code === 'payment-to-match' && <Way to="banque" text={words.toBank} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {withNext && (
        <div>
          <Title order={3}>{words.next}</Title>
          <Text>{saying.next}</Text>
        </div>
      )}
    </>
  );
}

/** Where a person acts on it. */
function Way({ to, text }: { readonly to: string; readonly text: string }) {
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/${to}`} inherit underline="always">
      {text}
    </Anchor>
  );
}

function Course({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  return (
    <div>
      <Title order={3}>{words.course}</Title>
      <dl className={classes['course']}>
        {card.course.map((one) => (
          <Fragment key={`${one.day} ${one.step}`}>
            <dt>{manner.day(one.day as Day)}</dt>
            <dd>
              {[
                `${one.name} ${manner.list(one.channels)}`,
                manner.list(
                  one.claimed.map(({ number }) => number),
                  4,
                ),
                amounts.all(one.totals),
                one.needsApproval ? words.withApproval : '',
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <GuideLink guide={guideOfStep(one.step)} about={one.name} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function Questions({ card }: { readonly card: DebtorCard }) {
  const words = useWords(DEBTOR);
  const { manner } = useLanguage();
  return (
    <Alert color="encre" variant="outline" title={words.questions}>
      <ul className={classes['reasons']}>
        {card.questions.map((one) => (
          <li key={one.id}>{[one.text, manner.list(one.items.map(({ number }) => number))].filter(Boolean).join(' ')}</li>
        ))}
      </ul>
      <Text size="sm">
        {words.questionsHint} <Way to="aujourdhui" text={words.toAnswer} />
      </Text>
    </Alert>
  );
}
