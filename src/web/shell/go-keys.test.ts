import { expect, it } from 'vitest';
import { type KeyPressed, keyMeant } from './go-keys.ts';

const PRESSED: KeyPressed = { key: '?', held: 'none', inField: false, inDialog: false, afterGo: false, single: true };
const meant = (pressed: Partial<KeyPressed>) => keyMeant({ ...PRESSED, ...pressed });

it('Ctrl K opens the search everywhere but in a dialog, and with single keys turned off too', () => {
  expect(meant({ key: 'k', held: 'command', inField: true, single: false })).toEqual({ is: 'search' });
  expect(meant({ key: 'K', held: 'command', inDialog: true })).toBeNull();
  expect(meant({ key: 'k' })).toBeNull();
});

it('keys alone mean something outside of fields, while they are turned on', () => {
  expect([meant({}), meant({ inField: true }), meant({ single: false }), meant({ inDialog: true }), meant({ held: 'other' })]).toEqual([
    { is: 'help' },
    null,
    null,
    null,
    null,
  ]);
});

it('g and then a letter lead to a section; the letter alone is left to the list', () => {
  expect([meant({ key: 'g' }), meant({ key: 'b', afterGo: true }), meant({ key: 'b' }), meant({ key: 'z', afterGo: true })]).toEqual([
    { is: 'go' },
    { is: 'section', path: 'banque' },
    null,
    null,
  ]);
});
