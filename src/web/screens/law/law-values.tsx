import { Alert, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { halfYearOf } from '../../../core/law/dated.ts';
import { answered, api } from '../../client/client.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { RealDays } from '../../parts/real-days.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { LAW_VALUES } from '../../words/law-values.ts';
import { EnterRate } from './enter-rate.tsx';
import type { RateSeries } from './rate-series.ts';

const SHOWN = 4;

/** The rates of the law: what is known, from where, until when; and where the next one is entered. */
export function LawValues() {
  const words = useWords(LAW_VALUES);
  const { workspace } = usePlace();
  const query = useQuery({
    queryKey: [workspace, 'law-rates'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/law/rates', { params: { path: { workspace } } })),
  });
  const may = useMay('settings');
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {({ series }) => (
        <Stack>
          <RealDays />
          {!may && <Text c="dimmed">{words.notAllowed}</Text>}
          {series.map((one) => (
            <SeriesCard key={one.series} series={one} mayEnter={may} />
          ))}
        </Stack>
      )}
    </Screen>
  );
}

function SeriesCard({ series, mayEnter }: { readonly series: RateSeries; readonly mayEnter: boolean }) {
  const words = useWords(LAW_VALUES);
  const { manner } = useLanguage();
  const until = series.knownUntil === null ? null : manner.day(series.knownUntil as Day);
  return (
    <Card withBorder component="section" aria-label={words.series[series.series]}>
      <Stack>
        <Group justify="space-between">
          <Title order={2}>{words.series[series.series]}</Title>
          {until && <Text c="dimmed">{words.knownUntil(until)}</Text>}
        </Group>
        {series.missingNow && (
          <Alert color="orange" variant="outline" role="status">
            {words.missing(series.nextHalfYear)}
          </Alert>
        )}
        {mayEnter && series.nextHalfYear !== '' && <EnterRate series={series} />}
        <Rates rates={series.rates.slice(0, SHOWN)} label={words.series[series.series]} />
        {series.rates.length > SHOWN && (
          <details>
            <summary>{words.earlier(manner.count(series.rates.length - SHOWN))}</summary>
            <Rates
              rates={series.rates.slice(SHOWN)}
              label={manner.labelled(words.series[series.series], words.earlier(manner.count(series.rates.length - SHOWN)))}
            />
          </details>
        )}
      </Stack>
    </Card>
  );
}

function Rates({ rates, label }: { readonly rates: RateSeries['rates']; readonly label: string }) {
  const words = useWords(LAW_VALUES);
  const { manner } = useLanguage();
  return (
    <CardTable
      label={label}
      minWidth={360}
      columns={[
        { key: 'period', head: words.period },
        { key: 'value', head: words.value, money: true },
        { key: 'from', head: words.from },
      ]}
      rows={rates.map((rate) => ({
        key: rate.from,
        cells: {
          period: halfYearOf(rate.from as Day),
          value: `${manner.decimal(rate.ratePercent)}\u00a0%`,
          from: <Source rate={rate} />,
        },
      }))}
    />
  );
}

function Source({ rate }: { readonly rate: RateSeries['rates'][number] }) {
  const words = useWords(LAW_VALUES);
  const { manner } = useLanguage();
  const on = manner.day(rate.verifiedOn as Day);
  return (
    <>
      {/* What is cited is French, whatever the screen speaks. */}
      <span lang="fr">{rate.source}</span>{' '}
      <Text component="span" size="sm" c="dimmed">
        {`(${rate.enteredBy === null ? words.readOn(on) : words.enteredBy(rate.enteredBy, on)})`}
      </Text>{' '}
      {rate.certainty === 'unverified' && (
        <Badge color="orange" variant="outline">
          {words.unverified}
        </Badge>
      )}
    </>
  );
}
