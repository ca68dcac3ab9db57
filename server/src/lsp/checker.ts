import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from '../base/cancellation';
import type { Archives, Place } from './archives';
import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';
import type { OpenText, Publisher } from './publisher';

/** A text that an editor holds. */
interface HeldText {
  readonly uri: string;
  /** Undefined until it is known, and for a text that belongs to no archive. */
  place: Place | undefined;
  isPlaceKnown: boolean;
  /** The version that its archive has. */
  version: number;
}

/** What the checker asks of others. */
export interface CheckerContext {
  readonly environment: Pick<ServerEnvironment, 'breathe' | 'after'>;
  readonly archives: Archives;
  readonly document: (uri: string) => TextDocument | undefined;
  readonly publisher: Publisher;
  /** Told when all is checked, and now and then before. */
  readonly onProgress: () => void;
  /** Told when nothing is left to be checked. */
  readonly onIdle: () => void;
  readonly onError: (error: unknown) => void;
}

/** After a request checking waits so long for the next, which must not wait for it. In milliseconds. */
const AFTER_REQUEST = 8;
/**
 * After an edit checking waits so long for the request that is likely to come: VS Code takes 10 until it asks what could
 * be written next. In milliseconds.
 */
const AFTER_EDIT = 20;
/** An editor that asked nothing after so many edits in a row is not waited for. */
const UNASKED_EDITS = 2;
/** Checking waits no longer than this for edits and requests to end. In milliseconds. */
const LONGEST_LULL = 250;

/**
 * Decides what is checked when: at once whatever was edited last, then what it changed elsewhere, bit by bit, giving way
 * to newer text.
 */
export class Checker {
  readonly #context: CheckerContext;
  readonly #texts = new Map<string, HeldText>();
  /** URIs of texts that their archive does not have yet. */
  readonly #changed = new Set<string>();
  /** URIs of texts to be checked, the one edited last at the end. */
  readonly #unchecked = new Set<string>();
  readonly #taking = new Map<string, Promise<void>>();
  /** Archives with files whose findings may have changed. */
  readonly #pending = new Set<OpenArchive>();
  #edits = 0;
  #requests = 0;
  /** Edits since the last request. */
  #unasked = Number.POSITIVE_INFINITY;
  /** Ends the wait for a request. */
  #requestCame: () => void = () => undefined;
  #isRunning = false;

  constructor(context: CheckerContext) {
    this.#context = context;
  }

  /** A text was opened or edited. */
  edited(uri: string): void {
    if (!this.#texts.has(uri))
      this.#texts.set(uri, { uri, place: undefined, isPlaceKnown: false, version: 0 });
    this.#edits += 1;
    this.#unasked += 1;
    this.#changed.add(uri);
    this.#unchecked.delete(uri);
    this.#unchecked.add(uri);
    this.#wake();
  }

  /** Something is being checked, or about to be. */
  get isBusy(): boolean {
    return this.#isRunning;
  }

  closed(uri: string): void {
    const place = this.#texts.get(uri)?.place;
    this.#texts.delete(uri);
    this.#changed.delete(uri);
    this.#unchecked.delete(uri);
    if (place !== undefined) this.#leave(place);
  }

  /** Findings in an archive may have changed. */
  archiveChanged(archive: OpenArchive): void {
    this.#context.publisher.sweep(archive);
    this.#pending.add(archive);
    this.#wake();
  }

  /** Archives have come or gone: texts may belong elsewhere. */
  archivesChanged(): void {
    for (const text of this.#texts.values()) {
      text.isPlaceKnown = false;
      this.edited(text.uri);
    }
  }

  /** Resolves when the archives have the newest version of every text. Asked by each request before it is answered. */
  async settle(): Promise<void> {
    this.#requests += 1;
    this.#unasked = 0;
    this.#requestCame();
    await Promise.all([...this.#texts.keys()].map((uri) => this.#takeIn(uri)));
  }

  /** Where a text belongs, once it is settled. */
  placeOf(uri: string): Place | undefined {
    return this.#texts.get(uri)?.place;
  }

  openText(archive: OpenArchive, path: string): OpenText | undefined {
    for (const text of this.#texts.values()) {
      if (text.place?.archive === archive && text.place.path === path) return text;
    }
    return undefined;
  }

  #wake(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#run()
      .catch(this.#context.onError)
      .finally(() => {
        this.#isRunning = false;
        // What failed was taken off the list before, so the rest can go on.
        if (this.#unchecked.size + this.#pending.size > 0) this.#wake();
      });
  }

  async #run(): Promise<void> {
    for (;;) {
      if (this.#unchecked.size > 0) await this.#lull();
      const uri = [...this.#unchecked].at(-1);
      const [archive] = this.#pending;
      if (uri !== undefined) await this.#checkText(uri);
      else if (archive !== undefined) await this.#checkPending(archive);
      else break;
      this.#context.onProgress();
    }
    this.#context.onIdle();
  }

  /** Waits until no more edits and requests are coming in, but not for ever. */
  async #lull(): Promise<void> {
    const { environment } = this.#context;
    let isOver = false;
    const callOff = environment.after(LONGEST_LULL, () => {
      isOver = true;
    });
    for (let before = -1; before !== this.#edits && !isOver; ) {
      before = this.#edits;
      const requests = this.#requests;
      await this.#takeMessages();
      if (requests === this.#requests && this.#expectsRequest) await this.#nextRequest();
      if (requests === this.#requests) continue;
      await this.#moment();
      await this.#takeMessages();
    }
    callOff();
  }

  /** A message that waits is handled in the first pause, and what comes right behind it in the second. */
  async #takeMessages(): Promise<void> {
    await this.#context.environment.breathe();
    await this.#context.environment.breathe();
  }

  /** What was edited last was not asked about yet, unlike what was edited a moment before. */
  get #expectsRequest(): boolean {
    return this.#unasked > 0 && this.#unasked <= UNASKED_EDITS;
  }

  #moment(): Promise<void> {
    return new Promise((resolve) => {
      this.#context.environment.after(AFTER_REQUEST, resolve);
    });
  }

  /** Waits until a request comes, but no longer than it is likely to take; what it will need is done meanwhile. */
  async #nextRequest(): Promise<void> {
    const requests = this.#requests;
    await Promise.all([...this.#changed].map((uri) => this.#takeIn(uri)));
    if (requests !== this.#requests) return;
    await new Promise<void>((resolve) => {
      const callOff = this.#context.environment.after(AFTER_EDIT, resolve);
      this.#requestCame = () => {
        callOff();
        resolve();
      };
    });
  }

  async #checkText(uri: string): Promise<void> {
    this.#unchecked.delete(uri);
    await this.#takeIn(uri);
    const place = this.#texts.get(uri)?.place;
    if (place === undefined || this.#changed.has(uri)) return;
    const { archive, path } = place;
    this.#context.publisher.show(archive, path, archive.service.check(path));
    this.#pending.add(archive);
  }

  async #checkPending(archive: OpenArchive): Promise<void> {
    this.#pending.delete(archive);
    if (archive.isReading || archive.token.isCancellationRequested) return;
    const { service } = archive;
    const publisher = this.#context.publisher;
    for (const { place } of this.#texts.values()) {
      if (place?.archive !== archive || !service.archive.pending.has(place.path)) continue;
      publisher.show(archive, place.path, service.check(place.path));
    }
    for await (const conclusions of service.checkPending(this.#untilEdited(archive))) {
      publisher.show(archive, conclusions.path, conclusions);
      this.#context.onProgress();
    }
    if (service.archive.pending.size > 0) this.#pending.add(archive);
  }

  #untilEdited(archive: OpenArchive): CancellationToken {
    const unchecked = this.#unchecked;
    return {
      get isCancellationRequested() {
        return unchecked.size > 0 || archive.token.isCancellationRequested;
      },
    };
  }

  #takeIn(uri: string): Promise<void> {
    const taking = this.#taking.get(uri) ?? Promise.resolve();
    if (!this.#changed.has(uri)) return taking;
    const next = taking.then(() => this.#take(uri)).catch(this.#context.onError);
    this.#taking.set(uri, next);
    return next;
  }

  async #take(uri: string): Promise<void> {
    const text = this.#texts.get(uri);
    if (text === undefined || !this.#changed.has(uri)) return;
    if (!text.isPlaceKnown) await this.#findPlace(text);
    this.#changed.delete(uri);
    const document = this.#context.document(uri);
    if (document === undefined || text.place === undefined) return;
    const { version } = document;
    await text.place.archive.edit(text.place.path, document.getText());
    text.version = version;
  }

  async #findPlace(text: HeldText): Promise<void> {
    const document = this.#context.document(text.uri);
    if (document === undefined) return;
    const before = text.place;
    text.isPlaceKnown = true;
    const place = await this.#context.archives.placeOf({ uri: text.uri, languageId: document.languageId });
    text.place = place;
    if (place !== undefined && this.#texts.get(text.uri) !== text) this.#leave(place);
    if (before === undefined || (before.archive === place?.archive && before.path === place.path)) return;
    this.#context.publisher.forgetFile(before.archive, before.path);
    this.#leave(before);
  }

  /** A text is no longer held in that place. */
  #leave({ archive, path }: Place): void {
    const isUsed = [...this.#texts.values()].some(({ place }) => place?.archive === archive);
    if (this.#context.archives.closeIfUnused(archive, isUsed)) this.#context.publisher.forget(archive);
    else void archive.close(path, () => this.openText(archive, path) !== undefined);
  }
}
