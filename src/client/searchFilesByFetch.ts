import type { SearchRecords } from '../core/search/records.ts';
import {
  CATALOGUE_FILE,
  recordsFile,
  type SearchCatalogue,
  type SearchFiles,
} from '../site/search/searchFiles.ts';
import { dataPath, type Place } from '../site/urls.ts';
import { loadJson } from './loadJson.ts';

/** The files of a search as a server gives them. They are written by the build from the same types. */
export function searchFilesByFetch(place: Place): SearchFiles {
  return {
    catalogue: () => loadJson(dataPath(place, CATALOGUE_FILE)) as Promise<SearchCatalogue>,
    records: (policy) => loadJson(dataPath(place, recordsFile(policy))) as Promise<SearchRecords>,
  };
}
