/** What the browser itself says of a page's work: its trace. */
import type { Page } from "@playwright/test";

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly type?: string };
    readonly beginData?: { readonly partialLayout?: boolean };
    /** How many elements were styled anew. */
    readonly elementCount?: number;
  };
}

export async function traced(page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline"], excludedCategories: ["*"] } });
  await work();
  const complete = new Promise<void>((resolve) => { client.once("Tracing.tracingComplete", () => resolve()); });
  await client.send("Tracing.end");
  await complete;
  await client.detach();
  return events;
}
