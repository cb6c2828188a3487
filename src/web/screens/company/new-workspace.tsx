import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { GatePage } from '../../parts/gate-page.tsx';
import { RefusedAlert } from '../../parts/refused-alert.tsx';
import { useWords } from '../../words/language.tsx';
import { NEW_WORKSPACE } from '../../words/new-workspace.ts';

const MOST_LETTERS = 60;

/** A further workspace, for whoever owns one or works for others; it leads to its first company. */
export function NewWorkspace() {
  const words = useWords(NEW_WORKSPACE);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const making = useMutation({
    mutationFn: () => answered(api.POST('/api/workspaces', { body: { name } })),
    onSuccess: async ({ workspace }) => {
      await Promise.all([['me'], ['companies']].map((queryKey) => queries.invalidateQueries({ queryKey })));
      await navigate(`/e/${encodeURIComponent(workspace)}/entreprise`, { replace: true });
    },
  });
  return (
    <GatePage title={words.title} about={words.about}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!making.isPending) making.mutate();
        }}
      >
        <TextInput
          label={words.name}
          description={words.nameHelp}
          value={name}
          maxLength={MOST_LETTERS}
          onChange={(event) => setName(event.currentTarget.value)}
          required
          data-autofocus
        />
        <RefusedAlert error={making.error} />
        <Group justify="space-between" mt="md">
          <Anchor component={Link} to="/">
            {words.back}
          </Anchor>
          <Button type="submit" loading={making.isPending}>
            {words.create}
          </Button>
        </Group>
      </form>
    </GatePage>
  );
}
