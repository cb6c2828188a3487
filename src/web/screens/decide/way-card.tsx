import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Option, Ways } from '../../parts/proceedings-data.ts';
import { useMay } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';
import type { DebtorCard } from '../debtor/debtor-data.ts';
import { ChoiceForm } from './choice-form.tsx';
import { useFigures } from './figures.ts';
import type { Known } from './known-form.tsx';
import { OpeningForm } from './opening-form.tsx';

type Props = { readonly ways: Ways; readonly card: DebtorCard; readonly known: Known };
type Asked = { readonly option: Option; readonly is: 'choice' | 'opening' };

/** Each way with what the law says of it, and the two that a person may do with it. */
export function WayCards({ ways, card, known }: Props) {
  const words = useWords(PROCEEDINGS);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const listed = new Map(card.items.map((item) => [item.id, item]));
  const items = ways.invoices.map((one) => listed.get(one.id) ?? one);
  const form = { ways, debtor: card.id, known, items, onClose: close };
  const [open, shut] = [ways.options.filter((one) => one.open), ways.options.filter((one) => !one.open)];
  return (
    <Stack>
      <Title order={2}>{words.openWays}</Title>
      {open.map((option) => (
        <WayCard key={option.way} option={option} onAsk={(is) => setAsked({ option, is })} />
      ))}
      <details>
        <summary>{`${words.shutWays} (${shut.length})`}</summary>
        <Stack gap="xs" mt="xs">
          {shut.map((option) => (
            <Shut key={option.way} option={option} />
          ))}
        </Stack>
      </details>
      {asked?.is === 'choice' && <ChoiceForm {...form} option={asked.option} />}
      {asked?.is === 'opening' && <OpeningForm {...form} option={asked.option} />}
    </Stack>
  );
}

function WayCard({ option, onAsk }: { readonly option: Option; readonly onAsk: (is: Asked['is']) => void }) {
  const words = useWords(PROCEEDINGS);
  const may = useMay('approve');
  return (
    <Card withBorder component="section" aria-label={option.name}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <Title order={3} size="h4">
            {option.name}
          </Title>
          {option.unverified && (
            <Badge variant="outline" color="orange">
              {words.unverified}
            </Badge>
          )}
        </Group>
        {option.about && <Text size="sm">{option.about}</Text>}
        <Figures option={option} />
        <Law option={option} />
        <Text size="xs" c="dimmed">
          {option.articles.join(' ; ')}
        </Text>
        {may && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => onAsk('choice')} aria-label={words.chooseFor(option.name)}>
              {words.choose}
            </Button>
            {option.proceeding && (
              <Button size="xs" variant="default" onClick={() => onAsk('opening')} aria-label={words.beginTitle(option.name)}>
                {words.begin}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

function Figures({ option: { cost, costs, chance, cases, days, net, worthFromPercent, way } }: { readonly option: Option }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const figures = useFigures();
  const named = costs.map((one) => manner.labelled(one.text, `${figures.span(one)}${one.unverified ? ` (${words.unverified})` : ''}`));
  return (
    <Stack gap={2}>
      <Line label={words.costRow} text={costs.length === 0 && cost === null ? words.noCost : figures.span(cost)} />
      {named.map((text) => (
        <Text key={text} size="sm" c="dimmed">
          {text}
        </Text>
      ))}
      {way !== 'write-off' && (
        <>
          <Line
            label={words.chanceRow}
            text={
              chance === null
                ? words.tooFew(cases)
                : words.chance(manner.decimal(String(chance.lowPercent)), manner.decimal(String(chance.highPercent)), cases)
            }
          />
          {days !== null && <Line label={words.daysRow} text={words.days(manner.count(days.low), manner.count(days.high))} />}
          {net !== null && <Line label={words.netRow} text={figures.span(net)} />}
        </>
      )}
      {worthFromPercent !== null && <Text size="sm">{words.worthFrom(manner.decimal(String(worthFromPercent)))}</Text>}
    </Stack>
  );
}

function Law({ option: { court, prior, lawyer, deadlines, limitation, cautions } }: { readonly option: Option }) {
  const words = useWords(PROCEEDINGS);
  const told = [
    ...(court ? [{ label: words.courtRow, of: [court] }] : []),
    ...(prior ? [{ label: words.priorRow, of: [prior] }] : []),
    ...(lawyer ? [{ label: words.lawyerRow, of: [lawyer] }] : []),
    ...(deadlines.length > 0 ? [{ label: words.timesRow, of: deadlines }] : []),
    ...(limitation ? [{ label: words.limitationRow, of: [limitation] }] : []),
    ...(cautions.length > 0 ? [{ label: words.toKnow, of: cautions }] : []),
  ];
  return (
    <Stack gap={2}>
      {told.flatMap(({ label, of }) =>
        of.map(({ text, article, unverified }, at) => (
          <Line
            key={`${label} ${text} ${article}`}
            label={at === 0 ? label : ''}
            text={`${text}${[article, unverified ? words.unverified : ''].filter(Boolean).length > 0 ? ` (${[article, unverified ? words.unverified : ''].filter(Boolean).join(', ')})` : ''}`}
          />
        )),
      )}
    </Stack>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  const { manner } = useLanguage();
  return <Text size="sm">{label === '' ? text : manner.labelled(label, text)}</Text>;
}

function Shut({ option: { name, reason, articles, instead, unverified } }: { readonly option: Option }) {
  const words = useWords(PROCEEDINGS);
  const { manner } = useLanguage();
  const why = [reason, articles.join(' ; '), unverified ? words.unverified : ''].filter(Boolean).join(' · ');
  return (
    <div>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="sm">{[why, instead.length > 0 ? `→ ${manner.list(instead)}` : ''].filter(Boolean).join(' ')}</Text>
    </div>
  );
}
