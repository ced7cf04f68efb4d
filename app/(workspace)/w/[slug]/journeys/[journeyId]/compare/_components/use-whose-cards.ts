"use client";
/** Whose cards the comparison shows; the code of the department stands in the address. */
import { useState } from "react";
import type { BoardDepartment } from "@/lib/contract/board";

const PARAMETER = "department";

/** @returns the id of a department, null for everybody's, and the way to another */
export function useWhoseCards(departments: readonly BoardDepartment[]): readonly [string | null, (id: string | null) => void] {
  const [id, setId] = useState<string | null>(() => {
    const code = new URLSearchParams(window.location.search).get(PARAMETER);
    return departments.find((department) => department.code === code)?.id ?? null;
  });
  return [id, (next) => {
    const url = new URL(window.location.href);
    const code = departments.find((department) => department.id === next)?.code;
    if (code === undefined) url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, code);
    window.history.replaceState(window.history.state, "", url);
    setId(next);
  }];
}
