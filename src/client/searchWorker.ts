// The worker that searches: a bundle of its own, loaded when the reader turns to the search field.
import type { SearchAsk } from '../site/search/searchMessages.ts';
import { searchFilesByFetch } from './searchFilesByFetch.ts';
import { searchTurns } from './searchTurns.ts';

const turn = searchTurns(searchFilesByFetch, (told) => postMessage(told));

addEventListener('message', ({ data }: MessageEvent<SearchAsk>) => turn(data));
