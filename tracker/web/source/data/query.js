/** The query language of the command, as far as a page can know the answers: text to a test of rows. */

import { FIELDS, term } from "./fields.js";

/** @typedef {(row: number) => boolean} Test */

/** What is wrong with a query, with the column where it is. */
export class QueryError extends Error {
  /** @param {string} sentence @param {number} [column] */
  constructor(sentence, column = 0) {
    super(column ? `${sentence} (column ${column})` : sentence);
    this.sentence = sentence;
  }
}

const DEEPEST = 100;
const LEXEME = /\s+|(?<open>\()|(?<close>\))|(?<minus>-)(?=\S)|(?<word>(?:"[^"]*"|[^\s()"])+)|(?<odd>")/gy;

/** @typedef {{sort: string, text: string, column: number}} Token */

/**
 * Read a query; throw QueryError for one that cannot be read. An empty one holds for every row.
 * @param {string} text @param {import("./dataset.js").Dataset} data @returns {Test}
 */
export function readQuery(text, data) {
  const tokens = tokensOf(text.replace(/[“”„‟«»＂]/g, '"'));
  return tokens.length ? new Parser(tokens, text.length + 1, data).query() : () => true;
}

/** @param {string} text @returns {Token[]} */
function tokensOf(text) {
  const tokens = [];
  for (const match of text.matchAll(LEXEME)) {
    const [sort, found] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ["", ""];
    if (sort === "odd") throw new QueryError("unterminated quote", match.index + 1);
    if (sort) tokens.push({ sort, text: found, column: match.index + 1 });
  }
  return tokens;
}

/** @param {Token | undefined} token */
function keyword(token) {
  const text = token?.sort === "word" ? token.text.toLowerCase() : "";
  return ["and", "or", "not"].includes(text) ? text : "";
}

class Parser {
  /** @param {Token[]} tokens @param {number} end @param {import("./dataset.js").Dataset} data */
  constructor(tokens, end, data) {
    this.tokens = tokens;
    this.end = end;
    this.data = data;
    this.at = 0;
    this.depth = 0;
  }

  /** @returns {Test} */
  query() {
    const found = this.either();
    const left = this.tokens[this.at];
    if (left) throw new QueryError("unmatched ')'", left.column);
    return found;
  }

  /** @returns {Test} */
  either() {
    const parts = [this.all()];
    while (keyword(this.tokens[this.at]) === "or") {
      this.at += 1;
      parts.push(this.all());
    }
    return some(parts);
  }

  /** @returns {Test} */
  all() {
    /** @type {Test[]} */
    const parts = [];
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      if (token.sort === "close" || keyword(token) === "or") break;
      if (keyword(token) === "and" && parts.length) this.at += 1;
      parts.push(this.one());
    }
    if (!parts.length) this.fail("search term expected");
    return parts.length === 1 ? parts[0] : (row) => parts.every((part) => part(row));
  }

  /** @returns {Test} */
  one() {
    const token = this.tokens[this.at];
    if (!token || token.sort === "close" || ["or", "and"].includes(keyword(token))) this.fail("search term expected");
    this.at += 1;
    if (token.sort === "minus" || keyword(token) === "not") {
      const part = this.nested(() => this.one());
      return (row) => !part(row);
    }
    if (token.sort !== "open") return this.term(token);
    const inside = this.nested(() => this.either());
    if (!this.tokens[this.at]) throw new QueryError("unmatched '('", token.column);
    this.at += 1;
    return inside;
  }

  /** @param {Token} token @returns {Test} */
  term(token) {
    const match = token.text.match(/^([A-Za-z_-]+):(?!\/\/)/);
    try {
      if (!match) return some(values(token.text).map((value) => term("text", value, this.data)));
      const field = match[1].toLowerCase();
      const parts = values(token.text.slice(match[0].length));
      if (!parts.length) throw new QueryError(`'${field}:' needs a value; for example ${field}:${FIELDS[field]?.example ?? "…"}`);
      return some(parts.map((part) => term(field, part, this.data)));
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(error.sentence, token.column) : error;
    }
  }

  /** @param {() => Test} read */
  nested(read) {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail(`more than ${DEEPEST} levels deep`);
    const found = read();
    this.depth -= 1;
    return found;
  }

  /** @param {string} sentence @returns {never} */
  fail(sentence) {
    throw new QueryError(sentence, this.tokens[this.at]?.column ?? this.end);
  }
}

/** At least one of the parts. @param {Test[]} parts @returns {Test} */
function some(parts) {
  return parts.length === 1 ? parts[0] : (row) => parts.some((part) => part(row));
}

/** The values between commas; quotes keep one whole. @param {string} text */
function values(text) {
  const parts = text.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return parts.map((part) => part.replaceAll('"', "").trim()).filter(Boolean);
}
