import { OuterSort } from './outer-sort';
import { ScratchLines } from './scratch-lines';

/** What work needs outside of memory, to be given back when the work is done. */
export class Scratch {
  readonly #sorts: OuterSort[] = [];
  readonly #lines: ScratchLines[] = [];

  /** Throws a `UsageError` where the system can't sort. */
  async sort(): Promise<OuterSort> {
    const sort = await OuterSort.start();
    this.#sorts.push(sort);
    return sort;
  }

  async lines(): Promise<ScratchLines> {
    const lines = await ScratchLines.open();
    this.#lines.push(lines);
    return lines;
  }

  async close(): Promise<void> {
    for (const sort of this.#sorts) sort.stop();
    for (const lines of this.#lines) await lines.close();
  }
}
