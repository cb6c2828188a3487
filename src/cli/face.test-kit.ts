import type { Command } from 'commander';
import { type Config, LOCAL_WEB } from '../config.ts';
import { Refusal } from '../core/base/refusal.ts';
import { Face, type GlobalOptions, type Wiring } from './face.ts';

const CONFIG: Config = {
  home: '',
  databaseUrl: null,
  workspace: 'default',
  smtp: null,
  language: 'en',
  user: 'claire',
  rehearsal: null,
  ...LOCAL_WEB,
};

const nothing = (): never => {
  throw new Error('not wired in this test');
};

/** Wiring that reaches neither a database nor a mail server: there is no workspace. */
export const WIRING: Wiring = {
  configOf: () => CONFIG,
  languageOf: () => 'en',
  openSession: () => Promise.reject(new Refusal('workspace-unknown', 'There is no workspace "default".', { name: 'default' })),
  checkCase: nothing,
  restore: nothing,
  demo: nothing,
  start: nothing,
  signInLink: nothing,
  checkSmtp: nothing,
  saveSmtp: nothing,
  testMail: nothing,
  mailbox: nothing,
  texts: nothing,
  post: nothing,
  checkLogo: nothing,
};

/** The face of a command as it was typed, in English. */
export function typedFace(command: Command): Face {
  return new Face(WIRING, {}, 'en', command.optsWithGlobals<GlobalOptions>());
}
