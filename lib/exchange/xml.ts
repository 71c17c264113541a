/** The text as it may stand in XML 1.0, in an element or an attribute; what XML cannot hold is left out. */
export function escapedXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/**
 * The text of a cell. Spreadsheet programs write signs that XML cannot hold as _x0001_ (ECMA-376, ST_Xstring), so
 * text that looks like that is escaped the same way and comes back as it was.
 */
export function cellText(text: string): string {
  const signs = text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
  return escapedXml(signs);
}
