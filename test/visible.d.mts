export function visible(source: string): string;
export function treeText(value: unknown): string;
export function lost(one: string, other: string): number;
