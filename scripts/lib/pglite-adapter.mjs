/**
 * An in-memory PGlite as Prisma's schema engine wants a database: only what reading the catalogue takes. (The adapter
 * for `pg` does not know the catalogue's one-byte "char" type.)
 */
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";

/** Type of a column by PostgreSQL's type id. */
const COLUMN_TYPES = new Map([
  [16, ColumnTypeEnum.Boolean],
  [18, ColumnTypeEnum.Character],
  [19, ColumnTypeEnum.Text],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [25, ColumnTypeEnum.Text],
  [26, ColumnTypeEnum.Int64],
  [1042, ColumnTypeEnum.Text],
  [1043, ColumnTypeEnum.Text],
  [1002, ColumnTypeEnum.CharacterArray],
  [1003, ColumnTypeEnum.TextArray],
  [1005, ColumnTypeEnum.Int32Array],
  [1007, ColumnTypeEnum.Int32Array],
  [1009, ColumnTypeEnum.TextArray],
  [1015, ColumnTypeEnum.TextArray],
  [1016, ColumnTypeEnum.Int64Array],
  [1028, ColumnTypeEnum.Int64Array],
]);
const asText = (value) => value;
const TEXT_PARSERS = { 20: asText, 26: asText };

export function createPGliteAdapterFactory(database) {
  const connection = {
    provider: "postgres",
    adapterName: "pglite-in-memory",
    async queryRaw({ sql, args }) {
      const result = await database.query(sql, args, { rowMode: "array", parsers: TEXT_PARSERS });
      return {
        columnNames: result.fields.map((field) => field.name),
        columnTypes: result.fields.map((field) => {
          const type = COLUMN_TYPES.get(field.dataTypeID);
          if (type === undefined) throw new DriverAdapterError({ kind: "UnsupportedNativeDataType", type: String(field.dataTypeID) });
          return type;
        }),
        rows: result.rows,
      };
    },
    async executeRaw({ sql, args }) {
      return (await database.query(sql, args)).affectedRows ?? 0;
    },
    async executeScript(script) {
      await database.exec(script);
    },
    async dispose() {},
  };
  return bindMigrationAwareSqlAdapterFactory({
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  });
}
