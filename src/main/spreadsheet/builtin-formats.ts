const perNumber: Readonly<Record<string, readonly number[]>> = {
  '0': [1, 59],
  '0.00': [2, 60],
  '#,##0': [3, 61],
  '#,##0.00': [4, 62],
  '"$"#,##0_);\\("$"#,##0\\)': [5, 63],
  '"$"#,##0_);[Red]\\("$"#,##0\\)': [6, 64],
  '"$"#,##0.00_);\\("$"#,##0.00\\)': [7, 65],
  '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)': [8, 66],
  '0%': [9, 67],
  '0.00%': [10, 68],
  '0.00E+00': [11],
  '# ?/?': [12, 69],
  '# ??/??': [13, 70],
  'm/d/yy': [14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 57, 58, 71, 72],
  'd-mmm-yy': [15, 73],
  'd-mmm': [16, 74],
  'mmm-yy': [17, 75],
  'h:mm AM/PM': [18],
  'h:mm:ss AM/PM': [19],
  'h:mm': [20, 76],
  'h:mm:ss': [21, 32, 33, 34, 35, 77],
  'm/d/yy h:mm': [22, 78],
  '#,##0 ;(#,##0)': [37],
  '#,##0 ;[Red](#,##0)': [38],
  '#,##0.00;(#,##0.00)': [39],
  '#,##0.00;[Red](#,##0.00)': [40],
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)': [41],
  '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)': [42],
  '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)': [43],
  '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)': [44],
  'mm:ss': [45, 79],
  '[h]:mm:ss': [46, 80],
  'mmss.0': [47, 81],
  '##0.0E+0': [48],
  '@': [49],
  '"上午/下午 "hh"時"mm"分"ss"秒 "': [56],
};

const byNumber = new Map(Object.entries(perNumber).flatMap(([code, numbers]) => numbers.map((id) => [id, code])));

/**
 * The code of a number format that files refer to by its number alone, as SheetJS has them. Which code some of
 * them mean depends on the language of the program that opens the file; these are the American ones.
 */
export const builtinFormat = (id: number): string => byNumber.get(id) ?? 'General';
