/** Arrow keys: down from the field to the first hit and from hit to hit, up again to the field. */
export function searchKeys(search: HTMLElement, field: HTMLInputElement): void {
  search.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const hits = [...search.querySelectorAll<HTMLElement>('.hit h3 a')];
    const at = hits.findIndex((link) => link === document.activeElement);
    if (at < 0 && document.activeElement !== field) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    const target = next < 0 ? (at === 0 ? field : null) : hits[next];
    if (target === null || target === undefined) return;
    event.preventDefault();
    target.focus();
    target.closest('.hit')?.scrollIntoView({ block: 'nearest' });
  });
}
