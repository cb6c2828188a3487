import { Alert, Button, Card, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { DayField } from '../../parts/day-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useToday, useWorkspace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { useWords } from '../../words/language.tsx';
import { type AgencyData, useAgency } from './client-data.ts';

const LINES = ['fundsIban', 'fundsBic', 'fundsHolder', 'insurer', 'policy', 'prosecutor'] as const;

/** What a collection agency states of itself: which company it is, its insurance, its declaration, its account for clients' money. */
export function Agency() {
  const words = useWords(AGENCY);
  const query = useAgency();
  const today = useToday();
  return (
    <Screen title={words.settings} about={words.settingsAbout} query={query}>
      {({ agency }) => (
        <Stack>
          {agency !== null && today !== undefined && agency.insuredUntil < today && (
            <Alert role="status" variant="outline" color="red">
              {words.uninsured}
            </Alert>
          )}
          <Stated key={JSON.stringify(agency)} known={agency} />
        </Stack>
      )}
    </Screen>
  );
}

function submitted(event: FormEvent, save: () => void): void {
  event.preventDefault();
  save();
}

function Stated({ known }: { readonly known: AgencyData['agency'] }) {
  const words = useWords(AGENCY);
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const companies = useWorkspace(workspace).data?.creditors ?? [];
  const [house, setHouse] = useState(known?.house ?? creditor);
  const [typed, setTyped] = useState({
    ...{ fundsIban: known?.fundsIban ?? '', fundsBic: known?.fundsBic ?? '', fundsHolder: known?.fundsHolder ?? '' },
    ...{ insurer: known?.insurer ?? '', policy: known?.policy ?? '', prosecutor: known?.prosecutor ?? '' },
  });
  const [insuredUntil, setInsuredUntil] = useState((known?.insuredUntil ?? null) as Day | null);
  const [declaredOn, setDeclaredOn] = useState((known?.declaredOn ?? null) as Day | null);
  const body = {
    ...typed,
    ...{ house, fundsBic: typed.fundsBic.trim() || null, insuredUntil: insuredUntil ?? '', declaredOn: declaredOn ?? '' },
  };
  const saving = useAct(() => answered(api.POST('/api/w/{workspace}/agency', { params: { path: { workspace } }, body })), {
    done: () => words.saved,
    quiet: true,
  });
  return (
    <Card withBorder component="section" aria-label={words.settings}>
      <form onSubmit={(event) => submitted(event, saving.mutate)}>
        <fieldset disabled={!may} style={{ border: 0, padding: 0, margin: 0 }}>
          <Stack maw={520}>
            <NativeSelect
              label={words.house}
              value={String(house)}
              data={companies.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={({ currentTarget }) => setHouse(Number(currentTarget.value))}
            />
            {LINES.map((name) => (
              <TextInput
                key={name}
                label={words[name]}
                required={name !== 'fundsBic'}
                maxLength={200}
                value={typed[name]}
                onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
              />
            ))}
            <DayField label={words.insuredUntil} required value={insuredUntil} onChange={setInsuredUntil} />
            <DayField label={words.declaredOn} required side="past" value={declaredOn} onChange={setDeclaredOn} />
            <RefusedAlert error={saving.error} />
            {may && (
              <Group>
                <Button type="submit" loading={saving.isPending} disabled={insuredUntil === null || declaredOn === null}>
                  {words.save}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </Card>
  );
}
