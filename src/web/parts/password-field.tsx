import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { PARTS } from '../words/parts.ts';

/** A password, hidden until its own button shows it; that button has a name in the reader's language and can be reached by keyboard. */
export function PasswordField(props: PasswordInputProps) {
  const words = useWords(PARTS);
  return <PasswordInput {...props} visibilityToggleFocusable visibilityToggleButtonProps={{ 'aria-label': words.showPassword }} />;
}
