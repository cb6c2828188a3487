import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePlace } from '../../shell/place.ts';

/** Whom it is about: the name leads to all that is known of them. */
export function DebtorTitle({ debtor }: { readonly debtor: { readonly id: number; readonly name: string } }) {
  const { workspace, creditor } = usePlace();
  return (
    <Title order={2}>
      <Anchor
        component={Link}
        inherit
        c="inherit"
        underline="hover"
        to={`/e/${encodeURIComponent(workspace)}/${creditor}/debiteurs/${debtor.id}`}
      >
        {debtor.name}
      </Anchor>
    </Title>
  );
}
