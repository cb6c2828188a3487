import { Table } from '@mantine/core';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { SCENARIOS } from '../../words/scenarios.ts';
import type { DayContacts, ScenarioJson } from './scenario-data.ts';
import { byStep } from './weeks.ts';

type Props = {
  /** In whose order they are told. */
  readonly scenario: ScenarioJson;
  readonly before: readonly DayContacts[];
  readonly after: readonly DayContacts[];
  readonly labels: { readonly before: string; readonly after: string };
};

/** How many contacts of each step there are on both sides, and the difference. */
export function StepTable({ scenario, before, after, labels }: Props) {
  const words = useWords(SCENARIOS);
  const { language, manner } = useLanguage();
  const [was, will] = [byStep(before), byStep(after)];
  const keys = [...new Set([...scenario.steps.map((step) => step.key), ...was.keys()])].filter((key) => was.has(key) || will.has(key));
  return (
    <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.step}</Table.Th>
            <Table.Th className="money">{labels.before}</Table.Th>
            <Table.Th className="money">{labels.after}</Table.Th>
            <Table.Th className="money">{words.difference}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => {
            const [now, then] = [was.get(key) ?? 0, will.get(key) ?? 0];
            return (
              <Table.Tr key={key}>
                <Table.Td>{capital(stepName(key, language))}</Table.Td>
                <Table.Td className="money">{manner.count(now)}</Table.Td>
                <Table.Td className="money">{manner.count(then)}</Table.Td>
                <Table.Td className="money" fw={now === then ? 400 : 650}>
                  {then > now ? '+' : then < now ? '−' : ''}
                  {manner.count(Math.abs(then - now))}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
