const SECONDS_SHOWN = 6;

/** Says words in the page's one live region, for eye and ear. */
export function announce(words: string): void {
  const region = liveRegion();
  region.textContent = words;
  setTimeout(() => {
    if (region.textContent === words) region.textContent = '';
  }, SECONDS_SHOWN * 1000);
}

/** The live region; it must stand there before it speaks, else its first words would not be heard. */
export function liveRegion(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.announcement');
  if (known !== null) return known;
  const region = document.createElement('div');
  region.className = 'announcement';
  region.setAttribute('role', 'status');
  (document.querySelector('main') ?? document.body).append(region);
  return region;
}
