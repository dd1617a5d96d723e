import { type Result } from '../../shared/result.ts';
/** Where something stands inside a JSON document: names and 0-based positions, outermost first. */
export type JsonPath = readonly (string | number)[];
/** What `JSON.parse` does not tell: names that stand twice in one object (it silently keeps the last), and where a fault is. */
interface JsonSurvey {
    readonly repeatedNames: readonly JsonPath[];
}
/** `offset` counts characters from 0; `expected` says what could stand there. */
interface JsonFault {
    readonly offset: number;
    readonly expected: string;
}
/** Accepts exactly the texts that `JSON.parse` accepts. */
export declare function surveyJson(text: string): Result<JsonSurvey, JsonFault>;
/** `line 3, column 5: …`: where the text stops being JSON, as a sentence. */
export declare function describeFault(text: string, { offset, expected }: JsonFault): string;
export {};
