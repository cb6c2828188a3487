import { Stack } from '@mantine/core';
import { Screen } from '../../parts/screen.tsx';
import { useMay, useMe } from '../../shell/place.ts';
import { ACCOUNT } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { Calendar } from './calendar.tsx';
import { OwnDetails } from './own-details.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** What concerns the person alone: name, language, each way in, and the calendar. */
export function Account() {
  const words = useWords(ACCOUNT);
  const me = useMe();
  const seesAll = useMay('read');
  return (
    <Screen title={words.title} about={words.about} query={me}>
      {({ person, byLink }) => (
        <Stack>
          {byLink && <Password byLink email={person.email} />}
          <OwnDetails person={person} />
          {!byLink && <Password byLink={false} email={person.email} />}
          <SecondFactor isOn={person.twoFactor} />
          <Passkeys />
          <Sessions />
          {seesAll && <Calendar />}
        </Stack>
      )}
    </Screen>
  );
}
