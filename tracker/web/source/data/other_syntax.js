/** The operators of other tools, refused with the right spelling; the same rules as `tracker/query/other_syntax.py`. */

import { QueryError } from "./error.js";

/** @typedef {RegExpMatchArray} Found */

const BOUNDS = /** @type {Record<string, string>} */ ({ ">": "since", ">=": "since", "<": "until", "<=": "until" });
const SIGNS = "->|!=|==|>=|<=|=~|!~|!:|<>|[=<>!~]";
const ACTORS = ["actor", "actors", "by", "against", "target", "targets"];
const NAMES = [...ACTORS, "topic", "topics", "tag", "tags", "kind", "kinds", "status"];
const MOST_HINTED = "write field:value terms such as actor:china, and -actor:china for not";

const COMPARED = new RegExp(`^([!~+#@]?)([A-Za-z]+(?:-[A-Za-z]+)*)(:?)(${SIGNS})(.*)$`, "s");
/** Whole unquoted terms, each with what to write. */
const ROWS = /** @type {[RegExp, (found: Found) => string][]} */ ([
  [/^(?:&&?|\+)$/, () => 'all terms must match already; leave it out or write "and"'],
  [/^\|\|?$/, () => "write or"],
  [new RegExp(`^(?:${SIGNS})$`), () => MOST_HINTED],
  [/^([<>]=?)(\d.*)$/, ([, sign, value]) => `write ${BOUNDS[sign]}:${value}`],
  [/^!(.*[\p{L}\p{N}_].*)$/u, ([, value]) => `write -${value}`],
  [/^~(.*[\p{L}\p{N}_].*)$/u, ([, value]) => `write ${value}, or -${value} for not`],
  [/^:([\p{L}\p{N}_].*)$/u, ([, value]) => `write FIELD:${value}, or ${value} for the word`],
  [/^[+&^](.*[\p{L}\p{N}_].*)$/u, ([, value]) => `write ${value}`],
  [/^[#@^+&](-?[\p{L}\p{N}_]+:.+)$/u, ([, value]) => `write ${value}`],
  [/^#(.*[\p{L}\p{N}_].*)$/u, ([whole, value]) => `write topic:${value}, or "${whole}" in quotes for the words`],
  [/^@(.*[\p{L}\p{N}_].*)$/u, ([, value]) => `write actor:${value}, or actor:@G7 for the members of a group`],
  [/^\/(.*[\p{L}\p{N}_].*)\/i?$/u, ([, value]) => `regular expressions are not known; write ${value}`],
  [/^([^"|]+)\|\|?([^"|]+)(?:\|.*)?$/, ([, one, other]) => `write ${one.includes(":") ? `${one},${other.slice(other.lastIndexOf(":") + 1)}` : `${one} or ${other}`}`],
  [/^-?([A-Za-z]+):\*+$/, ([, field]) => `write has:${field}`],
  [/^(limit|sort|columns|format|page):(.+)$/, ([, name]) => `${name} is an option of the command line, not a field`],
  [/^(topic:[^*"]+?)\/?\*+$/, ([, topic]) => `'*' is not a wildcard here; write ${topic}: a topic includes all below it`],
  [/^(?=[^"]*(?:[\p{L}\p{N}_]\*|\*[\p{L}\p{N}_]))([^"*]*)\*+([^"*]*)$/u, ([, start, end]) => `'*' is not a wildcard here; write ${start}${end}`],
]);

/** Throw QueryError for a term in the syntax of another tool; quotes keep any sign. @param {string} text @param {(name: string) => boolean} isField */
export function refuseOtherSyntax(text, isField) {
  if (text.startsWith('"')) return;
  const hint = comparison(text, isField) ?? joined(text, isField) ?? own(text);
  if (hint !== undefined) throw new QueryError(`'${text}' is not a term here: ${hint}`);
}

/** @param {string} text */
function own(text) {
  for (const [form, hint] of ROWS) {
    const found = text.match(form);
    if (found) return hint(found);
  }
  return undefined;
}

/** An operator after the name of a field: `actor!=us`, `since>2024`, `when:>=2024`. @param {string} text @param {(name: string) => boolean} isField */
function comparison(text, isField) {
  const found = text.match(COMPARED);
  if (!found || (found[5] && !/[\p{L}\p{N}_]/u.test(found[5])) || !isField(found[2].toLowerCase())) return undefined;
  const [, , name, colon, sign] = found;
  const field = name.toLowerCase();
  // A name may begin with a tilde, and actor:=china is the actor alone.
  if (colon && (sign === "~" || (sign === "=" && ACTORS.includes(field)))) return undefined;
  const value = found[5].replace(/^:+/, "") || "VALUE";
  if (sign in BOUNDS) return `write ${BOUNDS[sign]}:DATE for the event's date, or for a number ${field}:3..7`;
  return `write ${sign.startsWith("!") || sign === "<>" || found[1] === "!" ? "-" : ""}${field}:${value}`;
}

/** What other tools join to a field or a term: `actor.is:us`, `by:us+china`, `by:us;topic:ai`. @param {string} text @param {(name: string) => boolean} isField */
function joined(text, isField) {
  const dotted = text.match(/^-?([A-Za-z-]+)\.[a-z]+:(.+)$/s);
  if (dotted && isField(dotted[1].toLowerCase())) return `write ${dotted[1].toLowerCase()}:${dotted[2]}`;
  const lined = text.match(/^([^";&]*?:[^";&]*)[;&]+(-?([A-Za-z-]+):[^"]+)$/s);
  if (lined && isField(lined[3].toLowerCase())) return `write ${lined[1]} ${lined[2]}`;
  const added = text.match(/^([A-Za-z]+):([^"+]*[\p{L}\p{N}_](?:\+[\p{L}\p{N}_][^"+]*)+)$/u);
  if (added && NAMES.includes(added[1].toLowerCase())) return `write ${added[1]}:${added[2].replaceAll("+", ",")} for any of them`;
  return undefined;
}
