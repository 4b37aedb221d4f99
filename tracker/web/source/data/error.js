/** What is wrong with a query. */

/** A sentence for the reader, with the column where the fault is. */
export class QueryError extends Error {
  /** @param {string} sentence @param {number} [column] */
  constructor(sentence, column = 0) {
    super(column ? `${sentence} (column ${column})` : sentence);
    this.sentence = sentence;
  }
}

/** The error for what the page cannot answer, while the command can. @param {string} term @param {string} why @returns {QueryError} */
export function elsewhere(term, why) {
  return new QueryError(`${term} needs the command line: ${why}`);
}

/** Rows by name, without the names that every object has, such as `constructor`. @template T @param {Record<string, T>} rows @returns {Record<string, T>} */
export function table(rows) {
  return Object.assign(Object.create(null), rows);
}
