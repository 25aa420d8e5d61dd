import type { ComparingStrings } from '../comparingStrings.ts';
import { number, counted } from './words.ts';

/** Comparisons and clause histories. */
export const comparing: ComparingStrings = {
  change: {
    unchanged: 'Unchanged',
    added: 'Added',
    removed: 'Removed',
    moved: 'Moved',
    renumbered: 'Renumbered',
    retitled: 'Heading changed',
    reworded: 'Wording changed',
    cosmetic: 'Spelling or style only',
    link: 'Link target changed',
    split: 'Split',
    merged: 'Merged',
  },
  comparison: {
    title: (old, new_) => `${old} compared with ${new_}`,
    describe: (policy, old, new_) => `What differs between ${old} and ${new_} of “${policy}”.`,
    summary: 'Summary',
    same: 'The two texts do not differ.',
    counts: (parts) => `${parts.join('; ')}.`,
    countOf: (change, count) => `${change}: ${number(count)}`,
    characters: (removed, added) =>
      `Wording: ${counted(removed, 'character')} removed, ${counted(added, 'character')} added.`,
    quiet: (count) =>
      count === 1
        ? '1 spelling-only difference is muted.'
        : `${number(count)} spelling-only differences are muted.`,
    list: 'List of differences',
    details: 'Differences in the text',
    unchangedFold: (count, first, last) =>
      first === last ? `Unchanged: ${first}` : `Unchanged, ${number(count)} places: ${first} to ${last}`,
    view: 'View',
    sideBySide: 'Side by side',
    inline: 'In one text',
    oldSide: 'Old',
    newSide: 'New',
    absentOld: '(not in this text)',
    absentNew: '(not in this text)',
    removedWord: 'removed',
    addedWord: 'added',
    became: (old, new_) => `“${old}” became “${new_}”`,
    came: (new_) => `“${new_}” was added`,
    went: (old) => `“${old}” was removed`,
    onlyIn: (label) => `Only in ${label}`,
    differs: 'Wording differs',
    standsOnlyIn: (words, label) => `“${words}” is only in ${label}`,
    standsInstead: (old, oldLabel, next, newLabel) => `${oldLabel} says “${old}”, ${newLabel} says “${next}”`,
    andMore: (count) => `and ${number(count)} more`,
    coarse: 'The two texts are very unlike here and are compared only coarsely.',
    otherTitle: 'Differences other than text',
    other: { link: 'Link target', layout: 'Layout', bullet: 'Bullet', image: 'Image' },
    otherLine: (what, old, new_) => `${what}: ${old} → ${new_}`,
    next: 'Next difference',
    previous: 'Previous difference',
    keys: 'Within this list, the key n goes to the next and p to the previous difference.',
    positionPattern: '{place} of {all}',
    renumberedFromTo: (old, new_) => `Renumbered (${old} → ${new_})`,
  },
  runClass: {
    wording: 'wording',
    number: 'number',
    reference: 'reference',
    orthography: 'spelling',
    width: 'character width',
    space: 'space',
    punctuation: 'punctuation glyph',
  },
  clause: {
    title: (name) => `${name} in each text`,
    describe: (name, policy) => `The wordings and places of ${name} of “${policy}”, text by text.`,
    lead: (wordings, versions) =>
      `In the ${counted(versions, 'text')} held, this clause has ${counted(wordings, 'distinct wording')}.`,
    wording: (place) => `Wording ${number(place)}`,
    places: 'Place in each text',
    version: 'Text',
    address: 'Place',
    absent: 'not in this text',
    previewOf: (label, kind) => `${kind === '' ? label : `${label} (${kind})`}: `,
  },
};
