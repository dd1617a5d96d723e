/** The words of the values that every row gets. */
export const forAllRowsText = {
  title: 'For all rows',
  intro: 'Used in each row in which no matched column has a value.',
  tracked: 'Tracked',
  churned: 'Churned',
  nothing: 'Not set',
  yes: 'Yes',
  no: 'No',
  csm: 'Customer Success Manager',
  /** In a sentence. */
  short: { csm: 'success manager', tags: 'tags' },
  csmHelp: 'E-mail address of an Akita user',
  notEmail: 'This is not an e-mail address. It is not used until it is one.',
  tags: 'Tags',
  tagsHelp: 'Tag IDs; Enter after each',
  notId: (tag: string) => `“${tag}” is not a tag ID, which is a whole number.`,
  others: (names: readonly string[]) => `The mapping also sets for all rows: ${names.join(', ')}.`,
  isSet: (count: number) => `${count} set`,
};
