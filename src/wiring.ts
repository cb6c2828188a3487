import type { Wiring } from './cli/face.ts';
import { configOf, languageOf, saveSmtp, smtpOfUrl } from './config.ts';

/**
 * Wires everything. What is heavy (the database, Typst, the demo) is loaded when it is needed: reading a file or
 * computing interest starts at once.
 */
export const wiring: Wiring = {
  configOf,
  languageOf,
  checkSmtp: (url) => void smtpOfUrl(url),
  saveSmtp,
  openSession: async (config, options) => (await import('./session.ts')).openSession(config, options),
  testMail: async (config, to) => (await import('./session.ts')).testMail(config, to),
  mailbox: async (config) => (await import('./session.ts')).mailboxSettingOf(config, config.workspace, 'any'),
  texts: async (config) => (await import('./session/providers.ts')).textsSettingOf(config, config.workspace),
  post: async (config) => (await import('./session/providers.ts')).postSettingOf(config, null, config.workspace),
  checkLogo: async (bytes) => void (await import('./adapters/print/logo.ts')).logoOf(bytes),
  checkCase: async (bytes, roots) => {
    const trusted = roots === null ? null : (await import('./adapters/timestamp/setting.ts')).rootsIn(roots);
    return (await import('./adapters/archive/check-case.ts')).checkCase(bytes, trusted);
  },
  restore: async (config, file, workspace) => (await import('./session.ts')).restoreWorkspace(config, file, workspace),
  demo: async (options) => (await import('./demo/demo.ts')).demo(options),
  start: async (config, language) => (await import('./start.ts')).start(config, language, process.env),
  signInLink: async (config, email) => (await import('./start.ts')).signInLink(config, email, process.env),
};
