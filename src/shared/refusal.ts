/** Why Akita did not take a row, in the server's own words and free of the key. */
export interface Refusal {
  readonly message: string;
  readonly fields: readonly { readonly field: string; readonly messages: readonly string[] }[];
}

/** `Refused. (email: is invalid; name: is too long)`: the same words during the run and in its report. */
export function refusalInWords({ message, fields }: Refusal): string {
  const byField = fields.map(({ field, messages }) => `${field}: ${messages.join(', ')}`).join('; ');
  return byField === '' ? message : `${message} (${byField})`;
}
