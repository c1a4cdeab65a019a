/* Which hosts the page may ask for a chronology: its own, and one of somebody else to which the reader has agreed. */

/** The origin of a file on the web that is not the page's own, for example "https://example.org". */
export function strangerOf(address: string, page: string): string | undefined {
  try {
    const { protocol, origin } = new URL(address, page);
    return /^https?:$/.test(protocol) && origin !== new URL(page).origin ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Has the browser itself refuse all connections but to the page's own host and to `stranger`, redirects included: a
 * second policy beside the one that the page was built with. A policy cannot be taken back.
 */
export function narrowConnections(stranger = ''): void {
  if (!canName(stranger)) return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${stranger}`;
  document.head.append(policy);
}

/** What a request does where it is led on: where the policy cannot see to it that no third host is asked, it fails. */
export function redirectsFrom(stranger = ''): RequestRedirect {
  return canName(stranger) ? 'follow' : 'error';
}

/** A policy cannot name an IPv6 address. */
const canName = (origin: string) => !origin.includes('[');
