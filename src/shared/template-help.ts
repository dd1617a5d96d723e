/** The sheet of the template that only explains: nobody has to be told that it is not read. */
export const templateHelpSheet = 'How to fill it in';
