import { Badge, List, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { statusText } from '../../../words/dispatch-status.ts';
import { CALL_OUTCOMES, CHANNELS, HOLDS, stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import { Amount, useAmounts } from '../../parts/amount.tsx';
import { usePlace } from '../../shell/place.ts';
import { CALLS } from '../../words/calls.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { TODAY } from '../../words/today.ts';
import type { DispatchFacts } from './task.ts';

export function useFacts(dispatch: number) {
  const { workspace } = usePlace();
  return useQuery({
    queryKey: [workspace, 'dispatch', dispatch],
    queryFn: () => answered(api.GET('/api/w/{workspace}/dispatches/{dispatch}', { params: { path: { workspace, dispatch } } })),
  });
}

/** The invoices that a step is about, what rests, and what was done before. */
export function CaseFacts({ dispatch }: { readonly dispatch: number }) {
  const words = useWords(TODAY);
  const { data } = useFacts(dispatch);
  if (!data) return null;
  return (
    <Stack gap="sm">
      <Title order={3}>{words.facts}</Title>
      <Invoices of={data.invoices} />
      {data.holds.length > 0 && <Holds of={data.holds} />}
      {data.promises.length > 0 && <Promises of={data.promises} />}
      <Before of={data.before} />
    </Stack>
  );
}

function Invoices({ of }: { readonly of: DispatchFacts['invoices'] }) {
  const words = useWords(TODAY);
  const { manner } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.tableNumber}</Table.Th>
            <Table.Th>{words.tableDue}</Table.Th>
            <Table.Th>{words.tableLate}</Table.Th>
            <Table.Th className="money">{words.tableOpen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.map(({ id, number, role, dueOn, late, open }) => (
            <Table.Tr key={id}>
              <Table.Td>
                {number}{' '}
                {role === 'information' && (
                  <Badge variant="outline" size="sm">
                    {words.forInformation}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>{dueOn === null ? '–' : manner.day(dueOn as Day)}</Table.Td>
              <Table.Td>{words.late(late)}</Table.Td>
              <Table.Td className="money">
                <Amount of={open} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Holds({ of }: { readonly of: DispatchFacts['holds'] }) {
  const words = useWords(TODAY);
  const { manner, language } = useLanguage();
  return (
    <>
      <Title order={4}>{words.holds}</Title>
      <List size="sm">
        {of.map(({ id, kind, reason, until }) => {
          const end = until === null ? words.holdOpen : words.holdUntil(manner.day(until as Day));
          return <List.Item key={id}>{manner.labelled(HOLDS[kind][language], `${reason}, ${end}`)}</List.Item>;
        })}
      </List>
    </>
  );
}

/** What was promised last, and what became of it: whoever calls speaks of it. */
function Promises({ of }: { readonly of: DispatchFacts['promises'] }) {
  const words = useWords(CALLS);
  const { manner } = useLanguage();
  const amounts = useAmounts();
  return (
    <>
      <Title order={4}>{words.lastPromises}</Title>
      <List size="sm">
        {of.map(({ on, state, part }) => (
          <List.Item key={`${on} ${state}`}>
            {words.promised(manner.day(on as Day), part && amounts.one(part))} · <strong>{words.promiseStates[state]}</strong>
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Before({ of }: { readonly of: DispatchFacts['before'] }) {
  const words = useWords(TODAY);
  const { manner, language } = useLanguage();
  const way = ({ channel, status, outcome }: DispatchFacts['before'][number]['ways'][number]) =>
    manner.labelled(
      CHANNELS[channel]?.[language] ?? channel,
      outcome === null ? statusText({ channel, status }, language) : callOutcome(outcome, language),
    );
  return (
    <>
      <Title order={4}>{words.before}</Title>
      {of.length === 0 && <Text size="sm">{words.beforeNothing}</Text>}
      <List size="sm">
        {of.map(({ on, step, ways, deadline }) => (
          <List.Item key={`${on} ${step}`}>
            {manner.day(on as Day)} · <strong>{capital(stepName(step, language))}</strong>
            {' · '}
            {manner.joined([...ways.map(way), deadline === null ? '' : words.granted(manner.day(deadline as Day))])}
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** An outcome as it was recorded: "promised: règlement annoncé". */
function callOutcome(recorded: string, language: 'fr' | 'en'): string {
  const [code = '', ...note] = recorded.split(': ');
  const known = Object.entries(CALL_OUTCOMES).find(([key]) => key === code)?.[1][language] ?? code;
  return note.length === 0 ? known : `${known} (${note.join(': ')})`;
}
