import type { DialogAnswer, DialogQuestion } from '../messages.ts';
import { type Modal, make, showModal } from './overlay.ts';
import type { PageSocket } from './socket.ts';
import { uploadFile } from './upload.ts';

type Answer = (answer: DialogAnswer) => void;
type Question<K extends DialogQuestion['kind']> = DialogQuestion & { kind: K };

const buttons = (...all: HTMLButtonElement[]): HTMLElement => make('div', { className: 'buttons' }, ...all);
const button = (label: string, act: () => void, isDefault = false): HTMLButtonElement =>
  make('button', { type: 'button', className: isDefault ? 'default' : '', autofocus: isDefault, onclick: act }, label);

function askToOpen(question: Question<'open'>, answer: Answer): Modal {
  const accept = question.endings.map((ending) => `.${ending}`).join(',');
  const input = make('input', { type: 'file', multiple: question.multiple, accept, autofocus: true });
  const open = async (): Promise<void> => {
    const paths = await Promise.all([...(input.files ?? [])].map(uploadFile));
    if (paths.length > 0) answer({ paths });
  };
  return showModal(
    question.title,
    () => answer(null),
    make('h2', {}, question.title),
    make('label', {}, 'Choose the file: ', input),
    buttons(
      button('Cancel', () => answer(null)),
      button(question.button, () => void open()),
    ),
  );
}

function askToSave(question: Question<'save'>, answer: Answer): Modal {
  const input = make('input', { type: 'text', value: question.proposed, autofocus: true });
  const save = (): void => {
    if (input.value.trim() !== '') answer({ paths: [input.value.trim()] });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') save();
  });
  return showModal(
    question.title,
    () => answer(null),
    make('h2', {}, question.title),
    make('label', {}, 'Where on this computer it will be stored:', input),
    buttons(
      button('Cancel', () => answer(null)),
      button(question.button, save, true),
    ),
  );
}

function askMessage(question: Question<'message'>, answer: Answer): Modal {
  const box = make('input', { type: 'checkbox' });
  const choices = question.buttons.map((label, index) =>
    button(label, () => answer({ button: index, checked: box.checked }), index === question.defaultId),
  );
  return showModal(
    question.title || question.message,
    () => answer(null),
    make('h2', {}, question.message),
    make('p', {}, question.detail),
    question.checkbox === null ? '' : make('label', {}, box, ` ${question.checkbox}`),
    buttons(...choices),
  );
}

function ask(question: DialogQuestion, answer: Answer): Modal {
  switch (question.kind) {
    case 'open':
      return askToOpen(question, answer);
    case 'save':
      return askToSave(question, answer);
    case 'message':
      return askMessage(question, answer);
  }
}

/** Shows the system's dialogs over the page; Escape is Cancel. */
export function showDialogs(socket: PageSocket): void {
  const shown = new Map<number, Modal>();
  socket.onMessage((message) => {
    if (message.kind === 'dialog-answered') {
      shown.get(message.id)?.close();
      shown.delete(message.id);
    } else if (message.kind === 'dialog' && !shown.has(message.id)) {
      const { id, question } = message;
      const answer: Answer = (given) => socket.send({ kind: 'answer', id, answer: given });
      shown.set(id, ask(question, answer));
    }
  });
}
