/** Calls back when the system changes between light and dark, or the reader forces colours; returns how to call it off. */
export function onThemeChange(callback: () => void): () => void {
  const lists = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    window.matchMedia(query),
  );
  for (const list of lists) list.addEventListener('change', callback);
  return () => {
    for (const list of lists) list.removeEventListener('change', callback);
  };
}
