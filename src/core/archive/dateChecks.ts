// Dates that a text states on lines of their own (制定 2022年7月1日, Effective date: 1 May 2021) against version.yaml. Never
// against a folder's name, which is only an id.
import type { DateString, VersionRecord } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { datesInText } from './datesInText.ts';
import type { YamlFile } from './readYaml.ts';

type DatedField = 'enacted' | 'revised' | 'effective';

/** A line that states nothing but a date and what happened on it. */
interface StatedDate {
  readonly field: DatedField;
  readonly date: DateString;
  readonly words: string;
}

const WORDS: Readonly<Record<DatedField, RegExp>> = {
  enacted: /制定|adopted|enacted|established/iu,
  revised: /改定|改訂|改正|最終更新|(?:last\s+)?(?:updated|revised|modified|amended)/iu,
  effective: /施行|適用開始|適用|発効|effective/iu,
};
/** What a line may hold beside the date and the word: marks, and the small words between them. */
const REST = /^(?:[\s\p{P}\p{S}]|date|as|of|on|from|this|version|is|was|より|から|日)*$/iu;

/** Recorded dates that a text contradicts: 制定 among its 制定 lines, 改定 as the last of them. Null contradicts nothing. */
export function dateChecks(version: VersionRecord, source: string, yaml: YamlFile): readonly Problem[] {
  const stated = statedDates(source);
  return (['enacted', 'revised', 'effective'] as const).flatMap((field) => {
    const recorded = version[field];
    const lines = stated.filter((line) => line.field === field);
    const last = lines.reduce<StatedDate | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
    if (recorded === null || last === null) return [];
    // A text lists all its revisions, so the one it is is the last; of the others each may be meant.
    const agrees = field === 'revised' ? recorded === last.date : lines.some(({ date }) => date === recorded);
    if (agrees) return [];
    return [
      {
        code: 'date-in-text',
        file: yaml.file,
        at: yaml.placeOf([field]),
        message: `${field} is ${recorded}, but the text says “${last.words}” (${last.date}).`,
        cure: `Correct ${field}, or look whether the right text was archived.`,
      },
    ];
  });
}

function statedDates(source: string): readonly StatedDate[] {
  return source.split(/\r?\n/u).flatMap((line): StatedDate[] => {
    const [only, ...others] = datesInText(line);
    if (only === undefined || others.length > 0) return [];
    const around = `${line.slice(0, only.start)} ${line.slice(only.end)}`;
    const field = (['enacted', 'revised', 'effective'] as const).find((one) => WORDS[one].test(around));
    if (field === undefined || !REST.test(around.replace(WORDS[field], ''))) return [];
    return [{ field, date: only.date, words: line.trim().replace(/\s+/gu, ' ') }];
  });
}
