// The numbers that Word writes before paragraphs (第1条, (2), a)). They stand in no text of the file: Word counts them from
// numbering.xml, and so do we, since in a contract they are what everybody quotes.
import { numberInFormat } from './numberFormat.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** Gives each paragraph, in document order, the number Word shows before it; null where there is none, or a bullet. */
export type Labeller = (paragraph: XmlElement) => string | null;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the numbers of levels, from 1, and what stands around them. */
  readonly text: string;
  readonly allDigits: boolean;
  /** The level whose number restarts this one; 0 for never. From 1. */
  readonly restart: number | null;
  readonly style: string | null;
}

interface Numbering {
  readonly group: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A labeller for a document, from its numbering.xml and styles.xml, either of which may be missing. */
export function paragraphLabeller(numbering: XmlElement | null, styles: XmlElement | null): Labeller {
  const numberings = numbering === null ? new Map<string, Numbering>() : numberingsOf(numbering);
  const styleById = new Map(
    childrenOf(styles ?? undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  /** Counters by group of lists that count together, then by level. */
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (paragraph) => {
    const place = placeOf(paragraph, styleById, numberings);
    if (place === null) return null;
    const { id, numbering: list, level } = place;
    const shape = list.levels.get(level);
    if (shape === undefined) return null;
    const counts = counters.get(list.group) ?? new Map<number, number>();
    counters.set(list.group, counts);
    const override = list.starts.get(level);
    const firstHere = override !== undefined && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    const before = counts.get(level);
    counts.set(level, firstHere ? override : before === undefined ? shape.start : before + 1);
    for (const [other, { restart }] of list.levels) {
      if (other > level && (restart === null || restart > level)) counts.delete(other);
    }
    if (shape.format === 'bullet' || shape.format === 'none') return null;
    return shape.text.replace(/%([1-9])/gu, (_whole, digit) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      const count = counts.get(at) ?? of?.start ?? 1;
      return numberInFormat(count, shape.allDigits ? 'decimal' : (of?.format ?? 'decimal'));
    });
  };
}

function placeOf(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, XmlElement>,
  numberings: ReadonlyMap<string, Numbering>,
): { readonly id: string; readonly numbering: Numbering; readonly level: number } | null {
  const properties = childOf(paragraph, 'w:pPr');
  const own = childOf(properties, 'w:numPr');
  const styleId = valueOf(properties, 'w:pStyle') ?? null;
  const inherited = styleId === null ? null : styleNumbering(styleId, styles);
  const id = valueOf(own, 'w:numId') ?? inherited?.id;
  const numbering = id === undefined ? undefined : numberings.get(id);
  if (id === undefined || numbering === undefined) return null;
  const ofStyle = [...numbering.levels].find(
    ([, { style }]) => style !== null && style === inherited?.style,
  )?.[0];
  const level = valueOf(own, 'w:ilvl') ?? inherited?.level ?? ofStyle ?? 0;
  return { id, numbering, level: Number(level) };
}

/** The numbering that a paragraph style, or the styles it is based on, gives. */
function styleNumbering(
  styleId: string,
  styles: ReadonlyMap<string, XmlElement>,
): { readonly id: string; readonly level: string | undefined; readonly style: string } | null {
  const seen = new Set<string>();
  let id: string | undefined = styleId;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const style = styles.get(id);
    const own = childOf(childOf(style, 'w:pPr'), 'w:numPr');
    const numId = valueOf(own, 'w:numId');
    if (numId !== undefined) return { id: numId, level: valueOf(own, 'w:ilvl'), style: id };
    id = valueOf(style, 'w:basedOn');
  }
  return null;
}

function numberingsOf(root: XmlElement): Map<string, Numbering> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  return new Map(
    childrenOf(root, 'w:num').map((one) => {
      const group = valueOf(one, 'w:abstractNumId') ?? '';
      const levels = new Map(childrenOf(abstracts.get(group), 'w:lvl').map(levelOf));
      const starts = new Map<number, number>();
      for (const override of childrenOf(one, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? 0);
        const start = valueOf(override, 'w:startOverride');
        if (start !== undefined) starts.set(level, Number(start));
        const own = childOf(override, 'w:lvl');
        if (own !== undefined) levels.set(...levelOf(own));
      }
      return [one.attributes['w:numId'] ?? '', { group, levels, starts }];
    }),
  );
}

function levelOf(level: XmlElement): [number, Level] {
  const restart = valueOf(level, 'w:lvlRestart');
  const legal = childOf(level, 'w:isLgl');
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      start: Number(valueOf(level, 'w:start') ?? 1),
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      allDigits: legal !== undefined && !/^(?:0|false|off)$/u.test(legal.attributes['w:val'] ?? '1'),
      restart: restart === undefined ? null : Number(restart),
      style: valueOf(level, 'w:pStyle') ?? null,
    },
  ];
}
