/*
 * Which hosts the page may ask for a chronology: its own, and one of somebody else to which the reader has agreed. The
 * answer holds for the session; where it cannot be kept, for this visit.
 */

const AGREED = 'datelines.hosts';

const agreed = new Set<string>(kept());

/** The origin of a file on the web that is not the page's own, for example "https://example.org". */
export function strangerOf(address: string, page: string): string | undefined {
  if (!URL.canParse(address, page)) return undefined;
  const { protocol, origin } = new URL(address, page);
  return /^https?:$/.test(protocol) && origin !== new URL(page).origin ? origin : undefined;
}

export function isAgreed(origin: string): boolean {
  return agreed.has(origin);
}

export function agreeTo(origin: string): void {
  agreed.add(origin);
  try {
    window.sessionStorage.setItem(AGREED, [...agreed].join(' '));
  } catch {
    // Without storage it holds for this visit.
  }
}

/**
 * Has the browser itself refuse all connections but to the page's own host and to `stranger`, redirects included: a
 * second policy beside the one that the page was built with. A policy cannot be taken back, only added to.
 */
export function narrowConnections(stranger = ''): void {
  // A policy cannot name an IPv6 address.
  if (stranger.includes('[') || document.querySelector('meta[content^=connect-src]')) return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${stranger}`;
  document.head.append(policy);
}

function kept(): readonly string[] {
  try {
    return (window.sessionStorage.getItem(AGREED) ?? '').split(' ');
  } catch {
    return [];
  }
}
