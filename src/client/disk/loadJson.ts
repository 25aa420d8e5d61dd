// Data files in a copy on a disk: a script that hands its value over, since a page on a disk may not fetch.

/** What a data script calls: its path from the top of the site, and its JSON text. */
type Deliver = (path: string, json: string) => void;

declare global {
  // The data scripts know only global names.
  var archiveData: Deliver;
}

const delivered = new Map<string, string>();
globalThis.archiveData = (path, json) => delivered.set(path, json);

const loaded = new Map<string, Promise<unknown>>();

/** A data file, loaded once however often it is asked for. Rejects where it is not there; the next call tries again. */
export function loadJson(path: string): Promise<unknown> {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const loading = loadScript(path).then(() => {
    const place = decodeURIComponent(new URL(path, location.href).pathname);
    const name = [...delivered.keys()].find((one) => place.endsWith(`/${one}`));
    if (name === undefined) throw new Error(`${path} handed nothing over.`);
    return JSON.parse(delivered.get(name) ?? '') as unknown;
  });
  loaded.set(path, loading);
  loading.catch(() => loaded.delete(path));
  return loading;
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${path}.js`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} is not there.`)));
    document.head.append(script);
  });
}
