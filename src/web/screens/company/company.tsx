import { Alert, Anchor, Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { useAct } from '../../parts/act.ts';
import { Screen } from '../../parts/screen.tsx';
import { useMay, usePlace, useWorkspace } from '../../shell/place.ts';
import { AGENCY } from '../../words/agency.ts';
import { COMPANY_WORDS } from '../../words/company.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { type CompanyField, CompanyForm, type CompanyTyped } from './company-form.tsx';
import { Missing } from './missing.tsx';

type CompanyData = paths['/api/w/{workspace}/creditors/{creditor}']['get']['responses'][200]['content']['application/json'];

const FIELDS: readonly CompanyField[] = [
  ...(['name', 'legalForm', 'capital', 'siren', 'rcsCity', 'vat', 'street', 'postcode', 'city'] as const),
  ...(['email', 'phone', 'signatory', 'mediator', 'contractRate'] as const),
];

/** What the letters say of the company, what the law misses in it, and whether anything leaves by itself. */
export function Company() {
  const words = useWords(COMPANY_WORDS);
  const { workspace, creditor } = usePlace();
  const path = { path: { workspace, creditor } };
  const query = useQuery({
    queryKey: [workspace, 'company', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}', { params: path })),
  });
  const saving = useAct(
    (typed: CompanyTyped) => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/profile', { params: path, body: typed })),
    { quiet: true, done: () => words.saved },
  );
  const may = useMay('settings');
  const known = useWorkspace(workspace);
  const agency = useWords(AGENCY);
  return (
    <Screen title={words.title} about={words.about} query={query}>
      {(company) => (
        <Stack>
          <Missing missing={company.missing} />
          <Sending company={company} />
          <Card withBorder component="section" aria-label={words.title}>
            <fieldset disabled={!may} style={{ border: 0, padding: 0, margin: 0 }}>
              <CompanyForm
                fields={FIELDS}
                known={company}
                action={words.save}
                saving={saving}
                onSave={(typed, onSaved) => saving.mutate(typed, { onSuccess: onSaved })}
              />
            </fieldset>
          </Card>
          <Card withBorder component="section" aria-label={words.accounts}>
            <Title order={2}>{words.accounts}</Title>
            {company.accounts.map(({ iban, currency }) => (
              <Text key={iban}>{`${currency} · ${iban.replace(/(.{4})(?=.)/g, '$1\u00a0')}`}</Text>
            ))}
          </Card>
          {may && known.data?.agency === null && (
            <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/agence`} underline="always">
              {agency.declare}
            </Anchor>
          )}
        </Stack>
      )}
    </Screen>
  );
}

function Sending({ company }: { readonly company: CompanyData }) {
  const words = useWords(COMPANY_WORDS);
  const { manner } = useLanguage();
  const { workspace, creditor } = usePlace();
  const [opened, { open, close }] = useDisclosure();
  const may = useMay('approve');
  const opening = useAct(
    () => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/go-live', { params: { path: { workspace, creditor } } })),
    { after: close },
  );
  return (
    <Alert variant="outline" role="status" color={company.liveFrom ? 'teal' : 'gray'}>
      <Group justify="space-between">
        <Text>{company.liveFrom ? words.live(manner.day(company.liveFrom as Day)) : words.notLive}</Text>
        {!company.liveFrom && may && (
          <Button variant="default" onClick={open}>
            {words.goLive}
          </Button>
        )}
      </Group>
      <Modal opened={opened} onClose={close} title={words.goLive} closeButtonProps={{ 'aria-label': words.cancel }}>
        <Stack>
          <Text>{words.goLiveSure}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button onClick={() => opening.mutate()} loading={opening.isPending}>
              {words.confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Alert>
  );
}
