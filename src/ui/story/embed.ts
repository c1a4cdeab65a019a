/** Markup that shows the story of a page's address in another page: an inline frame, as wide as its place. */
export function embedCode(address: string, title: string): string {
  const url = new URL(stepLink(address));
  url.searchParams.set('embed', 'story');
  return `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;
}

/** The address of a step of a story, whose time the page finds itself: the view may still be on its way to it. */
export function stepLink(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('span');
  return url.href;
}

/** The address of the whole page, for one that shows only a story: at its step. */
export function withoutEmbed(address: string): string {
  const url = new URL(stepLink(address));
  url.searchParams.delete('embed');
  return url.href;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
