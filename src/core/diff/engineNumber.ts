/** Rises whenever the same two trees would compare otherwise: stored comparisons of another number are made anew. */
export const ENGINE = 7;
