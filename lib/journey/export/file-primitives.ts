/** Building blocks of the open format's schemas; every message is a plain sentence for the person with the file. */
import { z } from "zod";
import { isMonthOrDay } from "../gaps/month-or-day";

/** Characters (not UTF-16 units) a text may hold. */
const MAX_CHARACTERS = 10_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const isDay = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text.slice(0, 10);
};
const isTime = (text: string): boolean => TIME.test(text) && isDay(text) && !Number.isNaN(Date.parse(text));

export const uuid = z.string().regex(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "Should be a UUID in lower-case letters.",
);
export const text = z.string().refine(
  (value) => value.length <= MAX_CHARACTERS || [...value].length <= MAX_CHARACTERS, "Is longer than 10,000 characters.",
);
export const time = z.string().refine(isTime, "Should be a time such as 2026-11-21T10:52:00Z.");
export const date = z.string().refine((value) => DATE.test(value) && isDay(value), "Should be a date such as 2026-11-21.");
/** One piece of evidence knows its minute, a group of them its days. */
export const dateOrTime = z.string().refine(
  (value) => isTime(value) || (DATE.test(value) && isDay(value)),
  "Should be a date such as 2026-11-21 or a time such as 2026-11-21T10:52:00Z.",
);
export const monthOrDate = z.string().refine(
  isMonthOrDay,
  "Should be a month such as 2026-11 or a date such as 2026-11-21.",
);
export const word = z.string().min(1, "Should not be empty.").max(60, "Is longer than 60 characters.");
export const count = z.number().int("Should be a whole number.").min(0, "Should not be negative.");
export const number = z.number();
export const uuids = z.array(uuid);
export const texts = z.array(text);
export const code = z.string().regex(/^\p{L}{2}$/u, "Should be two letters.");
export const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "Should be a colour such as #2457E6.");
