import { type Cell } from '../../shared/cell.ts';
import { type Reading } from './reading.ts';
/** One address, perhaps with a name or `mailto:` around it; the code is what any other text is refused with. */
export declare function readAddress(text: string, code: 'email-invalid' | 'csm-not-email'): Reading<string>;
/** E-mail addresses, several of them parted by ; , or line ends. */
export declare function readEmails(cell: Cell): Reading<readonly string[]>;
