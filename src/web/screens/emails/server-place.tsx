import { Group, NumberInput, Radio, TextInput } from '@mantine/core';

export type Place = { readonly host: string; readonly port: number; readonly secure: boolean };

type Props = {
  readonly place: Place;
  readonly onType: (place: Place) => void;
  /** What providers listen on, by how the connection is closed to others. */
  readonly ports: { readonly tls: number; readonly starttls: number };
  /** The more usual of the two comes first. */
  readonly first: 'tls' | 'starttls';
  readonly words: Readonly<Record<'host' | 'hostHint' | 'secure' | 'tls' | 'starttls' | 'port', string>>;
};

/** Where a server is, whether mail leaves by it or is read from it. */
export function ServerPlace({ place, onType, ports, first, words }: Props) {
  const ways = first === 'tls' ? (['tls', 'starttls'] as const) : (['starttls', 'tls'] as const);
  return (
    <>
      <TextInput
        label={words.host}
        placeholder={words.hostHint}
        required
        autoComplete="off"
        maxLength={253}
        value={place.host}
        onChange={(event) => onType({ ...place, host: event.currentTarget.value })}
      />
      <Radio.Group
        label={words.secure}
        value={place.secure ? 'tls' : 'starttls'}
        onChange={(value) => onType({ ...place, secure: value === 'tls', port: value === 'tls' ? ports.tls : ports.starttls })}
      >
        <Group mt={4}>
          {ways.map((way) => (
            <Radio key={way} value={way} label={words[way]} />
          ))}
        </Group>
      </Radio.Group>
      <NumberInput
        label={words.port}
        required
        min={1}
        max={65_535}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        maw={140}
        value={place.port}
        onChange={(value) => onType({ ...place, port: Number(value) || ports[first] })}
      />
    </>
  );
}
