// biome-ignore-all lint/a11y/noRedundantRoles: as blocks on a phone, table parts lose the roles they would have
import type { ReactNode } from "react";
import { Marked } from "./words.tsx";

export interface RowsColumn {
  label: string;
  /** Right-aligned, and on a phone on a line of its own with the column's label. */
  number?: boolean;
  /** The number that matters: on a phone it stands beside the first column. */
  main?: boolean;
}

export interface TableRow {
  key: string;
  /** One per column; the first says what the row is about. */
  cells: ReactNode[];
  /** Stands in for every cell after the first. */
  instead?: ReactNode;
}

interface RowsTableProps {
  caption: string;
  /** For a caption that a heading just above the table says already. */
  captionHidden?: boolean;
  columns: RowsColumn[];
  rows: TableRow[];
}

/**
 * A table whose rows become small blocks on a phone. The blocks would lose their meaning to a screen reader, so every
 * part has its role written out.
 */
export function RowsTable({ caption, captionHidden = false, columns, rows }: RowsTableProps) {
  return (
    <table className="rows" role="table">
      <caption className={captionHidden ? "visually-hidden" : undefined}>
        <Marked>{caption}</Marked>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, number }) => (
            <th key={label} role="columnheader" scope="col" className={number ? "n" : undefined}>
              <Marked>{label}</Marked>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <Cells row={row} columns={columns} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row: { cells, instead }, columns }: { row: TableRow; columns: RowsColumn[] }) {
  const shown = instead === undefined ? columns : columns.slice(0, 1);
  return (
    <>
      {shown.map(({ label, number, main }, index) => (
        <td
          key={label}
          role={index === 0 ? "rowheader" : "cell"}
          className={number ? (main ? "n main" : "n") : undefined}
        >
          {number && !main ? (
            <span className="label">
              <Marked>{label}</Marked>
              {": "}
            </span>
          ) : null}
          {inParts(cells[index])}
        </td>
      ))}
      {instead === undefined ? null : (
        <td role="cell" className="n" colSpan={columns.length - 1}>
          {instead}
        </td>
      )}
    </>
  );
}

const inParts = (cell: ReactNode) => (typeof cell === "string" ? <Marked>{cell}</Marked> : cell);
