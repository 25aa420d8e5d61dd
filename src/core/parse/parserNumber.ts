/**
 * The parser's number, written into every tree.json. It goes up by one when the same source may give another tree, so
 * that a technical difference is never shown as a change of policy.
 */
export const PARSER = 5;
