const noBreakHyphen = '\u2011';

/**
 * A text whose short beginnings of compound words are not left alone at the end of a line: «ID-картка», "e-mail".
 * Long compounds may still break where they are joined.
 */
export const keptTogether = (text: string): string =>
  text.replaceAll(/(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,3})-(?=[\p{L}\p{N}])/gu, `$1${noBreakHyphen}`);
