/** Markup that shows the story of a page's address in another page: an inline frame, as wide as its place. */
export function embedCode(address: string, title: string): string {
  const url = new URL(address);
  url.searchParams.set('embed', 'story');
  return `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;
}

/** The address of the whole page, for one that shows only a story: at its step, wherever the view is on its way to that. */
export function withoutEmbed(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('embed');
  url.searchParams.delete('span');
  return url.href;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
