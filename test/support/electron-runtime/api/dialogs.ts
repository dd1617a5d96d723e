import path from 'node:path';
import type { DialogAnswer, DialogQuestion, ToPage } from '../messages.ts';
import type { Recorded } from '../recorder.ts';

/** The first page, and a reload, take far less; who closed the tab gives no answer any more. */
const RECONNECT_MS = 5000;

interface Pending {
  readonly id: number;
  readonly question: DialogQuestion;
  readonly settle: (answer: DialogAnswer) => void;
}

/** Asks the person in the page, or takes the answers that a test gave in advance. */
export class Dialogs {
  private readonly record: Recorded;
  private readonly page: { isConnected(): boolean; tell(message: ToPage): void };
  private readonly prepared: { kind: DialogQuestion['kind']; answer: DialogAnswer }[] = [];
  private readonly pending = new Map<number, Pending>();
  private asked = 0;
  private giveUp: NodeJS.Timeout | undefined;

  constructor(record: Recorded, page: Dialogs['page']) {
    this.record = record;
    this.page = page;
  }

  async ask(question: DialogQuestion): Promise<DialogAnswer> {
    const entry = { question, answer: null as DialogAnswer };
    this.record.dialogs.push(entry);
    // Null is an answer, too: Cancel.
    const known = this.takePrepared(question.kind);
    entry.answer = known === undefined ? await this.askPerson(question) : known;
    return entry.answer;
  }

  /** The answer to the dialog that is open, or to the next one of this kind. */
  prepare(kind: DialogQuestion['kind'], answer: DialogAnswer): void {
    const open = [...this.pending.values()].find((one) => one.question.kind === kind);
    if (open === undefined) this.prepared.push({ kind, answer });
    else this.answer(open.id, answer);
  }

  answer(id: number, answer: DialogAnswer): void {
    const asked = this.pending.get(id);
    if (asked === undefined) return;
    this.pending.delete(id);
    this.page.tell({ kind: 'dialog-answered', id });
    asked.settle(answer);
  }

  /** A page has come: what was asked before a reload is asked again. */
  pageCame(): void {
    clearTimeout(this.giveUp);
    for (const { id, question } of this.pending.values()) this.page.tell({ kind: 'dialog', id, question });
  }

  pageLeft(): void {
    clearTimeout(this.giveUp);
    this.giveUp = setTimeout(() => this.cancelAll(), RECONNECT_MS).unref();
  }

  cancelAll(): void {
    for (const id of [...this.pending.keys()]) this.answer(id, null);
  }

  private takePrepared(kind: DialogQuestion['kind']): DialogAnswer | undefined {
    const at = this.prepared.findIndex((one) => one.kind === kind);
    return at < 0 ? undefined : this.prepared.splice(at, 1)[0]?.answer;
  }

  private askPerson(question: DialogQuestion): Promise<DialogAnswer> {
    // Before the page has come it is asked as soon as it comes; a dialog of the real one needs no page either.
    if (!this.page.isConnected()) this.pageLeft();
    this.asked += 1;
    const id = this.asked;
    return new Promise((settle) => {
      this.pending.set(id, { id, question, settle });
      this.page.tell({ kind: 'dialog', id, question });
    });
  }
}

interface FileOptions {
  readonly title?: string;
  readonly buttonLabel?: string;
  readonly defaultPath?: string;
  readonly filters?: readonly { readonly extensions: readonly string[] }[];
  readonly properties?: readonly string[];
}

interface MessageOptions {
  readonly message: string;
  readonly title?: string;
  readonly detail?: string;
  readonly buttons?: readonly string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
  readonly checkboxLabel?: string;
  readonly checkboxChecked?: boolean;
}

/** With or without the parent window in front. */
type Asked<T> = [options: T] | [parent: object, options: T];
const optionsOf = <T>(asked: Asked<T>): T => (asked.length === 2 ? asked[1] : asked[0]);

const endingsOf = (options: FileOptions): string[] => {
  const endings = (options.filters ?? []).flatMap((filter) => filter.extensions);
  return endings.includes('*') ? [] : endings;
};

/** As Electron chooses where the application names none: a button called Cancel or No, else the first. */
function cancelIdOf(options: MessageOptions): number {
  const named = (options.buttons ?? []).findIndex((label) => /^(cancel|no)$/i.test(label.replaceAll('&', '')));
  return options.cancelId ?? Math.max(named, 0);
}

const openQuestion = (options: FileOptions): DialogQuestion => ({
  kind: 'open',
  title: options.title ?? 'Open a file',
  button: options.buttonLabel ?? 'Open',
  endings: endingsOf(options),
  multiple: options.properties?.includes('multiSelections') ?? false,
});

const saveQuestion = (options: FileOptions, documents: string): DialogQuestion => ({
  kind: 'save',
  title: options.title ?? 'Save a file',
  button: options.buttonLabel ?? 'Save',
  proposed: path.resolve(documents, options.defaultPath ?? 'Untitled'),
});

const messageQuestion = (options: MessageOptions): DialogQuestion & { kind: 'message' } => ({
  kind: 'message',
  title: options.title ?? '',
  message: options.message,
  detail: options.detail ?? '',
  buttons: options.buttons?.length ? options.buttons : ['OK'],
  defaultId: options.defaultId ?? 0,
  cancelId: cancelIdOf(options),
  checkbox: options.checkboxLabel ?? null,
});

const pathsOf = (answer: DialogAnswer): readonly string[] => (answer !== null && 'paths' in answer ? answer.paths : []);

/** Electron's `dialog` over {@link Dialogs}. */
export function newDialogApi(dialogs: Dialogs, record: Recorded, documents: () => string) {
  return {
    async showOpenDialog(...asked: Asked<FileOptions>) {
      const options = optionsOf(asked);
      if (options.properties?.includes('openDirectory')) {
        throw new Error('The stand-in for Electron has no dialog that chooses a folder.');
      }
      const filePaths = [...pathsOf(await dialogs.ask(openQuestion(options)))];
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog(...asked: Asked<FileOptions>) {
      const filePath = pathsOf(await dialogs.ask(saveQuestion(optionsOf(asked), documents())))[0] ?? '';
      return { canceled: filePath === '', filePath };
    },
    async showMessageBox(...asked: Asked<MessageOptions>) {
      const options = optionsOf(asked);
      const question = messageQuestion(options);
      const answer = await dialogs.ask(question);
      return answer !== null && 'button' in answer
        ? { response: answer.button, checkboxChecked: answer.checked }
        : { response: question.cancelId, checkboxChecked: options.checkboxChecked ?? false };
    },
    showErrorBox(title: string, content: string): void {
      record.errorBoxes.push({ title, content });
      process.stderr.write(`${title}: ${content}\n`);
      void dialogs.ask(messageQuestion({ message: title, detail: content }));
    },
  };
}
