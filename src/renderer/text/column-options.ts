const wordsNeeded = {
  'yes-no': 'Yes, no, true, false, 1, 0 and the like are known already; other words need a meaning.',
  email: 'E-mail addresses of Akita users are taken as they are; names need a meaning.',
  tag: 'Tag IDs are taken as they are (Akita shows them in Settings / Manual Tags); names need a meaning.',
};

/** The words of a column's options. */
export const optionsText = {
  none: '—',
  label: {
    name: 'Label',
    help: 'Shown beside the value in Akita.',
    fallback: (header: string) => `${header} (the header)`,
    from: 'Label from another column',
    fromHelp: 'Where that column is blank, the label on the left is used.',
    noColumn: 'No column',
  },
  dates: {
    name: 'Order of day and month',
    orders: {
      column: 'Decided from the column',
      dmy: 'Day first: 31/12/2026',
      mdy: 'Month first: 12/31/2026',
      ymd: 'Year first: 2026/12/31',
      serial: 'Day numbers of the spreadsheet: 46387',
    },
    help: 'If the column does not prove an order, the check asks; nothing is guessed.',
  },
  decimals: {
    name: 'Decimal sign',
    signs: { column: 'Decided from the column', '.': 'Point: 1,234.50', ',': 'Comma: 1.234,50' },
  },
  blank: {
    name: 'A blank cell',
    keep: 'leaves alone what Akita has',
    clear: 'clears it in Akita',
    warning: 'Akita’s makers do not document clearing. Try it with one account first.',
  },
  attribute: {
    name: 'Name in Akita',
    help: { trait: 'As Akita shall know it, such as mrr.', attribute: 'The exact name from Akita’s documentation.' },
    type: 'Kind of value',
    types: { text: 'Text', number: 'Number', date: 'Date', 'yes/no': 'Yes or no' },
    nameNeeded: 'A name is needed.',
    nameRefused: (why: string) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  },
  role: {
    name: 'Role ID',
    help: 'The number of the role in Akita.',
    needed: 'The ID of the role is needed, a whole number above 0.',
  },
  separator: {
    name: 'Separator between tags',
    any: '; or , or a new line',
    help: 'Leave it empty for the usual ones.',
  },
  words: (kind: 'yes-no' | 'email' | 'tag', known: number) =>
    `${wordsNeeded[kind]} The step “Values”, after the check, lists every word and asks what it means.${known === 0 ? '' : ` ${known === 1 ? '1 word has' : `${known} words have`} a meaning so far.`}`,
  summary: {
    label: (label: string) => `label “${label}”`,
    labelFrom: (header: string) => `label from “${header}”`,
    clears: 'blank cells clear',
    attribute: (name: string) => (name === '' ? 'no name yet' : `as ${name}`),
    role: (id: number) => (id === 0 ? 'no role ID yet' : `role ${id}`),
    separator: (separator: string) => `parted at “${separator}”`,
    words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  },
};
