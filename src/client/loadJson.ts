const loaded = new Map<string, Promise<unknown>>();

/**
 * A data file of this site, fetched once however often it is asked for.
 *
 * @throws where it cannot be fetched or is no JSON; the next call tries again
 */
export function loadJson(path: string): Promise<unknown> {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const loading = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<unknown>;
  });
  loaded.set(path, loading);
  loading.catch(() => loaded.delete(path));
  return loading;
}
