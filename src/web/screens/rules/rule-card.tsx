import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { answered, api } from '../../client/client.ts';
import type { paths } from '../../client/schema.d.ts';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { RULES } from '../../words/rules.ts';

type Route = paths['/api/w/{workspace}/creditors/{creditor}/rules'];
export type RulesData = Route['get']['responses'][200]['content']['application/json'];
export type RulesChange = NonNullable<Route['post']['requestBody']>['content']['application/json'];

type Props = {
  readonly title: string;
  /** What is typed; nothing is sent while it is what is known. */
  readonly change: RulesChange;
  readonly changed: boolean;
  readonly action?: string;
  readonly onSaved?: () => void;
  readonly children: ReactNode;
};

/** Rules that belong together, saved together; why they are refused is told there. */
export function RuleCard({ title, change, changed, action, onSaved, children }: Props) {
  const words = useWords(RULES);
  const { workspace, creditor } = usePlace();
  const queries = useQueryClient();
  const may = useMay('settings');
  const heading = useId();
  const saving = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/w/{workspace}/creditors/{creditor}/rules', { params: { path: { workspace, creditor } }, body: change })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [workspace] });
      notifications.show({ message: words.saved, color: 'teal' });
      onSaved?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Card withBorder component="section" aria-labelledby={heading}>
      <form onSubmit={submit}>
        <fieldset disabled={!may} className="plain">
          <Stack>
            <Title order={2} id={heading}>
              {title}
            </Title>
            {children}
            <RefusedAlert error={saving.error} />
            {may && (
              <Group>
                <Button type="submit" loading={saving.isPending} disabled={!changed} variant={changed ? 'filled' : 'default'}>
                  {action ?? words.save}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </Card>
  );
}
