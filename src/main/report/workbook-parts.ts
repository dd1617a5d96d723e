const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part of a sheet, counted from 1. */
export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Positions in `cellXfs` below. */
export const TEXT_STYLE = 1;
export const HEADER_STYLE = 2;
export const WRAPPED_STYLE = 3;

/** Number format 49 is `@`: a cell that is shown and edited as text, so that a typed 00123 keeps its zeros. */
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const numbered = (names: readonly string[], xml: (name: string, number: number) => string): string =>
  names.map((name, index) => xml(name, index + 1)).join('');

/** The parts of a workbook but for its sheets, whose names are plain words of ours: name in the package → XML. */
export function workbookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const styleId = `rId${names.length + 1}`;
  const types = numbered(
    names,
    (_, number) => `<Override PartName="/${sheetPart(number)}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const sheets = numbered(names, (name, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const relations = numbered(
    names,
    (_, number) =>
      `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="${styleId}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}${styles}`,
  };
}

const frozenHeader =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** No green corner in every cell that holds digits. `last` is the last cell, such as X17. */
const digitsAreFine = (last: string): string =>
  `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`;

/** The start of a sheet with a column of each width, in characters. */
export function smallSheetStart(use: 'fill-in' | 'read', widths: readonly number[]): string {
  const view = use === 'read' ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : frozenHeader;
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${TEXT_STYLE}" customWidth="1"/>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}">${view}<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

/** The end of such a sheet, after its rows and lists; 9 is A4. */
export const smallSheetEnd = (use: 'fill-in' | 'read', last: string): string =>
  `${use === 'read' ? '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait"/>' : ''}${digitsAreFine(last)}</worksheet>`;

/** What stands before the rows: the header stays in view, and new cells below and beside are text cells too. */
export const sheetStart = (columns: number): string =>
  `${XML}<worksheet xmlns="${MAIN}">${frozenHeader}<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${columns}" width="20" style="${TEXT_STYLE}" customWidth="1"/></cols><sheetData>`;

/** What stands after the rows. */
export const sheetEnd = (last: string): string => `</sheetData>${digitsAreFine(last)}</worksheet>`;
