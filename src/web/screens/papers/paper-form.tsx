import { Button, Card, Group, NativeSelect, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Day, isDay } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { ActDialog } from '../../parts/act-dialog.tsx';
import { Confirmed } from '../../parts/confirmed.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PAPERS } from '../../words/papers.ts';
import classes from './paper.module.css';
import type { PaperField, PaperSection, ShownPaper } from './paper-data.ts';

type Said = Readonly<Record<string, string | null>>;

/** What a paper asks for, part by part; its amounts are shown and cannot be typed. */
export function PaperForm({ paper, mayWork }: { readonly paper: ShownPaper; readonly mayWork: boolean }) {
  const words = useWords(PAPERS);
  const { workspace } = usePlace();
  const [said, setSaid] = useState<Said>({});
  const saving = useAct(
    (fields: Said) =>
      answered(
        api.POST('/api/w/{workspace}/papers/{paper}', {
          params: { path: { workspace, paper: paper.id } },
          body: { fields, renewOn: null },
        }),
      ),
    { done: () => words.saved, quiet: true, after: () => setSaid({}) },
  );
  const say = (key: string, value: string) => setSaid((before) => ({ ...before, [key]: value }));
  // Other fields follow from a choice: they are asked for at once.
  const choose = (key: string, value: string | null) => saving.mutate({ ...said, [key]: value });
  const isDirty = Object.keys(said).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(said);
  };
  return (
    <Stack miw={0}>
      <form onSubmit={submit} aria-label={paper.name}>
        <Stack>
          {paper.sections
            .filter(({ fields, tables }) => fields.length + tables.length > 0)
            .map((section) => (
              <Section key={section.title} section={section} said={said} say={say} choose={choose} mayWork={mayWork} />
            ))}
          <RefusedAlert error={saving.error} />
          {mayWork && (
            <Group className={classes['bar'] ?? ''}>
              <Button type="submit" loading={saving.isPending} disabled={!isDirty}>
                {words.save}
              </Button>
              <Text size="sm" role="status">
                {isDirty ? words.unsaved : ''}
              </Text>
            </Group>
          )}
        </Stack>
      </form>
      {mayWork && <Ends paper={paper} isDirty={isDirty} />}
    </Stack>
  );
}

type Asked = {
  readonly said: Said;
  readonly say: (key: string, value: string) => void;
  readonly choose: (key: string, value: string | null) => void;
  readonly mayWork: boolean;
};

function Section({ section, ...asked }: Asked & { readonly section: PaperSection }) {
  const { title, box, fields, tables } = section;
  return (
    <Card withBorder padding="sm">
      <fieldset className={classes['fields']} disabled={!asked.mayWork}>
        <legend>{title}</legend>
        <Stack gap="sm">
          {box !== null && (
            <Text size="xs" c="dimmed" lang="fr">
              {box}
            </Text>
          )}
          {fields.map((field) => (
            <Field key={`${field.key} ${field.source} ${field.value}`} field={field} {...asked} />
          ))}
          {tables.map((table, at) => (
            // They never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Amounts key={at} table={table} title={title} />
          ))}
        </Stack>
      </fieldset>
    </Card>
  );
}

function Field({ field, said, say, choose, mayWork }: Asked & { readonly field: PaperField }) {
  const words = useWords(PAPERS);
  const { key, label, source, certain, missing, required, shape, choices } = field;
  const value = said[key] ?? field.value;
  const lacks = (
    <Text span inherit fw={700} c="var(--mantine-color-text)">
      {words.lacks}
    </Text>
  );
  const told = missing && value === '' ? lacks : certain ? (source === 'suggested' ? words.suggested : null) : words.toVerify;
  const props = { label, withAsterisk: required, description: told, readOnly: !mayWork };
  return (
    <Stack gap={2} align="stretch">
      {shape === 'choice' ? (
        <NativeSelect
          {...props}
          value={value}
          data={[...(value === '' ? [{ value: '', label: words.choose }] : []), ...choices]}
          onChange={({ currentTarget }) => choose(key, currentTarget.value)}
        />
      ) : shape === 'day' ? (
        <DayField {...props} value={isDay(value) ? (value as Day) : null} onChange={(on) => say(key, on ?? '')} maw={220} />
      ) : shape === 'text' ? (
        <Textarea
          {...props}
          autosize
          minRows={2}
          maxLength={4_000}
          value={value}
          onChange={({ currentTarget }) => say(key, currentTarget.value)}
        />
      ) : (
        <TextInput {...props} maxLength={300} value={value} onChange={({ currentTarget }) => say(key, currentTarget.value)} />
      )}
      {mayWork && source === 'typed' && (
        <Group>
          <Button size="compact-xs" variant="subtle" aria-label={words.fromRecordOf(label)} onClick={() => choose(key, null)}>
            {words.fromRecord}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** A table of more rows is opened by whoever wants it. */
const SHORT = 4;

/** As they are printed. */
function Amounts({ table, title }: { readonly table: PaperSection['tables'][number]; readonly title: string }) {
  const words = useWords(PAPERS);
  const { columns, rows, totals } = table;
  return (
    <details open={rows.length <= SHORT} className={classes['amounts'] ?? ''}>
      <summary>{words.table(title)}</summary>
      <Table.ScrollContainer
        minWidth={320}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': words.table(title) } }}
      >
        <Table verticalSpacing={4} fz="sm" lang="fr" aria-label={words.table(title)}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ label, end }) => (
                <Table.Th key={label} ta={end ? 'end' : 'start'}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              // Two rows may say the same; their order never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <Table.Tr key={at}>
                {row.map((cell, of) => (
                  <Table.Td
                    key={columns[of]?.label}
                    ta={columns[of]?.end ? 'end' : 'start'}
                    style={{ whiteSpace: columns[of]?.end ? 'nowrap' : undefined }}
                  >
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            {totals.map(({ label, amount }) => (
              <Table.Tr key={label}>
                <Table.Th colSpan={columns.length - 1} ta="end">
                  {label}
                </Table.Th>
                <Table.Th ta="end" style={{ whiteSpace: 'nowrap' }}>
                  {amount}
                </Table.Th>
              </Table.Tr>
            ))}
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {totals.length > 0 && (
        <Text size="xs" c="dimmed">
          {words.amounts}
        </Text>
      )}
    </details>
  );
}

/** Kept as it stands, or given up. */
function Ends({ paper, isDirty }: { readonly paper: ShownPaper; readonly isDirty: boolean }) {
  const words = useWords(PAPERS);
  const { workspace, creditor } = usePlace();
  const go = useNavigate();
  const params = { path: { workspace, paper: paper.id } };
  const isReady = !isDirty && paper.missing === 0 && !paper.changed;
  const keeping = useAct(() => answered(api.POST('/api/w/{workspace}/papers/{paper}/keeping', { params })), {
    done: () => words.keptNow,
    quiet: true,
  });
  const discarding = useAct(() => answered(api.POST('/api/w/{workspace}/papers/{paper}/removal', { params })), {
    done: () => words.discarded,
    quiet: true,
    after: () => void go(`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${paper.debtor}`),
  });
  return (
    <Group>
      {!isReady && <Text size="sm">{words.notYet}</Text>}
      <ActDialog
        label={words.keep}
        button={{ variant: 'default' }}
        title={words.keepTitle}
        confirm={words.keepNow}
        disabled={!isReady}
        hidden={!isReady}
        acting={keeping}
      >
        <Text>{words.keepText}</Text>
      </ActDialog>
      <Confirmed
        variant="subtle"
        label={words.discard}
        title={words.discardTitle}
        text={words.discardText}
        action={words.discardNow}
        doing={discarding}
      />
    </Group>
  );
}
