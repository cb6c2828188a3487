import type { Language } from '../core/base/text.ts';

/** What a person may do in a workspace: own it, approve, prepare, read only, or work in it as an agency. */
export type Role = 'owner' | 'approver' | 'collector' | 'accountant' | 'agency';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly twoFactor: boolean;
};

/** A person's place in a workspace, by the workspace's name. */
export type Seat = { readonly workspace: string; readonly role: Role };

/** Whoever is signed in, and where this person has a seat. */
export type Signed = { readonly person: Person; readonly seats: readonly Seat[]; readonly session: string };
