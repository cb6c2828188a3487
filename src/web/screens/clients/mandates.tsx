import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../core/base/day.ts';
import { answered, api } from '../../client/client.ts';
import { useAct } from '../../parts/act.ts';
import { inCents, useAmounts } from '../../parts/amount.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useMay, usePlace, useToday } from '../../shell/place.ts';
import { CLIENTS } from '../../words/clients.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Mandate, Terms } from './client-data.ts';
import { MandateForm, TermsForm } from './mandate-form.tsx';

type Props = { readonly client: number; readonly mandates: readonly Mandate[] };

/** The written agreements of a client, the latest first, each with all that was ever agreed of the agency's pay. */
export function Mandates({ client, mandates }: Props) {
  const words = useWords(CLIENTS);
  const may = useMay('settings');
  const [adds, setAdds] = useState(false);
  return (
    <Card withBorder component="section" aria-label={words.mandates}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2}>{words.mandates}</Title>
          {may && (
            <Button variant="default" onClick={() => setAdds(true)}>
              {words.addMandate}
            </Button>
          )}
        </Group>
        {mandates.length === 0 && <Text>{words.noMandate}</Text>}
        {mandates.toReversed().map((one) => (
          <OneMandate key={one.id} mandate={one} mayChange={may} />
        ))}
      </Stack>
      {adds && <MandateForm client={client} onClose={() => setAdds(false)} />}
    </Card>
  );
}

function OneMandate({ mandate, mayChange }: { readonly mandate: Mandate; readonly mayChange: boolean }) {
  const words = useWords(CLIENTS);
  const { manner } = useLanguage();
  const { workspace } = usePlace();
  const [opened, setOpened] = useState<'terms' | 'end' | null>(null);
  const { id, from, until, revokedOn, signedOn, remitDays, terms } = mandate;
  const facts = [
    words.signedOn(manner.day(signedOn as Day)),
    ...(revokedOn === null ? [] : [words.revokedOn(manner.day(revokedOn as Day))]),
    ...(remitDays === null ? [] : [words.remitDays(remitDays)]),
  ];
  const close = () => setOpened(null);
  return (
    <Stack gap={4} component="article" aria-label={words.mandate(id, manner.day(from as Day), until && manner.day(until as Day))}>
      <Text fw={600}>{words.mandate(id, manner.day(from as Day), until && manner.day(until as Day))}</Text>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {terms.map((one) => (
        <TermsLine key={one.id} terms={one} />
      ))}
      <Group gap="sm">
        <Anchor
          href={`/api/w/${encodeURIComponent(workspace)}/mandates/${id}/agreement`}
          target="_blank"
          rel="noreferrer"
          underline="always"
          size="sm"
        >
          {words.agreement}
        </Anchor>
        {mayChange && revokedOn === null && (
          <>
            <Button size="xs" variant="default" onClick={() => setOpened('terms')}>
              {words.change}
            </Button>
            <Button size="xs" variant="default" onClick={() => setOpened('end')}>
              {words.revoke}
            </Button>
          </>
        )}
      </Group>
      {opened === 'terms' && <TermsForm mandate={mandate} onClose={close} />}
      {opened === 'end' && <EndForm mandate={mandate} onClose={close} />}
    </Stack>
  );
}

/** One version of what was agreed. */
function TermsLine({ terms }: { readonly terms: Terms }) {
  const words = useWords(CLIENTS);
  const amounts = useAmounts();
  const { language, manner } = useLanguage();
  const said = terms.bands.map(({ from, fromDaysLate, ratePercent }, at) =>
    at === 0 ? words.rate(manner.decimal(ratePercent)) : words.band(manner.decimal(ratePercent), amounts.one(from), fromDaysLate),
  );
  const parts = [
    ...said,
    ...(inCents(terms.minimum) === 0n ? [] : [words.minimum(amounts.one(terms.minimum))]),
    ...(inCents(terms.fixed) === 0n ? [] : [words.fixed(amounts.one(terms.fixed))]),
    words.vat(manner.decimal(terms.vatPercent)),
    words.charges[terms.charges],
  ];
  return (
    <Text size="sm">{`${words.termsFrom(manner.day(terms.from as Day))}${language === 'fr' ? '\u00a0' : ''}: ${parts.join(', ')}`}</Text>
  );
}

function EndForm({ mandate: { id }, onClose }: { readonly mandate: Mandate; readonly onClose: () => void }) {
  const words = useWords(CLIENTS);
  const { workspace } = usePlace();
  const [on, setOn] = useState<Day | null>(useToday() ?? null);
  const ending = useAct(
    () =>
      answered(
        api.POST('/api/w/{workspace}/mandates/{mandate}/revocation', {
          params: { path: { workspace, mandate: id } },
          body: { on: on ?? '' },
        }),
      ),
    { done: () => words.revoked, quiet: true, after: onClose },
  );
  return (
    <FormDialog title={words.revokeTitle} doing={ending} action={words.revoke} incomplete={on === null} onClose={onClose}>
      <Text>{words.revokeAbout}</Text>
      <DayField label={words.on} required value={on} onChange={setOn} data-autofocus />
    </FormDialog>
  );
}
