import { Alert, Button, Group, NativeSelect, NumberInput, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDays, type Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { stepName } from '../../../words/terms.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { amountText, isNought } from '../../parts/amount.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { DEBTORS } from '../../words/debtors.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';

/** Steps after which another one may follow. */
const STEPS = ['first-reminder', 'call', 'second-reminder', 'formal-notice'] as const;
/** An invoice so late was most likely spoken of before. */
const LONG_LATE = 30;
const SOME_DAYS_AGO = -10;

/** How far late invoices had come before Acquit: they go on from there. */
export function LevelsStep() {
  const words = useWords(START);
  const { workspace, creditor } = usePlace();
  const may = useMay('work');
  const today = useWorkspace(workspace).data?.today as Day | undefined;
  const { data, error } = useQuery({
    queryKey: [workspace, 'ageing', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}/ageing', { params: { path: { workspace, creditor } } })),
  });
  if (error) return <Failure error={error} />;
  if (!data || !today) return null;
  const isLate = data.currencies.some(({ overdue }) => !isNought(overdue));
  return (
    <Stack>
      <Text>{words.levelsAbout}</Text>
      {isLate ? <Late currencies={data.currencies} /> : <Text fw={600}>{words.levelsNone}</Text>}
      {isLate && (may ? <Levels today={today} /> : <Text c="dimmed">{words.notAllowed}</Text>)}
    </Stack>
  );
}

type Currencies =
  paths['/api/w/{workspace}/creditors/{creditor}/ageing']['get']['responses'][200]['content']['application/json']['currencies'];

/** What is late, by how long. */
function Late({ currencies }: { readonly currencies: Currencies }) {
  const [words, debtors] = [useWords(START), useWords(DEBTORS)];
  const { manner } = useLanguage();
  const late = currencies.flatMap(({ currency, ages }) =>
    ages.filter(({ age, invoices }) => age !== 'not-due' && age !== 'unknown' && invoices > 0).map((one) => ({ ...one, currency })),
  );
  return (
    <Table maw={560} captionSide="top">
      <Table.Caption>{words.levelsLate}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{debtors.age}</Table.Th>
          <Table.Th className="money">{words.invoices}</Table.Th>
          <Table.Th className="money">{words.sum}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {late.map(({ age, currency, invoices, amount }) => (
          <Table.Tr key={`${currency} ${age}`}>
            <Table.Th scope="row">{debtors.ages[age]}</Table.Th>
            <Table.Td className="money">{manner.count(invoices)}</Table.Td>
            <Table.Td className="money">{amountText(manner, amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Levels({ today }: { readonly today: Day }) {
  const words = useWords(START);
  const { language } = useLanguage();
  const [lateFor, setLateFor] = useState<number | string>(LONG_LATE);
  const [step, setStep] = useState<string>(STEPS[0]);
  const [on, setOn] = useState<Day | null>(addDays(today, SOME_DAYS_AGO));
  const params = { path: usePlace() };
  const setting = useAct(
    (body: { readonly lateFor: number; readonly step: string; readonly on: Day }) =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/levels', { params, body })),
    { quiet: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (on !== null) setting.mutate({ lateFor: Number(lateFor), step, on });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <Title order={3}>{words.levelSay}</Title>
        <Group align="flex-end">
          <NumberInput
            label={words.lateFor}
            suffix={` ${words.days}`}
            min={1}
            max={3_650}
            allowDecimal={false}
            hideControls
            required
            withAsterisk={false}
            value={lateFor}
            onChange={setLateFor}
            w={220}
          />
          <NativeSelect
            label={words.levelStep}
            value={step}
            data={STEPS.map((key) => ({ value: key, label: capital(stepName(key, language)) }))}
            onChange={({ currentTarget }) => setStep(currentTarget.value)}
          />
          <DayField side="past" label={words.levelOn} value={on} onChange={setOn} required />
        </Group>
        <Button type="submit" variant="default" loading={setting.isPending} disabled={on === null}>
          {words.levelSave}
        </Button>
        <RefusedAlert error={setting.error} />
        {setting.data && <Done>{words.levelSet(setting.data.set)}</Done>}
        <Text size="sm">{words.levelOne}</Text>
      </Stack>
    </form>
  );
}

function Done({ children }: { readonly children: string }) {
  return (
    <Alert color="teal" variant="outline" role="status">
      {children}
    </Alert>
  );
}
