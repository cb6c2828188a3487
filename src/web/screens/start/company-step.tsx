import { Alert, Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { inFours } from '../../../core/letter/creditor-reference.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { Failure } from '../../shell/error-screen.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { COMPANY_WORDS } from '../../words/company.ts';
import { useWords } from '../../words/language.tsx';
import { START } from '../../words/start.ts';
import { type CompanyField, CompanyForm, type CompanyTyped } from '../company/company-form.tsx';
import { Missing } from '../company/missing.tsx';

const FIELDS: readonly CompanyField[] = ['legalForm', 'siren', 'rcsCity', 'capital', 'signatory', 'mediator', 'contractRate'];

/** What the letters must say of this legal form, what is missing, and the account to be paid on. */
export function CompanyStep() {
  const [words, company] = [useWords(START), useWords(COMPANY_WORDS)];
  const { workspace, creditor } = usePlace();
  const path = { path: { workspace, creditor } };
  const may = useMay('settings');
  const { data, error } = useQuery({
    queryKey: [workspace, 'company', creditor],
    queryFn: () => answered(api.GET('/api/w/{workspace}/creditors/{creditor}', { params: path })),
  });
  const saving = useAct(
    (typed: CompanyTyped) => answered(api.POST('/api/w/{workspace}/creditors/{creditor}/profile', { params: path, body: typed })),
    { quiet: true },
  );
  if (error) return <Failure error={error} />;
  if (!data) return null;
  return (
    <Stack>
      <Text>{words.companyAbout}</Text>
      {data.missing.length === 0 ? (
        <Alert color="teal" variant="outline" role="status">
          {words.companyWhole}
        </Alert>
      ) : (
        <Missing missing={data.missing} />
      )}
      <Text size="sm">{words.consumers}</Text>
      <fieldset disabled={!may} className="plain">
        <CompanyForm
          key={JSON.stringify(data)}
          fields={FIELDS}
          known={data}
          action={company.save}
          saving={{ isPending: saving.isPending, error: saving.error instanceof Error ? saving.error : null }}
          onSave={(typed) => saving.mutate(typed)}
        />
      </fieldset>
      <Text role="status">{saving.isSuccess ? company.saved : ''}</Text>
      {!may && <Text c="dimmed">{words.notAllowed}</Text>}
      <Title order={3}>{words.accounts}</Title>
      {data.accounts.map(({ iban, currency }) => (
        <Group key={iban} gap="sm">
          <Text className="breakable">{`${currency} · ${inFours(iban)}`}</Text>
          <Badge color="teal" variant="outline" c="var(--mantine-color-text)">
            {words.ibanRight}
          </Badge>
        </Group>
      ))}
      <Text size="sm">
        <Anchor component={Link} inherit underline="always" to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/regles`}>
          {words.otherAccount}
        </Anchor>
      </Text>
    </Stack>
  );
}
