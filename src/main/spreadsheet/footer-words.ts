/** The words of totals rows and of what reports say of themselves, in English, German, French and Spanish. */

const totals = [
  '(?:grand |sub)?totals?',
  '(?:gesamt|end|zwischen)?summen?',
  'gesamt(?:betrag|ergebnis|summe)?',
  'insgesamt',
  '(?:sous-)?(?:total|totaux)(?: g[ée]n[ée]ra(?:l|ux))?',
  'somme',
  '(?:sub)?total(?:es)?(?: general(?:es)?)?',
  'suma',
  'sum',
  'count(?: of [\\p{L} ]+)?',
  'anzahl',
  'nombre',
  'recuento',
  'average|avg|durchschnitt|mittelwert|moyenne|promedio',
].join('|');
const counted = '(?:\\s*\\(\\s*[\\d.,\\u00a0\\u202f ]+\\p{L}[\\p{L} ]*\\))?';
/** `Total`, `Grand Totals (5 records)`, `Summe:`, `Total: 600`. */
const totalsLine = new RegExp(`^(?:${totals})${counted}\\s*[:=]?\\s*[-\\d.,€$£%\\u00a0\\u202f ]*$`, 'iu');

const things =
  'records?|rows?|items?|results?|entries|contacts?|companies|accounts?|customers?|datens[äa]tze?|zeilen?|eintr[äa]ge?|kunden|firmen|kontakte|enregistrements?|lignes?|clients?|r[ée]sultats?|registros?|filas?|clientes?|resultados?';
const report: readonly RegExp[] = [
  /^(?:copyright\b|©|\(c\) )/iu,
  /(?:all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos reservados)\.?$/iu,
  /^(?:strictly |streng )?(?:confidential|vertraulich|confidentiel|confidencial)(?:e|les?)?\b/iu,
  /^(?:informations? |informaci[óo]n )confidenti?[ea]l/iu,
  /\bdo not distribute\b/iu,
  /^(?:report )?(?:generated|exported|printed|downloaded|created|run)(?: (?:by|on|at|from|with)\b|:)/iu,
  /^(?:report |bericht |rapport |informe )?(?:erstellt|exportiert|gedruckt|erzeugt|generiert)(?: (?:am|von|mit|durch|um)\b|:)/iu,
  /^(?:rapport )?(?:g[ée]n[ée]r[ée]|export[ée]|imprim[ée]|cr[ée][ée]|[ée]dit[ée])e?(?: (?:le|par|avec|à)\b|\s?:)/iu,
  /^(?:informe )?(?:generado|exportado|impreso|creado)(?: (?:el|por|con|a)\b|:)/iu,
  /^(?:as of|stand|source|quelle|fuente)\s?:/iu,
  /^(?:page|seite|p[áa]gina) \d+(?: (?:of|von|sur|de) \d+)?$/iu,
  /^[-=* ]*(?:end of (?:the )?(?:report|list|file)|ende des berichts|fin du rapport|fin del informe)[-=* .]*$/iu,
  new RegExp(`^(?:total )?(?:${things})(?: (?:exported|found|selected))?\\s?: ?\\d[\\d.,]*$`, 'iu'),
  new RegExp(`^\\d[\\d.,]* (?:${things})(?: (?:exported|found|selected|in total))?\\.?$`, 'iu'),
  new RegExp(`^(?:nombre d[e’'] ?|n[úu]mero de |anzahl (?:der )?|number of )(?:${things})\\s?: ?\\d[\\d.,]*$`, 'iu'),
];

/** Longer text is no label. */
const LONGEST = 200;
const LONGEST_SUM = 60;

/** Whether a text names a sum, and nothing else. Called for every row of a file. */
export const namesSum = (text: string): boolean => text.length <= LONGEST_SUM && totalsLine.test(text);

/** What a text says of the table by its words alone. */
export function footerWords(text: string): 'totals' | 'report' | null {
  if (text.length > LONGEST) return null;
  if (report.some((pattern) => pattern.test(text))) return 'report';
  return namesSum(text) ? 'totals' : null;
}
