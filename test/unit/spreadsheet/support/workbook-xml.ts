import { zip } from './archives.ts';

/** A cell and the way in which it is written. */
export interface WrittenCell {
  readonly text: string;
  readonly how: 'shared' | 'inline' | 'rich' | 'str' | 'number' | 'date' | 'blank';
  readonly number: number;
}

/** What writers of workbooks differ in. */
export interface WriterHabits {
  /** Of the main namespace, such as `x:`. */
  readonly prefix: string;
  /** Rows and cells say where they are. */
  readonly addresses: boolean;
  /** The parts stand in the archive from the last to the first. */
  readonly reversed: boolean;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** A workbook with a header and these rows, in XML by hand. */
export function workbookXml(rows: readonly (readonly WrittenCell[])[], habits: WriterHabits): Promise<Buffer> {
  const p = habits.prefix;
  const named = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const shared: string[] = [];
  const t = (text: string) => `<${p}t xml:space="preserve">${escaped(text)}</${p}t>`;
  const share = (item: string) => `<${p}v>${shared.push(`<${p}si>${item}</${p}si>`) - 1}</${p}v>`;
  const run = (text: string) => `<${p}r><${p}rPr><${p}b/></${p}rPr>${t(text)}</${p}r>`;
  const rich = (text: string) =>
    `${run(text.slice(0, 2))}${run(text.slice(2))}<${p}rPh sb="0" eb="1">${t('reading')}</${p}rPh>`;
  const content = ({ text, how, number }: WrittenCell): readonly [attributes: string, content: string] => {
    switch (how) {
      case 'shared':
        return [' t="s"', share(t(text))];
      case 'rich':
        return [' t="s"', share(rich(text))];
      case 'inline':
        return [' t="inlineStr"', `<${p}is>${t(text)}</${p}is>`];
      case 'str':
        return [' t="str"', `<${p}f>A1</${p}f><${p}v>${escaped(text.replaceAll('&', ''))}</${p}v>`];
      case 'number':
        return ['', `<${p}v>${number}</${p}v>`];
      case 'date':
        return [' s="1"', `<${p}v>${number}</${p}v>`];
      case 'blank':
        return [' s="1"', ''];
    }
  };
  const cell = (one: WrittenCell, column: number, row: number) => {
    const [attributes, inner] = content(one);
    const at = habits.addresses ? ` r="${String.fromCharCode(65 + column)}${row}"` : '';
    return `<${p}c${at}${attributes}>${inner}</${p}c>`;
  };
  const header = Array.from(
    { length: 5 },
    (_, index) => ({ text: `Column ${index}`, how: 'inline', number: 0 }) as const,
  );
  const xmlRows = [header, ...rows].map((cells, index) => {
    const at = habits.addresses ? ` r="${index + 1}"` : '';
    return `<${p}row${at}>${cells.map((one, column) => cell(one, column, index + 1)).join('')}</${p}row>`;
  });
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string) => `<Relationships xmlns="${packaged}">${inner}</Relationships>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type('sharedStrings')}"/><Override PartName="/xl/styles.xml" ContentType="${type('styles')}"/></Types>`,
    '_rels/.rels': relationships(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<${p}workbook ${named} xmlns:r="${office}"><${p}sheets><${p}sheet name="S" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      link('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        link('rId2', 'sharedStrings', '/xl/sharedStrings.xml') +
        link('rId3', 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': `<${p}styleSheet ${named}><${p}numFmts count="1"><${p}numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></${p}numFmts><${p}cellXfs count="2"><${p}xf numFmtId="0"/><${p}xf numFmtId="164"/></${p}cellXfs></${p}styleSheet>`,
    'xl/worksheets/sheet1.xml': `<${p}worksheet ${named}><${p}sheetData>${xmlRows.join('')}</${p}sheetData></${p}worksheet>`,
    'xl/sharedStrings.xml': `<${p}sst ${named}>${shared.join('')}</${p}sst>`,
  };
  const entries = Object.entries(parts);
  return zip(Object.fromEntries(habits.reversed ? entries.toReversed() : entries));
}
