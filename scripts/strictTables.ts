/**
 * Adds STRICT to every CREATE TABLE, which drizzle-kit cannot say: otherwise SQLite stores a word in a column
 * of numbers without complaint. Virtual tables have no such option and stay.
 */
export function strictTables(sql: string): string {
  return sql.replace(/^(CREATE TABLE [\s\S]*?\n\));/gm, '$1 STRICT;');
}
