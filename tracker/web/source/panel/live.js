/** A page that a server sent asks it for changes, as long as somebody looks at it. */

const SECONDS = 2; // from an answer to the next question
const MOST_SECONDS = 30; // where there is no answer

export class Live {
  /**
   * @param {string} version the name of the data that the page has
   * @param {(data: any) => void} changed is given other data
   * @param {(problem: string) => void} said is told what is wrong, nothing once all is well again
   */
  constructor(version, changed, said) {
    this.version = version;
    this.changed = changed;
    this.said = said;
    this.wait = SECONDS;
    this.asking = false;
    document.addEventListener("visibilitychange", () => this.ask());
    this.later();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), this.wait * 1000);
  }

  async ask() {
    if (this.asking || document.visibilityState === "hidden") return;
    this.asking = true;
    try {
      await this.take(await fetch(`data.json${location.search}`, { headers: { "If-None-Match": this.version }, cache: "no-store" }));
      this.wait = SECONDS;
    } catch {
      this.wait = Math.min(this.wait * 2, MOST_SECONDS);
      this.said("The server does not answer; what is shown may have changed since.");
    }
    this.asking = false;
    this.later();
  }

  /** @param {Response} answer */
  async take(answer) {
    if (answer.status === 304) {
      this.said("");
    } else if (answer.ok) {
      const data = await answer.json();
      this.version = answer.headers.get("ETag") ?? "";
      this.changed(data);
      this.said("");
    } else {
      this.said(`The server answers: ${(await answer.text()).trim()}`);
    }
  }
}
