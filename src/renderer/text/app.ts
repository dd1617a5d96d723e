/** The words of the window's frame: what is on every screen. */
export const appText = {
  name: 'Akita Importer',
  brokenAnswer:
    'The window and the rest of the program do not understand each other. Nothing is lost: close the program and start it again.',
  tryAgain: 'Try again',
};
