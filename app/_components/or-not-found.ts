import { notFound } from "next/navigation";
import { isAppError } from "@/lib/errors";

/** What is unknown, deleted or foreign becomes the "nothing here" page; other errors go on. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
