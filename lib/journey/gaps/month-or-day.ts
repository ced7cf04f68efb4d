/** Whether a text is a month (2027-01) or a day that exists (2027-01-31), of the years 2000 to 2199. */
export function isMonthOrDay(text: string): boolean {
  if (!/^2[01]\d\d-(0[1-9]|1[0-2])(-\d\d)?$/.test(text)) return false;
  const day = new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
