import { Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { STATE_WORDS } from '../../../words/readiness.ts';
import { answered, api } from '../../client/client.ts';
import { GuideLink } from '../../parts/guide-link.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { CASE } from '../../words/case.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { OnAsk } from './asked-dialog.tsx';
import classes from './debtor.module.css';
import type { DebtorCard, Readiness } from './debtor-data.ts';

type Point = Readiness['points'][number];

const COLORS: Readonly<Record<Point['state'], string>> = { there: 'teal', weak: 'orange', missing: 'red' };

/** What the next step by law needs of proof, what of it is there, and how to mend the rest. */
export function ReadinessCard({ card, onAsk }: { readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const words = useWords(CASE);
  const { workspace } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'readiness', card.id],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/readiness', { params: { path: { workspace, debtor: card.id } } })),
  });
  if (!data?.readiness) return null;
  const { step, level, count, points } = data.readiness;
  return (
    <Card withBorder component="section" aria-label={words.readiness}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.readiness}</Title>
          {step.code === 'order-for-payment' && <GuideLink guide="order-for-payment" about={step.name} />}
        </Group>
        <div>
          <Text fw={600}>{level.text}</Text>
          <Text size="sm" c="dimmed">
            {words.readyFor(step.name)} · {count}
          </Text>
        </div>
        <ul className={classes['points']}>
          {points.map((point) => (
            <PointLine key={point.code} point={point} card={card} onAsk={onAsk} />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {words.readinessNote}
        </Text>
      </Stack>
    </Card>
  );
}

function PointLine({ point, card, onAsk }: { readonly point: Point; readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const { language } = useLanguage();
  return (
    <li>
      <Badge variant="outline" color={COLORS[point.state]} className={classes['badge']}>
        {STATE_WORDS[point.state][language]}
      </Badge>
      <div>
        <Text fw={600} size="sm">
          {point.name}
        </Text>
        <Text size="sm">{point.text}</Text>
        <Text size="xs" c="dimmed">
          {point.rules}
        </Text>
        {point.state !== 'there' && <Mend point={point} card={card} onAsk={onAsk} />}
      </div>
    </li>
  );
}

/** Where what lacks is mended; nothing where only time, the post or a lawyer can. */
function Mend({ point, card, onAsk }: { readonly point: Point; readonly card: DebtorCard; readonly onAsk: OnAsk }) {
  const words = useWords(CASE);
  const mayWork = useMay('work');
  const { workspace, creditor } = usePlace();
  const below = `/e/${encodeURIComponent(workspace)}/${creditor}`;
  switch (point.code) {
    case 'basis':
    case 'terms':
    case 'invoices':
    case 'delivery':
      if (!mayWork || card.name === null) return null;
      return (
        <Button size="compact-xs" variant="default" mt={4} onClick={() => onAsk('document')} aria-label={words.fileFor(point.name)}>
          {words.file}
        </Button>
      );
    case 'receipt':
      return point.why === 'none' ? null : <To to={`${below}/courriers`} text={words.toMessages} />;
    case 'interest':
      return point.why === 'rate-unknown' ? (
        <To to={`${below}/reglages/loi`} text={words.toLaw} />
      ) : (
        <Here at="nature" text={words.toKind} />
      );
    case 'identity':
      return <Here at="coordonnees" text={words.toContact} />;
    case 'limitation':
      return <GuideLink guide="limitation" about={point.name} />;
    case 'notice':
      return <GuideLink guide="formal-notice" about={point.name} />;
  }
}

function To({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      {text}
    </Anchor>
  );
}

/** To another card of the same page. */
function Here({ at, text }: { readonly at: string; readonly text: string }) {
  return (
    <Anchor href={`#${at}`} size="sm">
      {text}
    </Anchor>
  );
}
