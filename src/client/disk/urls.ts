// The site's addresses in a copy on a disk: a page is the index.html in its folder, since no server adds that.
import { pathOf as pathOnServer, type Place, type Route } from '../../site/urls.ts';

export * from '../../site/urls.ts';

/** The path of a page as a file. */
export function pathOf(place: Place, route: Route): string {
  const [path = '', ...fragment] = pathOnServer(place, route).split('#');
  return [`${path}index.html`, ...fragment].join('#');
}
