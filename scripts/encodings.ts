// How often the encoding of a text file is found: every encoding and language, 20 to 20,000 rows. Takes a minute or two.
import { measureDetection } from '../test/support/encodings/measure.ts';

const { tables, right, sureAndWrong, lines } = measureDetection([20, 60, 200, 600, 2000, 6000, 20_000], 2);
process.stdout.write(`${lines.join('\n')}\n`);
process.stdout.write(
  `encoding right on ${((right / tables) * 100).toFixed(2)} % of ${tables} tables (bound 98 %); wrong and called sure: ${sureAndWrong}\n`,
);
process.exitCode = right / tables < 0.98 ? 1 : 0;
