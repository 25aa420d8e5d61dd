// The thread that preparing.ts starts: a received text comes in, a prepared version goes out. The tree stays here, since
// its text, tree.json, goes out with the files.
import { parentPort } from 'node:worker_threads';
import { prepareVersion, type ReceivedText } from './preparedVersion.ts';

parentPort?.on('message', (text: ReceivedText) => {
  void prepareVersion(text).then((prepared) => parentPort?.postMessage({ ...prepared, tree: null }));
});
