import { randomBytes } from 'node:crypto';
import type { WorkspaceId } from '../core/base/id.ts';
import type { PortalLinks } from '../ports/outside.ts';

/** Debtors reach us by an address of the internet, not by one of this machine: without one no message has a link. */
export function linksOf(publicUrl: string, workspace: WorkspaceId): { readonly links?: PortalLinks } {
  const { hostname } = new URL(publicUrl);
  if (hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]') return {};
  return { links: { begins: `${publicUrl}/d/${workspace}-`, newToken: () => randomBytes(32).toString('base64url') } };
}
