import { useLocalStorage } from '@mantine/hooks';

/** Whether keys alone do something outside of fields and lists; who dictates or has an unsteady hand turns them off (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ key: 'acquit.single-keys', defaultValue: true, getInitialValueInEffect: false });
  return [on, setOn];
}
