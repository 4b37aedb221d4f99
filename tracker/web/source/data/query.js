/** The query language of the command, as far as a page can know the answers: text to a test of rows. */

import { QueryError } from "./error.js";
import { fieldNamed, term } from "./fields.js";
import { refuseOtherSyntax } from "./other_syntax.js";

/** @typedef {(row: number) => boolean} Test */

const DEEPEST = 100;
const YEAR_FIRST = "(?:1[5-9]|20)\\d\\d(?:-\\d\\d?(?:-\\d\\d?)?|[/-]?[qQhH][1-4]|-?[wW]\\d\\d?)?";
const BARE_DATE = new RegExp(`^(?:${YEAR_FIRST}(?:(?:\\.\\.|/)${YEAR_FIRST})?|\\d\\d?([./-])\\d\\d?\\1(?:\\d\\d)?\\d\\d)$`);
const LEXEME = /\s+|(?<open>\()|(?<close>\))|(?<minus>-)(?=\S)|(?<word>(?:"[^"]*"|[^\s()"])+)|(?<odd>")/gy;

/** @typedef {{sort: string, text: string, column: number}} Token */

/**
 * Read a query; throw QueryError for one that cannot be read. An empty one holds for every row. `say` is told what a term
 * may have meant otherwise.
 * @param {string} text @param {import("./dataset.js").Dataset} data @param {(notice: string) => void} [say] @returns {Test}
 */
export function readQuery(text, data, say = () => {}) {
  const tokens = tokensOf(text.replace(/[“”„‟«»＂]/g, '"'));
  return tokens.length ? new Parser(tokens, text.length + 1, data, say).query() : () => true;
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
  /** @param {Token[]} tokens @param {number} end @param {import("./dataset.js").Dataset} data @param {(notice: string) => void} say */
  constructor(tokens, end, data, say) {
    this.tokens = tokens;
    this.end = end;
    this.data = data;
    this.say = say;
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
      refuseOtherSyntax(token.text, (name) => fieldNamed(name, this.data) !== undefined);
      if (match) return term(match[1].toLowerCase(), token.text.slice(match[0].length), this.data, this.say);
      if (token.text.toLowerCase() === "onthisday") return term("is", "onthisday", this.data, this.say);
      if (BARE_DATE.test(token.text)) this.say(`${token.text} is searched as a word; for the date write when:${token.text}`);
      return term("text", token.text, this.data, this.say);
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
