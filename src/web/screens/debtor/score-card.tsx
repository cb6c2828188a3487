import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { Definition } from '../../parts/definition.tsx';
import { Plot, TableOfPlot } from '../../parts/plot.tsx';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { FigureTable } from '../dashboard/figure-section.tsx';

/** How the debtor pays, every reason with its figures, and its last payments. */
export function ScoreCard({ debtor }: { readonly debtor: number }) {
  const words = useWords(CALLS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const { data } = useQuery({
    queryKey: [workspace, 'score', debtor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/debtors/{debtor}/score', { params: { path: { workspace, debtor } } })),
  });
  if (!data) return null;
  const signed = (points: number) => (points > 0 ? `+${manner.count(points)}` : points < 0 ? `−${manner.count(-points)}` : '0');
  return (
    <Card withBorder component="section" aria-label={words.score}>
      <Stack gap="sm">
        <Group gap={4}>
          <Title order={2}>{words.score}</Title>
          <Definition text={words.scoreDef} />
        </Group>
        {data.points === null || data.grade === null ? (
          <Text>{words.unknown(data.paid)}</Text>
        ) : (
          <>
            <Text>
              <strong>{words.grades[data.grade]}</strong> · {words.points(data.points)}
            </Text>
            <List size="sm" listStyleType="none">
              {data.reasons.map(({ code, points, text }) => (
                <List.Item key={code}>
                  <strong>{signed(points)}</strong> · {text}
                </List.Item>
              ))}
            </List>
          </>
        )}
        {data.payments.length > 1 && <Payments of={data.payments} />}
      </Stack>
    </Card>
  );
}

function Payments({ of }: { readonly of: readonly { readonly on: string; readonly late: number }[] }) {
  const words = useWords(CALLS);
  const { manner } = useLanguage();
  return (
    <>
      <Plot
        title={words.plot}
        height={120}
        series={[{ key: 'late', label: words.plotSeries, color: 'teal.6' }]}
        points={of.map(({ on, late }) => ({ label: manner.day(on as Day), values: { late } }))}
      />
      <TableOfPlot>
        <FigureTable
          heads={words.plotHeads}
          rows={of.map(({ on, late }, at) => ({ key: `${on} ${at}`, cells: [manner.day(on as Day), manner.count(late)] }))}
        />
      </TableOfPlot>
    </>
  );
}
