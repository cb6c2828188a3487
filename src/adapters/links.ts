import { randomBytes } from 'node:crypto';
import type { WorkspaceId } from '../core/base/id.ts';
import type { PortalLinks } from '../ports/outside.ts';

/**
 * Debtors reach us by an address of the internet, not by one of this machine: without one no message has a link. A rehearsal's messages
 * stay on this machine, and so may their links.
 */
export function linksOf(
  publicUrl: string,
  workspace: WorkspaceId,
  isRehearsal = false,
  newToken: PortalLinks['newToken'] = () => randomBytes(32).toString('base64url'),
): { readonly links?: PortalLinks } {
  const { hostname } = new URL(publicUrl);
  const isHere = hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
  if (isHere && !isRehearsal) return {};
  return { links: { begins: `${publicUrl}/d/${workspace}-`, newToken } };
}
