/**
 * How many typos (a letter too much, missing, wrong, or two exchanged) lie between what was typed so far and the best
 * beginning of a word; `undefined` when there are more than `most`.
 *
 * The beginning, because people look while they type: "zakard" is one typo away from the beginning of "zakordon".
 */
export function typosToBeginning(typed: string, word: string, most: number): number | undefined {
  const width = Math.min(word.length, typed.length + most);
  if (width < typed.length - most) return undefined;
  // Rows of the edit-distance table, one for each typed letter; columns are beginnings of `word`.
  let [twoAbove, above, here] = [rows[0], rows[1], rows[2]];
  for (let column = 0; column <= width; column += 1) above[column] = column;

  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    let left = row;
    let least = row;
    here[0] = row;
    for (let column = 1; column <= width; column += 1) {
      const same = letter === word.charCodeAt(column - 1);
      let cost = Math.min(at(above, column) + 1, left + 1, at(above, column - 1) + (same ? 0 : 1));
      const exchanged =
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (exchanged) cost = Math.min(cost, at(twoAbove, column - 2) + 1);
      here[column] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    // It only grows from here on.
    if (least > most) return undefined;
    [twoAbove, above, here] = [above, here, twoAbove];
  }
  let typos = at(above, 0);
  for (let column = 1; column <= width; column += 1) typos = Math.min(typos, at(above, column));
  return typos <= most ? typos : undefined;
}

/** Nobody types more, and no word is longer; one table for all calls, because there are thousands with every letter. */
const longest = 64;
const rows = [new Uint8Array(longest), new Uint8Array(longest), new Uint8Array(longest)] as const;
const at = (row: Uint8Array, column: number): number => row[column] ?? 0;
