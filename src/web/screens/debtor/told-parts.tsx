import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../../shell/place.ts';

/** An invoice, to be opened. */
export function ItemLink({ item, text }: { readonly item: { readonly id: number; readonly number: string }; readonly text?: string }) {
  const { workspace, creditor } = usePlace();
  return (
    <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/factures/${item.id}`} inherit underline="always">
      {text ?? item.number}
    </Anchor>
  );
}

/** What happened, and what belongs to it in one line below. */
export function Lines({ title, more }: { readonly title: string; readonly more: readonly (string | null)[] }) {
  const rest = more.filter(Boolean).join(' — ');
  return (
    <>
      <Text>{title}</Text>
      {rest && <Quiet>{rest}</Quiet>}
    </>
  );
}

export function Quiet({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
