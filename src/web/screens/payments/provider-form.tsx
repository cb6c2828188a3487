import { Button, Card, Checkbox, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PAYMENT_METHODS, type PaymentMethod } from '../../../core/case/card-payment.ts';
import { answered, api } from '../../client/client.ts';
import { PasswordField } from '../../parts/password-field.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { PAYMENTS } from '../../words/payments.ts';

type Props = { readonly known: { readonly secrets: number; readonly methods: readonly PaymentMethod[] } | null };

/** What Stripe gives of an account; what is left empty stays as it is. */
export function ProviderForm({ known }: Props) {
  const words = useWords(PAYMENTS);
  const { workspace } = usePlace();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ key: '', secret: '' });
  const [methods, setMethods] = useState<readonly PaymentMethod[]>(known?.methods ?? ['card']);
  const saving = useMutation({
    mutationFn: () => {
      const payments = { key: typed.key.trim() || null, secret: typed.secret.trim() || null, methods: [...methods] };
      return answered(api.POST('/api/w/{workspace}/payments', { params: { path: { workspace } }, body: { payments } }));
    },
    onSuccess: () => {
      notifications.show({ message: words.saved, color: 'teal' });
      return queries.invalidateQueries({ queryKey: [workspace] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Card withBorder component="section" aria-label={words.setUp}>
      <form onSubmit={submit}>
        <Stack maw={560}>
          <Title order={2}>{words.setUp}</Title>
          <PasswordField
            label={words.key}
            description={known ? words.keptKey : words.keyHint}
            required={known === null}
            autoComplete="off"
            maxLength={300}
            value={typed.key}
            onChange={(event) => setTyped({ ...typed, key: event.currentTarget.value })}
          />
          <PasswordField
            label={words.secret}
            description={known && known.secrets > 0 ? words.kept : words.secretHint}
            autoComplete="off"
            maxLength={300}
            value={typed.secret}
            onChange={(event) => setTyped({ ...typed, secret: event.currentTarget.value })}
          />
          <Methods methods={methods} onChoose={setMethods} />
          <RefusedAlert error={saving.error} />
          <Group>
            <Button type="submit" loading={saving.isPending} disabled={methods.length === 0}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

type MethodsProps = { readonly methods: readonly PaymentMethod[]; readonly onChoose: (methods: readonly PaymentMethod[]) => void };

/** All that Stripe has switched on leaves nothing to choose here. */
function Methods({ methods, onChoose }: MethodsProps) {
  const words = useWords(PAYMENTS);
  const isAll = methods.includes('dashboard');
  return (
    <Checkbox.Group
      label={words.methods}
      value={[...methods]}
      onChange={(chosen) => onChoose(PAYMENT_METHODS.filter((method) => chosen.includes(method)))}
    >
      <Stack gap="xs" mt={4}>
        {PAYMENT_METHODS.map((method) => (
          <Checkbox key={method} value={method} label={words.method[method]} disabled={method !== 'dashboard' && isAll} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
