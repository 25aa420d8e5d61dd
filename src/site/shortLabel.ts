/** The part of a version's label before its explanation in brackets: 掲載版 of 掲載版（2023年6月30日までの契約者向け）. */
export function shortLabel(label: string): string {
  const bracket = label.search(/\s*[（(]/);
  return bracket > 0 ? label.slice(0, bracket) : label;
}
