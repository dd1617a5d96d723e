/** Number formats that XML spreadsheets call by their names in Basic, and their codes as the American Excel has them. */
const named: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'm/d/yy h:mm',
  'Long Date': 'dddd, mmmm dd, yyyy',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'm/d/yy',
  'Long Time': 'h:mm:ss AM/PM',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  'Euro Currency': '[$€-2]\\ #,##0.00_);[Red]\\([$€-2]\\ #,##0.00\\)',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** The code of a format as an XML spreadsheet has it. */
export const formatCode = (written: string): string => named[written] ?? written;
