import { type NumberCell } from '../../shared/cell.ts';
/**
 * The text that a number cell means where text is wanted.
 * `exact`: the display. `full`: the display is shortened, `text` is the whole number.
 * `scientific`, `rounded`, `digits-lost`: the number that was typed cannot be told; `text` is the display.
 */
interface NumberCellText {
    readonly kind: 'exact' | 'full' | 'scientific' | 'rounded' | 'digits-lost';
    readonly text: string;
}
/** The text rule for number cells: displayed text, where that is shortened the stored integer in full, else damaged. */
export declare function textOfNumberCell(cell: NumberCell): NumberCellText;
export {};
