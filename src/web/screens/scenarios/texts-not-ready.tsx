import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../../client/client.ts';
import { useMay, usePlace } from '../../shell/place.ts';
import { useWords } from '../../words/language.tsx';
import { SMS } from '../../words/sms.ts';

/** Beside a step that goes by SMS: that nobody has set SMS up yet, and where to. */
export function TextsNotReady() {
  const words = useWords(SMS);
  const { workspace, creditor } = usePlace();
  const may = useMay('settings');
  const { data } = useQuery({
    queryKey: [workspace, 'sms-ready'],
    queryFn: () => answered(api.GET('/api/w/{workspace}/sms/ready', { params: { path: { workspace } } })),
  });
  if (!data || data.ready) return null;
  return (
    <Alert role="status" variant="outline" color="orange">
      <Text size="sm">{words.notReady}</Text>
      {may ? (
        <Anchor component={Link} to={`/e/${encodeURIComponent(workspace)}/${creditor}/reglages/emails`} size="sm" underline="always">
          {words.toSettings}
        </Anchor>
      ) : (
        <Text size="sm">{words.askOwner}</Text>
      )}
    </Alert>
  );
}
